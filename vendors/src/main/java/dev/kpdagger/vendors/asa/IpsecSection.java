package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.vpn.IpsecPolicy;
import dev.kpdagger.device.vpn.TransformSet;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Transform sets and proposals, and the entries of crypto maps, whose lines stand apart from each
/// other.
final class IpsecSection {

  private static final String LIFETIME =
      "28800 seconds unless configured; DISA STIG Cisco ASA VPN, CASA-VN-000350";

  private IpsecSection() {}

  /// `crypto ipsec [ikev1] transform-set NAME esp-aes esp-sha-hmac` and `crypto ipsec ikev2
  /// ipsec-proposal NAME`. A proposal may offer several algorithms: one set for each pair.
  static List<TransformSet> transformSets(Reading reading) {
    var sets = new ArrayList<TransformSet>();
    for (Statement line : reading.global("crypto")) {
      if (!line.word(1).equals("ipsec") || line.negated()) {
        continue;
      }
      int at = line.word(2).equals("ikev1") ? 3 : 2;
      if (line.word(at).equals("transform-set")) {
        reading.claim(line);
        if (!line.word(at + 2).equals("mode")) {
          sets.add(transformSet(line, at + 1));
        }
      } else if (line.word(3).equals("ipsec-proposal")) {
        proposal(reading, line, sets);
      }
    }
    return sets;
  }

  private static TransformSet transformSet(Statement line, int name) {
    var encryption = "none";
    var integrity = "none";
    for (String word : line.words(name + 1)) {
      switch (word) {
        case "esp-null" -> encryption = "null-cipher";
        case "esp-md5-hmac" -> integrity = "md5";
        case "esp-sha-hmac" -> integrity = "sha1";
        case "esp-none" -> integrity = "none";
        default -> {
          if (word.startsWith("esp-")) {
            encryption = VpnSections.cipher(word.substring("esp-".length()));
          }
        }
      }
    }
    return new TransformSet(line.word(name), encryption, integrity, line.span());
  }

  private static void proposal(Reading reading, Statement head, List<TransformSet> sets) {
    reading.claim(head);
    List<String> ciphers = List.of();
    List<String> hashes = List.of();
    for (Statement line : head.children()) {
      if (line.negated() || !line.starts("protocol", "esp")) {
        continue;
      }
      reading.claim(line);
      if (line.word(2).equals("encryption")) {
        ciphers = line.words(3);
      } else if (line.word(2).equals("integrity")) {
        hashes = line.words(3);
      }
    }
    for (String cipher : ciphers) {
      var encryption = VpnSections.cipher(cipher);
      if (encryption.contains("gcm") || encryption.contains("gmac")) {
        sets.add(new TransformSet(head.word(4), encryption, "aead", head.blockSpan()));
        continue;
      }
      for (String hash : hashes) {
        sets.add(
            new TransformSet(head.word(4), encryption, VpnSections.hash(hash), head.blockSpan()));
      }
    }
  }

  private static final class Entry {
    private final String kind;
    private final String name;
    private final Statement first;
    private List<String> sets = List.of();
    private @Nullable Statement pfs;
    private @Nullable Statement lifetime;
    private boolean remote;

    private Entry(String kind, String name, Statement first) {
      this.kind = kind;
      this.name = name;
      this.first = first;
    }
  }

  static List<IpsecPolicy> policies(Reading reading) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    Statement general = null;
    for (Statement line : reading.global("crypto")) {
      if (line.starts("crypto", "ipsec", "security-association")) {
        if (line.word(3).equals("lifetime")) {
          reading.claim(line);
          general = line.word(4).equals("seconds") ? line : general;
        }
      } else if (line.word(1).equals("map") || line.word(1).equals("dynamic-map")) {
        entry(reading, line, entries);
      }
    }
    var policies = new ArrayList<IpsecPolicy>();
    for (Entry entry : entries.values()) {
      if (!entry.remote) {
        policies.add(policy(reading, entry, general));
      }
    }
    for (Statement head : reading.global("crypto")) {
      if (head.starts("crypto", "ipsec", "profile") && !head.negated()) {
        reading.claim(head);
        policies.add(profile(reading, head, general));
      }
    }
    return policies;
  }

  /// `crypto map NAME N {match|set ...}`, `crypto map NAME N ipsec-isakmp dynamic OTHER`, `crypto
  /// map NAME interface I`.
  private static void entry(Reading reading, Statement line, Map<String, Entry> entries) {
    reading.claim(line);
    if (line.negated() || Numbers.parse(line.word(3)) == null) {
      return;
    }
    var name = line.word(2) + " " + line.word(3);
    var entry =
        entries.computeIfAbsent(
            line.word(1) + " " + name, _ -> new Entry(line.word(1), name, line));
    if (line.word(4).equals("ipsec-isakmp") && line.word(5).equals("dynamic")) {
      entry.remote = true;
    }
    if (!line.word(4).equals("set")) {
      return;
    }
    switch (line.word(5)) {
      case "transform-set" -> entry.sets = line.words(6);
      case "ikev1", "ikev2" -> entry.sets = join(entry.sets, line.words(7));
      case "pfs" -> entry.pfs = line;
      case "security-association" ->
          entry.lifetime = line.word(7).equals("seconds") ? line : entry.lifetime;
      default -> {}
    }
  }

  private static List<String> join(List<String> first, List<String> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static IpsecPolicy policy(Reading reading, Entry entry, @Nullable Statement general) {
    return new IpsecPolicy(
        entry.kind,
        entry.name,
        entry.sets,
        pfs(reading, entry.pfs, 6),
        entry.lifetime == null
            ? lifetime(reading, general, 5)
            : lifetime(reading, entry.lifetime, 8),
        entry.first.span());
  }

  private static IpsecPolicy profile(Reading reading, Statement head, @Nullable Statement general) {
    var section = Section.of(reading, head);
    var sets = new ArrayList<String>();
    for (Statement line : section.all("set")) {
      if (line.word(1).equals("ikev1") || line.word(1).equals("ikev2")) {
        sets.addAll(line.words(3));
      }
    }
    var own = section.last("set", "security-association", "lifetime", "seconds");
    return new IpsecPolicy(
        "profile",
        head.word(3),
        sets,
        pfs(reading, section.last("set", "pfs"), 2),
        own == null ? lifetime(reading, general, 5) : lifetime(reading, own, 4),
        head.blockSpan());
  }

  /// `set pfs` alone is group 2 before 9.13, and group 14 since.
  private static Fact<Long> pfs(Reading reading, @Nullable Statement line, int at) {
    if (line == null || line.negated()) {
      return reading.absent(0L, "off unless configured; DISA STIG Cisco ASA VPN, CASA-VN-000180");
    }
    var word = line.word(at);
    if (word.isEmpty()) {
      return Fact.unknown(
          "line " + line.line() + " names no group, and the release decides which it is");
    }
    Long group = Numbers.parse(word.replace("group", ""));
    return group == null ? reading.notUnderstood(line) : Fact.explicit(group, line.span());
  }

  private static Fact<Long> lifetime(Reading reading, @Nullable Statement line, int at) {
    if (line == null || line.negated()) {
      return reading.absent(28_800L, LIFETIME);
    }
    Long seconds = Numbers.parse(line.word(at));
    return seconds == null ? reading.notUnderstood(line) : Fact.explicit(seconds, line.span());
  }
}
