package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.access.ManagementAccess;
import dev.kpdagger.device.filtering.RuleAddresses;
import java.util.ArrayList;
import java.util.List;

/// `host-inbound-traffic`: what of the device itself a zone or one of its interfaces reaches. What
/// an interface says stands in place of what its zone says.
final class HostAccess {

  private HostAccess() {}

  static List<ManagementAccess> read(Reading reading) {
    var accesses = new ArrayList<ManagementAccess>();
    for (Reading.Part part : reading.parts()) {
      for (Node zone : zones(part)) {
        add(accesses, part.name(), zone.word(), zone);
        for (Node port : zone.entries("interfaces")) {
          add(accesses, part.name(), port.word(), port);
        }
      }
    }
    web(reading, accesses);
    return accesses;
  }

  /// The interfaces on which the web server answers; all where it names none.
  private static void web(Reading reading, List<ManagementAccess> accesses) {
    for (String service : List.of("http", "https")) {
      for (Node port :
          reading.root().entries("system", "services", "web-management", service, "interface")) {
        port.claim();
        accesses.add(
            new ManagementAccess(service, port.word(), "", RuleAddresses.any(), port.span()));
      }
    }
  }

  /// The security zones of a part, and its zone for management.
  static List<Node> zones(Reading.Part part) {
    var zones = new ArrayList<>(part.node().entries("security", "zones", "security-zone"));
    var management = part.node().find("security", "zones", "functional-zone", "management");
    if (management != null) {
      zones.add(management);
    }
    return zones;
  }

  private static void add(
      List<ManagementAccess> accesses, String context, String place, Node holder) {
    var services = holder.entries("host-inbound-traffic", "system-services");
    for (Node protocol : holder.entries("host-inbound-traffic", "protocols")) {
      protocol.claimAll();
    }
    for (Node service : services) {
      service.claimAll();
      if (service.find("except") == null) {
        accesses.add(
            new ManagementAccess(
                name(service.word()), place, context, RuleAddresses.any(), service.span()));
      }
    }
  }

  private static String name(String word) {
    return switch (word) {
      case "all", "any-service" -> "any";
      default -> word;
    };
  }

  /// The services that answer on an interface of a zone.
  static List<String> services(Node zone, Node port) {
    var holder = port.find("host-inbound-traffic") == null ? zone : port;
    var names = new ArrayList<String>();
    for (Node service : holder.entries("host-inbound-traffic", "system-services")) {
      if (service.find("except") == null) {
        names.add(name(service.word()));
      }
    }
    return names;
  }
}
