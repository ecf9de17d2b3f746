package dev.kpdagger.language.cel;

import dev.kpdagger.device.Labelled;
import java.util.Arrays;
import java.util.List;

/// The type of a term. A value of any of them may be unknown, except a record.
sealed interface Type {
  /// How an error message calls it.
  String words();

  enum Scalar implements Type {
    TRUTH("bool"),
    NUMBER("int"),
    TEXT("string");

    private final String words;

    Scalar(String words) {
      this.words = words;
    }

    @Override
    public String words() {
      return words;
    }
  }

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
    return this == Scalar.TEXT || this instanceof Labels;
  }
}
