package dev.kpdagger.vulnerabilities;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.Cleared;
import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.FlawState;
import dev.kpdagger.audit.FlawTable;
import dev.kpdagger.audit.Priority;
import dev.kpdagger.audit.Reach;
import dev.kpdagger.audit.ReachLevel;
import dev.kpdagger.audit.Severity;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.ReleaseSchemes;
import dev.kpdagger.vendors.Vendors;
import dev.kpdagger.vulnerabilities.file.BuiltInAdvisories;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class TabledFlawsTest {

  private static final InstantSource CLOCK = () -> Instant.parse("2026-06-01T00:00:00Z");
  private static final KnownSystems SYSTEMS =
      new KnownSystems(BuiltInAdvisories::open, ReleaseSchemes.all()::of);
  private static final FlawAnalysis ANALYSIS =
      new FlawAnalysis(SYSTEMS, ConditionedFlaws.ids(), CLOCK);
  private static final TabledFlaws TABLES = new TabledFlaws(SYSTEMS, CLOCK);

  private static Device device(String release) {
    return ANALYSIS.analyse(
        Vendors.all()
            .named("cisco-ios")
            .orElseThrow()
            .read(
                SourceText.of(
                    "r1.cfg",
                    "! Image: Software: X-M, "
                        + release
                        + ", RELEASE SOFTWARE (fc1)\nversion 15.2\nhostname r1\nend\n"),
                () -> {}),
        () -> false);
  }

  private static Finding finding(String id, Verdict verdict, Evidence... evidence) {
    return new Finding(
        "f",
        "some-flaw",
        AnalysisType.VULN,
        Severity.HIGH,
        verdict,
        id,
        id,
        List.of(evidence),
        List.of(),
        List.of());
  }

  private static FlawTable table(Device device, List<Finding> findings, List<Cleared> cleared) {
    return requireNonNull(
        TABLES.of(
            device,
            findings,
            cleared,
            _ -> new Reach(ReachLevel.ANYWHERE, "nothing limits it", 0)));
  }

  @Test
  void statesComeFromTheChecks() {
    var line = new Evidence.Lines(3, 3, "no vstack");
    var table =
        table(
            device("15.2(2)E5"),
            List.of(
                finding("CVE-2018-0171", Verdict.FAIL),
                finding(
                    "CVE-2018-0155", Verdict.UNDECIDED, new Evidence.Missing("x", "ask `show x`"))),
            List.of(new Cleared("some-flaw", "CVE-2018-0156", List.of(line))));

    assertThat(table.product()).isEqualTo("cisco-ios");
    assertThat(table.release()).isEqualTo("15.2(2)E5");
    assertThat(table.exposed()).isEqualTo(1);
    var first = table.rows().getFirst();
    assertThat(first.id()).isEqualTo("CVE-2018-0171");
    assertThat(first.state()).isEqualTo(FlawState.EXPOSED);
    assertThat(first.priority()).isEqualTo(Priority.URGENT);
    assertThat(first.affected()).isTrue();
    assertThat(first.check()).isEqualTo("some-flaw");
    assertThat(table.rows())
        .filteredOn(row -> row.id().equals("CVE-2018-0155"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(FlawState.UNDECIDED);
              assertThat(row.reason()).isEqualTo("ask `show x`");
            });
    assertThat(table.rows().getLast())
        .satisfies(
            row -> {
              assertThat(row.id()).isEqualTo("CVE-2018-0156");
              assertThat(row.state()).isEqualTo(FlawState.NOT_EXPOSED);
              assertThat(row.priority()).isEqualTo(Priority.NONE);
              assertThat(row.evidence()).containsExactly(line);
            });
    assertThat(table.rows()).isSortedAccordingTo(Priority.FIRST_TO_LAST);
    assertThat(table.fixed()).isPositive();
  }

  @Test
  void theLowestReleaseThatMendsAllIsNamed() {
    var table =
        table(device("15.2(2)E5"), List.of(finding("CVE-2018-0171", Verdict.FAIL)), List.of());

    // 15.2(2)E7 is still in the vendor's list of CVE-2018-0171
    assertThat(requireNonNull(table.inTrain()).release()).isEqualTo("15.2(2)E7b");
    assertThat(requireNonNull(table.inTrain()).train()).isEqualTo("15.2E");
  }

  @Test
  void whatIsExposedToNothingNeedsNoRelease() {
    var table = table(device("15.2(2)E5"), List.of(), List.of());
    assertThat(table.exposed()).isZero();
    assertThat(table.inTrain()).isNull();
    assertThat(table.rows()).allMatch(row -> row.state() != FlawState.EXPOSED);
  }

  @Test
  void aSystemWithoutAdvisoriesHasNoTable() {
    var none =
        new TabledFlaws(
            new KnownSystems(BuiltInAdvisories::open, _ -> java.util.Optional.empty()), null);
    assertThat(none.of(device("15.2(2)E5"), List.of(), List.of(), _ -> null)).isNull();
  }
}
