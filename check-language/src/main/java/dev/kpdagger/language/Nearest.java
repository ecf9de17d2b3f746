package dev.kpdagger.language;

import java.util.Collection;
import java.util.Optional;

/// The known name that a mistyped one was probably meant to be.
public final class Nearest {

  private Nearest() {}

  /// The closest candidate by edits, if at most a third of the name differs.
  public static Optional<String> to(String name, Collection<String> candidates) {
    String best = null;
    int bestDistance = Math.max(2, name.length() / 3) + 1;
    for (String candidate : candidates) {
      int distance = distance(name, candidate);
      if (distance < bestDistance) {
        bestDistance = distance;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /// ` (did you mean x?)`, or nothing.
  public static String hint(String name, Collection<String> candidates) {
    return to(name, candidates).map(near -> " (did you mean " + near + "?)").orElse("");
  }

  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
