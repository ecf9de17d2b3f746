package dev.kpdagger.vendors.lines;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Splits lines at white space. Words in double quotes that hold spaces are split like any other:
/// IOS does not quote.
///
/// The words of a configuration repeat, so the last ones seen are kept and shared: that saves most
/// of the memory and the hashing.
final class WordSplitter {

  private static final int TAB = 8;

  /// A power of two; a newer word replaces an older one in its slot.
  private static final int SLOTS = 4096;

  private static final int LONGEST_SHARED = 40;

  private final String text;
  private final @Nullable String[] shared = new @Nullable String[SLOTS];
  private String[] buffer = new String[32];

  WordSplitter(String text) {
    this.text = text;
  }

  int skipSpace(int from, int end) {
    int i = from;
    while (i < end && text.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }

  /// The width of the white space in front of a line; a tab reaches the next multiple of eight.
  int indent(int start, int first) {
    int width = 0;
    for (int i = start; i < first; i++) {
      width = text.charAt(i) == '\t' ? (width / TAB + 1) * TAB : width + 1;
    }
    return width;
  }

  /// Whether a line begins with `no` and something after it.
  boolean startsWithNo(int first, int end) {
    return first + 3 < end
        && text.charAt(first) == 'n'
        && text.charAt(first + 1) == 'o'
        && text.charAt(first + 2) <= ' '
        && skipSpace(first + 2, end) < end;
  }

  String[] split(int first, int end) {
    int count = 0;
    int i = first;
    while (i < end) {
      int start = i;
      int hash = 0;
      while (i < end) {
        char c = text.charAt(i);
        if (c <= ' ') {
          break;
        }
        hash = 31 * hash + c;
        i++;
      }
      if (count == buffer.length) {
        buffer = Arrays.copyOf(buffer, count * 2);
      }
      buffer[count++] = word(start, i, hash);
      i = skipSpace(i, end);
    }
    return Arrays.copyOf(buffer, count);
  }

  private String word(int start, int end, int hash) {
    int length = end - start;
    if (length > LONGEST_SHARED) {
      return text.substring(start, end);
    }
    int slot = (hash ^ hash >>> 15) & (SLOTS - 1);
    var known = shared[slot];
    if (known != null && known.length() == length && text.startsWith(known, start)) {
      return known;
    }
    var fresh = text.substring(start, end);
    shared[slot] = fresh;
    return fresh;
  }
}
