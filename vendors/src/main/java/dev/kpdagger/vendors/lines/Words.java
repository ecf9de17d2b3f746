package dev.kpdagger.vendors.lines;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of one line with their places, and which of its characters are to be hidden.
final class Words {

  private static final int LONGEST_KEYWORD = 40;

  /// Eight digits is how a certificate prints its words.
  private static final int HEX_WORD = 8;

  private final String line;
  private int count;

  /// By word: its first character and the one after its last.
  private int[] starts = new int[16];

  private int[] ends = new int[16];
  private String[] keywords = new String[16];

  /// Made when it is first asked for, which is rare; a line may have a million words.
  private @Nullable Set<String> keywordSet;

  /// Null as long as nothing is to be hidden, as in most lines.
  private @Nullable BitSet hidden;

  Words(String line) {
    this.line = line;
    int i = 0;
    while (i < line.length()) {
      while (i < line.length() && isSpace(line.charAt(i))) {
        i++;
      }
      int start = i;
      while (i < line.length() && !isSpace(line.charAt(i))) {
        i++;
      }
      if (i > start) {
        add(start, i);
      }
    }
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0';
  }

  /// Comment marks and quotes are no part of a word; a mark that stands alone is none.
  private void add(int start, int end) {
    int from = start;
    while (from < end && "!#\"'".indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    if (from < end) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
        keywords = Arrays.copyOf(keywords, 2 * count);
      }
      starts[count] = from;
      ends[count] = end;
      keywords[count] = keywordOf(from, end);
      count++;
    }
  }

  /// In lower case, without the prompt in front of it and a colon or quote behind it.
  private String keywordOf(int start, int end) {
    int from = start;
    if (count == 0) {
      int prompt = Math.max(line.lastIndexOf('#', end - 1), line.lastIndexOf('>', end - 1));
      from = prompt >= start && prompt + 1 < end ? prompt + 1 : start;
    }
    int to = end;
    while (to > from && ":\"',;".indexOf(line.charAt(to - 1)) >= 0) {
      to--;
    }
    return to - from > LONGEST_KEYWORD ? "" : line.substring(from, to).toLowerCase(Locale.ROOT);
  }

  int count() {
    return count;
  }

  /// The word in lower case, empty where there is none or it is too long to be one.
  String keyword(int index) {
    return index < 0 || index >= count ? "" : keywords[index];
  }

  String text(int index) {
    return line.substring(starts[index], ends[index]);
  }

  int indexOf(String keyword) {
    for (int i = 0; i < count; i++) {
      if (keywords[i].equals(keyword)) {
        return i;
      }
    }
    return -1;
  }

  boolean has(String keyword) {
    var all = keywordSet;
    if (all == null) {
      all = new HashSet<>(Arrays.asList(keywords).subList(0, count));
      keywordSet = all;
    }
    return all.contains(keyword);
  }

  /// Whether the first word, a leading `no` aside, is this one.
  boolean startsWith(String keyword) {
    return keyword(keyword(0).equals("no") ? 1 : 0).equals(keyword);
  }

  void hide(int index) {
    hideFrom(index, index);
  }

  void hideFrom(int first, int last) {
    if (first < count && last >= first) {
      hideColumns(starts[first], ends[Math.min(last, count - 1)]);
    }
  }

  void hidePart(int index, int from, int to) {
    hideColumns(starts[index] + from, starts[index] + to);
  }

  private void hideColumns(int from, int to) {
    var columns = hidden;
    if (columns == null) {
      columns = new BitSet(line.length());
      hidden = columns;
    }
    columns.set(from, to);
  }

  /// Whether the line is nothing but hexadecimal words, as in a certificate.
  boolean isHexBlock() {
    int digits = 0;
    for (int i = 0; i < count; i++) {
      int length = ends[i] - starts[i];
      if (!isHex(line, starts[i], ends[i]) || (i + 1 < count && length != HEX_WORD)) {
        return false;
      }
      digits += length;
    }
    return digits >= 2 * HEX_WORD;
  }

  static boolean isHex(String word) {
    return isHex(word, 0, word.length());
  }

  private static boolean isHex(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return to > from;
  }

  String redacted(String mask) {
    var columns = hidden;
    if (columns == null) {
      return line;
    }
    var out = new StringBuilder(line.length());
    int at = 0;
    for (int start = columns.nextSetBit(0); start >= 0; start = columns.nextSetBit(at)) {
      out.append(line, at, start).append(mask);
      at = columns.nextClearBit(start);
    }
    return out.append(line, at, line.length()).toString();
  }
}
