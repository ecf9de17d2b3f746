package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.lines.Statement;

/// Commands whose text runs over several lines: banners and messages up to their delimiter,
/// certificates and public keys up to `quit`, macros up to `@`.
final class MultiLine {

  /// A banner that is not closed within this many lines is taken for one line.
  private static final int MAX_BANNER_LINES = 1000;

  private static final int MAX_CERTIFICATE_LINES = 2000;

  private static final int MAX_MACRO_LINES = 500;

  /// ETX as IOS prints it.
  private static final String CARET_C = "^C";

  private MultiLine() {}

  /// The last line of a statement: its own, unless it is one of those commands.
  static int lastLine(SourceText text, Statement statement) {
    if (statement.negated()) {
      return statement.line();
    }
    return switch (statement.word(0)) {
      case "banner" -> messageEnd(text, statement, bannerStart(text, statement));
      case "vacant-message", "refuse-message", "login-message" ->
          messageEnd(text, statement, wordStart(text, statement, 1));
      case "aaa" ->
          statement.word(2).equals("banner") || statement.word(2).equals("fail-message")
              ? messageEnd(text, statement, wordStart(text, statement, 3))
              : statement.line();
      case "menu" ->
          statement.word(2).equals("title")
              ? messageEnd(text, statement, wordStart(text, statement, 3))
              : statement.line();
      case "certificate" -> certificateEnd(text, statement.line());
      case "key-string" ->
          statement.size() == 1 ? closingLine(text, statement.line()) : statement.line();
      case "macro" ->
          statement.word(1).equals("name") ? macroEnd(text, statement) : statement.line();
      default -> statement.line();
    };
  }

  /// The text of a banner between its delimiters, lines joined by LF.
  static String bannerText(SourceText text, Statement banner) {
    int from = bannerStart(text, banner);
    if (from >= text.end(banner.line())) {
      return "";
    }
    var delimiter = closingDelimiter(text, banner, from);
    int begin = Math.min(from + delimiter.length(), text.end(banner.line()));
    var body = new StringBuilder();
    for (int line = banner.line(); line <= banner.lastLine(); line++) {
      int start = line == banner.line() ? begin : text.start(line);
      int close = find(text, delimiter, start, text.end(line));
      if (line > banner.line()) {
        body.append('\n');
      }
      body.append(text.text(), start, close >= 0 ? close : text.end(line));
      if (close >= 0) {
        break;
      }
    }
    return body.toString().strip();
  }

  private static String closingDelimiter(SourceText text, Statement banner, int from) {
    var delimiter = delimiter(text.text(), from);
    boolean once =
        banner.lastLine() == banner.line()
            && find(text, delimiter, from + delimiter.length(), text.end(banner.line())) < 0;
    if (once && Character.isLetterOrDigit(delimiter.charAt(0))) {
      return "";
    }
    boolean caretAlone =
        delimiter.equals(CARET_C)
            && banner.lastLine() > banner.line()
            && find(text, CARET_C, text.start(banner.lastLine()), text.end(banner.lastLine())) < 0;
    return caretAlone ? "^" : delimiter;
  }

  private static int messageEnd(SourceText text, Statement statement, int from) {
    int line = statement.line();
    int end = text.end(line);
    if (from >= end) {
      return line;
    }
    var delimiter = delimiter(text.text(), from);
    int body = from + delimiter.length();
    if (find(text, delimiter, body, end) >= 0) {
      return line;
    }
    boolean alone = text.text().substring(body, end).isBlank();
    if (Character.isLetterOrDigit(delimiter.charAt(0)) && !alone) {
      // A letter that is not found again is no delimiter: a tool took the real one away.
      return line;
    }
    int last = delimiterLine(text, line, delimiter);
    return last == line && delimiter.equals(CARET_C) ? delimiterLine(text, line, "^") : last;
  }

  /// The next line that holds the delimiter, or the line itself when none does.
  private static int delimiterLine(SourceText text, int line, String delimiter) {
    int limit = Math.min(text.lines(), line + MAX_BANNER_LINES);
    for (int next = line + 1; next <= limit; next++) {
      if (find(text, delimiter, text.start(next), text.end(next)) >= 0) {
        return next;
      }
    }
    return line;
  }

  /// An empty delimiter is never found.
  private static int find(SourceText text, String delimiter, int from, int end) {
    if (delimiter.isEmpty() || from >= end) {
      return -1;
    }
    int at = text.text().indexOf(delimiter, from, end);
    return at >= 0 && at + delimiter.length() <= end ? at : -1;
  }

  /// Where the delimiter stands: after `banner` and, when it names one, the kind.
  private static int bannerStart(SourceText text, Statement banner) {
    int end = text.end(banner.line());
    int at = wordStart(text, banner, 1);
    int kindEnd = at;
    while (kindEnd < end && Character.isLetter(text.text().charAt(kindEnd))) {
      kindEnd++;
    }
    var kind = text.text().substring(at, kindEnd);
    return switch (kind) {
      case "motd", "login", "exec", "incoming" -> skipSpace(text.text(), kindEnd, end);
      case "slip", "prompt", "config" ->
          skipSpace(text.text(), wordEnd(text.text(), kindEnd, end), end);
      default -> at;
    };
  }

  private static int wordStart(SourceText text, Statement statement, int word) {
    int end = text.end(statement.line());
    int at = text.start(statement.line()) + statement.column();
    for (int i = 0; i < word; i++) {
      at = skipSpace(text.text(), wordEnd(text.text(), at, end), end);
    }
    return at;
  }

  private static int wordEnd(String text, int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) > ' ') {
      at++;
    }
    return at;
  }

  /// ETX is below the space, but a delimiter.
  private static int skipSpace(String text, int from, int end) {
    int at = from;
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /// `^C` written as two characters, which stands for ETX, or any one character.
  private static String delimiter(String text, int at) {
    return text.startsWith(CARET_C, at) ? CARET_C : text.substring(at, at + 1);
  }

  private static int certificateEnd(SourceText text, int line) {
    int limit = Math.min(text.lines(), line + MAX_CERTIFICATE_LINES);
    for (int next = line + 1; next <= limit; next++) {
      var content = text.line(next).strip();
      if (content.equals("quit")) {
        return next;
      }
      if (!content.isEmpty() && !isHex(content)) {
        return next - 1;
      }
    }
    return limit;
  }

  private static boolean isHex(String content) {
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c != ' ' && c != '\t' && Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return true;
  }

  /// Public keys end with `quit` or `exit`; without one the command is one line.
  private static int closingLine(SourceText text, int line) {
    int limit = Math.min(text.lines(), line + MAX_CERTIFICATE_LINES);
    for (int next = line + 1; next <= limit; next++) {
      var content = text.line(next).strip();
      if (content.equals("quit") || content.equals("exit")) {
        return next;
      }
      if ((content.indexOf(' ') > 0 && !isHex(content)) || content.startsWith("!")) {
        return line;
      }
    }
    return line;
  }

  private static int macroEnd(SourceText text, Statement macro) {
    int limit = Math.min(text.lines(), macro.line() + MAX_MACRO_LINES);
    for (int next = macro.line() + 1; next <= limit; next++) {
      if (text.line(next).strip().equals("@")) {
        return next;
      }
    }
    return macro.line();
  }
}
