package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.LineState;
import dev.kpdagger.device.LineStates;
import java.util.List;
import java.util.Set;

/// Gives every line its state from what the extractors read of it, and the schema for the rest.
final class LineClaims {

  private LineClaims() {}

  /// @param appliedGroups the configuration groups in use; what no place inherits has no effect
  static void settle(
      List<StatementReader.Entry> entries, LineStates states, Set<String> appliedGroups) {
    for (StatementReader.Entry entry : entries) {
      var state = state(entry.node(), appliedGroups);
      for (int line = entry.span().firstLine(); line <= entry.span().lastLine(); line++) {
        if (rank(state) > rank(states.of(line))) {
          states.set(line, state);
        }
      }
    }
  }

  private static LineState state(Node node, Set<String> appliedGroups) {
    if (node.dropped() || isUnusedGroup(node, appliedGroups)) {
      return LineState.IRRELEVANT;
    }
    if (node.claimed()) {
      return LineState.MODELLED;
    }
    if (node.inactiveHere()) {
      return LineState.IRRELEVANT;
    }
    return node.isLeaf() ? leaf(node) : block(node);
  }

  /// A line that opens a block is as the best of what it holds.
  private static LineState block(Node node) {
    var best = LineState.UNRECOGNISED;
    for (Node child : node.all()) {
      var state =
          child.inactive() ? LineState.IRRELEVANT : child.isLeaf() ? leaf(child) : block(child);
      if (rank(state) < rank(best)) {
        best = state;
      }
    }
    return best;
  }

  private static LineState leaf(Node node) {
    var known = Schema.state(node);
    return known == null || known == LineState.MODELLED ? LineState.UNRECOGNISED : known;
  }

  private static boolean isUnusedGroup(Node node, Set<String> appliedGroups) {
    var group = node;
    for (var above = node.parent(); above != null; above = above.parent()) {
      if (above.depth() == 1 && above.word().equals("groups")) {
        return !appliedGroups.contains(group.word());
      }
      group = above;
    }
    return false;
  }

  /// A line with several statements is as well understood as the worst of them.
  private static int rank(LineState state) {
    return switch (state) {
      case IRRELEVANT -> 0;
      case MODELLED -> 1;
      case NOT_MODELLED -> 2;
      case UNRECOGNISED -> 3;
      case INVALID -> 4;
    };
  }
}
