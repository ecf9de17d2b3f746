package dev.kpdagger.workflow;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.FlightRecorder;

/// What all parts of one run share. Made on the coordinator: the thread that executes the workflow,
/// and that starts steps, waits for them, and ends them.
final class RunScope {
  /// How often the coordinator looks at the token and the time-outs. With [#GRACE_NANOS] and the
  /// short flush of a cancelled run it keeps the promise to return within 200 ms.
  private static final long POLL_NANOS = 10_000_000;

  /// How long a step may take to heed a cancellation or a time-out before its thread is left
  /// behind.
  static final long GRACE_NANOS = 80_000_000;

  private final WorkflowPlan plan;
  private final WorkflowOptions options;
  private final EventStream events;
  private final ObserverFaults faults = new ObserverFaults();
  private final ProgressGuard progress;
  private final RunCancellation cancellation;
  private final Thread coordinator = Thread.currentThread();
  private final boolean recording = FlightRecorder.isInitialized();

  RunScope(
      WorkflowPlan plan,
      WorkflowOptions options,
      List<EventSubscription> subscriptions,
      ProgressTracker tracker,
      CancellationToken token) {
    this.plan = plan;
    this.options = options;
    this.events = new EventStream(options.runIds().get(), options.clock(), subscriptions);
    this.progress =
        new ProgressGuard(tracker, options.progressInterval().toNanos(), System::nanoTime, faults);
    this.cancellation = new RunCancellation(token, faults);
  }

  WorkflowPlan plan() {
    return plan;
  }

  WorkflowOptions options() {
    return options;
  }

  EventStream events() {
    return events;
  }

  ObserverFaults faults() {
    return faults;
  }

  ProgressGuard progress() {
    return progress;
  }

  RunCancellation cancellation() {
    return cancellation;
  }

  /// Whether to record flight events: those of a run that begins while the flight recorder is in
  /// use.
  boolean recording() {
    return recording;
  }

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
