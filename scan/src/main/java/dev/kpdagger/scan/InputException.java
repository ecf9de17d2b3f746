package dev.kpdagger.scan;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// A file that cannot be analysed. The message is one line for its entry in the report.
final class InputException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final @Nullable String sha256;

  InputException(String message, @Nullable String sha256) {
    super(message);
    this.sha256 = sha256;
  }

  /// The digest of the file's bytes, or null when they could not be read.
  @Nullable String sha256() {
    return sha256;
  }
}
