package dev.kpdagger.vendors.junos;

import java.util.Arrays;

/// The words of the statement that is being read, with their places in the text.
final class Words {

  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private int[] lines = new int[32];
  private boolean[] quoted = new boolean[32];
  private int count;

  void clear() {
    count = 0;
  }

  boolean isEmpty() {
    return count == 0;
  }

  int count() {
    return count;
  }

  void add(int start, int end, int line, boolean inQuotes) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      lines = Arrays.copyOf(lines, count * 2);
      quoted = Arrays.copyOf(quoted, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    lines[count] = line;
    quoted[count++] = inQuotes;
  }

  /// Leaves out the first words.
  void dropFirst(int number) {
    count -= number;
    System.arraycopy(starts, number, starts, 0, count);
    System.arraycopy(ends, number, ends, 0, count);
    System.arraycopy(lines, number, lines, 0, count);
    System.arraycopy(quoted, number, quoted, 0, count);
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  int line(int word) {
    return lines[word];
  }

  boolean quoted(int word) {
    return quoted[word];
  }

  boolean is(String text, int word, String expected) {
    return word < count
        && !quoted[word]
        && ends[word] - starts[word] == expected.length()
        && text.startsWith(expected, starts[word]);
  }

  String text(String text, int word) {
    var raw = text.substring(starts[word], ends[word]);
    return quoted[word] && raw.indexOf('\\') >= 0 ? unescaped(raw) : raw;
  }

  private static String unescaped(String raw) {
    var plain = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\\' && i + 1 < raw.length()) {
        char next = raw.charAt(++i);
        plain.append(next == 'n' ? '\n' : next);
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
