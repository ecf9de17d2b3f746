package dev.kpdagger.vendors.lines;

import org.jspecify.annotations.Nullable;

/// Decimal numbers of command arguments.
public final class Numbers {

  private static final int MAX_DIGITS = 18;

  private Numbers() {}

  /// The number that a word is, or null when it is anything else.
  public static @Nullable Long parse(String word) {
    if (word.isEmpty() || word.length() > MAX_DIGITS) {
      return null;
    }
    long value = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < '0' || c > '9') {
        return null;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }
}
