package dev.kpdagger.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.RuleTable;
import dev.kpdagger.audit.RunHeader.AnalysisState;
import dev.kpdagger.audit.RunStatus;
import dev.kpdagger.reports.ReportFormat;
import dev.kpdagger.workflow.CancellationSource;
import dev.kpdagger.workflow.CancellationToken;
import dev.kpdagger.workflow.OperationReporter;
import dev.kpdagger.workflow.ProgressTracker;
import dev.kpdagger.workflow.RunStep;
import dev.kpdagger.workflow.StepDeclaration;
import dev.kpdagger.workflow.UnknownNameException;
import dev.kpdagger.workflow.WorkflowEvent;
import dev.kpdagger.workflow.WorkflowOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowServiceTest {

  @TempDir Path folder;

  private static WorkflowService service(int threads) {
    return service(threads, OutputStream.nullOutputStream());
  }

  private static WorkflowService service(int threads, OutputStream output) {
    return new Assembly()
        .service(
            WorkflowOptions.defaults()
                .withParallelism(threads)
                .withRunIds(() -> "run")
                .withClock(() -> Instant.EPOCH),
            output);
  }

  private static ScanOutcome scan(WorkflowService service, ScanRequest request) throws Exception {
    return service.scan(
        request, ProgressTracker.none(), CancellationToken.none(), OperationReporter.none());
  }

  private static List<DeviceResult> devices(ScanOutcome outcome) {
    try (var devices = outcome.result().devices()) {
      return devices.toList();
    }
  }

  @Test
  void findsWhatIsWrongInAFolder() throws Exception {
    ScanFolder.router(folder, "r1");
    ScanFolder.router(folder, "r2");

    try (var outcome = scan(service(2), ScanRequest.of(List.of(folder)))) {
      assertThat(outcome.status()).isEqualTo(RunStatus.COMPLETE);
      var devices = devices(outcome);
      assertThat(devices).extracting(DeviceResult::hostname).containsExactly("r1", "r2");
      assertThat(devices.getFirst().findings())
          .extracting(Finding::check)
          .contains("http-server-enabled", "user-password-readable", "log-server-missing");
      assertThat(outcome.result().summary().devices()).isEqualTo(2);
    }
  }

  @Test
  void namesItsStepsAndWorkflows() {
    var orchestrator = service(1).orchestrator();

    assertThat(orchestrator.stepNames())
        .containsExactly(
            "parse_configurations",
            "analyze_vulnerabilities",
            "analyze_compliance",
            "analyze_firewall_rules",
            "generate_reports",
            "export_results");
    assertThat(orchestrator.workflowNames())
        .containsExactly("quick_scan", "full_analysis", "compliance_only");
    assertThat(stepsOf(orchestrator.outline("quick_scan")))
        .containsExactly("parse_configurations", "analyze_vulnerabilities", "generate_reports");
    assertThat(stepsOf(orchestrator.outline("full_analysis"))).hasSize(6);
    assertThat(stepsOf(orchestrator.outline("compliance_only")))
        .containsExactly("parse_configurations", "analyze_compliance", "generate_reports");
  }

  private static List<String> stepsOf(dev.kpdagger.workflow.WorkflowOutline outline) {
    return outline.steps().stream().map(step -> step.declaration().name()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "'', full_analysis",
    "VULN, quick_scan",
    "COMPLIANCE, compliance_only",
    "VULN COMPLIANCE RULES, full_analysis",
    "RULES, scan_rules",
    "COMPLIANCE RULES, scan_compliance_rules"
  })
  void choosesTheWorkflowByTheAnalysisTypes(String types, String workflow) throws Exception {
    ScanFolder.router(folder, "r1");
    var wanted = EnumSet.noneOf(AnalysisType.class);
    for (String type : types.split(" ", -1)) {
      if (!type.isEmpty()) {
        wanted.add(AnalysisType.valueOf(type));
      }
    }
    var service = service(1);
    for (int again = 0; again < 2; again++) {
      try (var outcome = scan(service, ScanRequest.of(List.of(folder)).withAnalysisTypes(wanted))) {
        assertThat(outcome.result().header().workflow()).isEqualTo(workflow);
      }
    }
  }

  @Test
  void saysWhichAnalysesRanAndReportsNothingOfOthers() throws Exception {
    ScanFolder.router(folder, "r1");
    var wanted = EnumSet.of(AnalysisType.VULN, AnalysisType.RULES);

    try (var outcome =
        scan(service(1), ScanRequest.of(List.of(folder)).withAnalysisTypes(wanted))) {
      assertThat(outcome.result().header().analyses())
          .containsExactly(
              new AnalysisState(AnalysisType.VULN, true, ""),
              new AnalysisState(AnalysisType.RULES, true, ""));
      assertThat(devices(outcome).getFirst().verdicts())
          .extracting(CheckVerdict::analysis)
          .containsOnly(AnalysisType.VULN, AnalysisType.RULES);
    }
  }

  @Test
  void eachAnalysisRunsItsOwnChecksAndAllAreInTheOrderOfTheirNames() throws Exception {
    Files.writeString(
        folder.resolve("r1.cfg"), ScanFolder.FILTERING_ROUTER, StandardCharsets.UTF_8);
    var found = Collections.synchronizedList(new ArrayList<FindingDiscovered>());
    var service = service(1);
    service
        .orchestrator()
        .events()
        .subscribe(
            event -> {
              if (event instanceof WorkflowEvent.DomainEvent(_, _, _, FindingDiscovered finding)) {
                found.add(finding);
              }
            });

    try (var outcome = scan(service, ScanRequest.of(List.of(folder)))) {
      var device = devices(outcome).getFirst();
      assertThat(device.verdicts())
          .extracting(CheckVerdict::check)
          .isSorted()
          .doesNotHaveDuplicates()
          .containsExactlyElementsOf(checks(false));
      assertThat(device.findings()).extracting(Finding::check).isSorted();
      assertThat(device.findings())
          .extracting(Finding::check, Finding::analysis)
          .contains(
              org.assertj.core.groups.Tuple.tuple("http-server-enabled", AnalysisType.COMPLIANCE),
              org.assertj.core.groups.Tuple.tuple(
                  "access-list-permits-everything", AnalysisType.RULES));
      assertThat(found)
          .extracting(FindingDiscovered::finding)
          .containsExactlyInAnyOrderElementsOf(device.findings());
    }
  }

  @Test
  void optionalChecksRunWhereTheyAreAskedFor() throws Exception {
    Files.writeString(folder.resolve("r1.cfg"), ScanFolder.ROUTER, StandardCharsets.UTF_8);
    var request = ScanRequest.of(List.of(folder));
    try (var outcome =
        scan(service(1), request.withYardstick(new Yardstick(List.of(), List.of(), true)))) {
      assertThat(devices(outcome).getFirst().verdicts())
          .extracting(CheckVerdict::check)
          .containsExactlyElementsOf(checks(true));
    }
    var benchmark = new Yardstick(List.of(), List.of("cis-cisco-ios-15"), false);
    try (var outcome = scan(service(1), request.withYardstick(benchmark))) {
      var device = devices(outcome).getFirst();
      assertThat(device.verdicts())
          .extracting(CheckVerdict::check)
          .containsExactlyElementsOf(checks(false));
      assertThat(device.findings()).extracting(Finding::check).contains("domain-name-missing");
    }
  }

  private static List<String> checks(boolean optional) {
    var checks = new Assembly().checks().checks();
    var ids =
        checks.stream()
            .filter(check -> optional || !check.head().optional())
            .map(check -> check.id())
            .toList();
    assertThat(ids).hasSizeLessThan(optional ? checks.size() + 1 : checks.size());
    return ids;
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "yaml", "html"})
  void reportsAreTheSameWithOneAndTwoThreads(String format) throws Exception {
    for (int i = 0; i < 20; i++) {
      ScanFolder.router(folder, "r" + i);
    }
    var reports = new ArrayList<String>();
    for (int threads : new int[] {1, 2, 2}) {
      var out = new ByteArrayOutputStream();
      scan(
              service(threads, out),
              ScanRequest.of(List.of(folder))
                  .withReports(
                      List.of(new ReportTarget(ReportFormat.parse(format).orElseThrow(), null))))
          .close();
      reports.add(
          out.toString(StandardCharsets.UTF_8)
              .replaceAll("\"?durationMillis\"?: \\d+", "durationMillis")
              .replaceAll("[0-9.]+ (ms|s)\\b", "duration"));
    }
    assertThat(reports.get(1)).isEqualTo(reports.get(0)).isEqualTo(reports.get(2));
    assertThat(reports.getFirst()).contains("r19");
  }

  @Test
  void oneBadFileIsAnEntryAndLosesNothingOfTheOthers() throws Exception {
    ScanFolder.router(folder, "good");
    Files.writeString(folder.resolve("empty.cfg"), "");
    Files.write(folder.resolve("binary.cfg"), new byte[] {0, 1, 2, 3, 0, 0, 7, 1, 2, 4, 5, 6, 0});
    Files.writeString(folder.resolve("prose.txt"), "Dear reader, this is no configuration.\n");

    try (var outcome = scan(service(2), ScanRequest.of(List.of(folder, folder.resolve("none"))))) {
      assertThat(outcome.status()).isEqualTo(RunStatus.INCOMPLETE);
      var byName = devices(outcome);
      assertThat(byName)
          .extracting(DeviceResult::error)
          .satisfiesExactly(
              binary -> assertThat(binary).isEqualTo("binary file, not a text configuration"),
              empty -> assertThat(empty).isEqualTo("empty file"),
              good -> assertThat(good).isNull(),
              prose -> assertThat(prose).startsWith("not supported").doesNotContain("\n"),
              missing -> assertThat(missing).isEqualTo("no such file or folder"));
      assertThat(byName.get(2).findings()).isNotEmpty();
      assertThat(byName.get(1).sha256()).hasSize(64);
    }
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() throws Exception {
    var file = ScanFolder.router(folder, "r1");
    var request =
        new ScanRequest(
            List.of(file),
            List.of(),
            Set.of(),
            "",
            List.of(),
            List.of(),
            new ReadOptions("", Files.size(file) - 1, KnownReleases.NONE));

    try (var outcome = scan(service(1), request)) {
      assertThat(devices(outcome).getFirst().error())
          .contains("more than the limit")
          .contains("--max-file-size");
    }
  }

  @Test
  void aLoopOfLinksAndALinkToNowhereAreEntries() throws Exception {
    ScanFolder.router(folder, "r1");
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("gone"));

    try (var outcome = scan(service(1), ScanRequest.of(List.of(folder)))) {
      assertThat(devices(outcome))
          .extracting(DeviceResult::error)
          .containsExactly(
              "symbolic link that leads back to a folder above it",
              "symbolic link that leads nowhere",
              null);
    }
  }

  @Test
  void aFolderWithoutAnyFileIsIncomplete() throws Exception {
    try (var outcome = scan(service(1), ScanRequest.of(List.of(folder)))) {
      assertThat(outcome.status()).isEqualTo(RunStatus.INCOMPLETE);
      assertThat(outcome.result().summary().devices()).isZero();
    }
  }

  @Test
  void aFileThatDisappearsMidScanIsAnEntry() throws Exception {
    for (int i = 0; i < 3; i++) {
      ScanFolder.router(folder, "r" + i);
    }
    var service = service(1);
    ProgressTracker deleting =
        new ProgressTracker() {
          @Override
          public void updateProgress(String step, int percent, String message) {}

          @Override
          public void updateFileProgress(long current, long total, String fileName) {
            try {
              Files.deleteIfExists(folder.resolve("r2.cfg"));
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          }

          @Override
          public void updateSubstep(String parent, String substep, int percent) {}
        };

    try (var outcome =
        service.scan(
            ScanRequest.of(List.of(folder)),
            deleting,
            CancellationToken.none(),
            OperationReporter.none())) {
      var devices = devices(outcome);
      assertThat(devices).hasSize(3);
      assertThat(devices.get(0).analysed()).isTrue();
      assertThat(devices.get(2).error()).isEqualTo("cannot be read: no such file");
    }
  }

  @Test
  void aCancelledScanReportsWhatWasFinished() throws Exception {
    for (int i = 0; i < 50; i++) {
      ScanFolder.router(folder, "r" + i);
    }
    var report = folder.resolveSibling(folder.getFileName() + "-report.json");
    var cancellation = new CancellationSource();
    var service = service(1);
    ProgressTracker stopping =
        new ProgressTracker() {
          @Override
          public void updateProgress(String step, int percent, String message) {}

          @Override
          public void updateFileProgress(long current, long total, String fileName) {
            cancellation.cancel();
          }

          @Override
          public void updateSubstep(String parent, String substep, int percent) {}
        };

    try (var outcome =
        service.scan(
            ScanRequest.of(List.of(folder))
                .withReports(List.of(new ReportTarget(ReportFormat.JSON, report))),
            stopping,
            cancellation.token(),
            OperationReporter.none())) {
      assertThat(outcome.status()).isEqualTo(RunStatus.CANCELLED);
      assertThat(outcome.result().summary().devices()).isBetween(1, 49);
      assertThat(report).content().contains("\"status\": \"cancelled\"");
    } finally {
      Files.deleteIfExists(report);
    }
  }

  @Test
  void aReportThatCannotBeWrittenIsRefusedBeforeAnyWork() throws Exception {
    ScanFolder.router(folder, "r1");
    var events = Collections.synchronizedList(new ArrayList<WorkflowEvent>());
    var service = service(1);
    service.orchestrator().events().subscribe(events::add);

    assertThatThrownBy(
            () ->
                scan(
                    service,
                    ScanRequest.of(List.of(folder))
                        .withReports(
                            List.of(
                                new ReportTarget(
                                    ReportFormat.JSON, folder.resolve("none/report.json"))))))
        .isInstanceOf(ScanFailedException.class)
        .hasMessageContaining("generate_reports")
        .hasMessageContaining("no such folder");
    assertThat(events).isEmpty();
  }

  @Test
  void unknownWorkflowsAndVendorsAreNamed() throws Exception {
    var file = ScanFolder.router(folder, "r1");

    assertThatThrownBy(
            () ->
                scan(
                    service(1),
                    new ScanRequest(
                        List.of(file),
                        List.of(),
                        Set.of(),
                        "slow_scan",
                        List.of(),
                        List.of(),
                        ReadOptions.DEFAULT)))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("slow_scan")
        .hasMessageContaining("quick_scan");
    assertThatThrownBy(
            () ->
                scan(
                    service(1),
                    new ScanRequest(
                        List.of(file),
                        List.of(),
                        Set.of(),
                        "",
                        List.of(),
                        List.of(),
                        new ReadOptions("cisco-ois", 1 << 20, KnownReleases.NONE))))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("cisco-ois")
        .hasMessageContaining("cisco-ios");
  }

  @Test
  void aStepThatFailsIsNamedAndThePartialReportIsMarked() throws Exception {
    ScanFolder.router(folder, "r1");
    var report = folder.resolveSibling(folder.getFileName() + "-failed.json");
    var service = service(1);
    service
        .orchestrator()
        .registerStep(
            RunStep.of(
                StepDeclaration.named("sign_reports").needs(ScanKeys.REPORTS),
                (_, _, _) -> {
                  throw new IllegalStateException("no key to sign with");
                }));
    service
        .orchestrator()
        .registerWorkflow(
            "signed",
            List.of("parse_configurations", "generate_reports", "sign_reports"),
            ScanKeys.INITIAL);
    var reported = new AtomicReference<OperationReporter.ErrorContext>();
    OperationReporter reporter =
        new OperationReporter() {
          @Override
          public void reportError(Throwable error, ErrorContext context) {
            reported.set(context);
          }

          @Override
          public void reportCompletion(
              boolean success, java.time.Duration duration, String summary) {
            assertThat(success).isFalse();
          }
        };

    try {
      assertThatThrownBy(
              () ->
                  service.scan(
                      new ScanRequest(
                          List.of(folder),
                          List.of(),
                          Set.of(),
                          "signed",
                          List.of(new ReportTarget(ReportFormat.JSON, report)),
                          List.of(),
                          ReadOptions.DEFAULT),
                      ProgressTracker.none(),
                      CancellationToken.none(),
                      reporter))
          .isInstanceOf(ScanFailedException.class)
          .hasMessage("step sign_reports failed: no key to sign with");
      assertThat(reported.get())
          .extracting(OperationReporter.ErrorContext::stepNumber)
          .isEqualTo(3);
      assertThat(report).content().contains("\"status\": \"failed\"").contains("\"r1\"");
    } finally {
      Files.deleteIfExists(report);
    }
  }

  @Test
  void publishesEachFinding() throws Exception {
    ScanFolder.router(folder, "r1");
    var found = Collections.synchronizedList(new ArrayList<FindingDiscovered>());
    var service = service(1);
    service
        .orchestrator()
        .events()
        .subscribe(
            event -> {
              if (event instanceof WorkflowEvent.DomainEvent(_, _, _, FindingDiscovered finding)) {
                found.add(finding);
              }
            });

    try (var outcome = scan(service, ScanRequest.of(List.of(folder)))) {
      assertThat(found)
          .extracting(FindingDiscovered::finding)
          .containsExactlyInAnyOrderElementsOf(devices(outcome).getFirst().findings());
    }
  }

  @Test
  void analysesOneFile() throws Exception {
    var file = ScanFolder.router(folder, "r1");

    var result =
        service(1)
            .analyzeSingleConfiguration(
                file, EnumSet.of(AnalysisType.COMPLIANCE), CancellationToken.none());

    assertThat(result.hostname()).isEqualTo("r1");
    assertThat(result.findings()).isNotEmpty();
  }

  @Test
  void onlyTheAnalysisOfRulesGivesThemInTables() throws Exception {
    var file =
        Files.writeString(
            folder.resolve("r1.cfg"), ScanFolder.FILTERING_ROUTER, StandardCharsets.UTF_8);
    var service = service(1);

    var analysed =
        service.analyzeSingleConfiguration(
            file, EnumSet.of(AnalysisType.RULES), CancellationToken.none());
    var tables = Objects.requireNonNull(analysed.rules());
    assertThat(tables.lists()).extracting(RuleTable::name).containsExactly("OUTSIDE");
    assertThat(analysed.findings())
        .extracting(Finding::fingerprint)
        .containsAll(tables.lists().getFirst().rows().getFirst().findings());
    assertThat(
            service
                .analyzeSingleConfiguration(
                    file, EnumSet.of(AnalysisType.COMPLIANCE), CancellationToken.none())
                .rules())
        .isNull();
  }
}
