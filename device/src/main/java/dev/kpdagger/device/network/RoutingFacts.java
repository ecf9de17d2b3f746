package dev.kpdagger.device.network;

import dev.kpdagger.device.FactList;

/// Routing processes, their neighbours and their keys.
public record RoutingFacts(
    FactList<RoutingProcess> routingProcesses,
    FactList<BgpNeighbor> bgpNeighbors,
    FactList<RoutingInterface> routingInterfaces,
    FactList<ChainKey> chainKeys,
    FactList<StaticRoute> staticRoutes) {}
