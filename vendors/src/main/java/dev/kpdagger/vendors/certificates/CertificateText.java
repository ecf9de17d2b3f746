package dev.kpdagger.vendors.certificates;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.vpn.Certificate;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// X.509 certificates (RFC 5280) as configurations write them.
public final class CertificateText {

  private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
  private static final String END = "-----END CERTIFICATE-----";

  /// Longer than any certificate.
  private static final int MAX_LENGTH = 64 * 1024;

  private static final String UNREADABLE = "the text is no certificate";
  private static final long MONTH = 100;
  private static final long YEAR = 10_000;

  private CertificateText() {}

  /// What a certificate says. One that cannot be read, as it is masked or elsewhere, says nothing.
  ///
  /// @param certificate null for one that cannot be read
  public static Certificate facts(
      String name, boolean authority, @Nullable X509Certificate certificate, SourceSpan span) {
    if (certificate == null) {
      return new Certificate(
          name,
          authority,
          Fact.unknown(UNREADABLE),
          Fact.unknown(UNREADABLE),
          Fact.unknown(UNREADABLE),
          Fact.unknown(UNREADABLE),
          Fact.unknown(UNREADABLE),
          span);
    }
    var key = certificate.getPublicKey();
    return new Certificate(
        name,
        authority,
        Fact.explicit(isSelfSigned(certificate), span),
        Fact.explicit(
            day(LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneOffset.UTC)), span),
        Fact.explicit(key.getAlgorithm().toLowerCase(Locale.ROOT), span),
        switch (key) {
          case RSAPublicKey rsa -> Fact.explicit((long) rsa.getModulus().bitLength(), span);
          case ECPublicKey ec -> Fact.explicit((long) ec.getParams().getOrder().bitLength(), span);
          default -> Fact.unknown("the length of a key of this kind is not read");
        },
        Fact.explicit(hash(certificate), span),
        span);
  }

  /// A day as the number 20261231.
  public static long day(LocalDate date) {
    return date.getYear() * YEAR + date.getMonthValue() * MONTH + date.getDayOfMonth();
  }

  public static boolean isSelfSigned(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
  }

  /// The hash of the signature: `SHA256withRSA` is sha256.
  public static String hash(X509Certificate certificate) {
    var name = certificate.getSigAlgName();
    int with = name.indexOf("with");
    return (with < 0 ? name : name.substring(0, with)).toLowerCase(Locale.ROOT);
  }

  /// The first certificate of a PEM text (RFC 7468), or null. Masks of tools that sanitise
  /// configurations are none, too.
  public static @Nullable X509Certificate pem(String text) {
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin || text.length() > MAX_LENGTH) {
      return null;
    }
    try {
      return parse(Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end)));
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /// The certificate of hexadecimal lines behind a first line, or null where there are none.
  public static @Nullable X509Certificate hex(SourceText text, int first, int last) {
    var digits = new StringBuilder();
    for (int line = first + 1; line <= last; line++) {
      var content = text.line(line).strip();
      if (!content.equals("quit")) {
        digits.append(content.replaceAll("\\s", ""));
      }
    }
    if (digits.isEmpty() || digits.length() > MAX_LENGTH) {
      return null;
    }
    try {
      return parse(HexFormat.of().parseHex(digits));
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static @Nullable X509Certificate parse(byte[] bytes) {
    try {
      var parsed =
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(bytes));
      return parsed instanceof X509Certificate certificate ? certificate : null;
    } catch (CertificateException _) {
      return null;
    }
  }
}
