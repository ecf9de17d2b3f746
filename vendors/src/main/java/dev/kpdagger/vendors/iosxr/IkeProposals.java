package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.vpn.IkeProposal;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `ikev2 proposal NAME`; Cisco IOS XR System Security Configuration Guide, Configuring IKEv2.
final class IkeProposals {

  private static final String INCOMPLETE = "a proposal without this line is not complete";
  private static final String ELSEWHERE = "of version 2, the profile decides";

  /// Spelled as on other platforms.
  private static final Map<String, String> DIGESTS =
      Map.of("sha-1", "sha1", "sha-256", "sha256", "sha-384", "sha384", "sha-512", "sha512");

  private IkeProposals() {}

  static List<IkeProposal> read(Reading reading) {
    var proposals = new ArrayList<IkeProposal>();
    for (Statement head : reading.global("ikev2")) {
      if (head.starts("ikev2", "proposal") && head.size() > 2 && !head.negated()) {
        reading.claim(head);
        proposals.add(proposal(Section.of(reading, head)));
      }
    }
    return proposals;
  }

  private static IkeProposal proposal(Section section) {
    section.last("prf");
    var encryption = words(section, "encryption");
    return new IkeProposal(
        2,
        section.head().word(2),
        encryption,
        integrity(section, encryption),
        groups(section),
        Fact.unknown(ELSEWHERE),
        Fact.unknown(ELSEWHERE),
        section.head().blockSpan());
  }

  /// `aes-cbc-256` is what others call `aes-256`.
  private static Fact<List<String>> words(Section section, String word) {
    var line = line(section, word);
    return line == null
        ? Fact.unknown(INCOMPLETE)
        : Fact.explicit(
            line.words(1).stream()
                .map(name -> DIGESTS.getOrDefault(name, name.replace("aes-cbc-", "aes-")))
                .toList(),
            line.span());
  }

  /// A cipher that authenticates needs no other integrity.
  private static Fact<List<String>> integrity(Section section, Fact<List<String>> encryption) {
    var found = words(section, "integrity");
    var ciphers = encryption.orNull();
    return !found.isKnown()
            && ciphers != null
            && ciphers.stream().allMatch(name -> name.contains("gcm"))
        ? Fact.byDefault(List.of("aead"), "AES-GCM authenticates by itself; RFC 5282")
        : found;
  }

  private static Fact<List<Long>> groups(Section section) {
    var line = line(section, "dh-group");
    if (line == null) {
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

  /// The line with its values, when there is one.
  private static @Nullable Statement line(Section section, String word) {
    var line = section.last(word);
    return line == null || line.negated() || line.size() < 2 ? null : line;
  }
}
