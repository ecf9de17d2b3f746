package dev.kpdagger.language.cel;

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
}
