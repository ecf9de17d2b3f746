package dev.kpdagger.vulnerabilities;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kpdagger.vulnerabilities.file.AdvisoryFile;
import dev.kpdagger.vulnerabilities.file.AdvisorySource;
import dev.kpdagger.vulnerabilities.file.DamagedFileException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdvisoryFileTest {

  private static final LocalDate DAY = LocalDate.of(2026, 8, 22);

  private static final Advisories SOME =
      new Advisories(
          "panos",
          List.of(new KnownRelease("10.1.9.1", "10.1.9"), new KnownRelease("10.2.0.1", "10.2.0")),
          List.of(
              new Advisory(
                  "CVE-2024-0001",
                  DAY,
                  new Advisory.Score(
                      "3.1", 98, "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "cna"),
                  new Advisory.Exploitation(DAY, true),
                  9_731,
                  List.of("PAN-1"),
                  List.of(
                      new AffectedReleases(
                          "vendor",
                          DAY,
                          ReleasePlaces.of(0, 1),
                          List.of(
                              new ReleaseRange(
                                  "10.1", "", "10.1.9-h2", "", "", false, List.of("10.1.9-h2"))),
                          List.of("10.1.9-h2"),
                          List.of("PA-220"),
                          false,
                          true))),
              new Advisory(
                  "CVE-2024-0002",
                  null,
                  null,
                  null,
                  Advisory.NO_LIKELIHOOD,
                  List.of(),
                  List.of(
                      new AffectedReleases(
                          "nvd",
                          null,
                          ReleasePlaces.of(),
                          List.of(new ReleaseRange("", "9.0", "", "", "9.1", true, List.of())),
                          List.of(),
                          List.of(),
                          true,
                          false)))),
          List.of(new LifeCycle("10.1", DAY, null, DAY, true, "10.1.14", "somebody")));

  private static byte[] written() {
    return AdvisoryFile.write(
        DAY,
        List.of(new AdvisorySource("vendor", DAY, 1), new AdvisorySource("nvd", null, 1)),
        List.of(SOME, new Advisories("junos", List.of(), List.of(), List.of())));
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    var file = AdvisoryFile.of(written());
    assertThat(file.built()).isEqualTo(DAY);
    assertThat(file.products()).containsExactly("panos", "junos");
    assertThat(file.count("panos")).isEqualTo(2);
    assertThat(file.count("fortios")).isZero();
    assertThat(file.sources()).extracting(AdvisorySource::name).containsExactly("vendor", "nvd");
    var read = requireNonNull(file.read("panos"));
    assertThat(read.list()).isEqualTo(SOME.list());
    assertThat(read.releases()).isEqualTo(SOME.releases());
    assertThat(read.lifeCycles()).isEqualTo(SOME.lifeCycles());
    assertThat(requireNonNull(file.read("junos")).list()).isEmpty();
    assertThat(file.read("fortios")).isNull();
  }

  @Test
  void everyDamagedByteIsNoticed() {
    var whole = written();
    for (int at = 0; at < whole.length; at++) {
      var damaged = whole.clone();
      damaged[at] ^= 0x10;
      assertThatThrownBy(() -> readAll(damaged))
          .as("byte %d", at)
          .isInstanceOf(DamagedFileException.class);
    }
  }

  @Test
  void everyShorterFileIsNoticed() {
    var whole = written();
    for (int length = 0; length < whole.length; length++) {
      var cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> readAll(cut)).isInstanceOf(DamagedFileException.class);
    }
    assertThatThrownBy(() -> readAll(Arrays.copyOf(whole, whole.length + 1)))
        .isInstanceOf(DamagedFileException.class);
  }

  private static void readAll(byte[] bytes) throws IOException {
    var file = AdvisoryFile.of(bytes);
    for (String product : file.products()) {
      var part = file.read(product);
      assertThat(part).isNotNull();
    }
  }
}
