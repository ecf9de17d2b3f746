package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.FactList;
import dev.kpdagger.device.network.NetworkFacts;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.network.RoutingFacts;
import dev.kpdagger.device.network.VirtualContext;
import dev.kpdagger.device.network.Vlan;
import java.util.ArrayList;
import java.util.List;

/// Interfaces, wireless networks, routing and virtual domains.
final class NetworkSections {

  private NetworkSections() {}

  static NetworkFacts read(Reading reading, List<NetworkInterface> interfaces) {
    var vlans = FactList.complete(List.<Vlan>of());
    return new NetworkFacts(
        reading.ofDomains(interfaces),
        vlans,
        FactList.complete(List.of()),
        reading.ofDomains(WirelessSection.read(reading)),
        new RoutingFacts(
            reading.ofDomains(RoutingProcesses.read(reading)),
            reading.ofDomains(BgpSection.read(reading)),
            reading.ofDomains(RoutingInterfaces.read(reading, interfaces)),
            reading.ofDomains(RoutingProcesses.chainKeys(reading)),
            reading.ofDomains(RoutingProcesses.staticRoutes(reading))),
        reading.list(contexts(reading)));
  }

  private static List<VirtualContext> contexts(Reading reading) {
    var contexts = new ArrayList<VirtualContext>();
    var list = reading.tree().root().config("vdom");
    if (list != null) {
      for (Node domain : list.entries()) {
        contexts.add(new VirtualContext("vdom", domain.name(), domain.span()));
      }
    }
    return contexts;
  }
}
