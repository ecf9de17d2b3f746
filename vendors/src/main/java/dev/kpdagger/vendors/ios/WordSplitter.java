package dev.kpdagger.vendors.ios;

import java.util.Arrays;

/// Splits lines at white space. Words in double quotes that hold spaces are split like any other:
/// IOS does not quote.
final class WordSplitter {

  private static final int TAB = 8;

  private final String text;
  private int[] bounds = new int[64];

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

  String[] split(int first, int end) {
    int count = 0;
    int i = first;
    while (i < end) {
      int start = i;
      while (i < end && text.charAt(i) > ' ') {
        i++;
      }
      if (2 * count + 1 >= bounds.length) {
        bounds = Arrays.copyOf(bounds, bounds.length * 2);
      }
      bounds[2 * count] = start;
      bounds[2 * count + 1] = i;
      count++;
      i = skipSpace(i, end);
    }
    var words = new String[count];
    for (int w = 0; w < count; w++) {
      words[w] = text.substring(bounds[2 * w], bounds[2 * w + 1]);
    }
    return words;
  }

  String[] withoutFirst(String[] words) {
    return Arrays.copyOfRange(words, 1, words.length);
  }
}
