package dev.kpdagger.workflow;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Hears how a run ended. Called on the thread that executes the workflow; what it throws is
/// recorded and changes nothing.
public interface OperationReporter {
  /// A step failed the run.
  void reportError(Throwable error, ErrorContext context);

  /// The run is over; called exactly once, last of all.
  ///
  /// @param success false for a failed and for a cancelled run
  /// @param summary one line for people
  void reportCompletion(boolean success, Duration duration, String summary);

  /// Where an error came from.
  ///
  /// @param stepNumber the step's place in the workflow's order, from 1
  /// @param item the item's name, when a step failed on an item
  record ErrorContext(String workflow, int stepNumber, String step, @Nullable String item) {}

  /// A reporter that hears nothing.
  static OperationReporter none() {
    return new OperationReporter() {
      @Override
      public void reportError(Throwable error, ErrorContext context) {}

      @Override
      public void reportCompletion(boolean success, Duration duration, String summary) {}
    };
  }
}
