package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.network.ChainKey;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `session shared-secret profile P` of `management security`: keys of routing protocols by
/// profile, numbered as they stand. Which algorithm uses them, the protocol says.
final class SharedSecrets {

  private SharedSecrets() {}

  static List<ChainKey> read(Reading reading) {
    var keys = new ArrayList<ChainKey>();
    for (Statement head : reading.global("management")) {
      if (!head.starts("management", "security") || head.negated()) {
        continue;
      }
      for (Statement profile : head.children()) {
        if (profile.starts("session", "shared-secret", "profile") && !profile.negated()) {
          reading.claim(profile);
          profile(reading, profile, keys);
        }
      }
    }
    return keys;
  }

  /// `secret NAME [TYPE] KEY receive-lifetime ...`.
  private static void profile(Reading reading, Statement profile, List<ChainKey> keys) {
    long number = 0;
    for (Statement line : profile.children()) {
      if (!line.starts("secret") || line.negated()) {
        continue;
      }
      reading.claim(line);
      number++;
      keys.add(
          new ChainKey(
              profile.word(3),
              number,
              Fact.unknown("the protocol that uses the profile names the algorithm"),
              EosSecrets.readWord(reading, line, 2),
              line.span()));
    }
  }
}
