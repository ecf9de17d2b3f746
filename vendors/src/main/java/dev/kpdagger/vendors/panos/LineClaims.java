package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.LineState;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.panos.Vocabulary.Place;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives every line its state: what an extractor claimed is modelled, the rest is what the
/// vocabulary says. A line that only opens or closes an element has the state of what is in it. Of
/// several words on a line the one that was understood least counts.
final class LineClaims {

  private final SourceText text;
  private final LineStates states;
  private final Document document;

  /// How little the words of each line were understood; 0 for a line without any.
  private final byte[] ranks;

  private final Map<Node, LineState> ofLines = new HashMap<>();

  private LineClaims(SourceText text, LineStates states, Document document) {
    this.text = text;
    this.states = states;
    this.document = document;
    this.ranks = new byte[text.lines() + 2];
  }

  static void settle(SourceText text, LineStates states, Document document, Vocabulary vocabulary) {
    var claims = new LineClaims(text, states, document);
    document.lines().forEach(line -> claims.ofLines.put(line.node(), LineState.MODELLED));
    for (Node node : document.root()) {
      claims.settle(node, vocabulary.root(), null);
    }
    if (document.xml()) {
      for (Document.LineOf line : document.lines()) {
        var state = claims.ofLines.getOrDefault(line.node(), LineState.MODELLED);
        claims.mark(line.first(), state);
      }
      claims.mark(document.root().line(), LineState.MODELLED);
      claims.mark(document.root().lastLine(), LineState.MODELLED);
      claims.lines();
    } else {
      claims.setLines();
    }
  }

  private LineState settle(Node node, @Nullable Place parent, @Nullable LineState fallback) {
    var place = parent == null ? null : parent.next(node.word());
    var below = fallback;
    if (parent != null && parent.below() != null) {
      below = parent.below();
    }
    if (place == null && parent != null && parent.state() != null && node.isEmpty()) {
      // A value of the place above
      below = parent.state();
    }
    boolean named = parent != null && parent.names(node.word());
    var state = node.isEmpty() ? ofLeaf(node, place, below, named) : null;
    for (Node child : node) {
      var of = settle(child, place, below);
      state = state == null ? of : together(state, of);
    }
    if (state == null || node.isClaimed()) {
      state = LineState.MODELLED;
    }
    if (ofLines.containsKey(node)) {
      ofLines.put(node, state);
    }
    if (node.isValue()) {
      for (int line = node.line(); line <= node.lastLine(); line++) {
        mark(line, state);
      }
    } else {
      mark(node.line(), state);
      mark(node.lastLine(), state);
    }
    return state;
  }

  private static LineState ofLeaf(
      Node node, @Nullable Place place, @Nullable LineState below, boolean named) {
    if (node.isClaimed()) {
      return LineState.MODELLED;
    }
    if (node.isValue() && node.word().startsWith("{%")) {
      // The language of a template
      return LineState.IRRELEVANT;
    }
    if (place == null) {
      return below == null ? LineState.UNRECOGNISED : unread(below);
    }
    boolean blank = named && place.isLeaf() && place.state() == LineState.MODELLED;
    if (place.state() != null && !blank) {
      return unread(place.state());
    }
    // A known element with nothing in it
    return LineState.IRRELEVANT;
  }

  /// What should have been read and was not, is not in the facts.
  private static LineState unread(LineState state) {
    return state == LineState.MODELLED ? LineState.NOT_MODELLED : state;
  }

  /// The state of an element with parts: it is read when one of them was.
  private static LineState together(LineState a, LineState b) {
    if (a == LineState.MODELLED || b == LineState.MODELLED) {
      return LineState.MODELLED;
    }
    return rank(a) >= rank(b) ? a : b;
  }

  private static byte rank(LineState state) {
    return switch (state) {
      case IRRELEVANT -> 1;
      case MODELLED -> 2;
      case NOT_MODELLED -> 3;
      case INVALID -> 4;
      case UNRECOGNISED -> 5;
    };
  }

  private void mark(int line, LineState state) {
    ranks[line] = (byte) Math.max(ranks[line], rank(state));
  }

  private void lines() {
    for (int line = 1; line <= states.lines(); line++) {
      if (ranks[line] > 0) {
        states.set(line, ofRank(ranks[line]));
      } else if (isBlank(line)) {
        states.set(line, LineState.IRRELEVANT);
      }
    }
  }

  private static LineState ofRank(byte rank) {
    for (LineState state : LineState.values()) {
      if (rank(state) == rank) {
        return state;
      }
    }
    throw new IllegalStateException("no state of rank " + rank);
  }

  private boolean isBlank(int line) {
    for (int i = text.start(line); i < text.end(line); i++) {
      if (text.text().charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }

  private void setLines() {
    for (Document.LineOf line : document.lines()) {
      var state = ofLines.getOrDefault(line.node(), LineState.MODELLED);
      for (int at = line.first(); at <= line.last(); at++) {
        if (states.of(at) != LineState.INVALID) {
          states.set(at, state);
        }
      }
    }
  }
}
