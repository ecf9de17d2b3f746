package dev.kpdagger.language.cel;

/// A condition that is not valid; the message is one line without the page's name.
final class ConditionException extends Exception {
  private static final long serialVersionUID = 1;

  ConditionException(String message) {
    super(message);
  }
}
