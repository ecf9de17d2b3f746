package dev.kpdagger.scan;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.checks.CheckCatalog;
import dev.kpdagger.checks.UnknownCheckException;
import dev.kpdagger.checks.framework.FrameworkRun;
import dev.kpdagger.firewall.change.DeviceComparison;
import dev.kpdagger.firewall.cleanup.CleanUp;
import dev.kpdagger.firewall.decision.RuleQuery;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.page.PageException;
import dev.kpdagger.reports.ReportFormat;
import dev.kpdagger.vendors.Vendor;
import dev.kpdagger.vendors.Vendors;
import dev.kpdagger.workflow.CancellationToken;
import dev.kpdagger.workflow.OperationCancelledException;
import dev.kpdagger.workflow.OperationReporter;
import dev.kpdagger.workflow.ProgressTracker;
import dev.kpdagger.workflow.WorkflowOptions;
import dev.kpdagger.workflow.WorkflowOrchestrator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Scans configurations: the one service behind every front end.
///
/// Safe for use by several threads. Custom steps and workflows may be registered with its
/// [#orchestrator()].
public final class WorkflowService {

  private final WorkflowOrchestrator orchestrator;
  private final Supplier<String> runIds;
  private final Vendors vendors;
  private final CheckCatalog catalog;
  private final ScanRun.Environment environment;
  private final Surveys surveys;

  WorkflowService(
      WorkflowOptions options,
      Vendors vendors,
      CheckCatalog catalog,
      DeviceAnalyses analyses,
      String version,
      OutputStream output) {
    var ids = options.runIds();
    this.runIds = ids;
    this.orchestrator =
        new WorkflowOrchestrator(
            options.withRunIds(() -> ScanRun.ID.isBound() ? ScanRun.ID.get() : ids.get()));
    this.vendors = vendors;
    this.catalog = catalog;
    this.environment =
        new ScanRun.Environment(orchestrator, vendors, version, output, analyses.advisories());
    var reader = new ConfigurationReader(vendors);
    this.surveys = new Surveys(orchestrator, reader);
    orchestrator.registerStep(ScanSteps.parse(reader));
    orchestrator.registerStep(ScanSteps.vulnerabilities(analyses.flaws(), analyses.tables()));
    orchestrator.registerStep(ScanSteps.compliance());
    orchestrator.registerStep(ScanSteps.firewallRules(analyses.rules()));
    orchestrator.registerStep(ScanSteps.reports());
    orchestrator.registerStep(ScanSteps.export());
    Workflows.register(orchestrator);
  }

  /// The engine with the steps and workflows of a scan.
  public WorkflowOrchestrator orchestrator() {
    return orchestrator;
  }

  /// Scans paths and writes one report.
  ///
  /// @param analysisTypes none means all
  /// @param outputPath a file, or null for the service's output stream
  /// @see #scan
  public ScanOutcome scanConfigurations(
      List<Path> paths,
      Set<AnalysisType> analysisTypes,
      ReportFormat outputFormat,
      @Nullable Path outputPath,
      ProgressTracker progress,
      CancellationToken cancellation,
      OperationReporter reporter)
      throws ScanFailedException, InvalidRequestException {
    return scan(
        ScanRequest.of(paths)
            .withAnalysisTypes(analysisTypes)
            .withReports(List.of(new ReportTarget(outputFormat, outputPath))),
        progress,
        cancellation,
        reporter);
  }

  /// Scans as the request says. A cancelled scan still writes its reports, marked as such, over
  /// what was finished.
  ///
  /// @return the outcome, whose status says whether all input was analysed; the caller closes it
  /// @throws ScanFailedException when a step failed; reports over what was finished are written
  ///   where possible
  /// @throws InvalidRequestException when it names a vendor, check pages, limits or frameworks that
  ///   cannot be used
  /// @throws dev.kpdagger.workflow.UnknownNameException when the request names a workflow that is
  ///   not there
  public ScanOutcome scan(
      ScanRequest request,
      ProgressTracker progress,
      CancellationToken cancellation,
      OperationReporter reporter)
      throws ScanFailedException, InvalidRequestException {
    checkVendor(request);
    var workflow =
        request.workflow().isEmpty()
            ? Workflows.choose(orchestrator, request.analysisTypes())
            : request.workflow();
    var checks = checks(request);
    var given = request.yardstick().given(checks);
    var frameworks = new FrameworkRun(request.yardstick().choice(checks), checks.checks(), given);
    var terms = new ScanRun.Terms(runIds.get(), workflow, checks, given, frameworks);
    var run = new ScanRun(environment, request, terms);
    return run.execute(progress, cancellation, new StepMemory(reporter));
  }

  /// Analyses one file, without reports.
  ///
  /// @throws ScanFailedException when a step failed; a file that cannot be read is a result with
  ///   its error
  /// @throws OperationCancelledException when cancelled
  public DeviceResult analyzeSingleConfiguration(
      Path path, Set<AnalysisType> analysisTypes, CancellationToken cancellation)
      throws ScanFailedException, InvalidRequestException {
    try (var outcome =
            scan(
                ScanRequest.of(List.of(path)).withAnalysisTypes(analysisTypes),
                ProgressTracker.none(),
                cancellation,
                OperationReporter.none());
        var devices = outcome.result().devices()) {
      return devices
          .findFirst()
          .orElseThrow(() -> new OperationCancelledException("cancelled before " + path));
    }
  }

  /// What devices there are: one entry a file, in the order of a scan. Paths, exclusions and read
  /// options of the request count.
  ///
  /// @throws ScanFailedException when the step failed as a whole; a file that cannot be read is an
  ///   entry with its error
  /// @throws InvalidRequestException when it names a vendor that is not there
  /// @throws OperationCancelledException when cancelled
  public List<SurveyEntry<InventoriedDevice>> inventory(
      ScanRequest request, ProgressTracker progress, CancellationToken cancellation)
      throws ScanFailedException, InvalidRequestException {
    return survey(
        Surveys.Kind.INVENTORY,
        request,
        (devices, _) -> InventoriedDevice.of(devices.getFirst()),
        progress,
        cancellation);
  }

  /// What the rules of devices do with some traffic: one entry a file, in the order of a scan.
  ///
  /// @param query what is asked of every device
  /// @throws ScanFailedException as for [#inventory]
  /// @throws InvalidRequestException when it names a vendor that is not there
  /// @throws OperationCancelledException when cancelled
  public List<SurveyEntry<QueriedDevice>> query(
      ScanRequest request,
      RuleQuery query,
      ProgressTracker progress,
      CancellationToken cancellation)
      throws ScanFailedException, InvalidRequestException {
    return survey(
        Surveys.Kind.QUERY,
        request,
        (devices, token) ->
            QueriedDevice.of(devices.getFirst(), query.ask(devices.getFirst(), token::isCancelled)),
        progress,
        cancellation);
  }

  /// Rules that can go, become one or move without a change to what passes: one entry a file, in
  /// the order of a scan.
  ///
  /// @throws ScanFailedException as for [#inventory]
  /// @throws InvalidRequestException when it names a vendor that is not there
  /// @throws OperationCancelledException when cancelled
  public List<SurveyEntry<CleanUpPlan>> cleanUp(
      ScanRequest request, ProgressTracker progress, CancellationToken cancellation)
      throws ScanFailedException, InvalidRequestException {
    Check removing;
    try {
      removing = catalog.find("rule-redundant");
    } catch (UnknownCheckException e) {
      throw new IllegalStateException("the product has a check of redundant rules", e);
    }
    return survey(
        Surveys.Kind.CLEAN_UP,
        request,
        (devices, token) -> {
          var device = devices.getFirst();
          var editing =
              vendors
                  .named(device.identity().platform())
                  .orElseThrow()
                  .editing(device.text(), token::throwIfCancelled);
          return CleanUpPlan.of(
              device, CleanUp.ofAll(device, editing, token::isCancelled), editing, removing);
        },
        progress,
        cancellation);
  }

  private <T> List<SurveyEntry<T>> survey(
      Surveys.Kind kind,
      ScanRequest request,
      Survey<T> survey,
      ProgressTracker progress,
      CancellationToken cancellation)
      throws ScanFailedException, InvalidRequestException {
    checkVendor(request);
    var files =
        InputFiles.list(
            request.paths(),
            request.excluded(),
            request.readOptions().releases()::has,
            cancellation::throwIfCancelled);
    return surveys.run(
        kind,
        files.stream().map(SurveyInput::of).toList(),
        request.readOptions(),
        survey,
        progress,
        cancellation);
  }

  /// What traffic passes in some files that does not in others, and the other way round. Exclusions
  /// and read options of the request count.
  ///
  /// @param request its two paths are the old and the new file, or the old and the new folder
  /// @throws ScanFailedException as for [#inventory]
  /// @throws InvalidRequestException when it names a vendor that is not there, or a file and a
  ///   folder
  /// @throws OperationCancelledException when cancelled
  public ComparedFiles diff(
      ScanRequest request, ProgressTracker progress, CancellationToken cancellation)
      throws ScanFailedException, InvalidRequestException {
    checkVendor(request);
    var files =
        FilePairs.of(
            request.paths().getFirst(),
            request.paths().getLast(),
            request.excluded(),
            cancellation::throwIfCancelled);
    var pairs =
        surveys.run(
            Surveys.Kind.COMPARISON,
            files.pairs(),
            request.readOptions(),
            (devices, token) ->
                ComparedDevice.of(
                    devices.getFirst(),
                    devices.getLast(),
                    DeviceComparison.compare(
                        devices.getFirst(), devices.getLast(), token::isCancelled)),
            progress,
            cancellation);
    return new ComparedFiles(pairs, files.removed(), files.added());
  }

  private CheckCatalog checks(ScanRequest request) throws InvalidRequestException {
    var checks = catalog;
    for (Path folder : request.checkFolders()) {
      try {
        checks = checks.with(folder);
      } catch (PageException e) {
        throw new InvalidRequestException(String.valueOf(e.getMessage()), e);
      } catch (IOException e) {
        throw new InvalidRequestException(
            "the checks in " + folder + " cannot be read: " + Problems.of(e), e);
      }
    }
    return checks;
  }

  private void checkVendor(ScanRequest request) throws InvalidRequestException {
    var vendor = request.readOptions().vendor();
    if (!vendor.isEmpty() && vendors.named(vendor).isEmpty()) {
      throw new InvalidRequestException(
          "unknown vendor '"
              + vendor
              + "'; known: "
              + String.join(", ", vendors.list().stream().map(Vendor::slug).toList()));
    }
  }
}
