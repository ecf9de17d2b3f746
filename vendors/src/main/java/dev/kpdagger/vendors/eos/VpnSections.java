package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.vpn.IkeKey;
import dev.kpdagger.device.vpn.IkeProposal;
import dev.kpdagger.device.vpn.IpsecPolicy;
import dev.kpdagger.device.vpn.TransformSet;
import dev.kpdagger.device.vpn.Trustpoint;
import dev.kpdagger.device.vpn.VpnFacts;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `ip security`: IKE policies, policies of security associations, and the profiles that join them
/// with a key; and SSL profiles that hold certificates.
final class VpnSections {

  private static final String NO_SOURCE = "no source is known for its default";

  /// What the release decides where the policy says nothing.
  private static final String UNSAID = "unsaid";

  private static final long SECONDS_PER_HOUR = 3600;

  private final Reading reading;
  private final List<IkeProposal> proposals = new ArrayList<>();
  private final List<IkeKey> keys = new ArrayList<>();
  private final List<TransformSet> sets = new ArrayList<>();
  private final List<IpsecPolicy> policies = new ArrayList<>();
  private final Map<String, Section> associations = new HashMap<>();

  private VpnSections(Reading reading) {
    this.reading = reading;
  }

  static VpnFacts read(Reading reading, TlsProfiles profiles) {
    var vpn = new VpnSections(reading);
    for (Statement head : reading.global("ip")) {
      if (head.starts("ip", "security") && !head.negated()) {
        reading.claim(head);
        head.children().forEach(vpn::first);
        head.children().forEach(vpn::second);
      }
    }
    return new VpnFacts(
        reading.list(vpn.proposals),
        reading.list(vpn.keys),
        reading.list(vpn.sets),
        reading.list(vpn.policies),
        reading.list(trustpoints(profiles)));
  }

  private void first(Statement line) {
    if (line.negated()) {
      return;
    }
    if (line.starts("ike", "policy")) {
      reading.claim(line);
      proposal(Section.of(reading, line), line.word(2));
    } else if (line.starts("sa", "policy")) {
      reading.claim(line);
      association(Section.of(reading, line), line.word(2));
    }
  }

  private void second(Statement line) {
    if (line.starts("profile") && !line.negated()) {
      reading.claim(line);
      profile(Section.of(reading, line), line.word(1));
    }
  }

  private void proposal(Section section, String name) {
    var encryption = section.last("encryption");
    var integrity = section.last("integrity");
    var group = section.last("dh-group");
    var lifetime = section.last("ike-lifetime");
    var version = section.last("version");
    Long hours = lifetime == null ? null : Numbers.parse(lifetime.word(1));
    proposals.add(
        new IkeProposal(
            version != null && version.word(1).equals("1") ? 1 : 2,
            name,
            encryption == null || encryption.negated()
                ? Fact.unknown(NO_SOURCE)
                : Fact.explicit(List.of(cipher(encryption.word(1))), encryption.span()),
            integrity == null || integrity.negated()
                ? Fact.unknown(NO_SOURCE)
                : Fact.explicit(List.of(integrity.word(1)), integrity.span()),
            groups(section, group),
            Fact.unknown("the profile decides, by a key or a certificate"),
            hours == null || lifetime == null
                ? Fact.unknown(NO_SOURCE)
                : Fact.explicit(hours * SECONDS_PER_HOUR, lifetime.span()),
            section.head().blockSpan()));
  }

  private static Fact<List<Long>> groups(Section section, @Nullable Statement line) {
    if (line == null || line.negated()) {
      return Fact.unknown(NO_SOURCE);
    }
    Long number = Numbers.parse(line.word(1));
    return number == null
        ? section.reading().notUnderstood(line)
        : Fact.explicit(List.of(number), line.span());
  }

  /// `aes128` is AES with 128 bits, `aes256gcm128` AES-GCM with 256.
  private static String cipher(String word) {
    return switch (word) {
      case "null" -> "null-cipher";
      case "aes128" -> "aes-128";
      case "aes192" -> "aes-192";
      case "aes256" -> "aes-256";
      case "aes128gcm64", "aes128gcm128" -> "aes-gcm-128";
      case "aes256gcm128", "aes256gcm256" -> "aes-gcm-256";
      default -> word;
    };
  }

  private static String digest(String word) {
    return switch (word) {
      case "null" -> "none";
      case "sha1", "sha" -> "sha1";
      default -> word;
    };
  }

  private void association(Section section, String name) {
    var encryption = section.last("esp", "encryption");
    var integrity = section.last("esp", "integrity");
    section.last("sa", "lifetime");
    section.last("pfs", "dh-group");
    var cipher = encryption == null || encryption.negated() ? UNSAID : cipher(encryption.word(2));
    var plain = integrity == null || integrity.negated() ? UNSAID : digest(integrity.word(2));
    sets.add(
        new TransformSet(
            name,
            cipher,
            cipher.startsWith("aes-gcm") ? "aead" : plain,
            section.head().blockSpan()));
    associations.put(name, section);
  }

  /// `profile P` with its policies and `shared-key [TYPE] KEY`.
  private void profile(Section section, String name) {
    section.last("ike-policy");
    var association = section.last("sa-policy");
    var key = section.last("shared-key");
    if (key != null && !key.negated()) {
      keys.add(
          new IkeKey(2, "profile " + name, false, EosSecrets.read(reading, key, 1), key.span()));
    }
    var used = association == null || association.negated() ? "" : association.word(1);
    var own = associations.get(used);
    policies.add(
        new IpsecPolicy(
            "profile",
            name,
            used.isEmpty() ? List.of() : List.of(used),
            own == null ? unknown(used) : forwardSecrecy(own),
            own == null ? unknown(used) : lifetime(own),
            section.head().blockSpan()));
  }

  private static <T> Fact<T> unknown(String association) {
    return Fact.unknown(
        association.isEmpty()
            ? "the profile names no policy of security associations"
            : "the file does not define sa policy " + association);
  }

  private static Fact<Long> forwardSecrecy(Section section) {
    var line = section.last("pfs", "dh-group");
    if (line == null || line.negated()) {
      return Fact.unknown(NO_SOURCE);
    }
    Long group = Numbers.parse(line.word(2));
    return group == null
        ? section.reading().notUnderstood(line)
        : Fact.explicit(group, line.span());
  }

  private static Fact<Long> lifetime(Section section) {
    var line = section.last("sa", "lifetime");
    Long value = line == null || line.negated() ? null : Numbers.parse(line.word(2));
    return value == null || line == null || !line.word(3).startsWith("hour")
        ? Fact.unknown("the file gives no time")
        : Fact.explicit(value * SECONDS_PER_HOUR, line.span());
  }

  private static List<Trustpoint> trustpoints(TlsProfiles profiles) {
    var found = new ArrayList<Trustpoint>();
    for (TlsProfiles.Profile profile : profiles.byName().values()) {
      if (profile.certificate().isEmpty()) {
        continue;
      }
      found.add(
          new Trustpoint(
              profile.name(),
              false,
              Fact.explicit(
                  profile.revocation() ? List.of("crl") : List.of("none"), profile.span()),
              Fact.unknown("the certificate is a file beside the configuration"),
              Fact.unknown("the certificate is a file beside the configuration"),
              profile.span()));
    }
    return found;
  }
}
