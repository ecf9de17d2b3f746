package dev.kpdagger.checks;

/// A name that no check has; the message is one line for the user.
public final class UnknownCheckException extends Exception {
  private static final long serialVersionUID = 1;

  UnknownCheckException(String message) {
    super(message);
  }
}
