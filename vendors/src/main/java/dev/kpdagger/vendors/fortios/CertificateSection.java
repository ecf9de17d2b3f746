package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.vpn.Trustpoint;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `vpn certificate local` and `ca`: certificates, which a backup holds in full.
final class CertificateSection {

  private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
  private static final String END = "-----END CERTIFICATE-----";

  /// Longer than any certificate.
  private static final int MAX_LENGTH = 64 * 1024;

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
    var certificate = parse(text.value());
    var setting = reading.first("vpn certificate setting");
    Fact<List<String>> revocation =
        reading
            .flag(setting, "ocsp-status", false, OCSP_OFF)
            .map(on -> on ? List.of("ocsp") : List.of("none"));
    found.add(
        new Trustpoint(
            entry.name(),
            certificate != null
                && certificate
                    .getSubjectX500Principal()
                    .equals(certificate.getIssuerX500Principal()),
            revocation,
            certificate == null
                ? Fact.unknown(NO_CERTIFICATE)
                : Fact.explicit(bits(certificate), text.span()),
            certificate == null
                ? Fact.unknown(NO_CERTIFICATE)
                : Fact.explicit(hash(certificate), text.span()),
            entry.span()));
  }

  /// Null when it is none; masks of tools that sanitise configurations are none, too.
  private static @Nullable X509Certificate parse(String text) {
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin || text.length() > MAX_LENGTH) {
      return null;
    }
    try {
      var bytes = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
      var parsed =
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(bytes));
      return parsed instanceof X509Certificate certificate ? certificate : null;
    } catch (CertificateException | IllegalArgumentException _) {
      return null;
    }
  }

  private static Long bits(X509Certificate certificate) {
    return certificate.getPublicKey() instanceof RSAPublicKey key
        ? (long) key.getModulus().bitLength()
        : 0L;
  }

  /// `SHA256withRSA` is sha256.
  private static String hash(X509Certificate certificate) {
    var name = certificate.getSigAlgName();
    int with = name.indexOf("with");
    return (with < 0 ? name : name.substring(0, with)).toLowerCase(Locale.ROOT);
  }
}
