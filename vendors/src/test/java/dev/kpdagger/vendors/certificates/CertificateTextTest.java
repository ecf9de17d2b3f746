package dev.kpdagger.vendors.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.SourceText;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CertificateTextTest {

  /// CN=old.example.net, 2020-01-01 to 2021-01-01, P-256, made for this test.
  private static final String OLD =
      """
      -----BEGIN CERTIFICATE-----
      MIIBSzCB8aADAgECAggVvzLfbOa0KTAKBggqhkjOPQQDAjAaMRgwFgYDVQQDEw9v
      bGQuZXhhbXBsZS5uZXQwHhcNMjAwMTAxMDAwMDAwWhcNMjEwMTAxMDAwMDAwWjAa
      MRgwFgYDVQQDEw9vbGQuZXhhbXBsZS5uZXQwWTATBgcqhkjOPQIBBggqhkjOPQMB
      BwNCAARipTz593W83UxaLIFf0m6uxT2VJclmDsqc0cjKL5tvdW13/B2hvnUixUuJ
      KPV1LNLnGCgNtQvluKKenjvskdynoyEwHzAdBgNVHQ4EFgQU4DuW7EUKUUJQQrF5
      6ZKc1tY5bV8wCgYIKoZIzj0EAwIDSQAwRgIhAM5hZXOpqct3UaTUQIoLNlFI/5c8
      ZezkBMhcl+PWQuOSAiEA4kV+oYHG6Bi6yBSKlGpeMesxnhg0To+1hnrq6Gp5cFo=
      -----END CERTIFICATE-----
      """;

  private static final SourceSpan SPAN = new SourceSpan(1, 1);

  @Test
  void readsWhatACertificateSays() {
    var facts = CertificateText.facts("web", false, CertificateText.pem(OLD), SPAN);
    assertThat(facts.validUntil()).isEqualTo("2021-01-01");
    assertThat(facts.strength()).isEqualTo("ec of 256 bits, signed with sha256");
    assertThat(facts.selfSigned().orNull()).isTrue();
    assertThat(facts.lastDay().orNull()).isEqualTo(20_210_101L);
  }

  @Test
  void hexadecimalLinesAreTheSameCertificate() {
    var text =
        SourceText.of(
            "r1",
            """
             certificate 0A
              3082014B 3081F1A0 03020102 020815BF 32DF6CE6 B429300A 06082A86 48CE3D04
              0302301A 31183016 06035504 03130F6F 6C642E65 78616D70 6C652E6E 6574301E
              170D3230 30313031 30303030 30305A17 0D323130 31303130 30303030 305A301A
              31183016 06035504 03130F6F 6C642E65 78616D70 6C652E6E 65743059 30130607
              2A8648CE 3D020106 082A8648 CE3D0301 07034200 0462A53C F9F775BC DD4C5A2C
              815FD26E AEC53D95 25C9660E CA9CD1C8 CA2F9B6F 756D77FC 1DA1BE75 22C54B89
              28F5752C D2E71828 0DB50BE5 B8A29E9E 3BEC91DC A7A32130 1F301D06 03551D0E
              04160414 E03B96EC 450A5142 5042B179 E9929CD6 D6396D5F 300A0608 2A8648CE
              3D040302 03490030 46022100 CE616573 A9A9CB77 51A4D440 8A0B3651 48FF973C
              65ECE404 C85C97E3 D642E392 022100E2 457EA181 C6E818BA C8148A94 6A5E31EB
              319E1834 4E8FB586 7AEAE86A 79705A
              quit
            """);
    var certificate = CertificateText.hex(text, 1, text.lines());
    assertThat(certificate).isNotNull().isEqualTo(CertificateText.pem(OLD));
  }

  @Test
  void masksAndBrokenTextsSayNothing() {
    var masked = SourceText.of("r1", " certificate 0A\n  REDACTED\n  quit\n");
    assertThat(CertificateText.hex(masked, 1, 3)).isNull();
    var broken = SourceText.of("r1", " certificate 0A\n  30820330\n  quit\n");
    assertThat(CertificateText.hex(broken, 1, 3)).isNull();
    assertThat(CertificateText.pem("*****")).isNull();
    assertThat(CertificateText.pem(OLD.replace("MII", "AAA"))).isNull();
    var facts = CertificateText.facts("web", true, null, SPAN);
    assertThat(facts.validUntil()).isEmpty();
    assertThat(facts.strength()).isEmpty();
    assertThat(facts.selfSigned().isKnown()).isFalse();
  }

  @Test
  void daysAreNumbersThatSortLikeDays() {
    assertThat(CertificateText.day(LocalDate.of(2026, 1, 9))).isEqualTo(20_260_109L);
    assertThat(CertificateText.day(LocalDate.of(2026, 1, 9)))
        .isLessThan(CertificateText.day(LocalDate.of(2026, 10, 1)));
  }
}
