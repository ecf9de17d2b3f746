package dev.kpdagger.audit;

import dev.kpdagger.device.Labelled;

/// Whether a device is open to a published flaw of its operating system.
public enum FlawState implements Labelled {
  /// Its release has the flaw, and it uses what the flaw needs.
  EXPOSED,
  /// Whether its release has the flaw, or what the flaw needs, is not known.
  UNDECIDED,
  /// It does not use what the flaw needs, whatever its release.
  NOT_EXPOSED;

  private final String label = Labelled.labelOf(this);

  @Override
  public String label() {
    return label;
  }
}
