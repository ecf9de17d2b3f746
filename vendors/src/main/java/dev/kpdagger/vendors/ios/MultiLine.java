package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.SourceText;

/// Commands whose text runs over several lines: banners up to their delimiter, certificates up to
/// `quit`.
final class MultiLine {

  /// A banner that is not closed within this many lines is taken for one line.
  private static final int MAX_BANNER_LINES = 1000;

  private static final int MAX_CERTIFICATE_LINES = 2000;

  private MultiLine() {}

  /// The last line of a statement: its own, unless it is one of those commands.
  static int lastLine(SourceText text, Statement statement) {
    if (statement.negated()) {
      return statement.line();
    }
    return switch (statement.word(0)) {
      case "banner" -> bannerEnd(text, statement);
      case "certificate" -> certificateEnd(text, statement.line());
      default -> statement.line();
    };
  }

  /// The text of a banner between its delimiters, lines joined by LF.
  static String bannerText(SourceText text, Statement banner) {
    int from = bannerStart(text, banner);
    var delimiter = delimiter(text.text(), from);
    int begin = Math.min(from + delimiter.length(), text.end(banner.line()));
    var body = new StringBuilder();
    for (int line = banner.line(); line <= banner.lastLine(); line++) {
      int start = line == banner.line() ? begin : text.start(line);
      int end = text.end(line);
      int close = text.text().indexOf(delimiter, start);
      boolean closes = close >= 0 && close < end;
      if (line > banner.line()) {
        body.append('\n');
      }
      body.append(text.text(), start, closes ? close : end);
      if (closes) {
        break;
      }
    }
    return body.toString().strip();
  }

  private static int bannerEnd(SourceText text, Statement banner) {
    if (banner.size() < 2) {
      return banner.line();
    }
    int from = bannerStart(text, banner);
    int end = text.end(banner.line());
    if (from >= end) {
      return banner.line();
    }
    var delimiter = delimiter(text.text(), from);
    if (text.text().substring(from + delimiter.length(), end).contains(delimiter)) {
      return banner.line();
    }
    int limit = Math.min(text.lines(), banner.line() + MAX_BANNER_LINES);
    for (int line = banner.line() + 1; line <= limit; line++) {
      int close = text.text().indexOf(delimiter, text.start(line));
      if (close >= 0 && close < text.end(line)) {
        return line;
      }
    }
    return banner.line();
  }

  /// Where the delimiter stands: after `banner` and, when it names one, the kind.
  private static int bannerStart(SourceText text, Statement banner) {
    int end = text.end(banner.line());
    int at = skipWord(text.text(), text.start(banner.line()), end);
    int kindEnd = at;
    while (kindEnd < end && Character.isLetter(text.text().charAt(kindEnd))) {
      kindEnd++;
    }
    var kind = text.text().substring(at, kindEnd);
    return switch (kind) {
      case "motd", "login", "exec", "incoming", "slip-ppp", "prompt-timeout", "config-save" ->
          skipSpace(text.text(), kindEnd, end);
      case "slip" -> skipSpace(text.text(), Math.min(end, kindEnd + "-ppp".length()), end);
      default -> at;
    };
  }

  private static int skipWord(String text, int start, int end) {
    int at = skipSpace(text, start, end);
    while (at < end && text.charAt(at) > ' ') {
      at++;
    }
    return skipSpace(text, at, end);
  }

  private static int skipSpace(String text, int from, int end) {
    int at = from;
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /// `^C` written as two characters, which stands for ETX, or any one character.
  private static String delimiter(String text, int at) {
    return text.startsWith("^C", at) ? "^C" : text.substring(at, at + 1);
  }

  private static int certificateEnd(SourceText text, int line) {
    int limit = Math.min(text.lines(), line + MAX_CERTIFICATE_LINES);
    for (int next = line + 1; next <= limit; next++) {
      var content = text.line(next).strip();
      if (content.equals("quit")) {
        return next;
      }
      if (!isHex(content)) {
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
    return !content.isEmpty();
  }
}
