package dev.kpdagger.language;

import java.util.List;
import java.util.stream.Collectors;

/// The value of a parameter of checks: a number, a text, or a list of one of them.
public sealed interface ParameterValue {

  @SuppressWarnings("AvoidCommonTypeNames") // only read as ParameterValue.Number
  record Number(long value) implements ParameterValue {
    @Override
    public String show() {
      return String.valueOf(value);
    }

    @Override
    public String type() {
      return "int";
    }
  }

  record Text(String value) implements ParameterValue {
    @Override
    public String show() {
      return value;
    }

    @Override
    public String type() {
      return "string";
    }
  }

  record Numbers(List<Long> values) implements ParameterValue {
    public Numbers {
      values = List.copyOf(values);
    }

    @Override
    public String show() {
      return values.isEmpty()
          ? "none"
          : values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    @Override
    public String type() {
      return "list of int";
    }
  }

  record Texts(List<String> values) implements ParameterValue {
    public Texts {
      values = List.copyOf(values);
    }

    @Override
    public String show() {
      return values.isEmpty() ? "none" : String.join(", ", values);
    }

    @Override
    public String type() {
      return "list of string";
    }
  }

  /// As a reader sees it.
  String show();

  /// The type as conditions call it.
  String type();
}
