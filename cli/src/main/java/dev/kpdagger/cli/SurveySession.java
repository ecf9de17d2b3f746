package dev.kpdagger.cli;

import dev.kpdagger.cli.progress.ProgressDisplay;
import dev.kpdagger.cli.terminal.Terminal;
import dev.kpdagger.scan.Assembly;
import dev.kpdagger.scan.InvalidRequestException;
import dev.kpdagger.scan.ScanFailedException;
import dev.kpdagger.scan.WorkflowService;
import dev.kpdagger.workflow.CancellationSource;
import dev.kpdagger.workflow.CancellationToken;
import dev.kpdagger.workflow.OperationCancelledException;
import dev.kpdagger.workflow.ProgressTracker;
import dev.kpdagger.workflow.WorkflowOptions;
import java.util.function.Function;

/// Asks the service something about many files, with progress, cancellation and exit codes.
record SurveySession(
    Terminal terminal, ReadingOptions options, CommonOptions common, Assembly assembly) {

  /// A session with the built-in advisories.
  SurveySession(Terminal terminal, ReadingOptions options, CommonOptions common) {
    this(terminal, options, common, new Assembly());
  }

  /// What is asked.
  interface Work<T> {
    T of(WorkflowService service, ProgressTracker progress, CancellationToken cancellation)
        throws InvalidRequestException, ScanFailedException;
  }

  /// Asks, and shows the answer unless cancelled.
  ///
  /// @return the exit code
  <T> int run(Work<T> work, Function<T, ExitCode> show) {
    var cancellation = new CancellationSource();
    try (var display = ProgressDisplay.of(options.progressMode(), terminal, common.color);
        var signals = Signals.listen(cancellation, display::end)) {
      T answer;
      try {
        var service =
            assembly.service(
                WorkflowOptions.defaults().withParallelism(options.jobs()), terminal.out());
        answer = work.of(service, display.tracker(), cancellation.token());
      } catch (InvalidRequestException e) {
        throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
      } catch (ScanFailedException e) {
        throw new CommandFailure(
            ExitCode.INTERNAL, "internal error in step " + e.step() + "; --stack shows where", e);
      } catch (OperationCancelledException _) {
        return signals.exitCode().orElse(ExitCode.INTERRUPTED).code();
      } finally {
        display.end();
      }
      return show.apply(answer).code();
    }
  }
}
