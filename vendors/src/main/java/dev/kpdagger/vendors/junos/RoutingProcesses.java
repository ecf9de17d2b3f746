package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.network.RoutingProcess;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Which routing protocols run, and from where they take routes to announce.
final class RoutingProcesses {

  private RoutingProcesses() {}

  static List<RoutingProcess> read(
      Reading reading, Map<String, RoutePolicySection.Policy> policies) {
    var processes = new ArrayList<RoutingProcess>();
    for (Reading.Table table : reading.tables()) {
      for (Node protocol : table.node().entries("protocols")) {
        var name =
            switch (protocol.word()) {
              case "bgp", "ospf", "isis", "rip" -> protocol.word();
              case "ospf3" -> "ospfv3";
              default -> "";
            };
        if (!name.isEmpty()) {
          protocol.claim();
          processes.add(process(reading, table, protocol, name, policies));
        }
      }
    }
    return processes;
  }

  private static RoutingProcess process(
      Reading reading,
      Reading.Table table,
      Node protocol,
      String name,
      Map<String, RoutePolicySection.Policy> policies) {
    var sources = new LinkedHashSet<String>();
    for (Node policy : protocol.entries("export")) {
      policy.claim();
      var known = policies.get(RoutePolicySection.key(table.part(), policy.word()));
      if (known != null) {
        sources.addAll(known.sources());
      }
    }
    boolean bgp = name.equals("bgp");
    if (!bgp) {
      protocol.texts("import");
    }
    return new RoutingProcess(
        name,
        bgp ? BgpSection.localAs(table, protocol) : "",
        table.name(),
        reading.absentIn(protocol, false, "an interface is passive only where it says so"),
        bgp ? logs(reading, protocol) : Fact.unknown("Junos logs neighbours by trace files"),
        List.copyOf(sources),
        awaitsLabels(reading, protocol),
        protocol.span());
  }

  /// `ldp-synchronization` of some interface.
  private static Fact<Boolean> awaitsLabels(Reading reading, Node protocol) {
    var places = new ArrayList<Node>(protocol.entries("interface"));
    protocol.entries("area").forEach(area -> places.addAll(area.entries("interface")));
    for (Node port : places) {
      var sync = port.take("ldp-synchronization");
      if (sync != null && sync.find("disable") == null) {
        return reading.explicit(true, sync);
      }
    }
    return reading.absentIn(
        protocol, false, "off; a configuration shows ldp-synchronization where it is on");
  }

  private static Fact<Boolean> logs(Reading reading, Node protocol) {
    var node = protocol.take("log-updown");
    if (node != null) {
      return reading.explicit(true, node);
    }
    for (Node group : protocol.entries("group")) {
      if (group.find("log-updown") == null) {
        return reading.absentIn(
            protocol, false, "a configuration shows log-updown where it is set");
      }
    }
    var groups = protocol.entries("group");
    return groups.isEmpty()
        ? reading.absentIn(protocol, false, "a configuration shows log-updown where it is set")
        : reading.explicit(true, groups.getFirst());
  }
}
