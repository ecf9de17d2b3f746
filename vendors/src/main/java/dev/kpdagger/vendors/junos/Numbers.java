package dev.kpdagger.vendors.junos;

import org.jspecify.annotations.Nullable;

/// Whole numbers as Junos writes them.
final class Numbers {

  private Numbers() {}

  /// A number without a sign of at most 18 digits, or null.
  static @Nullable Long parse(String text) {
    if (text.isEmpty() || text.length() > 18) {
      return null;
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return null;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  /// A number below a billion, or -1.
  static int small(String text) {
    var value = text.length() > 9 ? null : parse(text);
    return value == null ? -1 : value.intValue();
  }

  /// A number with a unit such as `10m` or `64k`, or null.
  static @Nullable Long scaled(String text) {
    if (text.isEmpty()) {
      return null;
    }
    long factor =
        switch (text.charAt(text.length() - 1)) {
          case 'k', 'K' -> 1_000L;
          case 'm', 'M' -> 1_000_000L;
          case 'g', 'G' -> 1_000_000_000L;
          default -> 1;
        };
    var value = parse(factor == 1 ? text : text.substring(0, text.length() - 1));
    return value == null || value > 1_000_000_000L ? null : Long.valueOf(value * factor);
  }
}
