package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.traffic.TrafficFacts;
import dev.kpdagger.vendors.lines.Reading;
import java.util.List;

/// Classes and policies of traffic, redirection, translation, route maps.
final class TrafficSections {

  private TrafficSections() {}

  static TrafficFacts read(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    return new TrafficFacts(
        reading.list(TrafficPolicies.classes(reading)),
        reading.list(TrafficPolicies.policies(reading, interfaces)),
        reading.list(TrafficRedirects.read(reading)),
        reading.list(Translations.rules(reading)),
        reading.list(Translations.pools(reading)),
        reading.list(RouteMaps.read(reading)));
  }
}
