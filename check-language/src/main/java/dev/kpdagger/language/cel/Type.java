package dev.kpdagger.language.cel;

import dev.kpdagger.device.Labelled;
import java.util.Arrays;
import java.util.List;

/// The type of a term. A value of any of them may be unknown, except a record.
sealed interface Type {
  Type TRUTH = new Scalar("bool");
  Type NUMBER = new Scalar("int");
  Type TEXT = new Scalar("string");

  /// How an error message calls it.
  String words();

  record Scalar(String words) implements Type {}

  /// A string that is one of an enum's labels.
  record Labels(Class<?> constants) implements Type {
    List<String> labels() {
      return Arrays.stream(constants.getEnumConstants())
          .map(constant -> ((Labelled) constant).label())
          .toList();
    }

    @Override
    public String words() {
      return "string";
    }
  }

  record ListOf(Type element) implements Type {
    @Override
    public String words() {
      return "list of " + element.words();
    }
  }

  /// A record of facts, or an interface with derived facts.
  record Struct(Class<?> java) implements Type {
    @Override
    public String words() {
      return java.getSimpleName();
    }
  }

  default boolean isText() {
    return this == TEXT || this instanceof Labels;
  }
}
