package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.network.ChainKey;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.KeyLifetime;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `key chain NAME` with its keys.
final class KeyChains {

  private static final String ALGORITHM_SOURCE =
      "MD5 unless configured; Cisco IOS IP Routing: Protocol-Independent Command Reference,"
          + " cryptographic-algorithm";

  private KeyChains() {}

  static List<ChainKey> read(Reading reading) {
    var keys = new ArrayList<ChainKey>();
    for (Statement chain : reading.global("key")) {
      if (!chain.starts("key", "chain") || chain.negated()) {
        continue;
      }
      reading.claim(chain);
      for (Statement key : chain.children()) {
        var number = Numbers.parse(key.word(1));
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
    var text = section.last("key-string");
    Secret secret =
        text == null || text.negated() ? null : CiscoSecrets.read(section.reading(), text, 1);
    return new ChainKey(
        chain,
        number,
        algorithm == null || algorithm.negated()
            ? section.absent("md5", ALGORITHM_SOURCE)
            : Fact.explicit(algorithm.word(1), algorithm.span()),
        secret,
        KeyLifetime.days(section),
        false,
        section.head().blockSpan());
  }

  /// The algorithm that a protocol uses with a chain: none when the chain is certainly without a
  /// key.
  static Fact<String> guarded(Reading reading, String chain, String algorithm, SourceSpan span) {
    var keys = firstKey(reading, chain);
    if (keys == null) {
      return reading.completeness() == Completeness.WHOLE
          ? Fact.explicit("none", span)
          : Fact.explicit(algorithm, span);
    }
    return Fact.explicit(algorithm, span);
  }

  /// The first key with a value of a chain, or null.
  private static @Nullable Statement firstKey(Reading reading, String chain) {
    return reading.once(FirstKeys.class, FirstKeys::of).byChain.get(chain);
  }

  /// The first key with a value of each chain.
  private record FirstKeys(Map<String, Statement> byChain) {

    static FirstKeys of(Reading reading) {
      var keys = new HashMap<String, Statement>();
      for (Statement statement : reading.global("key")) {
        if (!statement.starts("key", "chain") || statement.negated()) {
          continue;
        }
        for (Statement key : statement.children()) {
          if (key.children().stream().anyMatch(l -> l.starts("key-string") && !l.negated())) {
            keys.putIfAbsent(statement.word(2), key);
          }
        }
      }
      return new FirstKeys(keys);
    }
  }

  /// The algorithm of a chain's first key, as OSPF uses it.
  static Fact<String> algorithm(Reading reading, String chain, SourceSpan span) {
    var key = firstKey(reading, chain);
    if (key == null) {
      return guarded(reading, chain, "md5", span);
    }
    for (Statement line : key.children()) {
      if (line.starts("cryptographic-algorithm")) {
        return Fact.explicit(line.word(1), span);
      }
    }
    return Fact.explicit("md5", span);
  }
}
