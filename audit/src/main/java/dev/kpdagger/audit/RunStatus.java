package dev.kpdagger.audit;

import dev.kpdagger.device.Labelled;

/// How a run ended.
public enum RunStatus implements Labelled {
  /// Every input was analysed.
  COMPLETE,
  /// Some input was not analysed, or some check broke.
  INCOMPLETE,
  /// Stopped by the user; the report holds what was finished.
  CANCELLED,
  /// A step failed; the report holds what was finished.
  FAILED;

  private final String label = Labelled.labelOf(this);

  @Override
  public String label() {
    return label;
  }
}
