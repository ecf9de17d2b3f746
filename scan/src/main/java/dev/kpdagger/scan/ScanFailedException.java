package dev.kpdagger.scan;

import java.io.Serial;

/// A step failed the scan. The message names the step and is one line for the user.
public final class ScanFailedException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final String step;

  ScanFailedException(String step, Exception cause) {
    super("step " + step + " failed: " + messageOf(cause), cause);
    this.step = step;
  }

  private static String messageOf(Exception cause) {
    var message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }

  public String step() {
    return step;
  }
}
