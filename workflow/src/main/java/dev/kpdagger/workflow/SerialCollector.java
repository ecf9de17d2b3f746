package dev.kpdagger.workflow;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Calls a stage's collector for one item at a time.
final class SerialCollector {
  private static final long PATIENCE_MILLIS = 20;

  private final @Nullable ItemCollector<?> collector;
  private final ObserverFaults faults;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile boolean stuck;

  SerialCollector(@Nullable ItemCollector<?> collector, ObserverFaults faults) {
    this.collector = collector;
    this.faults = faults;
  }

  /// Hands an outcome over, and returns what the collector threw.
  @Nullable Throwable collect(ItemOutcome outcome) {
    if (collector == null) {
      return null;
    }
    lock.lock();
    try {
      collector.collect(outcome);
      return null;
    } catch (Throwable fault) {
      return fault;
    } finally {
      lock.unlock();
    }
  }

  /// Hands over the outcome of an item whose worker was given up when the run was cancelled. When
  /// another thread is stuck in the collector this gives up soon, as the run has to return.
  @Nullable Throwable collectSoon(ItemOutcome outcome) {
    if (collector == null || stuck) {
      return null;
    }
    try {
      if (!lock.tryLock() && !lock.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        stuck = true;
        faults.add(new IllegalStateException("the collector did not return in time: " + collector));
        return null;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the run is being cancelled already
      stuck = true;
      return null;
    }
    try {
      return collect(outcome);
    } finally {
      lock.unlock();
    }
  }

  /// What the collector gives to the run.
  Object result() throws Exception {
    if (collector == null) {
      throw new IllegalStateException("a stage without a collector has no result");
    }
    return collector.result();
  }
}
