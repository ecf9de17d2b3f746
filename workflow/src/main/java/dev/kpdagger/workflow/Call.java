package dev.kpdagger.workflow;

import org.jspecify.annotations.Nullable;

/// One execution of a step's code, or of a source's, on a worker thread: the token that this code
/// asks, and the window in which the thread may be interrupted. Outside a call no interrupt reaches
/// the thread, so that it cannot hit a collector or the engine itself.
final class Call implements CancellationToken {
  /// Why a call must stop though the run is not cancelled.
  enum Halt {
    EXPIRED,
    STOPPED
  }

  private final Thread thread = Thread.currentThread();
  private final RunCancellation cancellation;
  private final long deadline;
  private final boolean bounded;
  private volatile long haltedAt;
  private volatile @Nullable Halt halt;
  private boolean open = true; // guarded by this
  private boolean interrupted; // guarded by this

  /// Opens the window.
  ///
  /// @param timeoutNanos 0 for no bound
  Call(RunCancellation cancellation, long timeoutNanos) {
    this.cancellation = cancellation;
    this.bounded = timeoutNanos > 0;
    this.deadline = bounded ? System.nanoTime() + timeoutNanos : 0;
  }

  @Override
  public boolean isCancelled() {
    return halt != null || cancellation.isCancelled();
  }

  @Nullable Halt halt() {
    return halt;
  }

  /// Whether the call has taken longer than it may.
  boolean overdue() {
    return bounded && System.nanoTime() - deadline >= 0;
  }

  /// Whether the call goes on though it was asked to stop a good while ago.
  boolean ignoresHalt() {
    return halt != null && System.nanoTime() - haltedAt > RunScope.GRACE_NANOS;
  }

  /// Asks the call to stop; the first reason stands.
  synchronized void halt(Halt why) {
    if (open && halt == null) {
      haltedAt = System.nanoTime();
      halt = why;
      interrupt();
    }
  }

  /// Interrupts the thread once: a second one could hit the step's own cleaning up.
  synchronized void interrupt() {
    if (open && !interrupted) {
      interrupted = true;
      thread.interrupt();
    }
  }

  /// Ends the window. Called by the worker at the end, or by the coordinator when it gives the
  /// worker up.
  synchronized void close() {
    open = false;
    if (interrupted && Thread.currentThread() == thread) {
      Thread.interrupted();
    }
  }

  /// Runs an action unless the call is over; it cannot end in between.
  synchronized void whileOpen(Runnable action) {
    if (open) {
      action.run();
    }
  }
}
