package dev.kpdagger.vendors.asa;

import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.HashMap;
import java.util.Map;

/// `name ADDRESS ALIAS [description ...]`: the alias may stand wherever an address does.
final class Aliases {

  private final Map<String, String> addresses = new HashMap<>();

  private Aliases() {}

  static Aliases read(Reading reading) {
    var aliases = new Aliases();
    for (Statement line : reading.global("name")) {
      if (line.size() < 3) {
        continue;
      }
      reading.claim(line);
      if (line.negated()) {
        aliases.addresses.remove(line.word(2));
      } else {
        aliases.addresses.put(line.word(2), line.word(1));
      }
    }
    return aliases;
  }

  /// The address that a word stands for, or the word itself.
  String address(String word) {
    return addresses.getOrDefault(word, word);
  }
}
