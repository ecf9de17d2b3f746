package dev.kpdagger.device;

import java.util.Locale;
import java.util.Set;

/// What stands in the place of a secret that was taken out before the file reached us.
public final class SecretMask {

  /// What tools that sanitise configurations put in a value's place.
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "redacted",
          "[redacted]",
          "removed",
          "[removed]",
          "<removed",
          "secret_removed",
          "removed_secret",
          "hidden",
          "filtered",
          "sanitized",
          "masked",
          "omitted",
          "censored",
          "%censored%",
          "secret-data",
          "/* secret-data */");

  private SecretMask() {}

  /// Whether a value is such a mask: asterisks, `XXX`, `<removed>`, nothing at all.
  public static boolean isMask(String value) {
    if (value.isEmpty() || (value.startsWith("<") && value.endsWith(">"))) {
      return true;
    }
    if (PLACEHOLDERS.contains(value.toLowerCase(Locale.ROOT))) {
      return true;
    }
    char first = value.charAt(0);
    if ((first != '*' && first != 'X' && first != 'x') || value.length() < 3) {
      return false;
    }
    for (int i = 1; i < value.length(); i++) {
      if (value.charAt(i) != first) {
        return false;
      }
    }
    return true;
  }
}
