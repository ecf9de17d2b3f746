package dev.kpdagger.device.network;

import dev.kpdagger.device.FactList;
import java.util.List;

/// Interfaces, VLANs, routing tables, wireless networks and routing.
public record NetworkFacts(
    FactList<NetworkInterface> interfaces,
    FactList<Vlan> vlans,
    FactList<Vrf> vrfs,
    FactList<Wlan> wlans,
    RoutingFacts routing,
    FactList<VirtualContext> contexts) {

  /// A device without virtual contexts.
  public NetworkFacts(
      FactList<NetworkInterface> interfaces,
      FactList<Vlan> vlans,
      FactList<Vrf> vrfs,
      FactList<Wlan> wlans,
      RoutingFacts routing) {
    this(interfaces, vlans, vrfs, wlans, routing, FactList.complete(List.of()));
  }

  /// A device with neither routing tables of their own nor wireless networks.
  public NetworkFacts(
      FactList<NetworkInterface> interfaces, FactList<Vlan> vlans, RoutingFacts routing) {
    this(interfaces, vlans, FactList.complete(List.of()), FactList.complete(List.of()), routing);
  }
}
