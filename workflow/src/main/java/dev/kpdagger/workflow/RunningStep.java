package dev.kpdagger.workflow;

import dev.kpdagger.workflow.StepExecution.Ended;
import dev.kpdagger.workflow.WorkflowPlan.PlannedStep;
import org.jspecify.annotations.Nullable;

/// A run step under way.
///
/// @param node the step's place among the nodes of the plan
record RunningStep(
    int node, PlannedStep step, StepProgress progress, Worker worker, Result result) {
  /// What the worker brought back.
  static final class Result {
    private volatile @Nullable Ended ended;
  }

  static RunningStep start(
      RunScope run, int node, PlannedStep step, WorkflowContext context, StepProgress progress) {
    var result = new Result();
    var worker =
        Worker.start(
            run,
            "workflow-" + step.name(),
            self ->
                result.ended = new StepExecution(run, step, context, null, progress).perform(self));
    return new RunningStep(node, step, progress, worker, result);
  }

  /// Looks after the step: passes on cancellation and time-out, and gives it up when it does not
  /// heed them.
  ///
  /// @param cancelled whether the run is
  /// @param stopped whether a step before this one failed
  /// @param graceOver whether the run has to return
  /// @return how it ended; null when it has not
  @Nullable Ended tend(boolean cancelled, boolean stopped, boolean graceOver) {
    var ended = result.ended;
    if (ended != null) {
      return ended;
    }
    Call call = worker.call();
    if (worker.finished()) {
      return result.ended; // written before the worker finished
    }
    if (graceOver) {
      return giveUp(call, Ended.cancelled());
    }
    if (call != null && cancelled) {
      call.interrupt();
    } else if (call != null && call.overdue()) {
      call.halt(Call.Halt.EXPIRED);
    } else if (call != null && stopped) {
      call.halt(Call.Halt.STOPPED);
    }
    if (call != null && call.ignoresHalt()) {
      boolean expired = call.halt() == Call.Halt.EXPIRED;
      return giveUp(call, expired ? Ended.expired(step.declaration()) : Ended.cancelled());
    }
    return null;
  }

  private static Ended giveUp(@Nullable Call call, Ended as) {
    if (call != null) {
      call.close();
    }
    return as;
  }
}
