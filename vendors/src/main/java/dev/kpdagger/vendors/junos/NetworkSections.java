package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.FilteringFacts;
import dev.kpdagger.device.network.NetworkFacts;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.network.RoutingFacts;
import dev.kpdagger.device.network.VirtualContext;
import dev.kpdagger.device.network.Vlan;
import dev.kpdagger.device.network.Vrf;
import dev.kpdagger.vendors.objects.PortScreen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Interfaces, VLANs, routing tables and routing.
final class NetworkSections {

  private static final int MSDP_PORT = 639;

  private NetworkSections() {}

  static NetworkFacts read(
      Reading reading, Map<SettingKey<?>, Fact<?>> settings, FilteringFacts filtering) {
    var vlans = Vlans.read(reading);
    var switching = Switching.read(reading, vlans, settings);
    var interfaces = new ArrayList<NetworkInterface>();
    var vrfs = new ArrayList<Vrf>();
    for (Reading.Part part : reading.parts()) {
      interfaces.addAll(InterfaceSection.read(reading, part, switching));
      vrfs.addAll(instances(part));
    }
    var definitions = new ArrayList<Vlan>();
    vlans.all().forEach(vlan -> definitions.add(vlan.fact(reading)));
    return new NetworkFacts(
        reading.list(interfaces),
        reading.list(definitions),
        reading.list(vrfs),
        FactList.complete(List.of()),
        routing(reading, filtering),
        reading.list(contexts(reading)));
  }

  private static RoutingFacts routing(Reading reading, FilteringFacts filtering) {
    for (Reading.Table table : reading.tables()) {
      table.node().value("routing-options", "autonomous-system");
    }
    for (Node port : reading.root().entries("protocols", "lldp", "interface")) {
      port.claim();
    }
    var policies = RoutePolicySection.policies(reading);
    return new RoutingFacts(
        reading.list(RoutingProcesses.read(reading, policies)),
        reading.list(BgpSection.read(reading, policies, filtering)),
        reading.list(RoutingInterfaces.read(reading)),
        reading.list(KeyChains.read(reading)),
        reading.list(StaticRoutes.read(reading)),
        MulticastSection.read(reading, screened(filtering)),
        LabelSection.read(reading));
  }

  private static Fact<Boolean> screened(FilteringFacts filtering) {
    return PortScreen.refusesStrangers(
        filtering.accessLists(), filtering.accessListUses(), NetworkSections::isInFront, MSDP_PORT);
  }

  private static boolean isInFront(AccessListUse use) {
    return use.direction().equals("in")
        && (use.purpose().equals("interface") || use.purpose().equals("control-plane"));
  }

  private static List<VirtualContext> contexts(Reading reading) {
    var contexts = new ArrayList<VirtualContext>();
    for (Node node : reading.root().entries("logical-systems")) {
      contexts.add(new VirtualContext("logical-system", node.word(), node.span()));
    }
    for (Node node : reading.root().entries("tenants")) {
      contexts.add(new VirtualContext("tenant", node.word(), node.span()));
    }
    return contexts;
  }

  private static List<Vrf> instances(Reading.Part part) {
    var vrfs = new ArrayList<Vrf>();
    for (Node instance : part.node().entries("routing-instances")) {
      instance.claim();
      instance.value("instance-type");
      instance.texts("interface");
      var imports = new ArrayList<String>();
      var exports = new ArrayList<String>();
      for (Node target : instance.entries("vrf-target")) {
        target.claimAll();
        switch (target.word()) {
          case "import" -> imports.addAll(target.texts());
          case "export" -> exports.addAll(target.texts());
          default -> {
            imports.add(target.word());
            exports.add(target.word());
          }
        }
      }
      instance.texts("vrf-import").forEach(policy -> imports.add("policy " + policy));
      instance.texts("vrf-export").forEach(policy -> exports.add("policy " + policy));
      var distinguisher = instance.value("route-distinguisher");
      vrfs.add(
          new Vrf(
              part.name(instance.word()),
              imports,
              exports,
              distinguisher == null ? "" : distinguisher.word(),
              instance.span()));
    }
    return vrfs;
  }
}
