package dev.kpdagger.cli.progress;

import dev.kpdagger.device.Labelled;

/// How progress is shown.
public enum ProgressMode implements Labelled {
  /// Live on a terminal, plain elsewhere.
  AUTO,
  /// A line now and then.
  PLAIN,
  /// One JSON object a line for each event.
  JSON,
  NONE;

  private final String label = Labelled.labelOf(this);

  @Override
  public String label() {
    return label;
  }
}
