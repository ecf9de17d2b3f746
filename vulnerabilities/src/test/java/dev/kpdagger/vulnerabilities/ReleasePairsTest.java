package dev.kpdagger.vulnerabilities;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.release.RunningRelease;
import dev.kpdagger.vendors.ReleaseSchemes;
import dev.kpdagger.vulnerabilities.file.AdvisoryFile;
import dev.kpdagger.vulnerabilities.file.BuiltInAdvisories;
import dev.kpdagger.vulnerabilities.match.Affected;
import dev.kpdagger.vulnerabilities.match.ReleaseMatcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReleasePairsTest {

  private static final AdvisoryFile FILE = BuiltInAdvisories.open();
  private static final ReleaseSchemes SCHEMES = ReleaseSchemes.all();

  private static List<String> pairs() throws IOException {
    try (var in = ReleasePairsTest.class.getResourceAsStream("release-pairs.txt")) {
      return new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  private static Affected match(String product, String release, String id) throws IOException {
    var advisories = requireNonNull(FILE.read(product), product);
    var scheme = SCHEMES.of(product).orElseThrow();
    var advisory =
        advisories.list().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    return ReleaseMatcher.of(advisories, scheme, scheme.running(release)).match(advisory);
  }

  @Test
  void thereAreEnough() throws IOException {
    assertThat(pairs()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    assertThat(pairs().stream().filter(pair -> pair.endsWith(" affected"))).hasSizeBetween(90, 110);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aReleaseIsAffectedAsTheVendorSays(String pair) throws IOException {
    var words = List.of(pair.split(" "));
    var found = match(words.get(0), words.get(1), words.get(2));
    if (words.get(3).equals("affected")) {
      assertThat(found).isInstanceOf(Affected.Yes.class);
    } else {
      assertThat(found).isInstanceOf(Affected.No.class);
    }
  }

  /// Devices print the number of a build, which lists leave out.
  @Test
  void theBuildOfAJunosReleaseChangesNothing() throws IOException {
    var junos = requireNonNull(FILE.read("junos"));
    var scheme = SCHEMES.of("junos").orElseThrow();
    int compared = 0;
    for (KnownRelease known : junos.releases()) {
      var release = scheme.parse(known.text());
      var printed = release.flatMap(one -> scheme.parse(one.text() + ".7"));
      if (printed.isEmpty() || !scheme.asListed(printed.get()).equals(release.get())) {
        continue;
      }
      compared++;
      var bare = ReleaseMatcher.of(junos, scheme, scheme.running(release.get().text()));
      var built = ReleaseMatcher.of(junos, scheme, new RunningRelease.Exact(printed.get()));
      for (Advisory advisory : junos.list()) {
        assertThat(built.match(advisory).getClass())
            .as(release.get() + " " + advisory.id())
            .isEqualTo(bare.match(advisory).getClass());
      }
    }
    assertThat(compared).isGreaterThan(500);
  }

  @ParameterizedTest
  @CsvSource({
    "cisco-ios, 15.2, CVE-2018-0171, Undecided", // some releases of the train are in the list
    "cisco-ios, 15.9, CVE-2018-0171, No", // none is
    "cisco-ios, 15.2(7)E10, CVE-2014-2143, Undecided", // the range ends in another train, 15.4(1)T
    "cisco-ios, 15.3(3)T, CVE-2014-2143, Yes",
    "cisco-ios, 15.2, CVE-2014-2143, Undecided",
    "cisco-ios, '', CVE-2018-0171, Undecided", // nothing is known
    "panos, 10.2, CVE-2024-3400, Undecided",
    "panos, 10.1, CVE-2024-3400, No",
    "junos, 20.2, CVE-2024-21591, Yes", // all of it is before the first fix
    "fortios, 6.2, CVE-2022-42475, Undecided",
    "fortios, 5.06, CVE-2022-42475, Yes", // the first range has no beginning
  })
  void aTrainIsAffectedAsFarAsAllOfItIs(String product, String train, String id, String answer)
      throws IOException {
    assertThat(match(product, train, id).getClass().getSimpleName()).isEqualTo(answer);
  }
}
