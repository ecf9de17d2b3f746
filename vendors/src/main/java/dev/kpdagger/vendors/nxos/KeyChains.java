package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.network.ChainKey;
import dev.kpdagger.vendors.lines.KeyLifetime;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `key chain NAME` with its keys.
final class KeyChains {

  private static final String ALGORITHM_SOURCE =
      "MD5 unless configured; Cisco NX-OS Security Configuration Guide, Configuring Keychain"
          + " Management";

  /// The first key with a value of each chain.
  private record FirstKeys(Map<String, Statement> byChain) {}

  private KeyChains() {}

  static List<ChainKey> read(Reading reading) {
    var keys = new ArrayList<ChainKey>();
    for (Statement chain : reading.global("key")) {
      if (!chain.starts("key", "chain") || chain.negated()) {
        continue;
      }
      reading.claim(chain);
      for (Statement key : chain.children()) {
        Long number = Numbers.parse(key.word(1));
        if (key.starts("key") && number != null && !key.negated()) {
          reading.claim(key);
          keys.add(key(Section.of(reading, key), chain.word(2), number));
        }
      }
    }
    return keys;
  }

  private static ChainKey key(Section section, String chain, long number) {
    var algorithm = section.last("cryptographic-algorithm");
    Secret secret = null;
    for (String word : List.of("key-string", "key-octet-string")) {
      var text = section.last(word);
      if (text != null && !text.negated()) {
        secret = NxosSecrets.readWord(section.reading(), text, 1);
      }
    }
    return new ChainKey(
        chain,
        number,
        algorithm == null || algorithm.negated()
            ? section.absent("md5", ALGORITHM_SOURCE)
            : Fact.explicit(name(algorithm), algorithm.span()),
        secret,
        KeyLifetime.days(section),
        false,
        section.head().blockSpan());
  }

  private static String name(Statement line) {
    return line.word(1).toLowerCase(Locale.ROOT);
  }

  /// The algorithm that a protocol uses with a chain: none when the chain is certainly without a
  /// key.
  static Fact<String> guarded(Reading reading, String chain, String algorithm, SourceSpan span) {
    boolean keyless =
        firstKeys(reading).get(chain) == null && reading.completeness() == Completeness.WHOLE;
    return Fact.explicit(keyless ? "none" : algorithm, span);
  }

  /// The algorithm of a chain's first key, as OSPF uses it.
  static Fact<String> algorithm(Reading reading, String chain, SourceSpan span) {
    var key = firstKeys(reading).get(chain);
    if (key != null) {
      for (Statement line : key.children()) {
        if (line.starts("cryptographic-algorithm")) {
          return Fact.explicit(name(line), span);
        }
      }
    }
    return guarded(reading, chain, "md5", span);
  }

  private static Map<String, Statement> firstKeys(Reading reading) {
    return reading.once(FirstKeys.class, KeyChains::findFirstKeys).byChain();
  }

  private static FirstKeys findFirstKeys(Reading reading) {
    var keys = new HashMap<String, Statement>();
    for (Statement chain : reading.global("key")) {
      if (!chain.starts("key", "chain") || chain.negated()) {
        continue;
      }
      for (Statement key : chain.children()) {
        boolean valued =
            key.children().stream().anyMatch(l -> l.word(0).endsWith("-string") && !l.negated());
        if (valued) {
          keys.putIfAbsent(chain.word(2), key);
        }
      }
    }
    return new FirstKeys(keys);
  }
}
