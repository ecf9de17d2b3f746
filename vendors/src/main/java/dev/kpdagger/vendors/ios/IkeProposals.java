package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.vpn.IkeProposal;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `crypto isakmp policy N` and `crypto ikev2 proposal NAME`.
final class IkeProposals {

  private static final String SOURCE =
      "hidden when default; Cisco IOS Security Command Reference, ";
  private static final String INCOMPLETE =
      "a proposal without this line is not complete; the device uses its built-in one";

  private IkeProposals() {}

  static List<IkeProposal> read(Reading reading) {
    var proposals = new ArrayList<IkeProposal>();
    for (Statement head : reading.global("crypto")) {
      if (head.negated()) {
        continue;
      }
      if (head.starts("crypto", "isakmp", "policy")) {
        reading.claim(head);
        proposals.add(version1(Section.of(reading, head)));
      } else if (head.starts("crypto", "ikev2", "proposal")) {
        reading.claim(head);
        proposals.add(version2(Section.of(reading, head)));
      }
    }
    return proposals;
  }

  private static IkeProposal version1(Section section) {
    return new IkeProposal(
        1,
        section.head().word(3),
        encryption(section),
        hash(section),
        group(section),
        authentication(section),
        section.number(86_400, SOURCE + "lifetime (IKE policy)", "lifetime"),
        section.head().blockSpan());
  }

  /// Printed as `encr` or `encryption`: `aes` is 128 bits unless a number follows.
  private static Fact<List<String>> encryption(Section section) {
    var line = section.last("encr");
    line = line == null ? section.last("encryption") : line;
    if (line == null || line.negated()) {
      return section.absent(List.of("des"), SOURCE + "encryption (IKE policy)");
    }
    var bits = line.word(2).isEmpty() ? "128" : line.word(2);
    var name = line.word(1).equals("aes") ? "aes-" + bits : line.word(1);
    return Fact.explicit(List.of(name), line.span());
  }

  private static Fact<List<String>> hash(Section section) {
    var line = section.last("hash");
    return line == null || line.negated()
        ? section.absent(List.of("sha1"), SOURCE + "hash (IKE policy)")
        : Fact.explicit(List.of(integrity(line.word(1))), line.span());
  }

  private static String integrity(String word) {
    return word.equals("sha") ? "sha1" : word;
  }

  private static Fact<List<Long>> group(Section section) {
    var line = section.last("group");
    if (line == null || line.negated()) {
      return section.absent(List.of(1L), SOURCE + "group (IKE policy)");
    }
    Long group = Numbers.parse(line.word(1));
    return group == null
        ? section.reading().notUnderstood(line)
        : Fact.explicit(List.of(group), line.span());
  }

  private static Fact<String> authentication(Section section) {
    var line = section.last("authentication");
    if (line == null || line.negated()) {
      return section.absent("rsa-signature", SOURCE + "authentication (IKE policy)");
    }
    return Fact.explicit(
        switch (line.word(1)) {
          case "pre-share" -> "pre-shared";
          case "rsa-sig" -> "rsa-signature";
          case "rsa-encr" -> "rsa-encryption";
          case "ecdsa-sig" -> "ecdsa-signature";
          case String other -> other;
        },
        line.span());
  }

  private static IkeProposal version2(Section section) {
    section.last("prf");
    return new IkeProposal(
        2,
        section.head().word(3),
        algorithms(section, "encryption"),
        integrity2(section),
        groups(section),
        Fact.unknown("of version 2, the profile decides"),
        Fact.unknown("of version 2, the profile decides"),
        section.head().blockSpan());
  }

  /// `aes-cbc-256` is what others call `aes-256`.
  private static Fact<List<String>> algorithms(Section section, String word) {
    var line = section.last(word);
    if (line == null || line.negated() || line.size() < 2) {
      return Fact.unknown(INCOMPLETE);
    }
    var names =
        line.words(1).stream().map(name -> integrity(name.replace("aes-cbc-", "aes-"))).toList();
    return Fact.explicit(names, line.span());
  }

  /// A cipher that authenticates needs no other integrity.
  private static Fact<List<String>> integrity2(Section section) {
    var found = algorithms(section, "integrity");
    boolean aead = section.has("encryption") && encryptionIsAead(section);
    return !found.isKnown() && aead
        ? Fact.byDefault(List.of("aead"), "AES-GCM authenticates by itself; RFC 5282")
        : found;
  }

  private static boolean encryptionIsAead(Section section) {
    var ciphers = algorithms(section, "encryption").orNull();
    return ciphers != null && ciphers.stream().allMatch(name -> name.contains("gcm"));
  }

  private static Fact<List<Long>> groups(Section section) {
    var line = section.last("group");
    if (line == null || line.negated()) {
      return Fact.unknown(INCOMPLETE);
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
}
