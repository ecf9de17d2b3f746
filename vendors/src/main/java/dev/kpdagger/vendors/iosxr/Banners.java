package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.services.Banner;
import dev.kpdagger.device.services.BannerKind;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `banner KIND D TEXT D`, where D is any one character, or `^C` as two.
final class Banners {

  /// A banner that is not closed within this many lines is taken for one line.
  private static final int MAX_LINES = 1000;

  private static final String CARET_C = "^C";

  private Banners() {}

  static List<Banner> read(Reading reading) {
    var banners = new ArrayList<Banner>();
    for (Statement statement : reading.global("banner")) {
      reading.claim(statement);
      if (!statement.negated()) {
        banners.add(new Banner(kind(statement), text(reading.text(), statement), statement.span()));
      }
    }
    return banners;
  }

  private static BannerKind kind(Statement statement) {
    return switch (statement.word(1)) {
      case "login" -> BannerKind.LOGIN;
      case "exec" -> BannerKind.EXEC;
      case "incoming", "slip-ppp", "prompt-timeout" -> BannerKind.OTHER;
      default -> BannerKind.MOTD;
    };
  }

  /// The line with the closing delimiter.
  static int lastLine(SourceText text, Statement banner) {
    int line = banner.line();
    int from = start(text, banner);
    if (from >= text.end(line)) {
      return line;
    }
    var delimiter = delimiter(text.text(), from);
    if (find(text, delimiter, from + delimiter.length(), text.end(line)) >= 0) {
      return line;
    }
    int limit = Math.min(text.lines(), line + MAX_LINES);
    for (int next = line + 1; next <= limit; next++) {
      if (find(text, delimiter, text.start(next), text.end(next)) >= 0) {
        return next;
      }
    }
    return line;
  }

  /// The text between the delimiters, lines joined by LF.
  private static String text(SourceText text, Statement banner) {
    int from = start(text, banner);
    if (from >= text.end(banner.line())) {
      return "";
    }
    var delimiter = delimiter(text.text(), from);
    var body = new StringBuilder();
    for (int line = banner.line(); line <= banner.lastLine(); line++) {
      int begin =
          line == banner.line()
              ? Math.min(from + delimiter.length(), text.end(line))
              : text.start(line);
      int close = find(text, delimiter, begin, text.end(line));
      if (line > banner.line()) {
        body.append('\n');
      }
      body.append(text.text(), begin, close >= 0 ? close : text.end(line));
      if (close >= 0) {
        break;
      }
    }
    return body.toString().strip();
  }

  private static int find(SourceText text, String delimiter, int from, int end) {
    if (from >= end) {
      return -1;
    }
    int at = text.text().indexOf(delimiter, from, end);
    return at >= 0 && at + delimiter.length() <= end ? at : -1;
  }

  /// Where the delimiter stands: after `banner` and the kind.
  private static int start(SourceText text, Statement banner) {
    int end = text.end(banner.line());
    int at = text.start(banner.line()) + banner.column();
    for (int word = 0; word < 2; word++) {
      while (at < end && text.text().charAt(at) > ' ') {
        at++;
      }
      while (at < end && text.text().charAt(at) == ' ') {
        at++;
      }
    }
    return at;
  }

  private static String delimiter(String text, int at) {
    return text.startsWith(CARET_C, at) ? CARET_C : text.substring(at, at + 1);
  }
}
