package dev.kpdagger.vendors.lines;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words of one line with their places, and which of its characters are to be hidden.
final class Words {

  private static final int LONGEST_KEYWORD = 40;

  /// Eight digits is how a certificate prints its words.
  private static final int HEX_WORD = 8;

  private record Word(int start, int end, String keyword) {}

  private final String line;
  private final List<Word> words = new ArrayList<>();
  private final Set<String> keywords = new HashSet<>();
  private final BitSet hidden = new BitSet();

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
      var keyword = keywordOf(from, end);
      words.add(new Word(from, end, keyword));
      keywords.add(keyword);
    }
  }

  /// In lower case, without the prompt in front of it and a colon or quote behind it.
  private String keywordOf(int start, int end) {
    int from = start;
    if (words.isEmpty()) {
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
    return words.size();
  }

  /// The word in lower case, empty where there is none or it is too long to be one.
  String keyword(int index) {
    return index < 0 || index >= words.size() ? "" : words.get(index).keyword;
  }

  String text(int index) {
    var word = words.get(index);
    return line.substring(word.start, word.end);
  }

  int indexOf(String keyword) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).keyword.equals(keyword)) {
        return i;
      }
    }
    return -1;
  }

  boolean has(String keyword) {
    return keywords.contains(keyword);
  }

  /// Whether the first word, a leading `no` aside, is this one.
  boolean startsWith(String keyword) {
    return keyword(keyword(0).equals("no") ? 1 : 0).equals(keyword);
  }

  void hide(int index) {
    hideFrom(index, index);
  }

  void hideFrom(int first, int last) {
    if (first < words.size() && last >= first) {
      hidden.set(words.get(first).start, words.get(Math.min(last, words.size() - 1)).end);
    }
  }

  void hidePart(int index, int from, int to) {
    int start = words.get(index).start;
    hidden.set(start + from, start + to);
  }

  /// Whether the line is nothing but hexadecimal words, as in a certificate.
  boolean isHexBlock() {
    int digits = 0;
    for (int i = 0; i < words.size(); i++) {
      var word = text(i);
      if (!isHex(word) || (i + 1 < words.size() && word.length() != HEX_WORD)) {
        return false;
      }
      digits += word.length();
    }
    return digits >= 2 * HEX_WORD;
  }

  static boolean isHex(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.digit(word.charAt(i), 16) < 0) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  String redacted(String mask) {
    if (hidden.isEmpty()) {
      return line;
    }
    var out = new StringBuilder(line.length());
    int at = 0;
    for (int start = hidden.nextSetBit(0); start >= 0; start = hidden.nextSetBit(at)) {
      out.append(line, at, start).append(mask);
      at = hidden.nextClearBit(start);
    }
    return out.append(line, at, line.length()).toString();
  }
}
