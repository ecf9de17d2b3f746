package dev.kpdagger.reports;

import java.io.Serial;

/// A report whose format cannot say what the run found; the message tells what to ask for instead.
public final class UnfitReportException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  UnfitReportException(String message) {
    super(message);
  }
}
