package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.FactList;
import dev.kpdagger.device.traffic.TrafficFacts;
import java.util.List;

/// Address translation and policies of routes.
final class TrafficSections {

  private TrafficSections() {}

  static TrafficFacts read(Reading reading, FirewallObjects objects) {
    return new TrafficFacts(
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        reading.ofDomains(NatSection.pools(reading)),
        reading.ofDomains(RouteFilters.routeMaps(reading)),
        reading.ofDomains(NatSection.rules(reading, objects)));
  }
}
