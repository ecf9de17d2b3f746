package dev.kpdagger.vulnerabilities.build;

import java.io.IOException;
import java.io.Serial;

/// An input that is of no known kind, or not as its kind has to be; the message says where.
public final class UnreadableInputException extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  UnreadableInputException(String message) {
    super(message);
  }
}
