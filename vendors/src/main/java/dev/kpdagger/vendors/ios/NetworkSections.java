package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.network.NetworkFacts;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.network.RoutingFacts;
import dev.kpdagger.vendors.lines.Reading;
import java.util.ArrayList;
import java.util.List;

/// Interfaces, VLANs and routing.
final class NetworkSections {

  private NetworkSections() {}

  static NetworkFacts read(
      Reading reading, List<InterfaceBlocks.Block> blocks, List<AccessList> accessLists) {
    var section = new InterfaceSection(DeviceDefaults.read(reading, blocks));
    var ports = new ArrayList<RoutingInterfaces.Port>(blocks.size());
    for (InterfaceBlocks.Block block : blocks) {
      ports.add(new RoutingInterfaces.Port(section.read(block), block.section()));
    }
    var interfaces = new ArrayList<NetworkInterface>(ports.size());
    for (RoutingInterfaces.Port port : ports) {
      interfaces.add(port.facts());
    }
    return new NetworkFacts(
        reading.list(interfaces),
        VlanSection.read(reading),
        reading.list(VrfSection.read(reading)),
        reading.list(WlanSection.read(reading, blocks)),
        routing(reading, ports, accessLists));
  }

  private static RoutingFacts routing(
      Reading reading, List<RoutingInterfaces.Port> ports, List<AccessList> accessLists) {
    var processes = RoutingProcesses.list(reading);
    var policies = RoutingPolicies.read(reading, accessLists);
    return new RoutingFacts(
        reading.list(RoutingProcesses.facts(reading, processes)),
        reading.list(BgpSection.read(reading, policies)),
        RoutingInterfaces.read(reading, ports, processes),
        reading.list(KeyChains.read(reading)),
        reading.list(StaticRoutes.read(reading)));
  }
}
