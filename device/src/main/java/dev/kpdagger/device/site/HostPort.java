package dev.kpdagger.device.site;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.network.InterfaceKind;
import dev.kpdagger.device.network.Switchport;

/// A switch port in use that faces hosts.
///
/// @param name of the interface
/// @param port its layer-2 side
/// @param snooped whether DHCP snooping watches the VLAN of its hosts
/// @param arpInspected whether ARP messages of that VLAN are inspected
public record HostPort(
    String name,
    InterfaceKind kind,
    Switchport port,
    Fact<Boolean> snooped,
    Fact<Boolean> arpInspected,
    SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "interface " + name;
  }
}
