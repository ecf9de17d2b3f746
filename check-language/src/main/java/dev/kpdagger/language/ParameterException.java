package dev.kpdagger.language;

/// A parameter that cannot be used: there is none of that name, or its value is of another type.
/// The message is one line for the user.
public final class ParameterException extends Exception {
  private static final long serialVersionUID = 1;

  public ParameterException(String message) {
    super(message);
  }

  ParameterException(String message, Throwable cause) {
    super(message, cause);
  }
}
