package dev.kpdagger.device;

import java.util.Arrays;
import java.util.EnumMap;

/// The state of every line of a file. Not thread-safe while it is filled.
public final class LineStates {

  private final LineState[] states;

  private LineStates(LineState[] states) {
    this.states = states;
  }

  /// All lines unrecognised, until somebody claims them.
  public static LineStates unclaimed(int lines) {
    var states = new LineState[lines];
    Arrays.fill(states, LineState.UNRECOGNISED);
    return new LineStates(states);
  }

  public int lines() {
    return states.length;
  }

  /// The state of a line, counted from 1.
  public LineState of(int line) {
    return states[line - 1];
  }

  public void set(int line, LineState state) {
    states[line - 1] = state;
  }

  public void set(SourceSpan span, LineState state) {
    Arrays.fill(states, span.firstLine() - 1, span.lastLine(), state);
  }

  public Coverage coverage() {
    var counts = new EnumMap<LineState, Integer>(LineState.class);
    for (LineState state : states) {
      counts.merge(state, 1, Integer::sum);
    }
    return new Coverage(
        states.length,
        counts.getOrDefault(LineState.MODELLED, 0),
        counts.getOrDefault(LineState.IRRELEVANT, 0),
        counts.getOrDefault(LineState.NOT_MODELLED, 0),
        counts.getOrDefault(LineState.UNRECOGNISED, 0),
        counts.getOrDefault(LineState.INVALID, 0));
  }
}
