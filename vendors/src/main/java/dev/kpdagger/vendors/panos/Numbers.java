package dev.kpdagger.vendors.panos;

import org.jspecify.annotations.Nullable;

/// Whole numbers of a configuration.
final class Numbers {

  private static final int MAX_DIGITS = 15;

  private Numbers() {}

  /// The number, or null when the word is none.
  static @Nullable Long parse(String word) {
    if (word.isEmpty() || word.length() > MAX_DIGITS) {
      return null;
    }
    long number = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < '0' || c > '9') {
        return null;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }
}
