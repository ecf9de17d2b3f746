package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.SourceText;
import java.util.ArrayList;
import java.util.List;

/// The words of one command of the `set` form: bare, in quotes (which may run over several lines),
/// a list in brackets, or a placeholder `{{ NAME }}` of a template.
final class SetLine {

  /// A quoted value that is longer has lost its end.
  private static final int MAX_VALUE_LINES = 1_000;

  /// One word, or the values of a list in brackets.
  record Part(String word, List<String> values) {
    boolean isList() {
      return !values.isEmpty();
    }

    static Part of(String word) {
      return new Part(word, List.of());
    }
  }

  private final SourceText source;
  private final String text;
  private final List<Part> parts = new ArrayList<>(12);
  private int at;
  private int end;
  private int lastLine;
  private boolean broken;

  SetLine(SourceText source) {
    this.source = source;
    this.text = source.text();
  }

  /// Reads the command that begins at an index of the text, on a line.
  void read(int from, int line) {
    parts.clear();
    at = from;
    end = source.end(line);
    lastLine = line;
    broken = false;
    while (skipBlank()) {
      if (text.charAt(at) == '[') {
        at++;
        list();
      } else {
        parts.add(Part.of(word()));
      }
    }
  }

  List<Part> parts() {
    return parts;
  }

  int lastLine() {
    return lastLine;
  }

  /// Whether a quote or bracket was not closed.
  boolean isBroken() {
    return broken;
  }

  private boolean skipBlank() {
    while (at < end && text.charAt(at) <= ' ') {
      at++;
    }
    return at < end;
  }

  private void list() {
    var values = new ArrayList<String>();
    while (skipBlank()) {
      if (text.charAt(at) == ']') {
        at++;
        if (!values.isEmpty()) {
          parts.add(new Part("", List.copyOf(values)));
        }
        return;
      }
      var value = word();
      // The bracket may stand right after the last value
      if (value.length() > 1 && value.endsWith("]") && !skipBlank()) {
        values.add(value.substring(0, value.length() - 1));
        parts.add(new Part("", List.copyOf(values)));
        return;
      }
      values.add(value);
    }
    broken = true;
    if (!values.isEmpty()) {
      parts.add(new Part("", List.copyOf(values)));
    }
  }

  private String word() {
    char c = text.charAt(at);
    if (c == '"' || c == '\'') {
      int close = closing(c);
      if (close >= 0) {
        var value = unescaped(text.substring(at + 1, close), c);
        at = close + 1;
        return value;
      }
      broken = true;
      at++;
    }
    if (text.startsWith("{{", at)) {
      int close = text.indexOf("}}", at);
      if (close >= 0 && close < end) {
        return upTo(wordEnd(close + 2));
      }
    }
    return upTo(wordEnd(at));
  }

  private String upTo(int to) {
    var word = text.substring(at, to);
    at = to;
    return word;
  }

  private int wordEnd(int from) {
    int to = from;
    while (to < end && text.charAt(to) > ' ') {
      to++;
    }
    return to;
  }

  /// The index of the closing quote, perhaps on a later line, or -1.
  private int closing(char quote) {
    int i = at + 1;
    int line = lastLine;
    int lineEnd = end;
    while (true) {
      for (; i < lineEnd; i++) {
        char c = text.charAt(i);
        if (c == '\\' && i + 1 < lineEnd) {
          i++;
        } else if (c == quote) {
          lastLine = line;
          end = lineEnd;
          return i;
        }
      }
      line++;
      boolean ended =
          line > source.lines()
              || line - lastLine > MAX_VALUE_LINES
              || quote == '\''
              || text.startsWith("set ", source.start(line));
      if (ended) {
        return -1;
      }
      i = source.start(line);
      lineEnd = source.end(line);
    }
  }

  private static String unescaped(String value, char quote) {
    if (value.indexOf('\\') < 0) {
      return value;
    }
    return value.replace("\\" + quote, String.valueOf(quote)).replace("\\\\", "\\");
  }
}
