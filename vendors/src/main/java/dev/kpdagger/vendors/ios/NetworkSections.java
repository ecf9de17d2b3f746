package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.FilteringFacts;
import dev.kpdagger.device.network.NetworkFacts;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.network.RoutingFacts;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.objects.PortScreen;
import java.util.ArrayList;
import java.util.List;

/// Interfaces, VLANs and routing.
final class NetworkSections {

  private static final int MSDP_PORT = 639;

  private NetworkSections() {}

  static NetworkFacts read(
      Reading reading, List<InterfaceBlocks.Block> blocks, FilteringFacts filtering) {
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
        routing(reading, ports, filtering));
  }

  private static RoutingFacts routing(
      Reading reading, List<RoutingInterfaces.Port> ports, FilteringFacts filtering) {
    var processes = RoutingProcesses.list(reading);
    var policies = RoutingPolicies.read(reading, filtering.accessLists().items());
    return new RoutingFacts(
        reading.list(RoutingProcesses.facts(reading, processes)),
        reading.list(BgpSection.read(reading, policies)),
        RoutingInterfaces.read(reading, ports, processes),
        reading.list(KeyChains.read(reading)),
        reading.list(StaticRoutes.read(reading)),
        MulticastSection.read(reading, ports, screened(filtering)),
        LabelSection.read(reading, ports));
  }

  private static Fact<Boolean> screened(FilteringFacts filtering) {
    return PortScreen.refusesStrangers(
        filtering.accessLists(), filtering.accessListUses(), NetworkSections::isInFront, MSDP_PORT);
  }

  private static boolean isInFront(AccessListUse use) {
    return use.direction().equals("in")
        && (use.purpose().equals("interface") || use.purpose().equals("control-plane"));
  }
}
