package dev.kpdagger.device.rules;

import dev.kpdagger.device.Labelled;

/// What is odd about a rule among the rules of its list.
public enum AnomalyKind implements Labelled {
  /// Never decides anything, as earlier rules with the same action decide all its packets.
  REDUNDANT,
  /// Never decides anything, as earlier rules decide all its packets, some by another action.
  CONFLICTING,
  /// Says the same as one earlier rule.
  DUPLICATE,
  /// Decides packets that later rules would decide in the same way.
  REDUNDANT_TO_LATER,
  /// Overlaps earlier rules of another action, and neither holds the other.
  CORRELATED,
  /// Holds earlier rules of another action, which are exceptions to it.
  GENERALISATION,
  /// Matches no packet.
  EMPTY;

  private final String label = Labelled.labelOf(this);

  @Override
  public String label() {
    return label;
  }
}
