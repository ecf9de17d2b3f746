package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.LineState;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.SourceText;

/// Gives every line its state when the facts are read, and hides what is secret.
final class LineSettling {

  private LineSettling() {}

  static void settle(Tree tree, LineStates states, SourceText text) {
    for (int i = 0; i < tree.structures(); i++) {
      states.set(tree.structureLine(i), tree.structureNode(i).place().state());
    }
    for (Attribute attribute : tree.attributes()) {
      var span = SourceSpan.of(attribute.line(), attribute.lastLine());
      if (states.of(attribute.line()) == LineState.UNRECOGNISED) {
        states.set(span, stateOf(attribute));
      }
      if (Secrets.isName(attribute.name()) || attribute.value().equals(Secrets.ENCRYPTED)) {
        Secrets.hide(text, attribute);
      }
    }
  }

  /// What the table says of a line that no extractor read; one that should have been read is not
  /// understood.
  private static LineState stateOf(Attribute attribute) {
    return switch (attribute.mark()) {
      case READ -> LineState.MODELLED;
      case INVALID -> LineState.INVALID;
      case OPEN -> {
        var known = attribute.owner().place().stateOf(attribute.name());
        yield known == null || known == LineState.MODELLED ? LineState.UNRECOGNISED : known;
      }
    };
  }
}
