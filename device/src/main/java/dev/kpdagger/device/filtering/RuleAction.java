package dev.kpdagger.device.filtering;

import dev.kpdagger.device.Labelled;

/// What a rule does with a packet that it matches.
public enum RuleAction implements Labelled {
  /// Lets it pass, plain, inspected or through a tunnel.
  PERMIT,
  /// Drops it without a word.
  DENY,
  /// Drops it and tells the sender: an ICMP message, a TCP reset.
  REJECT,
  /// Decides nothing: it only counts or marks, and the rules after it go on.
  CONTINUE;

  private final String label = Labelled.labelOf(this);

  @Override
  public String label() {
    return label;
  }
}
