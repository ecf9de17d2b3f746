package dev.kpdagger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.reports.ReportFormat;
import dev.kpdagger.scan.Assembly;
import dev.kpdagger.scan.ReportTarget;
import dev.kpdagger.scan.ScanOutcome;
import dev.kpdagger.scan.ScanRequest;
import dev.kpdagger.testkit.Corpus;
import dev.kpdagger.vendors.ConfigurationBytes;
import dev.kpdagger.vendors.Vendors;
import dev.kpdagger.workflow.CancellationToken;
import dev.kpdagger.workflow.OperationReporter;
import dev.kpdagger.workflow.ProgressTracker;
import dev.kpdagger.workflow.WorkflowOptions;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Scans the corpus of real configurations, where there is one.
class CorpusTest {

  private static Corpus corpus() {
    var corpus = Corpus.find();
    assumeTrue(corpus.isPresent(), "no corpus on this machine");
    return corpus.orElseThrow();
  }

  private static ScanOutcome scan(List<Path> paths, int threads, OutputStream out)
      throws Exception {
    return new Assembly()
        .service(WorkflowOptions.defaults().withParallelism(threads).withRunIds(() -> "run"), out)
        .scan(
            ScanRequest.of(paths).withReports(List.of(new ReportTarget(ReportFormat.JSON, null))),
            ProgressTracker.none(),
            CancellationToken.none(),
            OperationReporter.none());
  }

  /// The folder of the corpus that holds the files of each platform.
  private static final Map<String, String> FOLDERS =
      Map.of(
          "arista-eos", "eos",
          "cisco-asa", "asa",
          "cisco-ios", "ios",
          "cisco-iosxr", "iosxr",
          "cisco-nxos", "nxos",
          "fortinet-fortios", "fortios",
          "juniper-junos", "junos",
          "paloalto-panos", "panos");

  @ParameterizedTest
  @MethodSource("platforms")
  void everyFileIsAnalysedAndEveryLineIsInOneState(String platform, String folder)
      throws Exception {
    var files = corpus().platform(folder);
    try (var outcome = scan(files, 2, OutputStream.nullOutputStream());
        var devices = outcome.result().devices()) {
      var results = devices.toList();
      assertThat(results).hasSameSizeAs(files);
      for (DeviceResult result : results) {
        assertThat(result.error()).as(result.file()).isNull();
        assertThat(result.platform()).as(result.file()).isEqualTo(platform);
        var coverage = result.coverage();
        assertThat(
                coverage.modelled()
                    + coverage.irrelevant()
                    + coverage.notModelled()
                    + coverage.unrecognised()
                    + coverage.invalid())
            .as(result.file())
            .isEqualTo(coverage.lines());
        assertThat(result.verdicts())
            .as(result.file())
            .noneMatch(verdict -> verdict.verdict() == Verdict.ERROR);
        assertEvidence(result);
      }
    }
  }

  private static Stream<Arguments> platforms() {
    return new Assembly()
        .vendors().list().stream()
            .map(vendor -> Arguments.of(vendor.slug(), FOLDERS.getOrDefault(vendor.slug(), "")));
  }

  /// Checks find the list of a rule by its name.
  @Test
  void everyRuleNamesItsList() throws Exception {
    var vendors = Vendors.all();
    int rules = 0;
    for (var folder : FOLDERS.entrySet()) {
      var vendor = vendors.named(folder.getKey()).orElseThrow();
      for (Path file : corpus().platform(folder.getValue())) {
        var text = ConfigurationBytes.decode(file.toString(), Files.readAllBytes(file));
        for (AccessList list : vendor.read(text, () -> {}).facts().filtering().accessLists()) {
          rules += list.rules().size();
          assertThat(list.rules()).as(file.toString()).allMatch(r -> r.list().equals(list.name()));
          assertThat(list.implicitRules()).allMatch(r -> r.list().equals(list.name()));
        }
      }
    }
    assertThat(rules).isGreaterThan(10_000);
  }

  @Test
  void theSameRunGivesTheSameBytesWhateverTheThreads() throws Exception {
    var files = new ArrayList<Path>();
    for (String folder : FOLDERS.values()) {
      files.addAll(corpus().platform(folder));
    }
    var reports = new HashMap<String, Integer>();
    for (int threads : new int[] {1, 2, 2}) {
      var out = new ByteArrayOutputStream();
      scan(files, threads, out).close();
      reports.merge(
          out.toString(StandardCharsets.UTF_8)
              .replaceFirst("\"startedAt\": \"[^\"]*\"", "")
              .replaceFirst("\"durationMillis\": \\d+", ""),
          1,
          Integer::sum);
    }
    assertThat(reports).hasSize(1);
  }

  private static void assertEvidence(DeviceResult result) throws Exception {
    int lines = linesOf(Path.of(result.file())).size();
    for (Finding finding : result.findings()) {
      assertThat(finding.evidence()).as(result.file() + " " + finding.check()).isNotEmpty();
      for (Evidence evidence : finding.evidence()) {
        if (evidence instanceof Evidence.Lines(int first, int last, _)) {
          assertThat(first).isPositive().isLessThanOrEqualTo(last);
          assertThat(last).as(result.file() + " " + finding.check()).isLessThanOrEqualTo(lines);
        }
      }
    }
    assertThat(fingerprints(result))
        .as(result.file())
        .allSatisfy((_, count) -> assertThat(count).isEqualTo(1));
  }

  private static Map<String, Integer> fingerprints(DeviceResult result) {
    var counts = new HashMap<String, Integer>();
    result.findings().forEach(finding -> counts.merge(finding.fingerprint(), 1, Integer::sum));
    return counts;
  }

  private static List<String> linesOf(Path file) throws Exception {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).lines().toList();
  }

  @Test
  void filesOfOtherPlatformsAreRefusedAndTheNearestIsNamed() throws Exception {
    var corpus = corpus();
    for (String platform : corpus.platforms()) {
      if (FOLDERS.containsValue(platform) || platform.equals("classbench")) {
        continue;
      }
      try (var outcome = scan(corpus.platform(platform), 2, OutputStream.nullOutputStream());
          var devices = outcome.result().devices()) {
        assertThat(devices.toList())
            .as(platform)
            .allSatisfy(
                result -> assertThat(result.error()).as(result.file()).startsWith("not supported"));
      }
    }
  }
}
