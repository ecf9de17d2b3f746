package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.vpn.Certificate;
import dev.kpdagger.device.vpn.Trustpoint;
import dev.kpdagger.vendors.certificates.CertificateText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Certificates with their keys, and the profiles that say how a peer's certificate is checked.
final class CertificateSection {

  private static final String IN_CERTIFICATE =
      "it stands inside the certificate, which is not read";
  private static final String UNCHECKED =
      "none; a configuration prints use-crl or use-ocsp where one is used";

  private CertificateSection() {}

  private static List<Node> places(Reading reading) {
    var places = new ArrayList<Node>();
    for (Config config : reading.configs()) {
      places.add(Reading.child(config.root(), "shared"));
      places.add(Reading.child(config.root(), "panorama"));
      places.addAll(Reading.child(config.device(), "vsys").children());
    }
    return places;
  }

  static List<Trustpoint> trustpoints(Reading reading) {
    var found = new ArrayList<Trustpoint>();
    var seen = new HashSet<Integer>();
    for (Node place : places(reading)) {
      for (Node certificate : Reading.child(place, "certificate")) {
        if (seen.add(certificate.line())) {
          own(reading, certificate);
        }
      }
      for (Node profile : Reading.child(place, "certificate-profile")) {
        if (seen.add(profile.line())) {
          found.add(profile(profile));
        }
      }
    }
    return found;
  }

  /// Reads what there is of a certificate of the device; its private key never leaves this reader.
  private static void own(Reading reading, Node certificate) {
    certificate.claim();
    for (String element :
        List.of(
            "algorithm",
            "ca",
            "common-name",
            "issuer",
            "subject",
            "not-valid-after",
            "expiry-epoch",
            "public-key")) {
      Reading.word(certificate, element);
    }
    var key = Reading.value(certificate, "private-key");
    if (key != null) {
      PanosSecrets.hide(reading, key);
    }
  }

  /// The certificates themselves, with what they say.
  static List<Certificate> certificates(Reading reading) {
    var found = new ArrayList<Certificate>();
    var seen = new HashSet<Integer>();
    for (Node place : places(reading)) {
      for (Node entry : Reading.child(place, "certificate")) {
        var text = Reading.value(entry, "public-key");
        if (text != null && seen.add(entry.line())) {
          found.add(
              CertificateText.facts(
                  entry.word(),
                  Reading.isYes(entry, "ca"),
                  CertificateText.pem(text.word()),
                  text.span()));
        }
      }
    }
    return found;
  }

  private static Trustpoint profile(Node profile) {
    profile.claim();
    Reading.child(profile, "CA").claimAll();
    Reading.word(profile, "block-unknown-cert");
    Reading.word(profile, "block-expired-cert");
    var checks = new ArrayList<String>();
    var crl = Reading.value(profile, "use-crl");
    var ocsp = Reading.value(profile, "use-ocsp");
    if (ocsp != null && ocsp.word().equals("yes")) {
      checks.add("ocsp");
    }
    if (crl != null && crl.word().equals("yes")) {
      checks.add("crl");
    }
    Fact<List<String>> revocation;
    if (!checks.isEmpty()) {
      revocation = Fact.explicit(List.copyOf(checks), profile.span());
    } else if (crl != null) {
      revocation = Fact.explicit(List.of("none"), crl.span());
    } else {
      revocation = Fact.byDefault(List.of("none"), UNCHECKED);
    }
    return new Trustpoint(
        profile.word(),
        false,
        revocation,
        Fact.unknown(IN_CERTIFICATE),
        Fact.unknown(IN_CERTIFICATE),
        profile.span());
  }
}
