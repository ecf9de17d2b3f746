package dev.kpdagger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.FlawRow;
import dev.kpdagger.audit.FlawState;
import dev.kpdagger.audit.FlawTable;
import dev.kpdagger.audit.Openness;
import dev.kpdagger.audit.Priority;
import dev.kpdagger.audit.Reach;
import dev.kpdagger.audit.ReachLevel;
import dev.kpdagger.audit.RuleRow;
import dev.kpdagger.audit.RuleTable;
import dev.kpdagger.audit.RuleTables;
import dev.kpdagger.audit.RunHeader;
import dev.kpdagger.audit.RunStatus;
import dev.kpdagger.audit.ScanResult;
import dev.kpdagger.audit.Severity;
import dev.kpdagger.audit.Upgrade;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.device.Coverage;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.device.rules.AnomalyKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ResultSpoolTest {

  private static final int ALL_ON_DISK = 0;
  private static final int SOME_ON_DISK = 10_000;
  private static final int ALL_IN_MEMORY = 1 << 30;

  @TempDir Path folder;

  @Test
  void everythingComesBackAsItWas() {
    var odd = "\u0000\t\r\n\u0085é€\ud83d\ude00 lone \ud800 and \udc00 \uffff ";
    for (DeviceResult result :
        List.of(
            device(0, 0),
            device(0, 40),
            device(0, 1).with(tables(odd)),
            device(0, 1).with(new RuleTables(List.of(), 0, List.of(), 0)),
            device(0, 1).with(flaws(odd)),
            device(0, 1).with(new FlawTable("panos", "", List.of(), 0, 0, null, null)),
            DeviceResult.failed(0, odd, null, odd),
            new DeviceResult(
                0,
                odd,
                "ff",
                odd,
                "",
                odd,
                null,
                "",
                Coverage.NONE,
                null,
                verdicts(odd),
                List.of(finding(odd))))) {
      assertThat(DeviceResultCodec.decode(DeviceResultCodec.encode(result))).isEqualTo(result);
    }
  }

  @Test
  void aLongTextComesBack() {
    for (String text : List.of("x".repeat(3_000_000), "ж".repeat(3_000_000))) {
      var result = DeviceResult.failed(3, text, null, "e");
      assertThat(DeviceResultCodec.decode(DeviceResultCodec.encode(result))).isEqualTo(result);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {ALL_ON_DISK, SOME_ON_DISK, ALL_IN_MEMORY})
  void theOrderIsThatOfTheIndexAndHolesAreLeftOut(int headLimit) {
    var order = new ArrayList<>(IntStream.range(0, 300).filter(i -> i % 7 != 3).boxed().toList());
    Collections.shuffle(order, new Random(7));
    try (var spool = ResultSpool.createIn(folder, headLimit)) {
      order.forEach(index -> spool.add(device(index, index % 5)));
      var result = spool.seal(header(), List.of(), List.of());

      for (int pass = 0; pass < 2; pass++) {
        try (var devices = result.devices()) {
          assertThat(devices)
              .containsExactlyElementsOf(
                  order.stream().sorted().map(index -> device(index, index % 5)).toList());
        }
      }
      assertThat(result.summary().devices()).isEqualTo(order.size());
    }
  }

  @Test
  void threadsMayAddAtTheSameTime() throws Exception {
    try (var spool = ResultSpool.createIn(folder, SOME_ON_DISK);
        var pool = Executors.newFixedThreadPool(4)) {
      var tasks =
          IntStream.range(0, 2_000)
              .mapToObj(i -> pool.submit(() -> spool.add(device(i, 3))))
              .toList();
      for (var task : tasks) {
        task.get();
      }
      var result = spool.seal(header(), List.of(), List.of());

      assertThat(result.devices().map(DeviceResult::index))
          .containsExactlyElementsOf(IntStream.range(0, 2_000).boxed().toList());
      assertThat(result.summary().findingsBySeverity()).containsEntry(Severity.HIGH, 6_000);
    }
  }

  /// Ten thousand results of some 40 KB are 400 MB, more than this test may use beside the rest.
  @Test
  void aFleetStaysOnDisk() {
    try (var spool = ResultSpool.createIn(folder)) {
      String text = "x".repeat(36_000);
      long before = usedMemory();
      for (int i = 0; i < 10_000; i++) {
        spool.add(DeviceResult.failed(i, "f" + i, null, text));
      }
      assertThat(usedMemory() - before).isLessThan(20_000_000);
      assertThat(
              spool
                  .seal(header(), List.of(), List.of())
                  .devices()
                  .filter(d -> !d.analysed())
                  .count())
          .isEqualTo(10_000);
    }
  }

  @Test
  void anInterruptedThreadLosesNothing() {
    try (var spool = ResultSpool.createIn(folder, ALL_ON_DISK)) {
      Thread.currentThread().interrupt();
      spool.add(device(0, 1));
      assertThat(Thread.interrupted()).isTrue();

      spool.add(device(1, 1));
      assertThat(spool.seal(header(), List.of(), List.of()).devices()).hasSize(2);
    }
  }

  @Test
  void nothingIsLeftAfterwards() throws IOException {
    var spool = ResultSpool.createIn(folder, ALL_ON_DISK);
    spool.add(device(0, 1));
    spool.close();
    spool.close();

    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
    assertThatThrownBy(() -> spool.add(device(1, 1))).hasMessage("the spool is closed");
  }

  @Test
  void aSmallRunNeedsNoFile() {
    try (var spool = ResultSpool.createIn(folder.resolve("absent"))) {
      spool.add(device(0, 20));
      assertThat(spool.seal(header(), List.of(), List.of()).devices()).hasSize(1);
    }
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    var absent = folder.resolve("absent");
    try (var spool = ResultSpool.createIn(absent, ALL_ON_DISK)) {
      assertThatThrownBy(() -> spool.add(device(0, 1)))
          .isInstanceOf(SpoolException.class)
          .hasMessageStartingWith("cannot write temporary results to " + absent);
      assertThat(spool.summary().devices()).isZero();
    }
  }

  @Test
  void anIndexIsGivenOnceAndNotAfterTheSeal() {
    try (var spool = ResultSpool.createIn(folder)) {
      spool.add(device(4, 1));
      assertThatThrownBy(() -> spool.add(device(4, 1))).hasMessage("a second result with index 4");
      ScanResult result = spool.seal(header(), List.of(), List.of());
      assertThat(result.header()).isEqualTo(header());
      assertThatThrownBy(() -> spool.add(device(5, 1))).hasMessage("the spool is sealed");
    }
  }

  @Test
  void aDamagedRecordIsRefusedWhereverItIsDamaged() {
    byte[] record = DeviceResultCodec.encode(device(0, 2).with(tables("x")).with(flaws("x")));

    for (int length = 0; length < record.length; length++) {
      byte[] cut = Arrays.copyOf(record, length);
      assertThatThrownBy(() -> DeviceResultCodec.decode(cut)).isInstanceOf(SpoolException.class);
    }
    for (int place = 0; place < record.length; place++) {
      byte[] changed = record.clone();
      changed[place] ^= 0x10;
      assertThatThrownBy(() -> DeviceResultCodec.decode(changed))
          .isInstanceOf(SpoolException.class);
    }
  }

  @Test
  void aRecordOfAnotherVersionIsNamed() {
    byte[] record = DeviceResultCodec.encode(device(0, 2));
    record[0] = 9;

    assertThatThrownBy(() -> DeviceResultCodec.decode(record))
        .hasMessage("the spool is of version 9, and this program reads 6");
  }

  private static long usedMemory() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static RunHeader header() {
    return new RunHeader(
        "1", "c", "run", "quick_scan", Instant.EPOCH, 5, RunStatus.COMPLETE, List.of());
  }

  private static DeviceResult device(int index, int findings) {
    return new DeviceResult(
        index,
        "f" + index,
        "aa",
        "r" + index,
        "cisco-ios",
        null,
        null,
        "whole",
        new Coverage(300, 200, 100, 0, 0, 0),
        null,
        verdicts("r"),
        Collections.nCopies(findings, finding("x")));
  }

  private static List<CheckVerdict> verdicts(String reason) {
    return Arrays.stream(Verdict.values())
        .map(verdict -> new CheckVerdict("check", AnalysisType.RULES, verdict, reason))
        .toList();
  }

  private static FlawTable flaws(String text) {
    var row =
        new FlawRow(
            text,
            FlawState.NOT_EXPOSED,
            Priority.NONE,
            null,
            98,
            text,
            true,
            false,
            -1,
            text,
            text,
            new Reach(ReachLevel.LIMITED, text, 7),
            List.of(new Evidence.Lines(1, 2, text)));
    var bare =
        new FlawRow(
            "CVE-1",
            FlawState.EXPOSED,
            Priority.URGENT,
            true,
            0,
            "",
            false,
            true,
            9_999,
            "",
            "",
            null,
            List.of());
    return new FlawTable(text, text, List.of(row, bare), 5, 6, new Upgrade(text, text, text), null);
  }

  private static RuleTables tables(String text) {
    return new RuleTables(
        List.of(
            new RuleTable(
                text,
                "",
                AccessListKind.LOCAL_POLICY,
                null,
                List.of(text),
                new RuleTable.Counts(3, 1, 1, 1, 2),
                List.of(
                    new RuleRow(
                        1,
                        text,
                        SourceSpan.of(7, Integer.MAX_VALUE),
                        new RuleRow.Match(text, "", text, text, text, List.of(text, "")),
                        new RuleRow.State(RuleAction.REJECT, true, false, null, Long.MAX_VALUE),
                        text,
                        List.of(
                            new RuleRow.Anomaly(
                                AnomalyKind.EMPTY,
                                "check",
                                "0123",
                                true,
                                List.of(2, 300),
                                Integer.MAX_VALUE,
                                new Evidence.Packet(text, "")),
                            new RuleRow.Anomaly(
                                AnomalyKind.REDUNDANT, "check", "", false, List.of(), 0, null)),
                        List.of("0123")),
                    new RuleRow(
                        2,
                        "",
                        SourceSpan.NOWHERE,
                        new RuleRow.Match("", "", "", "", "", List.of()),
                        new RuleRow.State(RuleAction.CONTINUE, false, true, false, -1L),
                        "",
                        List.of(),
                        List.of())),
                70_000)),
        3,
        List.of(
            new Openness(
                text,
                true,
                text,
                "",
                9,
                Openness.Width.EVERYTHING,
                new Openness.WidestRule(text, 9, "", text, text, text, text))),
        4);
  }

  private static Finding finding(String text) {
    return new Finding(
        "0123",
        "check",
        AnalysisType.VULN,
        Severity.HIGH,
        Verdict.FAIL,
        text,
        text,
        List.of(
            new Evidence.Lines(1, Integer.MAX_VALUE, text),
            new Evidence.DefaultValue(text, "", text),
            new Evidence.Limit("", text, text, ""),
            new Evidence.Missing("", text),
            new Evidence.Packet(text, "")),
        List.of(text, ""),
        List.of());
  }
}
