package dev.kpdagger.vendors.asa;

import java.util.List;

/// The severities of messages, by name or number.
final class Levels {

  private static final List<String> NAMES =
      List.of(
          "emergencies",
          "alerts",
          "critical",
          "errors",
          "warnings",
          "notifications",
          "informational",
          "debugging");

  private Levels() {}

  static boolean isLevel(String word) {
    return !name(word).isEmpty();
  }

  /// The level's name, also from its number or its old name, or empty when it is none.
  static String name(String word) {
    if (word.length() == 1 && word.charAt(0) >= '0' && word.charAt(0) <= '7') {
      return NAMES.get(word.charAt(0) - '0');
    }
    return word.equals("emergency") ? "emergencies" : NAMES.contains(word) ? word : "";
  }
}
