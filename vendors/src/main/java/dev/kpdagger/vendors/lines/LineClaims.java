package dev.kpdagger.vendors.lines;

import dev.kpdagger.device.LineState;

/// Gives the statements that no extractor claimed their state from the vocabulary.
public final class LineClaims {

  private LineClaims() {}

  public static void settle(Reading reading, Statement root) {
    for (Statement statement : root.children()) {
      var command = statement.command();
      if (command != null && reading.states().of(statement.line()) == LineState.UNRECOGNISED) {
        reading.states().set(statement.span(), unread(command));
      }
      if (!statement.children().isEmpty()) {
        settle(reading, statement);
      }
    }
  }

  /// The state of a line that no extractor claimed. One that should have been read has arguments
  /// that are not understood.
  private static LineState unread(Vocabulary.Command command) {
    if (command.state() != LineState.MODELLED) {
      return command.state();
    }
    return command.opens() != null ? LineState.NOT_MODELLED : LineState.UNRECOGNISED;
  }
}
