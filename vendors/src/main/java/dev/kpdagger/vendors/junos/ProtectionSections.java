package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.FactList;
import dev.kpdagger.device.protection.ProtectionFacts;
import dev.kpdagger.device.protection.ProtectionParameter;
import dev.kpdagger.device.protection.SecurityProfile;
import dev.kpdagger.device.protection.Zone;
import java.util.ArrayList;
import java.util.List;

/// Zones, screens and profiles of inspection, and how traffic is forwarded.
final class ProtectionSections {

  private static final String INTRAZONE =
      "traffic inside a zone needs a policy; Juniper, security zones";

  private ProtectionSections() {}

  static ProtectionFacts read(Reading reading) {
    var zones = new ArrayList<Zone>();
    var profiles = new ArrayList<SecurityProfile>();
    var parameters = new ArrayList<ProtectionParameter>();
    for (Reading.Part part : reading.parts()) {
      for (Node zone : HostAccess.zones(part)) {
        zones.add(zone(reading, part, zone));
      }
      screens(part, profiles);
      inspection(part, profiles);
      parameters(part, parameters);
    }
    return new ProtectionFacts(
        reading.list(zones),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        reading.list(parameters),
        FactList.complete(List.of()),
        reading.list(profiles));
  }

  private static Zone zone(Reading reading, Reading.Part part, Node zone) {
    zone.claim();
    return new Zone(
        zone.word(),
        part.name(),
        zone.texts("interfaces"),
        zone.text("screen"),
        reading.absentIn(zone, false, INTRAZONE),
        zone.span());
  }

  private static void screens(Reading.Part part, List<SecurityProfile> profiles) {
    for (Node screen : part.node().entries("security", "screen", "ids-option")) {
      screen.claimAll();
      var actions = new ArrayList<String>();
      for (Node group : screen.children()) {
        if (group.word().equals("alarm-without-drop")) {
          actions.add("all:alarm");
        } else if (!group.word().equals("description")) {
          for (Node option : group.children()) {
            actions.add(group.word() + " " + option.word() + ":drop");
          }
        }
      }
      profiles.add(
          new SecurityProfile(
              "zone-protection", screen.word(), part.name(), actions, screen.span()));
    }
  }

  private static void inspection(Reading.Part part, List<SecurityProfile> profiles) {
    for (Node policy : part.node().entries("security", "idp", "idp-policy")) {
      policy.claim();
      profiles.add(
          new SecurityProfile("intrusion", policy.word(), part.name(), List.of(), policy.span()));
    }
    part.node().entries("security", "idp", "active-policy").forEach(Node::claim);
    for (Node policy : part.node().entries("security", "utm", "utm-policy")) {
      policy.claimAll();
      var actions = new ArrayList<String>();
      for (Node feature : policy.children()) {
        for (Node protocol : feature.children()) {
          var name = protocol.children().isEmpty() ? "" : protocol.children().getFirst().word();
          actions.add(feature.word() + " " + protocol.word() + ":" + name);
        }
      }
      profiles.add(new SecurityProfile("utm", policy.word(), part.name(), actions, policy.span()));
    }
  }

  /// Switches of the flow module that decide whether a firewall looks at sessions at all.
  private static void parameters(Reading.Part part, List<ProtectionParameter> parameters) {
    for (Node family : part.node().entries("security", "forwarding-options", "family")) {
      var mode = family.value("mode");
      if (mode != null) {
        parameters.add(
            new ProtectionParameter(
                "stateful-filter",
                family.word() + " mode",
                mode.word(),
                !mode.word().equals("packet-based"),
                mode.span()));
      }
    }
    var session = part.node().find("security", "flow", "tcp-session");
    for (Node option : session == null ? List.<Node>of() : session.children()) {
      option.claimAll();
      parameters.add(
          new ProtectionParameter(
              "stateful-filter",
              option.word(),
              option.children().isEmpty() ? "" : option.children().getFirst().word(),
              !option.word().startsWith("no-"),
              option.span()));
    }
    for (Node alg : part.node().entries("security", "alg")) {
      var off = alg.take("disable");
      if (off != null) {
        parameters.add(
            new ProtectionParameter("application-gateway", alg.word(), "", false, off.span()));
      }
    }
  }
}
