package dev.kpdagger.firewall.decision;

import java.io.Serial;

/// A question that no packet can be like. The message is one line that says what is accepted.
public final class InvalidQuestionException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  InvalidQuestionException(String message) {
    super(message);
  }
}
