package dev.kpdagger.checks.framework;

/// A name that no framework and no family has; the message is one line for the user.
public final class UnknownFrameworkException extends Exception {
  private static final long serialVersionUID = 1;

  UnknownFrameworkException(String message) {
    super(message);
  }
}
