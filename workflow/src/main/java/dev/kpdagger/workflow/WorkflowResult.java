package dev.kpdagger.workflow;

import java.time.Duration;
import java.util.List;

/// What a run that succeeded leaves.
///
/// @param context the initial context and what the run steps and stages gave, in the workflow's
///   order
/// @param items how many items ended, of all stages
/// @param failedItems how many of them failed
/// @param observerFaults what the tracker, the reporter or closing a source threw; the first 16
public record WorkflowResult(
    String runId,
    WorkflowContext context,
    Duration duration,
    long items,
    long failedItems,
    List<Throwable> observerFaults) {
  public WorkflowResult {
    observerFaults = List.copyOf(observerFaults);
  }
}
