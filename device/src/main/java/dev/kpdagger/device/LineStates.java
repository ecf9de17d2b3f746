package dev.kpdagger.device;

import java.util.Arrays;

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
    if (!span.isNowhere()) {
      Arrays.fill(states, span.firstLine() - 1, span.lastLine(), state);
    }
  }

  public Coverage coverage() {
    int modelled = 0;
    int irrelevant = 0;
    int notModelled = 0;
    int unrecognised = 0;
    int invalid = 0;
    for (LineState state : states) {
      switch (state) {
        case MODELLED -> modelled++;
        case IRRELEVANT -> irrelevant++;
        case NOT_MODELLED -> notModelled++;
        case UNRECOGNISED -> unrecognised++;
        case INVALID -> invalid++;
      }
    }
    return new Coverage(states.length, modelled, irrelevant, notModelled, unrecognised, invalid);
  }
}
