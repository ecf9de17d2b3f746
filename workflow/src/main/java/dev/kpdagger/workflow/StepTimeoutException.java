package dev.kpdagger.workflow;

import java.time.Duration;

/// A step took longer than its declared time-out.
public final class StepTimeoutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String step;
  private final Duration timeout;

  StepTimeoutException(String step, Duration timeout) {
    super("step '" + step + "' took longer than its timeout of " + timeout.toMillis() + " ms");
    this.step = step;
    this.timeout = timeout;
  }

  public String step() {
    return step;
  }

  public Duration timeout() {
    return timeout;
  }
}
