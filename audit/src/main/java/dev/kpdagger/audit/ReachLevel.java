package dev.kpdagger.audit;

import dev.kpdagger.device.Labelled;

/// Who can reach the service in which a flaw is.
public enum ReachLevel implements Labelled {
  /// Nothing on the device keeps anybody from it.
  ANYWHERE,
  /// What would tell is not in the file.
  UNKNOWN,
  /// Those on the same link, or peers that are configured.
  NEIGHBOURS,
  /// Addresses that a list on the device names.
  LIMITED;

  private final String label = Labelled.labelOf(this);

  @Override
  public String label() {
    return label;
  }
}
