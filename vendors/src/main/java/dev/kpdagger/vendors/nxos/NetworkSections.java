package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.FilteringFacts;
import dev.kpdagger.device.network.NetworkFacts;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.network.RoutingFacts;
import dev.kpdagger.device.network.VirtualContext;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import dev.kpdagger.vendors.objects.PortScreen;
import java.util.ArrayList;
import java.util.List;

/// Interfaces, VLANs, routing tables and routing.
final class NetworkSections {

  private static final int MSDP_PORT = 639;

  private NetworkSections() {}

  static NetworkFacts read(
      Reading reading, List<InterfaceBlocks.Block> blocks, FilteringFacts filtering) {
    var section = new InterfaceSection(DeviceDefaults.read(reading, blocks));
    var interfaces = new ArrayList<NetworkInterface>(blocks.size());
    var ports = new ArrayList<RoutingInterfaces.Port>(blocks.size());
    for (InterfaceBlocks.Block block : blocks) {
      var facts = section.read(block);
      interfaces.add(facts);
      ports.add(new RoutingInterfaces.Port(facts, block.section()));
    }
    var processes = RoutingProcesses.list(reading);
    var policies = RoutingPolicies.read(reading, filtering.accessLists().items());
    return new NetworkFacts(
        reading.list(interfaces),
        VlanSection.read(reading),
        reading.list(VrfSection.read(reading)),
        FactList.complete(List.of()),
        new RoutingFacts(
            reading.list(RoutingProcesses.facts(reading, processes)),
            reading.list(BgpSection.read(reading, policies)),
            RoutingInterfaces.read(reading, ports, processes),
            reading.list(KeyChains.read(reading)),
            reading.list(VrfSection.routes(reading)),
            MulticastSection.read(reading, ports, screened(filtering)),
            LabelSection.read(reading, ports)),
        reading.list(contexts(reading)));
  }

  private static Fact<Boolean> screened(FilteringFacts filtering) {
    return PortScreen.refusesStrangers(
        filtering.accessLists(), filtering.accessListUses(), NetworkSections::isInFront, MSDP_PORT);
  }

  private static boolean isInFront(AccessListUse use) {
    return use.direction().equals("in") && use.purpose().equals("interface");
  }

  /// `vdc NAME id N`: the device itself is one, too, and alone it is no context.
  private static List<VirtualContext> contexts(Reading reading) {
    var contexts = new ArrayList<VirtualContext>();
    for (Statement head : reading.global("vdc")) {
      if (!head.negated() && head.size() > 1) {
        reading.claim(head);
        contexts.add(new VirtualContext("vdc", head.word(1), head.blockSpan()));
      }
    }
    return contexts.size() > 1 ? contexts : List.of();
  }
}
