package dev.kpdagger.workflow;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The operation stopped because it was asked to; not a failure.
public final class OperationCancelledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable WorkflowContext finished;

  public OperationCancelledException(String message) {
    super(message);
    this.finished = null;
  }

  OperationCancelledException(String message, WorkflowContext finished) {
    super(message);
    this.finished = finished;
  }

  /// What the run's completed steps had given; empty when a step threw this, rather than the run.
  public Optional<WorkflowContext> finished() {
    return Optional.ofNullable(finished);
  }
}
