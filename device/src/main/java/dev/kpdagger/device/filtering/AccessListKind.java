package dev.kpdagger.device.filtering;

import dev.kpdagger.device.Labelled;

/// What an access list can match.
public enum AccessListKind implements Labelled {
  /// Source addresses only.
  STANDARD,
  /// Addresses, protocol and ports.
  EXTENDED,
  IPV6,
  /// MAC addresses.
  MAC,
  /// Traffic through a firewall, by zones or interfaces.
  POLICY,
  /// Traffic to the device itself.
  LOCAL_POLICY;

  private final String label = Labelled.labelOf(this);

  @Override
  public String label() {
    return label;
  }
}
