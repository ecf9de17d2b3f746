package dev.kpdagger.cli.terminal;

import dev.kpdagger.audit.Severity;

/// Colours and characters that a stream can show.
///
/// @param color whether escape sequences are understood
/// @param unicode whether the encoding has more than ASCII
public record Style(boolean color, boolean unicode) {

  /// Neither colours nor more than ASCII.
  public static final Style PLAIN = new Style(false, false);

  public String bold(String text) {
    return in("1", text);
  }

  public String dim(String text) {
    return in("2", text);
  }

  public String good(String text) {
    return in("32", text);
  }

  public String warning(String text) {
    return in("33", text);
  }

  public String bad(String text) {
    return in("31", text);
  }

  /// A text in the colour of a severity.
  public String severity(Severity severity, String text) {
    return switch (severity) {
      case CRITICAL -> in("1;35", text);
      case HIGH -> in("1;31", text);
      case MEDIUM -> in("33", text);
      case LOW -> in("36", text);
      case INFO -> in("2", text);
    };
  }

  /// What marks a text that was cut.
  public String ellipsis() {
    return unicode ? "…" : "...";
  }

  /// What parts the clauses of a line.
  public String dot() {
    return unicode ? " · " : " - ";
  }

  /// A bar that is filled from the left.
  ///
  /// @param percent 0 to 100
  public String bar(int percent, int width) {
    int filled = percent * width / 100;
    return (unicode ? "█" : "#").repeat(filled) + (unicode ? "░" : ".").repeat(width - filled);
  }

  private String in(String code, String text) {
    return color && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
