package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.LineState;
import org.jspecify.annotations.Nullable;

/// Gives the statements that no extractor claimed their state from the vocabulary.
final class LineClaims {

  private LineClaims() {}

  static void settle(Reading reading, Statement root, Vocabulary vocabulary) {
    for (Statement statement : root.children()) {
      settle(reading, statement, vocabulary.global());
    }
  }

  private static void settle(Reading reading, Statement statement, Vocabulary.@Nullable Mode mode) {
    var command = mode == null ? null : mode.find(statement);
    if (reading.states().of(statement.line()) == LineState.UNRECOGNISED && command != null) {
      var state = command.state();
      if (state == LineState.MODELLED) {
        // An extractor should have read it: its arguments are not understood.
        state = command.opens() != null ? LineState.NOT_MODELLED : LineState.UNRECOGNISED;
      }
      reading.states().set(statement.span(), state);
    }
    var inner = command == null ? null : command.opens();
    for (Statement child : statement.children()) {
      settle(reading, child, inner);
    }
  }
}
