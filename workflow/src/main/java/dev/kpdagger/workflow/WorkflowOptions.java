package dev.kpdagger.workflow;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/// How an orchestrator runs its workflows.
///
/// @param parallelism threads for the items of a stage, and run steps at the same time
/// @param itemFailures what an item that fails means for the others
/// @param clock stamps events; durations and time-outs go by the system's own counter
/// @param runIds an id for each run; must not repeat
/// @param progressInterval the least time between two updates of one step's progress, the first and
///   the last excepted; zero for no bound
/// @param flushTimeout how long a run waits at its end for slow listeners
public record WorkflowOptions(
    int parallelism,
    ItemFailures itemFailures,
    InstantSource clock,
    Supplier<String> runIds,
    Duration progressInterval,
    Duration flushTimeout) {

  public WorkflowOptions {
    Objects.requireNonNull(itemFailures);
    Objects.requireNonNull(clock);
    Objects.requireNonNull(runIds);
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism must be 1 or more: " + parallelism);
    }
    if (progressInterval.isNegative() || flushTimeout.isNegative()) {
      throw new IllegalArgumentException("an interval is negative");
    }
  }

  /// One thread for each core, items that fail do not stop the others, progress ten times a second.
  public static WorkflowOptions defaults() {
    return new WorkflowOptions(
        Runtime.getRuntime().availableProcessors(),
        ItemFailures.CONTINUE,
        InstantSource.system(),
        WorkflowOptions::randomRunId,
        Duration.ofMillis(100),
        Duration.ofSeconds(1));
  }

  public WorkflowOptions withParallelism(int threads) {
    return new WorkflowOptions(
        threads, itemFailures, clock, runIds, progressInterval, flushTimeout);
  }

  public WorkflowOptions withItemFailures(ItemFailures policy) {
    return new WorkflowOptions(parallelism, policy, clock, runIds, progressInterval, flushTimeout);
  }

  public WorkflowOptions withClock(InstantSource source) {
    return new WorkflowOptions(
        parallelism, itemFailures, source, runIds, progressInterval, flushTimeout);
  }

  public WorkflowOptions withRunIds(Supplier<String> ids) {
    return new WorkflowOptions(
        parallelism, itemFailures, clock, ids, progressInterval, flushTimeout);
  }

  public WorkflowOptions withProgressInterval(Duration interval) {
    return new WorkflowOptions(parallelism, itemFailures, clock, runIds, interval, flushTimeout);
  }

  public WorkflowOptions withFlushTimeout(Duration timeout) {
    return new WorkflowOptions(parallelism, itemFailures, clock, runIds, progressInterval, timeout);
  }

  /// Time, then chance: sorts by start, and needs no secure random numbers, whose set-up would cost
  /// a short run tens of milliseconds.
  private static String randomRunId() {
    return Long.toString(System.currentTimeMillis(), Character.MAX_RADIX)
        + "-"
        + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), Character.MAX_RADIX);
  }

  /// What the failure of an item means for its stage.
  public enum ItemFailures {
    /// It is recorded, and the stage goes on.
    CONTINUE,
    /// It fails the run. Items before it in the source are finished first, so that it is always the
    /// same item whose failure is reported; later ones are cancelled.
    FAIL_FAST
  }
}
