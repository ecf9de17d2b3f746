package dev.kpdagger.workflow;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Stands between a run and the caller's tracker: one call at a time, none after the run,
/// exceptions recorded. A tracker that blocks holds up the thread that is in it and, for a moment,
/// the last update of a step; other threads leave their updates out meanwhile.
final class ProgressGuard {
  /// How long an update that matters waits for a tracker that is busy.
  private static final long PATIENCE_MILLIS = 20;

  private final ProgressTracker tracker;
  private final long interval;
  private final LongSupplier nanoTime;
  private final ObserverFaults faults;
  private final ReentrantLock lock = new ReentrantLock();
  private boolean closed; // guarded by lock

  /// @param interval nanoseconds between two updates of one kind
  ProgressGuard(
      ProgressTracker tracker, long interval, LongSupplier nanoTime, ObserverFaults faults) {
    this.tracker = tracker;
    this.interval = interval;
    this.nanoTime = nanoTime;
    this.faults = faults;
  }

  /// Progress of one step; tells the tracker 0 at once.
  StepProgress begin(String step) {
    var progress = new StepProgress(this, step);
    progress.begin();
    return progress;
  }

  /// Lets no later call through.
  void close() {
    locked(true, () -> closed = true);
  }

  /// Runs an update alone.
  ///
  /// @param patient whether to wait a little for a busy tracker rather than leave the update out
  void locked(boolean patient, Runnable update) {
    if (!acquire(patient)) {
      return;
    }
    try {
      if (!closed) {
        update.run();
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean acquire(boolean patient) {
    if (lock.tryLock()) {
      return true;
    }
    if (!patient) {
      return false;
    }
    try {
      return lock.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread()
          .interrupt(); // whoever is being stopped finds out at its next blocking call
      return false;
    }
  }

  /// Calls the tracker; only from inside [#locked].
  void tell(Consumer<ProgressTracker> update) {
    try {
      update.accept(tracker);
    } catch (Throwable fault) {
      faults.add(fault);
    }
  }

  /// A throttle for one kind of update.
  Throttle throttle() {
    return new Throttle(interval, nanoTime);
  }

  /// Lets the first update through, and later ones when the interval has passed.
  static final class Throttle {
    private final long interval;
    private final LongSupplier nanoTime;
    private volatile boolean used;
    private volatile long last;

    Throttle(long interval, LongSupplier nanoTime) {
      this.interval = interval;
      this.nanoTime = nanoTime;
    }

    /// Whether an update is due; cheap, and needs no lock.
    boolean due() {
      return !used || interval == 0 || nanoTime.getAsLong() - last >= interval;
    }

    /// Notes that an update went through.
    void mark() {
      last = nanoTime.getAsLong();
      used = true;
    }
  }
}
