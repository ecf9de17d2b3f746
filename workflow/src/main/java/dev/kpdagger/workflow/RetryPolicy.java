package dev.kpdagger.workflow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// How often a step is tried again after a transient fault. A [TransientFaultException] always
/// counts as one, other faults only if their class is declared here: trying anything else again
/// would hide it.
///
/// @param attempts executions in all, 1 or more
/// @param backoff the wait before the second attempt; it doubles for each further one, up to 30 s
/// @param transientFaults classes that count as transient, subclasses included
public record RetryPolicy(
    int attempts, Duration backoff, List<Class<? extends Throwable>> transientFaults) {
  private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(30);
  private static final RetryPolicy NONE = new RetryPolicy(1, Duration.ZERO, List.of());

  public RetryPolicy {
    Objects.requireNonNull(backoff);
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts must be 1 or more: " + attempts);
    }
    if (backoff.isNegative()) {
      throw new IllegalArgumentException("the backoff is negative: " + backoff);
    }
    transientFaults = List.copyOf(transientFaults);
  }

  /// One attempt only.
  public static RetryPolicy none() {
    return NONE;
  }

  public static RetryPolicy of(int attempts, Duration backoff) {
    return new RetryPolicy(attempts, backoff, List.of());
  }

  /// The same policy, for faults of this class too.
  public RetryPolicy on(Class<? extends Throwable> fault) {
    var faults = new ArrayList<>(transientFaults);
    faults.add(fault);
    return new RetryPolicy(attempts, backoff, faults);
  }

  /// Whether the fault of this attempt (from 1) calls for another.
  boolean retries(Throwable fault, int attempt) {
    if (attempt >= attempts) {
      return false;
    }
    return fault instanceof TransientFaultException
        || transientFaults.stream().anyMatch(type -> type.isInstance(fault));
  }

  /// The wait after this attempt (from 1).
  Duration backoffAfter(int attempt) {
    Duration wait = backoff.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : backoff;
    for (int i = 1; i < attempt && wait.compareTo(LONGEST_BACKOFF) < 0; i++) {
      wait = wait.multipliedBy(2);
      if (wait.isZero()) {
        return wait;
      }
    }
    return wait.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : wait;
  }
}
