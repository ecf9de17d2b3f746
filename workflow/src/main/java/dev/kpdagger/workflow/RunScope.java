package dev.kpdagger.workflow;

import java.util.concurrent.locks.LockSupport;

/// What all parts of one run share.
///
/// @param coordinator the thread that executes the workflow; it starts steps, waits for them, and
///   ends them
record RunScope(
    WorkflowPlan plan,
    WorkflowOptions options,
    EventStream events,
    ProgressGuard progress,
    RunCancellation cancellation,
    ObserverFaults faults,
    Thread coordinator) {
  /// How often the coordinator looks at the token and the time-outs. With [#GRACE_NANOS] and the
  /// short flush of a cancelled run it keeps the promise to return within 200 ms.
  private static final long POLL_NANOS = 10_000_000;

  /// How long a step may take to heed a cancellation or a time-out before its thread is left
  /// behind.
  static final long GRACE_NANOS = 80_000_000;

  /// Waits for a worker's word, but not for long. An interrupt of the caller's thread cancels the
  /// run.
  ///
  /// @return whether the caller's thread was interrupted
  boolean pause() {
    LockSupport.parkNanos(this, POLL_NANOS);
    if (Thread.interrupted()) {
      cancellation.cancel();
      return true;
    }
    return false;
  }

  void wake() {
    LockSupport.unpark(coordinator);
  }
}
