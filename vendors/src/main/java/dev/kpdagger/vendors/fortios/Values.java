package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.SourceText;
import java.util.ArrayList;
import java.util.List;

/// Splits what stands after a name into values: words, and texts in quotes that may run over many
/// lines.
///
/// A quote that is still open at the end of its line is a text of several lines only where its end
/// is followed by white space. Else somebody lost a quote, and the text ends with the line; so one
/// bad line does not swallow the rest of the file.
final class Values {

  private final SourceText text;
  private final String all;
  private final List<String> values = new ArrayList<>(4);
  private final StringBuilder word = new StringBuilder();
  private int lastLine;
  private int column;
  private boolean broken;
  private boolean cut;
  private int noQuoteFrom = Integer.MAX_VALUE;
  private int nextBackslash = -1;

  Values(SourceText text) {
    this.text = text;
    this.all = text.text();
  }

  /// Reads the values from an offset to the end of a line, or of a later line where a text goes on.
  void read(int line, int from) {
    values.clear();
    lastLine = line;
    broken = false;
    cut = false;
    column = -1;
    int at = from;
    while (true) {
      int end = text.end(lastLine);
      while (at < end && isSpace(all.charAt(at))) {
        at++;
      }
      if (at >= end) {
        return;
      }
      if (column < 0) {
        column = at - text.start(line);
      }
      at = token(at, end);
    }
  }

  private static boolean isSpace(char c) {
    return c <= ' ';
  }

  /// Reads one value; gives the offset after it.
  private int token(int from, int endOfLine) {
    if (isEmptyText(from, endOfLine)) {
      values.add("");
      return from + 2;
    }
    int plain = from;
    while (plain < endOfLine && !isSpace(all.charAt(plain)) && all.charAt(plain) != '"') {
      plain++;
    }
    if (plain == endOfLine || isSpace(all.charAt(plain))) {
      values.add(all.substring(from, plain));
      return plain;
    }
    word.setLength(0);
    int at = from;
    int end = endOfLine;
    while (at < end && !isSpace(all.charAt(at))) {
      char c = all.charAt(at);
      if (c == '"') {
        at = quoted(at + 1, end);
        end = text.end(lastLine);
      } else {
        word.append(c);
        at++;
      }
    }
    values.add(word.toString());
    return at;
  }

  /// An empty text is printed as `''`.
  private boolean isEmptyText(int from, int end) {
    return all.charAt(from) == '\''
        && from + 1 < end
        && all.charAt(from + 1) == '\''
        && (from + 2 == end || isSpace(all.charAt(from + 2)));
  }

  /// Reads on after an opening quote; gives the offset after the closing one.
  private int quoted(int from, int endOfLine) {
    int close = closing(from, endOfLine);
    if (close < 0) {
      close = from >= noQuoteFrom ? -1 : closing(endOfLine, all.length());
      if (close < 0) {
        noQuoteFrom = Math.min(noQuoteFrom, from);
        return endsInText() ? toTheEnd(from) : lost(from, endOfLine);
      }
      boolean ends = close + 1 == all.length() || isSpace(all.charAt(close + 1));
      if (!ends) {
        return lost(from, endOfLine);
      }
      while (text.end(lastLine) < close) {
        lastLine++;
      }
    }
    append(from, close);
    int after = close + 1;
    // The device itself never writes anything right behind a quote
    broken |= after < text.end(lastLine) && !isSpace(all.charAt(after));
    return after;
  }

  private int lost(int from, int endOfLine) {
    broken = true;
    append(from, endOfLine);
    return endOfLine;
  }

  private int toTheEnd(int from) {
    cut = true;
    lastLine = text.lines();
    append(from, all.length());
    return all.length();
  }

  /// Whether the file ends in the middle of a text: not with a line that closes a section.
  private boolean endsInText() {
    for (int line = text.lines(); line > lastLine; line--) {
      var last = text.line(line).strip();
      if (!last.isEmpty()) {
        return !last.equals("end") && !last.equals("next");
      }
    }
    return true;
  }

  /// The offset of the first quote without a backslash before it, or -1.
  private int closing(int from, int end) {
    for (int at = from; at < end; at++) {
      char c = all.charAt(at);
      if (c == '"') {
        return at;
      }
      if (c == '\\') {
        at++;
      }
    }
    return -1;
  }

  private void append(int from, int end) {
    if (nextBackslash < from) {
      int found = all.indexOf('\\', from);
      nextBackslash = found < 0 ? Integer.MAX_VALUE : found;
    }
    if (nextBackslash >= end) {
      word.append(all, from, end);
      return;
    }
    for (int at = from; at < end; at++) {
      char c = all.charAt(at);
      if (c == '\\' && at + 1 < end) {
        at++;
        c = all.charAt(at);
      }
      word.append(c);
    }
  }

  /// The values of the last call.
  List<String> values() {
    return List.copyOf(values);
  }

  int lastLine() {
    return lastLine;
  }

  /// Where the first value begins on its line, counted from 0; the end of the name where there is
  /// none.
  int column() {
    return Math.max(column, 0);
  }

  /// Whether a quote is missing.
  boolean broken() {
    return broken;
  }

  /// Whether the file ends inside a text.
  boolean cut() {
    return cut;
  }
}
