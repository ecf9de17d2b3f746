package dev.kpdagger.vendors.iosxr;

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
import org.jspecify.annotations.Nullable;

/// `key chain NAME` with its keys, those for MACsec under `macsec`. The number of a MACsec key is
/// hexadecimal.
final class KeyChains {

  private KeyChains() {}

  static List<ChainKey> read(Reading reading) {
    var keys = new ArrayList<ChainKey>();
    for (Statement chain : reading.global("key")) {
      if (chain.starts("key", "chain") && !chain.negated()) {
        reading.claim(chain);
        keys(reading, chain, chain.word(2), keys);
      }
    }
    return keys;
  }

  private static void keys(Reading reading, Statement head, String chain, List<ChainKey> keys) {
    for (Statement line : head.children()) {
      if (line.negated()) {
        continue;
      }
      if (line.starts("macsec")) {
        reading.claim(line);
        keys(reading, line, chain, keys);
      } else if (line.starts("key")) {
        reading.claim(line);
        keys.add(key(Section.of(reading, line), chain));
      }
    }
  }

  private static ChainKey key(Section section, String chain) {
    var text = section.last("key-string");
    Secret secret = null;
    if (text != null && !text.negated()) {
      secret = XrSecrets.readWord(section.reading(), text, 1);
    }
    Long number = Numbers.parse(section.head().word(1));
    return new ChainKey(
        chain,
        number == null ? 0 : number,
        algorithm(section.head(), section.last("cryptographic-algorithm")),
        secret,
        KeyLifetime.days(section),
        false,
        section.head().blockSpan());
  }

  /// On a line of its own, or behind the key on its line.
  private static Fact<String> algorithm(Statement key, @Nullable Statement line) {
    if (line != null && !line.negated()) {
      return Fact.explicit(name(line.word(1)), line.span());
    }
    for (Statement child : key.children()) {
      var word = child.after("cryptographic-algorithm", 0);
      if (!word.isEmpty()) {
        return Fact.explicit(name(word), child.span());
      }
    }
    return Fact.unknown("the algorithm of a key without one depends on the protocol that uses it");
  }

  /// `HMAC-MD5` and `MD5` are md5, `HMAC-SHA1-12` is hmac-sha1-12.
  private static String name(String word) {
    var name = word.toLowerCase(Locale.ROOT);
    return name.equals("hmac-md5") ? "md5" : name;
  }

  /// The algorithm of each chain's first key with a value.
  private record Algorithms(Map<String, String> byChain) {
    static Algorithms of(Reading reading) {
      var algorithms = new HashMap<String, String>();
      for (Statement chain : reading.global("key")) {
        if (!chain.starts("key", "chain") || chain.negated()) {
          continue;
        }
        for (Statement key : chain.children()) {
          if (key.children().stream().anyMatch(l -> l.starts("key-string") && !l.negated())) {
            var known = algorithm(key, own(key)).orNull();
            algorithms.putIfAbsent(chain.word(2), known == null ? "" : known);
          }
        }
      }
      return new Algorithms(algorithms);
    }

    private static @Nullable Statement own(Statement key) {
      for (Statement line : key.children()) {
        if (line.starts("cryptographic-algorithm")) {
          return line;
        }
      }
      return null;
    }
  }

  /// How a protocol authenticates with a chain: none when a whole file has no key of it.
  static Fact<String> method(Reading reading, String chain, SourceSpan span) {
    var algorithm = reading.once(Algorithms.class, Algorithms::of).byChain.get(chain);
    if (algorithm == null) {
      return reading.completeness() == Completeness.WHOLE
          ? Fact.explicit("none", span)
          : Fact.unknown("the key chain " + chain + " is not in this part of the configuration");
    }
    return algorithm.isEmpty()
        ? Fact.unknown("the key chain " + chain + " names no algorithm")
        : Fact.explicit(algorithm, span);
  }
}
