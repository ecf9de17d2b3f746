package dev.kpdagger.reports;

import java.util.Locale;

/// Numbers with the noun they count.
final class Count {

  private Count() {}

  static String of(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }
}
