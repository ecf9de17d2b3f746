package dev.kpdagger.device.network;

import dev.kpdagger.device.Labelled;

/// What an interface is, as far as its name tells.
public enum InterfaceKind implements Labelled {
  /// Ethernet of any speed.
  ETHERNET,
  /// A part of an Ethernet or serial interface.
  SUBINTERFACE,
  /// A bundle of links.
  AGGREGATE,
  /// The routed interface of a VLAN.
  VLAN,
  LOOPBACK,
  TUNNEL,
  SERIAL,
  WIRELESS,
  /// A port for management only.
  MANAGEMENT,
  NULL,
  OTHER;

  private final String label = Labelled.labelOf(this);

  @Override
  public String label() {
    return label;
  }
}
