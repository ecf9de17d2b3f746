package dev.kpdagger.device.network;

import dev.kpdagger.device.FactList;

/// Interfaces, VLANs and routing.
public record NetworkFacts(
    FactList<NetworkInterface> interfaces, FactList<Vlan> vlans, RoutingFacts routing) {}
