package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.vpn.Certificate;
import dev.kpdagger.device.vpn.Trustpoint;
import dev.kpdagger.vendors.certificates.CertificateText;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `vpn certificate local` and `ca`: certificates, which a backup holds in full.
final class CertificateSection {

  private static final String OCSP_OFF =
      "revocation is not asked for unless ocsp-status is enabled; FortiOS CLI Reference, vpn"
          + " certificate setting";
  private static final String NO_CERTIFICATE = "the text is no certificate";

  private CertificateSection() {}

  static List<Trustpoint> read(Reading reading) {
    var found = new ArrayList<Trustpoint>();
    for (String path :
        List.of("vpn certificate local", "certificate local", "system certificate local")) {
      for (Reading.Table table : reading.tables(path)) {
        for (Node entry : table.node().entries()) {
          add(reading, entry, entry.get("certificate"), found);
        }
      }
    }
    for (Reading.Table table : reading.tables("vpn certificate ca")) {
      for (Node entry : table.node().entries()) {
        add(reading, entry, entry.get("ca"), found);
      }
    }
    return found;
  }

  private static void add(
      Reading reading, Node entry, @Nullable Attribute text, List<Trustpoint> found) {
    if (text == null || text.unset() || text.value().isEmpty()) {
      return;
    }
    var certificate = CertificateText.pem(text.value());
    var setting = reading.first("vpn certificate setting");
    Fact<List<String>> revocation =
        reading
            .flag(setting, "ocsp-status", false, OCSP_OFF)
            .map(on -> on ? List.of("ocsp") : List.of("none"));
    found.add(
        new Trustpoint(
            entry.name(),
            certificate != null && CertificateText.isSelfSigned(certificate),
            revocation,
            certificate == null
                ? Fact.unknown(NO_CERTIFICATE)
                : Fact.explicit(bits(certificate), text.span()),
            certificate == null
                ? Fact.unknown(NO_CERTIFICATE)
                : Fact.explicit(CertificateText.hash(certificate), text.span()),
            entry.span()));
  }

  private static Long bits(X509Certificate certificate) {
    return certificate.getPublicKey() instanceof RSAPublicKey key
        ? (long) key.getModulus().bitLength()
        : 0L;
  }

  /// The certificates themselves, with what they say.
  static List<Certificate> certificates(Reading reading) {
    var found = new ArrayList<Certificate>();
    for (String path :
        List.of("vpn certificate local", "certificate local", "system certificate local")) {
      held(reading, path, "certificate", found);
    }
    held(reading, "vpn certificate ca", "ca", found);
    return found;
  }

  private static void held(
      Reading reading, String path, String attribute, List<Certificate> found) {
    for (Reading.Table table : reading.tables(path)) {
      for (Node entry : table.node().entries()) {
        var text = entry.get(attribute);
        if (text != null && !text.unset() && !text.value().isEmpty()) {
          found.add(
              CertificateText.facts(
                  entry.name(),
                  attribute.equals("ca"),
                  CertificateText.pem(text.value()),
                  text.span()));
        }
      }
    }
  }
}
