package dev.kpdagger.workflow;

/// The work of a step, for steps that are written as a lambda; see [WorkflowStep#execute].
@FunctionalInterface
public interface StepBody {
  StepOutputs execute(StepContext context, ProgressTracker progress, CancellationToken cancellation)
      throws Exception;
}
