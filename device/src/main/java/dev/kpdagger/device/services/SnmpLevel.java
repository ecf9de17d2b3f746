package dev.kpdagger.device.services;

import dev.kpdagger.device.Labelled;

/// Security level of SNMPv3; v1 and v2c count as NO_AUTH.
public enum SnmpLevel implements Labelled {
  NO_AUTH,
  AUTH,
  PRIV;

  private final String label = Labelled.labelOf(this);

  @Override
  public String label() {
    return label;
  }
}
