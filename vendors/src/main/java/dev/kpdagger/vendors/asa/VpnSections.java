package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.vpn.IkeKey;
import dev.kpdagger.device.vpn.IkeProposal;
import dev.kpdagger.device.vpn.RemoteAccess;
import dev.kpdagger.device.vpn.Trustpoint;
import dev.kpdagger.device.vpn.VpnFacts;
import dev.kpdagger.vendors.certificates.CertificateChains;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Key exchange policies and keys, trustpoints, and ways in for remote users.
final class VpnSections {

  private static final String PRINTED =
      "a configuration shows this line of a policy, and it is not here";

  private VpnSections() {}

  static VpnFacts read(Scope scope) {
    var reading = scope.reading();
    var facts =
        new VpnFacts(
            reading.list(proposals(reading)),
            reading.list(keys(reading)),
            reading.list(IpsecSection.transformSets(reading)),
            reading.list(IpsecSection.policies(reading)),
            reading.list(trustpoints(reading)),
            reading.list(remoteAccesses(scope)));
    return facts.with(reading.list(CertificateChains.read(reading)));
  }

  /// `crypto ikev1 policy N`, `crypto isakmp policy N`, `crypto ikev2 policy N`, and of old
  /// releases `isakmp policy N WORD VALUE`, a line for each value.
  private static List<IkeProposal> proposals(Reading reading) {
    var proposals = new ArrayList<IkeProposal>();
    for (Statement head : reading.global("crypto")) {
      if (!head.word(2).equals("policy") || head.negated()) {
        continue;
      }
      switch (head.word(1)) {
        case "ikev1", "isakmp" -> proposals.add(version1(reading, head));
        case "ikev2" -> proposals.add(version2(reading, head));
        default -> {}
      }
    }
    for (Statement line : reading.global("isakmp")) {
      if (line.word(1).equals("policy") || line.word(1).equals("enable")) {
        reading.claim(line);
      }
    }
    for (Statement line : reading.global("crypto")) {
      if (line.word(2).equals("enable")
          && (line.word(1).equals("ikev1")
              || line.word(1).equals("ikev2")
              || line.word(1).equals("isakmp"))) {
        reading.claim(line);
      }
    }
    proposals.addAll(oldPolicies(reading));
    return proposals;
  }

  private static IkeProposal version1(Reading reading, Statement head) {
    reading.claim(head);
    var section = Section.of(reading, head);
    return new IkeProposal(
        1,
        head.word(3),
        list(section, "encryption", VpnSections::cipher),
        list(section, "hash", VpnSections::hash),
        groups(section),
        text(section, "authentication"),
        lifetime(section, 1),
        head.blockSpan());
  }

  private static IkeProposal version2(Reading reading, Statement head) {
    reading.claim(head);
    var section = Section.of(reading, head);
    section.all("prf");
    return new IkeProposal(
        2,
        head.word(3),
        list(section, "encryption", VpnSections::cipher),
        list(section, "integrity", VpnSections::hash),
        groups(section),
        Fact.unknown("version 2 authenticates by tunnel group"),
        lifetime(section, 2),
        head.blockSpan());
  }

  private static Fact<List<String>> list(Section section, String word, UnaryOperator<String> name) {
    var line = section.last(word);
    return line == null || line.negated()
        ? Fact.unknown(PRINTED)
        : Fact.explicit(line.words(1).stream().map(name).toList(), line.span());
  }

  private static Fact<String> text(Section section, String word) {
    var line = section.last(word);
    return line == null || line.negated()
        ? Fact.unknown(PRINTED)
        : Fact.explicit(authentication(line.word(1)), line.span());
  }

  private static String authentication(String word) {
    return switch (word) {
      case "pre-share" -> "pre-shared";
      case "rsa-sig" -> "rsa-signature";
      default -> word;
    };
  }

  private static Fact<List<Long>> groups(Section section) {
    var line = section.last("group");
    if (line == null || line.negated()) {
      return Fact.unknown(PRINTED);
    }
    var groups = new ArrayList<Long>();
    for (String word : line.words(1)) {
      Long group = Numbers.parse(word);
      if (group == null) {
        return section.reading().notUnderstood(line);
      }
      groups.add(group);
    }
    return Fact.explicit(List.copyOf(groups), line.span());
  }

  /// `lifetime 86400`, of version 2 `lifetime seconds 86400`; `none` is without end.
  private static Fact<Long> lifetime(Section section, int version) {
    var line = section.last("lifetime");
    if (line == null || line.negated()) {
      return section.absent(86_400L, "86400 seconds; DISA STIG Cisco ASA VPN, CASA-VN-000360");
    }
    var word = line.word(version == 2 && line.word(1).equals("seconds") ? 2 : 1);
    Long seconds = word.equals("none") ? Long.valueOf(0) : Numbers.parse(word);
    return seconds == null
        ? section.reading().notUnderstood(line)
        : Fact.explicit(seconds, line.span());
  }

  /// The name of a cipher as all platforms call it.
  static String cipher(String word) {
    return switch (word) {
      case "aes" -> "aes-128";
      case "aes-gcm" -> "aes-gcm-128";
      case "null" -> "null-cipher";
      default -> word;
    };
  }

  static String hash(String word) {
    return switch (word) {
      case "sha", "sha-1" -> "sha1";
      case "sha-256" -> "sha256";
      case "sha-384" -> "sha384";
      case "sha-512" -> "sha512";
      case "null" -> "none";
      default -> word;
    };
  }

  /// `isakmp policy 10 encryption 3des` and its like, gathered by number.
  private static List<IkeProposal> oldPolicies(Reading reading) {
    var byNumber = new LinkedHashMap<String, List<Statement>>();
    for (Statement line : reading.global("isakmp")) {
      if (line.word(1).equals("policy") && line.size() > 4 && !line.negated()) {
        byNumber.computeIfAbsent(line.word(2), _ -> new ArrayList<>()).add(line);
      }
    }
    var proposals = new ArrayList<IkeProposal>();
    byNumber.forEach(
        (number, lines) -> {
          Long group = Numbers.parse(value(lines, "group"));
          Long lifetime = Numbers.parse(value(lines, "lifetime"));
          proposals.add(
              new IkeProposal(
                  1,
                  number,
                  old(lines, "encryption", List.of(cipher(value(lines, "encryption")))),
                  old(lines, "hash", List.of(hash(value(lines, "hash")))),
                  group == null ? Fact.unknown(PRINTED) : old(lines, "group", List.of(group)),
                  old(lines, "authentication", authentication(value(lines, "authentication"))),
                  lifetime == null ? Fact.unknown(PRINTED) : old(lines, "lifetime", lifetime),
                  lines.getFirst().span()));
        });
    return proposals;
  }

  private static @Nullable Statement line(List<Statement> lines, String word) {
    Statement found = null;
    for (Statement line : lines) {
      if (line.word(3).equals(word)) {
        found = line;
      }
    }
    return found;
  }

  private static String value(List<Statement> lines, String word) {
    var line = line(lines, word);
    return line == null ? "" : line.word(4);
  }

  private static <T> Fact<T> old(List<Statement> lines, String word, T value) {
    var line = line(lines, word);
    return line == null ? Fact.unknown(PRINTED) : Fact.explicit(value, line.span());
  }

  /// Keys of tunnel groups; that of a default group is for any peer.
  private static List<IkeKey> keys(Reading reading) {
    var keys = new ArrayList<IkeKey>();
    for (Statement head : reading.global("tunnel-group")) {
      reading.claim(head);
      if (head.negated()) {
        continue;
      }
      for (Statement line : head.children()) {
        key(reading, head.word(1), line, keys);
      }
    }
    for (Statement line : reading.global("isakmp")) {
      if (line.word(1).equals("key") && !line.negated()) {
        reading.claim(line);
        var peer = line.after("address", 3);
        keys.add(
            new IkeKey(
                1,
                peer,
                peer.equals("0.0.0.0"),
                AsaSecrets.keyWord(reading, line, 2),
                line.span()));
      }
    }
    return keys;
  }

  private static void key(Reading reading, String group, Statement line, List<IkeKey> keys) {
    int at = line.indexOf("pre-shared-key", 0);
    if (at >= 0 && !line.negated()) {
      reading.claim(line);
      var secret = AsaSecrets.key(reading, line, at + 1);
      long version = line.starts("ikev2") ? 2 : 1;
      keys.add(new IkeKey(version, group, isDefault(group), secret, line.span()));
    } else if (isRead(line.word(0))) {
      reading.claim(line);
    }
  }

  private static boolean isRead(String word) {
    return switch (word) {
      case "peer-id-validate",
          "default-group-policy",
          "authentication-server-group",
          "authorization-server-group",
          "accounting-server-group",
          "password-management",
          "authentication",
          "group-url" ->
          true;
      default -> false;
    };
  }

  /// Peers and users that no other group is for come to these.
  private static boolean isDefault(String group) {
    return group.equals("DefaultL2LGroup") || group.equals("DefaultRAGroup");
  }

  private static List<Trustpoint> trustpoints(Reading reading) {
    var trustpoints = new ArrayList<Trustpoint>();
    for (Statement head : reading.global("crypto")) {
      if (!head.starts("crypto", "ca", "trustpoint") || head.negated()) {
        if (head.starts("crypto", "ca", "certificate")) {
          reading.claim(head);
        }
        continue;
      }
      reading.claim(head);
      var section = Section.of(reading, head);
      var enrollment = section.last("enrollment");
      for (Statement line : section.all("password")) {
        CiscoSecrets.markFrom(reading, line, 1);
      }
      for (String word : List.of("crl", "id-usage", "validation-usage", "ocsp", "no-ca-check")) {
        section.all(word);
      }
      trustpoints.add(
          new Trustpoint(
              head.word(3),
              enrollment != null && enrollment.word(1).equals("self") && !enrollment.negated(),
              revocation(section),
              keyBits(section),
              hash(section),
              head.blockSpan()));
    }
    return trustpoints;
  }

  private static Fact<List<String>> revocation(Section section) {
    var line = section.last("revocation-check");
    return line == null || line.negated()
        ? section.absent(
            List.of("none"), "none unless configured; DISA STIG Cisco ASA VPN, CASA-VN-000130")
        : Fact.explicit(List.copyOf(line.words(1)), line.span());
  }

  private static Fact<Long> keyBits(Section section) {
    section.last("keypair");
    return Fact.unknown("the size of a key is not in the configuration");
  }

  private static Fact<String> hash(Section section) {
    var line = section.last("hash");
    return line == null || line.negated()
        ? Fact.unknown("no source is known for the default in this version")
        : Fact.explicit(hash(line.word(1)), line.span());
  }

  /// `webvpn` with `enable INTERFACE`, and whether a user needs a certificate.
  private static List<RemoteAccess> remoteAccesses(Scope scope) {
    var reading = scope.reading();
    var found = new ArrayList<RemoteAccess>();
    for (Statement head : reading.global("webvpn")) {
      if (head.negated()) {
        continue;
      }
      reading.claim(head);
      var section = Section.of(reading, head);
      var interfaces = new ArrayList<String>();
      for (Statement line : section.all("enable")) {
        if (!line.negated()) {
          interfaces.add(line.word(1));
        }
      }
      section.all("tunnel-group-list");
      section.all("hsts");
      var client = section.last("anyconnect", "enable");
      var old = section.last("svc", "enable");
      boolean tunnel = client != null || old != null;
      found.add(
          new RemoteAccess(
              tunnel ? "anyconnect" : "ssl-vpn",
              "webvpn",
              scope.context(),
              interfaces,
              interfaces.isEmpty()
                  ? section.absent(
                      false, "off; a configuration shows enable INTERFACE where it is on")
                  : Fact.explicit(true, head.blockSpan()),
              minimumTls(reading),
              certificate(reading),
              head.blockSpan()));
    }
    return found;
  }

  private static Fact<String> minimumTls(Reading reading) {
    for (Statement line : reading.global("ssl")) {
      if (line.word(1).equals("server-version") && !line.negated()) {
        var version =
            switch (line.word(2)) {
              case "any", "sslv3", "sslv3-only" -> "ssl3";
              case "tlsv1", "tlsv1-only" -> "tls1.0";
              case "tlsv1.1" -> "tls1.1";
              case "tlsv1.2" -> "tls1.2";
              case "tlsv1.3" -> "tls1.3";
              default -> "";
            };
        return version.isEmpty()
            ? reading.notUnderstood(line)
            : Fact.explicit(version, line.span());
      }
    }
    return Fact.unknown("the lowest TLS version without ssl server-version depends on the release");
  }

  /// Whether every tunnel group with settings for web users asks for a certificate.
  private static Fact<Boolean> certificate(Reading reading) {
    Statement asks = null;
    Statement lacks = null;
    for (Statement head : reading.global("tunnel-group")) {
      if (!head.word(2).equals("webvpn-attributes")) {
        continue;
      }
      var line = Section.of(reading, head).last("authentication");
      if (line != null && line.indexOf("certificate", 1) > 0) {
        asks = line;
      } else {
        lacks = head;
      }
    }
    if (lacks != null) {
      return Fact.explicit(false, lacks.span());
    }
    return asks != null
        ? Fact.explicit(true, asks.span())
        : reading.absent(
            false, "a password is asked for; a configuration shows authentication certificate");
  }
}
