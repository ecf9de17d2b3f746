package dev.kpdagger.cli.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.CheckInfo;
import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.audit.RunHeader;
import dev.kpdagger.audit.RunStatus;
import dev.kpdagger.audit.RunSummary;
import dev.kpdagger.audit.ScanResult;
import dev.kpdagger.audit.Severity;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.cli.terminal.Style;
import dev.kpdagger.device.Coverage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScanSummaryTest {

  private static Finding finding(String check, Severity severity, Verdict verdict) {
    return new Finding(
        "f",
        check,
        AnalysisType.COMPLIANCE,
        severity,
        verdict,
        "Title of " + check,
        "vty 0 4",
        List.of(new Evidence.Lines(7, 8, "line vty 0 4\n password ***")),
        List.of(),
        List.of());
  }

  private static DeviceResult device(int index, Finding... findings) {
    return new DeviceResult(
        index,
        "backups/r" + index + ".cfg",
        "00",
        "r" + index + "\u001b[2J",
        "cisco-ios",
        "15.2",
        null,
        "whole",
        new Coverage(100, 90, 9, 1, 0, 0),
        null,
        List.of(),
        List.of(findings));
  }

  private static String summary(
      int devices, IntFunction<DeviceResult> results, ScanSummary.Detail detail) {
    var bytes = new ByteArrayOutputStream();
    new ScanSummary(new PrintStream(bytes, true, StandardCharsets.UTF_8), Style.PLAIN, 100)
        .write(new Fleet(devices, results), List.of(), detail);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void oneDevice() {
    var text =
        summary(
            2,
            index ->
                index == 0
                    ? device(
                        0,
                        finding("telnet", Severity.HIGH, Verdict.FAIL),
                        finding("banner", Severity.LOW, Verdict.FAIL),
                        finding("ciphers", Severity.MEDIUM, Verdict.UNDECIDED))
                    : DeviceResult.failed(1, "logo.png", null, "not recognised"),
            ScanSummary.Detail.FULL);
    assertThat(text)
        .isEqualTo(
            """
            high  Telnet is on  telnet  (1 finding)
                backups/r0.cfg:7  vty 0 4  line vty 0 4
            low   Title of banner  banner  (1 finding)
                backups/r0.cfg:7  vty 0 4  line vty 0 4

            device  file            platform   version  coverage  critical  high  medium  low  undecided
            r0?[2J  backups/r0.cfg  cisco-ios  15.2         99 %         0     1       0    1          1

            Not analysed:
              logo.png: not recognised

            Not decided, as the files do not tell:
              Title of ciphers  ciphers on 1 device

            1 of 2 files analysed - 1 high - 1 low - 1 undecided
            rules is not available: version 1 has none
            Incomplete: some input was not analysed in 1.2 s
            Next: kp-dagger explain telnet
            """);
  }

  @Test
  void aFleetIsCappedAndTheWorstComeFirst() {
    var text =
        summary(
            5000,
            index ->
                index == 4321
                    ? device(index, finding("rare", Severity.CRITICAL, Verdict.FAIL))
                    : device(index, finding("telnet", Severity.HIGH, Verdict.FAIL)),
            ScanSummary.Detail.FULL);
    assertThat(text)
        .startsWith("critical  Title of rare")
        .contains("(4999 findings on 4999 devices)", "    and 4991 more", "and 4975 more devices");
    assertThat(text.lines().filter(line -> line.startsWith("r")).findFirst().orElseThrow())
        .startsWith("r4321");
    assertThat(text.lines().count()).isLessThan(60);
  }

  @Test
  void besideAReportItIsBrief() {
    var text =
        summary(
            1,
            index ->
                device(
                    index,
                    IntStream.range(0, 9)
                        .mapToObj(i -> finding("check-" + i, Severity.MEDIUM, Verdict.FAIL))
                        .toArray(Finding[]::new)),
            ScanSummary.Detail.BRIEF);
    assertThat(text).contains("and 4 more problems").doesNotContain("backups/r0.cfg:7");
  }

  /// Devices made when they are asked for, as the spool gives them.
  private record Fleet(int size, IntFunction<DeviceResult> results) implements ScanResult {

    @Override
    public RunHeader header() {
      return new RunHeader(
          "1",
          "1",
          "run",
          "full_analysis",
          Instant.EPOCH,
          1234,
          RunStatus.INCOMPLETE,
          List.of(new RunHeader.AnalysisState(AnalysisType.RULES, false, "version 1 has none")));
    }

    @Override
    public RunSummary summary() {
      var counter = new RunSummary.Counter();
      devices().forEach(counter::add);
      return counter.summary();
    }

    @Override
    public List<CheckInfo> checks() {
      return List.of(
          new CheckInfo(
              "telnet",
              AnalysisType.COMPLIANCE,
              "Telnet is on",
              Severity.HIGH,
              "high",
              "high",
              "low",
              "CWE-319",
              "",
              "",
              List.of()));
    }

    @Override
    public List<FrameworkInfo> frameworks() {
      return List.of();
    }

    @Override
    public DeviceResult device(int place) {
      return results.apply(place);
    }
  }
}
