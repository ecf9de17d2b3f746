package dev.kpdagger.cli;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.RunSummary;
import dev.kpdagger.audit.Severity;
import dev.kpdagger.cli.progress.ProgressDisplay;
import dev.kpdagger.cli.summary.ScanSummary;
import dev.kpdagger.cli.terminal.PlainText;
import dev.kpdagger.cli.terminal.Terminal;
import dev.kpdagger.language.Nearest;
import dev.kpdagger.reports.ReportException;
import dev.kpdagger.reports.UnfitReportException;
import dev.kpdagger.scan.Assembly;
import dev.kpdagger.scan.InvalidRequestException;
import dev.kpdagger.scan.KnownReleases;
import dev.kpdagger.scan.ScanFailedException;
import dev.kpdagger.scan.ScanOutcome;
import dev.kpdagger.scan.ScanRequest;
import dev.kpdagger.scan.WorkflowService;
import dev.kpdagger.vulnerabilities.file.DamagedFileException;
import dev.kpdagger.workflow.CancellationSource;
import dev.kpdagger.workflow.EventSubscription;
import dev.kpdagger.workflow.OperationReporter;
import dev.kpdagger.workflow.UnknownNameException;
import dev.kpdagger.workflow.WorkflowOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// One scan from the command line: progress, signals, summary, exit code.
final class ScanSession {

  private final Terminal terminal;
  private final ScanOptions options;
  private final CommonOptions common;

  ScanSession(Terminal terminal, ScanOptions options, CommonOptions common) {
    this.terminal = terminal;
    this.options = options;
    this.common = common;
  }

  /// Scans, and shows what was found.
  ///
  /// @param workflow its name, or empty to choose it by the analysis types
  /// @param failOn the mildest severity that trips the gate; empty for no gate
  ExitCode run(String workflow, Optional<Severity> failOn) {
    var request = options.request(workflow);
    if (request.analysisTypes().isEmpty() || request.analysisTypes().contains(AnalysisType.VULN)) {
      options.advisories.enforceAge(terminal, LocalDate.now(ZoneOffset.UTC));
    }
    var mode = options.input.progressMode();
    var cancellation = new CancellationSource();
    try (var display = ProgressDisplay.of(mode, terminal, common.color);
        var signals = Signals.listen(cancellation, display::end)) {
      var service =
          new Assembly(() -> options.advisories.open(terminal))
              .service(
                  WorkflowOptions.defaults().withParallelism(options.input.jobs()),
                  new ReportOutput(terminal.out(), display));
      try (var outcome = scan(service, request, display, cancellation)) {
        display.end();
        summarise(outcome, request);
        tellUnused(request.readOptions().releases());
        return exitCode(outcome, failOn, signals);
      }
    }
  }

  private static ScanOutcome scan(
      WorkflowService service,
      ScanRequest request,
      ProgressDisplay display,
      CancellationSource cancellation) {
    var events = display.events();
    var subscription = events.map(service.orchestrator().events()::subscribe);
    try {
      return service.scan(
          request, display.tracker(), cancellation.token(), OperationReporter.none());
    } catch (UnknownNameException e) {
      throw new CommandFailure(
          ExitCode.USAGE, e.getMessage() + Nearest.hint(request.workflow(), e.known()), e);
    } catch (InvalidRequestException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    } catch (ScanFailedException e) {
      throw failure(e);
    } finally {
      subscription.ifPresent(EventSubscription::close);
      display.end();
    }
  }

  private static CommandFailure failure(ScanFailedException failure) {
    return switch (failure.getCause()) {
      case CommandFailure known -> known;
      case UncheckedIOException damaged when damaged.getCause() instanceof DamagedFileException e ->
          new CommandFailure(
              ExitCode.ADVISORIES, "the advisories cannot be used: " + e.getMessage(), failure);
      case UnfitReportException unfit ->
          new CommandFailure(ExitCode.USAGE, String.valueOf(unfit.getMessage()), failure);
      case ReportException report ->
          new CommandFailure(
              ExitCode.INPUT_OUTPUT, report.getMessage() + "; -o names another place", failure);
      case IOException _, UncheckedIOException _ ->
          new CommandFailure(ExitCode.INPUT_OUTPUT, String.valueOf(failure.getMessage()), failure);
      case null, default ->
          new CommandFailure(
              ExitCode.INTERNAL,
              "internal error in step "
                  + failure.step()
                  + "; --stack shows where, please report it",
              failure);
    };
  }

  private void summarise(ScanOutcome outcome, ScanRequest request) {
    boolean beside = !request.reports().isEmpty();
    if (beside && options.input.quiet()) {
      return;
    }
    var detail =
        options.verbose
            ? ScanSummary.Detail.VERBOSE
            : beside ? ScanSummary.Detail.BRIEF : ScanSummary.Detail.FULL;
    var stream = beside ? terminal.err() : terminal.out();
    var style = beside ? terminal.errStyle(common.color) : terminal.outStyle(common.color);
    new ScanSummary(stream, style, terminal.columns())
        .write(outcome.result(), outcome.reports(), detail);
  }

  /// A saved output of which nobody knows the device is said to be so: else a release that was
  /// given would count for nothing in silence.
  private void tellUnused(KnownReleases releases) {
    for (Path file : releases.unused()) {
      terminal
          .err()
          .println(
              "kp-dagger: warning: --facts "
                  + PlainText.clean(file.toString())
                  + " is of no device of this scan, by its host name and file name");
    }
  }

  private static ExitCode exitCode(
      ScanOutcome outcome, Optional<Severity> failOn, Signals signals) {
    return switch (outcome.status()) {
      case CANCELLED -> signals.exitCode().orElse(ExitCode.INTERRUPTED);
      case FAILED -> ExitCode.INTERNAL;
      case COMPLETE ->
          trips(outcome.result().summary(), failOn) ? ExitCode.GATE_TRIPPED : ExitCode.DONE;
      // A finding is certain whatever else was not analysed.
      case INCOMPLETE ->
          trips(outcome.result().summary(), failOn) ? ExitCode.GATE_TRIPPED : ExitCode.INCOMPLETE;
    };
  }

  private static boolean trips(RunSummary summary, Optional<Severity> failOn) {
    return failOn.isPresent()
        && summary.findingsBySeverity().entrySet().stream()
            .anyMatch(found -> found.getKey().compareTo(failOn.get()) <= 0 && found.getValue() > 0);
  }
}
