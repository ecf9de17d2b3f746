package dev.kpdagger.scan;

import dev.kpdagger.workflow.OperationReporter;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Passes everything on to the caller's reporter, and remembers which step failed.
final class StepMemory implements OperationReporter {

  private final OperationReporter caller;
  private volatile @Nullable String failedStep;

  StepMemory(OperationReporter caller) {
    this.caller = caller;
  }

  Optional<String> failedStep() {
    return Optional.ofNullable(failedStep);
  }

  @Override
  public void reportError(Throwable error, ErrorContext context) {
    failedStep = context.step();
    caller.reportError(error, context);
  }

  @Override
  public void reportCompletion(boolean success, Duration duration, String summary) {
    caller.reportCompletion(success, duration, summary);
  }
}
