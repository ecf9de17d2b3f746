package dev.kpdagger.firewall.permission;

import dev.kpdagger.device.rules.RulePermission;
import dev.kpdagger.firewall.ResourceLines;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The table of words in names that tell who is behind a zone or an interface: `trust-words.txt`.
/// Immutable.
public final class TrustWords {

  private final Map<String, String> words = new HashMap<>();

  private TrustWords() {}

  public static TrustWords load() {
    var table = new TrustWords();
    for (String line : ResourceLines.of(TrustWords.class, "trust-words.txt")) {
      int colon = line.indexOf(':');
      for (String word : line.substring(colon + 1).strip().split(" ", -1)) {
        table.words.put(word, line.substring(0, colon));
      }
    }
    return table;
  }

  /// `trusted`, `untrusted` or `unknown`.
  String of(String name) {
    var verdict = RulePermission.UNKNOWN;
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean end = i == name.length() || !Character.isLetter(name.charAt(i));
      boolean capital =
          !end
              && i > start
              && Character.isUpperCase(name.charAt(i))
              && Character.isLowerCase(name.charAt(i - 1));
      if (end || capital) {
        var found = words.get(name.substring(start, i).toLowerCase(Locale.ROOT));
        if (RulePermission.UNTRUSTED.equals(found)) {
          return RulePermission.UNTRUSTED;
        }
        verdict = found == null ? verdict : found;
        start = end ? i + 1 : i;
      }
    }
    return verdict;
  }
}
