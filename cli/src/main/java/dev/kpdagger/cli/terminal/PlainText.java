package dev.kpdagger.cli.terminal;

/// Text from files and names, made safe and fitting for a terminal: a hostname may hold escape
/// sequences.
public final class PlainText {

  private static final int FIRST_WIDE = 0x1100;

  private PlainText() {}

  /// The text with everything that could steer a terminal or reorder its text replaced by `?`; tabs
  /// are spaces.
  public static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7f) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\t') {
                clean.append(' ');
              } else {
                clean.appendCodePoint(unsafe(c) ? '?' : c);
              }
            });
    return clean.toString();
  }

  private static boolean unsafe(int c) {
    if (c < 0x7f) {
      return c < ' ';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /// How many columns a clean text takes.
  public static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      width += widthOf(c);
      i += Character.charCount(c);
    }
    return width;
  }

  /// The text cut to a width, its cut marked.
  public static String cut(String text, int columns, Style style) {
    if (text.length() <= columns && width(text) <= columns) {
      return text;
    }
    var mark = style.ellipsis();
    int room = Math.max(0, columns - mark.length());
    int end = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      room -= widthOf(c);
      if (room < 0) {
        break;
      }
      end += Character.charCount(c);
    }
    return columns <= mark.length() ? text.substring(0, end) : text.substring(0, end) + mark;
  }

  /// The text cut at its beginning, for paths, whose end tells them apart.
  public static String cutStart(String text, int columns, Style style) {
    int width = width(text);
    if (width <= columns) {
      return text;
    }
    var mark = style.ellipsis();
    int start = 0;
    while (start < text.length() && width > Math.max(0, columns - mark.length())) {
      int c = text.codePointAt(start);
      width -= widthOf(c);
      start += Character.charCount(c);
    }
    return mark + text.substring(start);
  }

  /// The text filled with spaces to a width.
  public static String pad(String text, int columns) {
    int missing = columns - width(text);
    return missing <= 0 ? text : text + " ".repeat(missing);
  }

  /// The text with spaces before it up to a width.
  public static String padStart(String text, int columns) {
    int missing = columns - width(text);
    return missing <= 0 ? text : " ".repeat(missing) + text;
  }

  /// East Asian wide characters and emoji take two columns, marks that combine take none.
  private static int widthOf(int c) {
    if (c < FIRST_WIDE) {
      return c < 0x300 || Character.getType(c) != Character.NON_SPACING_MARK ? 1 : 0;
    }
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return 0;
    }
    boolean wide =
        c <= 0x115f
            || (c >= 0x2e80 && c <= 0xa4cf)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0x1f300 && c <= 0x1faff)
            || (c >= 0x20000 && c <= 0x3fffd);
    return wide ? 2 : 1;
  }
}
