package dev.kpdagger.updates;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// A source could not be fetched; the message says which, and why.
public final class UpdateException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  UpdateException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
