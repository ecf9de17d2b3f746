package dev.kpdagger.audit;

import dev.kpdagger.device.Labelled;

/// How far a configuration tells whether a requirement is met.
public enum Decidable implements Labelled {
  YES,
  /// Something else has to be known as well: roles of interfaces, an approved text.
  PARTLY,
  NO;

  private final String label = Labelled.labelOf(this);

  @Override
  public String label() {
    return label;
  }
}
