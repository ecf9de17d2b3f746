package dev.kpdagger.cli.terminal;

import dev.kpdagger.device.Labelled;

/// When to write in colour.
public enum ColorMode implements Labelled {
  /// On a terminal, unless `NO_COLOR` is set.
  AUTO,
  ALWAYS,
  NEVER;

  private final String label = Labelled.labelOf(this);

  @Override
  public String label() {
    return label;
  }
}
