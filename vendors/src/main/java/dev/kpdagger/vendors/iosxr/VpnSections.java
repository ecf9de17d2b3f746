package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.vpn.Trustpoint;
import dev.kpdagger.device.vpn.VpnFacts;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `crypto ca trustpoint` and `ikev2 proposal`. Keys and IPsec, which few platforms of IOS XR have,
/// are not in the facts, nor is key exchange under `crypto`.
final class VpnSections {

  private static final String IPSEC = "IPsec of IOS XR is not in the facts";

  private VpnSections() {}

  static VpnFacts read(Reading reading) {
    boolean ipsec =
        reading.global("crypto").stream().anyMatch(line -> !line.word(1).equals("ca"))
            || !reading.global("ipsec").isEmpty()
            || !reading.global("keyring").isEmpty();
    return new VpnFacts(
        ipsec
            ? FactList.open(IkeProposals.read(reading), IPSEC)
            : reading.list(IkeProposals.read(reading)),
        none(reading, ipsec),
        none(reading, ipsec),
        none(reading, ipsec),
        reading.list(trustpoints(reading)));
  }

  private static <T> FactList<T> none(Reading reading, boolean ipsec) {
    return ipsec ? FactList.open(List.of(), IPSEC) : reading.list(List.of());
  }

  private static List<Trustpoint> trustpoints(Reading reading) {
    var trustpoints = new ArrayList<Trustpoint>();
    for (Statement head : reading.global("crypto")) {
      if (head.starts("crypto", "ca", "trustpoint") && head.size() > 3 && !head.negated()) {
        reading.claim(head);
        trustpoints.add(trustpoint(Section.of(reading, head)));
      }
    }
    return trustpoints;
  }

  private static Trustpoint trustpoint(Section section) {
    var crl = section.last("crl", "optional");
    var enrollment = section.last("enrollment");
    section.last("rsakeypair");
    section.last("keypair");
    boolean self =
        enrollment != null
            && (enrollment.word(1).startsWith("self") || enrollment.word(2).equals("self"));
    return new Trustpoint(
        section.head().word(3),
        self,
        revocation(section, crl),
        Fact.unknown("the size of a key is not in the configuration"),
        Fact.unknown("the hash of a request is not in the configuration"),
        section.head().blockSpan());
  }

  /// With `crl optional` a certificate passes where no list can be had.
  private static Fact<List<String>> revocation(Section section, @Nullable Statement crl) {
    return crl == null || crl.negated()
        ? section.absent(
            List.of("crl"), "checked; a configuration shows crl optional where it is not")
        : Fact.explicit(List.of("crl", "none"), crl.span());
  }
}
