package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.FilteringFacts;
import dev.kpdagger.device.network.NetworkFacts;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.network.RoutingFacts;
import dev.kpdagger.device.network.RoutingInterface;
import dev.kpdagger.device.network.RoutingProcess;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.objects.PortScreen;
import java.util.ArrayList;
import java.util.List;

/// Interfaces, routing tables and routing.
final class NetworkSections {

  private static final int MSDP_PORT = 639;

  private NetworkSections() {}

  static NetworkFacts read(
      Reading reading, List<InterfaceBlocks.Block> blocks, FilteringFacts filtering) {
    var groups = FirstHopSections.read(reading);
    var section = new InterfaceSection(reading);
    var interfaces = new ArrayList<NetworkInterface>(blocks.size());
    for (InterfaceBlocks.Block block : blocks) {
      interfaces.add(section.read(block, groups.getOrDefault(block.name(), List.of())));
    }
    var processes = new ArrayList<RoutingProcess>();
    var runs = new ArrayList<RoutingInterface>();
    OspfSection.read(reading, processes, runs);
    IsisSection.read(reading, processes, runs);
    VectorSections.read(reading, processes, runs);
    var neighbors = BgpSection.read(reading, processes);
    return new NetworkFacts(
        reading.list(interfaces),
        reading.list(List.of()),
        reading.list(VrfSection.read(reading)),
        FactList.complete(List.of()),
        new RoutingFacts(
            reading.list(processes),
            reading.list(neighbors),
            reading.list(runs),
            reading.list(KeyChains.read(reading)),
            reading.list(StaticRoutes.read(reading)),
            MulticastSection.read(reading, interfaces, screened(filtering)),
            LabelSection.read(reading, interfaces)));
  }

  private static Fact<Boolean> screened(FilteringFacts filtering) {
    return PortScreen.refusesStrangers(
        filtering.accessLists(), filtering.accessListUses(), NetworkSections::isInFront, MSDP_PORT);
  }

  private static boolean isInFront(AccessListUse use) {
    return use.direction().equals("in") && use.purpose().equals("interface");
  }
}
