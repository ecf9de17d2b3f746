package dev.kpdagger.reports;

/// Bounds on texts from configuration files, which may hold lines of any length.
final class CutText {

  private static final char REPLACEMENT = '\ufffd';

  private CutText() {}

  /// The text with each line cut after `lineLimit` characters and the whole after `limit`, each cut
  /// marked with the number of characters that are missing; the same string when it is short.
  static String cut(String text, int lineLimit, int limit) {
    if (text.length() <= lineLimit) {
      return text;
    }
    var cut = new StringBuilder(Math.min(text.length(), limit) + 64);
    int start = 0;
    while (start <= text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      if (start > 0) {
        cut.append('\n');
      }
      int room = Math.min(lineLimit, limit - cut.length());
      if (room <= 0) {
        cut.append(missing(text.length() - start));
        return cut.toString();
      }
      cut.append(line(text, start, end, room));
      start = end + 1;
    }
    return cut.toString();
  }

  /// A part of the text, cut after `limit` characters and marked so.
  static String line(String text, int start, int end, int limit) {
    if (end - start <= limit) {
      return text.substring(start, end);
    }
    int kept = whole(text, start + limit);
    return text.substring(start, kept) + missing(end - kept);
  }

  /// The text with every surrogate that has no partner replaced, as UTF-8 cannot say it; the same
  /// string when there is none.
  static String wellFormed(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return replaceLoneSurrogates(text);
      }
    }
    return text;
  }

  private static String replaceLoneSurrogates(String text) {
    var fixed = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
        .forEach(fixed::appendCodePoint);
    return fixed.toString();
  }

  /// The end, or one character before it where it would part a surrogate pair.
  private static int whole(String text, int end) {
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }

  private static String missing(int characters) {
    return "… (" + characters + " more characters)";
  }
}
