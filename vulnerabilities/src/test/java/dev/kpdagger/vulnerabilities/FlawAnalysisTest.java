package dev.kpdagger.vulnerabilities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.release.FlawFacts;
import dev.kpdagger.device.release.KnownFlaw;
import dev.kpdagger.vendors.ReleaseSchemes;
import dev.kpdagger.vendors.Vendors;
import dev.kpdagger.vulnerabilities.file.BuiltInAdvisories;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlawAnalysisTest {

  private static final FlawAnalysis ANALYSIS =
      new FlawAnalysis(
          new KnownSystems(BuiltInAdvisories::open, ReleaseSchemes.all()::of),
          Set.of("CVE-2023-20198", "CVE-2024-21591"),
          () -> Instant.parse("2026-06-01T00:00:00Z"));

  private static Device read(String platform, String text) {
    return Vendors.all()
        .named(platform)
        .orElseThrow()
        .read(SourceText.of("example", text), () -> {});
  }

  private static FlawFacts facts(String platform, String text) {
    return ANALYSIS.analyse(read(platform, text), () -> false).facts().flaws();
  }

  private static KnownFlaw flaw(FlawFacts facts, String id) {
    return facts.flaws().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void aReleaseIsToldByItsLine() {
    var facts =
        facts(
            "cisco-ios",
            "! Cisco IOS XE Software, Version 17.09.04\nversion 17.9\nhostname r1\nend\n");
    var flaw = flaw(facts, "CVE-2023-20198");
    assertThat(flaw.affects()).isEqualTo(Fact.explicit(true, 1));
    assertThat(flaw.span()).isEqualTo(SourceSpan.of(1, 1));
    assertThat(flaw.exploited()).isTrue();
    assertThat(flaw.conditioned()).isTrue();
    assertThat(flaw.tenths()).isEqualTo(100);
    assertThat(facts.releaseFlaws().items())
        .singleElement()
        .satisfies(one -> assertThat(one.known()).isGreaterThan(20));
  }

  @ParameterizedTest
  @CsvSource({
    "cisco-ios, 'hostname r1\nend', CVE-2018-0171", // no release
    "cisco-ios, 'version 15.2\nhostname r1\nend', CVE-2018-0171", // a train
    "juniper-junos, 'set version 20.4R3-S7\nset system host-name r1', CVE-2023-36845", // no model
  })
  void whatIsNotToldIsNotDecided(String platform, String text, String id) {
    assertThat(flaw(facts(platform, text), id).affects().isKnown()).isFalse();
  }

  @Test
  void anAddressIsNoRelease() {
    var facts =
        facts(
            "cisco-ios",
            """
            ip route 10.15.2.0 255.255.255.0 192.0.2.15
            hostname r15.2.1
            version 15.2
            end
            """);
    assertThat(flaw(facts, "CVE-2018-0171").span()).isEqualTo(SourceSpan.of(3, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "srx345, true",
    "ex4300-48t, true",
    "mx204, false",
  })
  void aModelOfAnotherSeriesIsNotAffected(String model, boolean affected) {
    var facts =
        facts(
            "juniper-junos",
            "# Model: " + model + "\nset version 20.4R3-S7\nset system host-name r1\n");
    assertThat(flaw(facts, "CVE-2024-21591").affects().orNull()).isEqualTo(affected);
  }

  @Test
  void aTrainIsOverByTheDayOfTheScan() {
    var over = facts("paloalto-panos", xml("8.1.3")).runningTrains().items().getFirst();
    assertThat(over.supported().orNull()).isFalse();
    assertThat(over.until()).isEqualTo("2022-03-01");
    var cared = facts("paloalto-panos", xml("11.2.8")).runningTrains().items().getFirst();
    assertThat(cared.supported().orNull()).isTrue();
    var dayless =
        new FlawAnalysis(
            new KnownSystems(BuiltInAdvisories::open, ReleaseSchemes.all()::of), Set.of(), null);
    assertThat(
            dayless
                .analyse(read("paloalto-panos", xml("11.2.8")), () -> false)
                .facts()
                .flaws()
                .runningTrains()
                .items()
                .getFirst()
                .supported()
                .isKnown())
        .isFalse();
  }

  @Test
  void nothingIsSaidWithoutASchemeOrAdvisories() {
    var alone =
        new FlawAnalysis(
            new KnownSystems(BuiltInAdvisories::open, _ -> java.util.Optional.empty()),
            Set.of(),
            null);
    var facts =
        alone
            .analyse(read("cisco-ios", "version 15.2\nhostname r1\nend\n"), () -> false)
            .facts()
            .flaws();
    assertThat(facts.flaws().isComplete()).isFalse();
  }

  private static String xml(String release) {
    return "<config version=\"9.0.0\" detail-version=\""
        + release
        + "\" urldb=\"paloaltonetworks\">\n<mgt-config/>\n<devices><entry"
        + " name=\"localhost.localdomain\"><deviceconfig><system><hostname>fw1</hostname></system>"
        + "</deviceconfig></entry></devices>\n</config>";
  }
}
