package dev.kpdagger.cli;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// A command cannot do what it was asked for. The message is the one line that the user sees: what
/// is wrong, and what to do about it.
final class CommandFailure extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  CommandFailure(ExitCode exitCode, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  CommandFailure(ExitCode exitCode, String message) {
    this(exitCode, message, null);
  }

  ExitCode exitCode() {
    return exitCode;
  }
}
