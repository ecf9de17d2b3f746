package dev.kpdagger.scan;

import java.io.Serial;

/// A request that cannot be carried out as it is: check pages that are not valid, a vendor that is
/// not known. The message is one line for the user.
public final class InvalidRequestException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  InvalidRequestException(String message, Exception cause) {
    super(message, cause);
  }

  InvalidRequestException(String message) {
    super(message);
  }
}
