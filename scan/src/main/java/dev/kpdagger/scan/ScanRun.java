package dev.kpdagger.scan;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.RunHeader;
import dev.kpdagger.audit.RunHeader.AnalysisState;
import dev.kpdagger.audit.RunStatus;
import dev.kpdagger.checks.CheckCatalog;
import dev.kpdagger.checks.framework.FrameworkRun;
import dev.kpdagger.language.Given;
import dev.kpdagger.reports.ReportException;
import dev.kpdagger.reports.UnfitReportException;
import dev.kpdagger.store.ResultSpool;
import dev.kpdagger.vendors.Vendors;
import dev.kpdagger.vulnerabilities.file.ChosenAdvisories;
import dev.kpdagger.workflow.CancellationToken;
import dev.kpdagger.workflow.OperationCancelledException;
import dev.kpdagger.workflow.ProgressTracker;
import dev.kpdagger.workflow.WorkflowContext;
import dev.kpdagger.workflow.WorkflowOrchestrator;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One scan, from the request to its outcome.
final class ScanRun {

  /// What all runs of a service share.
  ///
  /// @param version of the product
  /// @param output where a report without a file goes
  /// @param advisories that releases are compared with
  record Environment(
      WorkflowOrchestrator orchestrator,
      Vendors vendors,
      String version,
      OutputStream output,
      Supplier<ChosenAdvisories> advisories) {}

  /// What a run goes by.
  ///
  /// @param id by which reports and events know it
  record Terms(
      String id, String workflow, CheckCatalog checks, Given given, FrameworkRun frameworks) {}

  /// The id of the run that the current thread starts, so that reports and events agree on it.
  static final ScopedValue<String> ID = ScopedValue.newInstance();

  private final Environment environment;

  private final ScanRequest request;
  private final String workflow;
  private final CheckCatalog checks;
  private final Given given;
  private final FrameworkRun frameworks;
  private final List<String> steps;
  private final List<AnalysisType> analyses;
  private final Instant startedAt;
  private final long startedNanos;
  private final String id;

  /// Null until the files were listed.
  private @Nullable ScanSpool collected;

  ScanRun(Environment environment, ScanRequest request, Terms terms) {
    this.environment = environment;
    this.request = request;
    this.workflow = terms.workflow;
    this.checks = terms.checks;
    this.given = terms.given;
    this.frameworks = terms.frameworks;
    this.steps =
        environment.orchestrator.outline(workflow).steps().stream()
            .map(step -> step.declaration().name())
            .toList();
    this.analyses = Workflows.analysesOf(steps);
    this.startedAt = environment.orchestrator.options().clock().instant();
    this.startedNanos = System.nanoTime();
    this.id = terms.id;
  }

  ScanOutcome execute(ProgressTracker progress, CancellationToken cancellation, StepMemory reporter)
      throws ScanFailedException {
    var plan = plan();
    try {
      ReportRoom.checkTargets(plan);
    } catch (ReportException e) {
      throw new ScanFailedException(ScanSteps.REPORTS, e);
    }
    var spool = ResultSpool.create();
    try {
      return execute(plan, spool, progress, cancellation, reporter);
    } catch (ScanFailedException | RuntimeException e) {
      spool.close();
      throw e;
    }
  }

  private ScanOutcome execute(
      ReportPlan plan,
      ResultSpool spool,
      ProgressTracker progress,
      CancellationToken cancellation,
      StepMemory reporter)
      throws ScanFailedException {
    try {
      var context =
          ScopedValue.where(ID, id)
              .call(
                  () ->
                      environment
                          .orchestrator
                          .executeWorkflow(
                              workflow,
                              initialContext(plan, spool, cancellation),
                              progress,
                              cancellation,
                              reporter)
                          .context());
      return new ScanOutcome(context.require(ScanKeys.RESULT), plan.targets(), spool);
    } catch (OperationCancelledException _) {
      if (collected != null) {
        collected.compare();
      }
      return partial(plan, spool, RunStatus.CANCELLED);
    } catch (Exception e) {
      var failure = new ScanFailedException(reporter.failedStep().orElse(workflow), e);
      if (!(e instanceof ReportException || e instanceof UnfitReportException)) {
        partial(plan, spool, RunStatus.FAILED);
      }
      throw failure;
    }
  }

  private WorkflowContext initialContext(
      ReportPlan plan, ResultSpool spool, CancellationToken cancellation) {
    var files =
        InputFiles.list(
            request.paths(),
            request.excluded(),
            request.readOptions().releases()::has,
            cancellation::throwIfCancelled);
    var undo = new FixUndo(environment.vendors);
    var fleet = new FleetComparison(files.size() > 1, checks.checks(), given, frameworks, undo);
    var collector = new ScanSpool(spool, fleet, undo);
    collected = collector;
    return WorkflowContext.of(ScanKeys.FILES, new FileSource(files))
        .with(ScanKeys.READ_OPTIONS, request.readOptions())
        .with(
            ScanKeys.CHECKS, new ScanChecks(checks.checks(), request.yardstick().optional(), given))
        .with(ScanKeys.FRAMEWORKS, frameworks)
        .with(ScanKeys.SITE, request.site().on(LocalDate.ofInstant(startedAt, ZoneOffset.UTC)))
        .with(ScanKeys.VERIFY_CLAIMS, request.verifyClaims())
        .with(ScanKeys.UNDO, undo)
        .with(ScanKeys.FLEET, fleet)
        .with(ScanKeys.COLLECTOR, collector)
        .with(ScanKeys.REPORT_PLAN, plan);
  }

  private ReportPlan plan() {
    return new ReportPlan(
        request.reports(),
        !steps.contains(ScanSteps.EXPORT),
        environment.output,
        this::header,
        checks.infos().stream().filter(info -> analyses.contains(info.analysis())).toList(),
        frameworks::infos);
  }

  private RunHeader header(RunStatus status) {
    return new RunHeader(
        environment.version,
        checks.contentVersion(),
        id,
        workflow,
        startedAt,
        Duration.ofNanos(System.nanoTime() - startedNanos).toMillis(),
        status,
        analyses.stream().map(type -> new AnalysisState(type, true, "")).toList(),
        request.site().assumptions(),
        analyses.contains(AnalysisType.VULN) ? advisories() : null);
  }

  private RunHeader.AdvisoryData advisories() {
    var chosen = environment.advisories.get();
    return new RunHeader.AdvisoryData(chosen.name(), chosen.file().built());
  }

  /// Reports over what was finished before the run stopped.
  private ScanOutcome partial(ReportPlan plan, ResultSpool spool, RunStatus status)
      throws ScanFailedException {
    var result = spool.seal(plan.header().apply(status), plan.checks(), plan.frameworks().get());
    try {
      ReportRoom.deliver(ReportRoom.stage(plan, result, () -> {}), plan.output());
    } catch (ReportException e) {
      throw new ScanFailedException(ScanSteps.REPORTS, e);
    }
    return new ScanOutcome(result, plan.targets(), spool);
  }
}
