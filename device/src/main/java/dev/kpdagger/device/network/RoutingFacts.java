package dev.kpdagger.device.network;

import dev.kpdagger.device.FactList;
import dev.kpdagger.device.label.LabelFacts;
import dev.kpdagger.device.multicast.MulticastFacts;

/// Routing processes, their neighbours and their keys; multicast routing and label switching.
public record RoutingFacts(
    FactList<RoutingProcess> routingProcesses,
    FactList<BgpNeighbor> bgpNeighbors,
    FactList<RoutingInterface> routingInterfaces,
    FactList<ChainKey> chainKeys,
    FactList<StaticRoute> staticRoutes,
    MulticastFacts multicast,
    LabelFacts labels) {

  /// Routing of single packets by their addresses alone.
  public RoutingFacts(
      FactList<RoutingProcess> routingProcesses,
      FactList<BgpNeighbor> bgpNeighbors,
      FactList<RoutingInterface> routingInterfaces,
      FactList<ChainKey> chainKeys,
      FactList<StaticRoute> staticRoutes) {
    this(
        routingProcesses,
        bgpNeighbors,
        routingInterfaces,
        chainKeys,
        staticRoutes,
        MulticastFacts.none(),
        LabelFacts.none());
  }
}
