package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.vpn.IpsecPolicy;
import dev.kpdagger.device.vpn.TransformSet;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// Transform sets, IPsec profiles and crypto maps.
final class IpsecSection {

  private static final String SOURCE = "; Cisco IOS Security Command Reference, ";

  private IpsecSection() {}

  static List<TransformSet> transformSets(Reading reading) {
    var sets = new ArrayList<TransformSet>();
    for (Statement line : reading.global("crypto")) {
      if (line.starts("crypto", "ipsec", "transform-set") && !line.negated() && line.size() > 4) {
        sets.add(transformSet(reading, line));
      }
    }
    return sets;
  }

  private static TransformSet transformSet(Reading reading, Statement line) {
    reading.claim(line);
    var encryption = "none";
    var integrity = "none";
    for (int i = 4; i < line.size(); i++) {
      var word = line.word(i);
      var next = line.word(i + 1);
      var bits = Numbers.parse(next) == null ? "128" : next;
      switch (word) {
        case "esp-des" -> encryption = "des";
        case "esp-3des" -> encryption = "3des";
        case "esp-null" -> encryption = "null-cipher";
        case "esp-seal" -> encryption = "seal";
        case "esp-aes" -> encryption = "aes-" + bits;
        case "esp-gcm" -> {
          encryption = "aes-gcm-" + bits;
          integrity = "aead";
        }
        case "esp-gmac" -> integrity = "gmac-" + bits;
        case "esp-md5-hmac", "ah-md5-hmac" -> integrity = "md5";
        case "esp-sha-hmac", "ah-sha-hmac" -> integrity = "sha1";
        case "esp-sha256-hmac", "ah-sha256-hmac" -> integrity = "sha256";
        case "esp-sha384-hmac", "ah-sha384-hmac" -> integrity = "sha384";
        case "esp-sha512-hmac", "ah-sha512-hmac" -> integrity = "sha512";
        case "128", "192", "256", "comp-lzs" -> {}
        default -> reading.invalid(line);
      }
    }
    return new TransformSet(line.word(3), encryption, integrity, line.blockSpan());
  }

  static List<IpsecPolicy> policies(Reading reading) {
    var lifetime = lifetime(reading);
    var policies = new ArrayList<IpsecPolicy>();
    for (Statement head : reading.global("crypto")) {
      if (head.negated()) {
        continue;
      }
      if (head.starts("crypto", "ipsec", "profile")) {
        policies.add(policy(reading, "profile", head.word(3), head, lifetime));
      } else if (head.starts("crypto", "map") && Numbers.parse(head.word(3)) != null) {
        policies.add(policy(reading, "map", head.word(2) + " " + head.word(3), head, lifetime));
      } else if (head.starts("crypto", "dynamic-map")) {
        policies.add(
            policy(reading, "dynamic-map", head.word(2) + " " + head.word(3), head, lifetime));
      }
    }
    return policies;
  }

  private static Fact<Long> lifetime(Reading reading) {
    Fact<Long> found =
        reading.absent(3600L, "one hour" + SOURCE + "crypto ipsec security-association lifetime");
    for (Statement line : reading.global("crypto")) {
      if (line.starts("crypto", "ipsec", "security-association")
          && line.word(3).equals("lifetime")
          && line.word(4).equals("seconds")
          && !line.negated()) {
        reading.claim(line);
        Long seconds = Numbers.parse(line.word(5));
        found = seconds == null ? reading.notUnderstood(line) : Fact.explicit(seconds, line.span());
      }
    }
    return found;
  }

  private static IpsecPolicy policy(
      Reading reading, String kind, String name, Statement head, Fact<Long> global) {
    reading.claim(head);
    var section = Section.of(reading, head);
    var sets = new ArrayList<String>();
    for (Statement line : section.all("set", "transform-set")) {
      sets.addAll(line.negated() ? List.of() : line.words(2));
    }
    var own = section.last("set", "security-association", "lifetime", "seconds");
    Long seconds = own == null || own.negated() ? null : Numbers.parse(own.word(4));
    return new IpsecPolicy(
        kind,
        name,
        sets,
        pfs(section),
        seconds == null || own == null ? global : Fact.explicit(seconds, own.span()),
        head.blockSpan());
  }

  /// `set pfs` alone means group 1.
  private static Fact<Long> pfs(Section section) {
    var line = section.last("set", "pfs");
    if (line == null || line.negated()) {
      return section.absent(0L, "off unless configured" + SOURCE + "set pfs");
    }
    var word = line.word(2);
    Long group = word.isEmpty() ? Long.valueOf(1) : Numbers.parse(word.replace("group", ""));
    return group == null
        ? section.reading().notUnderstood(line)
        : Fact.explicit(group, line.span());
  }
}
