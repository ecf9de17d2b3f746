package dev.kpdagger.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens in a run, in order. A run's stream is well-formed whatever happens: it begins with
/// its one [WorkflowStarted] and ends with its one [WorkflowCompleted]; each step and item that was
/// started is completed exactly once, items inside their stage's steps, domain events inside their
/// step or item.
public sealed interface WorkflowEvent {
  Stamp stamp();

  /// Which run, and where in it.
  ///
  /// @param sequence from 1, rising by one with each event of the run
  record Stamp(String runId, long sequence, Instant time) {}

  /// The run begins.
  ///
  /// @param steps all steps, in the order in which they are numbered
  record WorkflowStarted(Stamp stamp, String workflow, List<String> steps)
      implements WorkflowEvent {}

  /// A step begins.
  ///
  /// @param number the step's place in the workflow's order, from 1
  record WorkflowStepStarted(Stamp stamp, int number, String step) implements WorkflowEvent {}

  /// A step is over. Item steps of one stage start and complete together.
  ///
  /// @param outputKeys names of the keys given; empty unless it succeeded
  /// @param failedItems for an item step, how many items failed in it
  /// @param error why it failed; null unless the outcome is `FAILED`
  record WorkflowStepCompleted(
      Stamp stamp,
      int number,
      String step,
      Outcome outcome,
      List<String> outputKeys,
      long failedItems,
      @Nullable Throwable error)
      implements WorkflowEvent {
    public boolean success() {
      return outcome == Outcome.SUCCEEDED;
    }
  }

  /// The run is over.
  ///
  /// @param error why it failed; null unless the outcome is `FAILED`
  record WorkflowCompleted(
      Stamp stamp, String workflow, Outcome outcome, Duration duration, @Nullable Throwable error)
      implements WorkflowEvent {
    public boolean success() {
      return outcome == Outcome.SUCCEEDED;
    }

    public boolean cancelled() {
      return outcome == Outcome.CANCELLED;
    }
  }

  /// An item enters its stage.
  ///
  /// @param index the item's place in its source, from 0
  record ItemStarted(Stamp stamp, String stage, long index, String name) implements WorkflowEvent {}

  /// An item has left its stage, and the collector has its outcome.
  ///
  /// @param step the step that failed or was stopped; null when the item succeeded
  /// @param error why it failed; null unless the outcome is `FAILED`
  record ItemCompleted(
      Stamp stamp,
      String stage,
      long index,
      String name,
      Outcome outcome,
      @Nullable String step,
      @Nullable Throwable error)
      implements WorkflowEvent {
    public boolean success() {
      return outcome == Outcome.SUCCEEDED;
    }
  }

  /// Something of the steps' own field, such as a finding; match it by its payload: `case
  /// DomainEvent(var stamp, var step, var item, FindingDiscovered finding)`.
  ///
  /// @param item the index of the item in hand; null in a run step
  record DomainEvent(Stamp stamp, String step, @Nullable Long item, Object payload)
      implements WorkflowEvent {}
}
