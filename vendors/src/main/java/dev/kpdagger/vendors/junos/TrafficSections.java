package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.FactList;
import dev.kpdagger.device.traffic.NatRule;
import dev.kpdagger.device.traffic.TrafficFacts;
import dev.kpdagger.device.traffic.TranslationPool;
import java.util.ArrayList;
import java.util.List;

/// Address translation and routing policies.
final class TrafficSections {

  private TrafficSections() {}

  static TrafficFacts read(Reading reading, PredefinedApplications predefined) {
    var rules = new ArrayList<NatRule>();
    var pools = new ArrayList<TranslationPool>();
    for (Reading.Part part : reading.parts()) {
      var nat = part.node().find("security", "nat");
      if (nat != null) {
        var section =
            new NatSection(part, ZoneBooks.read(part), Applications.read(part, predefined));
        rules.addAll(section.rules(nat));
        pools.addAll(NatSection.pools(nat));
      }
    }
    return new TrafficFacts(
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        reading.list(pools),
        reading.list(RoutePolicySection.facts(reading)),
        reading.list(rules));
  }
}
