package dev.kpdagger.language.cel;

import dev.kpdagger.language.ParameterValue;
import java.util.List;
import java.util.stream.Collectors;

/// Java source for types and literals.
final class JavaText {

  private JavaText() {}

  static String type(Type type) {
    return switch (type) {
      case Type.Scalar scalar ->
          scalar == Type.Scalar.TRUTH ? "Truth" : scalar == Type.Scalar.NUMBER ? "Long" : "String";
      case Type.Labels _ -> "String";
      case Type.ListOf(var element) -> "FactList<" + type(element) + ">";
      case Type.Struct(var java) -> java.getCanonicalName();
    };
  }

  static String quote(String text) {
    var out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append(String.format("\\%03o", (int) c));
          } else if (c > '~') {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }

  /// A list of literals.
  static String texts(List<String> values) {
    return values.stream()
        .map(JavaText::quote)
        .collect(Collectors.joining(", ", "List.<String>of(", ")"));
  }

  /// The value of a parameter.
  static String value(ParameterValue value) {
    return switch (value) {
      case ParameterValue.Number(var number) -> "new ParameterValue.Number(" + number + "L)";
      case ParameterValue.Text(var text) -> "new ParameterValue.Text(" + JavaText.quote(text) + ")";
      case ParameterValue.Numbers(var numbers) ->
          numbers.stream()
              .map(number -> number + "L")
              .collect(Collectors.joining(", ", "new ParameterValue.Numbers(List.<Long>of(", "))"));
      case ParameterValue.Texts(var texts) -> "new ParameterValue.Texts(" + texts(texts) + ")";
    };
  }
}
