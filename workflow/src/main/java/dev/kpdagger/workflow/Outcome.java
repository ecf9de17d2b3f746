package dev.kpdagger.workflow;

/// How a run, a step or an item ended.
public enum Outcome {
  SUCCEEDED,
  FAILED,
  /// It was stopped before its end, by the caller or because something else failed; or it was never
  /// begun.
  CANCELLED
}
