package dev.kpdagger.audit;

import dev.kpdagger.device.Labelled;

/// How bad a finding is, the worst first.
public enum Severity implements Labelled {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW,
  INFO;

  private final String label = Labelled.labelOf(this);

  @Override
  public String label() {
    return label;
  }
}
