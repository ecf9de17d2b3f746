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
      intrusion(part, parameters);
      tunnels(part, parameters);
      fallbacks(part, parameters);
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
          new SecurityProfile(
              "intrusion", policy.word(), part.name(), intrusionRules(policy), policy.span()));
    }
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

  /// What each rule does about an attack: `NAME action:drop-connection`, `NAME log:log-attacks`,
  /// `NAME log:alert`, `NAME severity:critical`.
  private static List<String> intrusionRules(Node policy) {
    var actions = new ArrayList<String>();
    for (Node rule : policy.entries("rulebase-ips", "rule")) {
      rule.claimAll();
      var then = rule.find("then");
      if (then == null) {
        continue;
      }
      for (Node action : then.entries("action")) {
        actions.add(rule.word() + " action:" + action.word());
      }
      for (Node notice : then.entries("notification")) {
        actions.add(rule.word() + " log:" + notice.word());
        for (Node option : notice.children()) {
          actions.add(rule.word() + " log:" + option.word());
        }
      }
      for (Node severity : then.entries("severity")) {
        actions.add(rule.word() + " severity:" + severity.word());
      }
    }
    return actions;
  }

  /// Which policy of intrusion prevention is in force, and how its signatures are updated.
  private static void intrusion(Reading.Part part, List<ProtectionParameter> parameters) {
    for (Node active : part.node().entries("security", "idp", "active-policy")) {
      active.claim();
      parameters.add(
          new ProtectionParameter(
              "intrusion-prevention", "active-policy", active.word(), true, active.span()));
    }
    var automatic = part.node().find("security", "idp", "security-package", "automatic");
    for (Node option : automatic == null ? List.<Node>of() : automatic.children()) {
      option.claimAll();
      parameters.add(
          new ProtectionParameter(
              "updates",
              option.word(),
              option.children().isEmpty() ? "" : option.children().getFirst().word(),
              true,
              option.span()));
    }
  }

  /// What happens to content that the scan for malware cannot look at: of each profile, and of the
  /// default of newer releases.
  private static void fallbacks(Reading.Part part, List<ProtectionParameter> parameters) {
    var holders = new ArrayList<Node>();
    for (Node engine : part.node().entries("security", "utm", "feature-profile", "anti-virus")) {
      holders.addAll(engine.entries("profile"));
    }
    var common = part.node().find("security", "utm", "default-configuration", "anti-virus");
    if (common != null) {
      holders.add(common);
    }
    for (Node holder : holders) {
      for (Node option : holder.entries("fallback-options")) {
        option.claimAll();
        parameters.add(
            new ProtectionParameter(
                "antivirus-fallback",
                option.word(),
                option.children().isEmpty() ? "" : option.children().getFirst().word(),
                true,
                option.span()));
      }
    }
  }

  /// How a gateway and a tunnel treat what comes from the other end.
  private static void tunnels(Reading.Part part, List<ProtectionParameter> parameters) {
    for (Node gateway : part.node().entries("security", "ike", "gateway")) {
      var feature = "vpn-gateway " + gateway.word();
      parameters.add(
          new ProtectionParameter(
              feature, "gateway", gateway.text("ike-policy"), true, gateway.span()));
      var dead = gateway.find("dead-peer-detection");
      if (dead != null) {
        parameters.add(
            new ProtectionParameter(
                feature,
                dead.word(),
                dead.children().isEmpty() ? "" : dead.children().getFirst().word(),
                true,
                dead.span()));
      }
      for (String option : List.of("connections-limit", "xauth", "aaa")) {
        var inDynamic = gateway.find("dynamic", option);
        var found = inDynamic == null ? gateway.find(option) : inDynamic;
        if (found != null) {
          parameters.add(
              new ProtectionParameter(
                  feature,
                  option,
                  found.children().isEmpty() ? "" : found.children().getFirst().word(),
                  true,
                  found.span()));
        }
      }
      if (gateway.find("dynamic") != null) {
        parameters.add(new ProtectionParameter(feature, "dynamic", "", true, gateway.span()));
      }
    }
    for (Node proposal : part.node().entries("security", "ipsec", "proposal")) {
      var protocol = proposal.value("protocol");
      if (protocol != null) {
        parameters.add(
            new ProtectionParameter(
                "vpn-proposal " + proposal.word(),
                "protocol",
                protocol.word(),
                true,
                protocol.span()));
      }
    }
    for (Node vpn : part.node().entries("security", "ipsec", "vpn")) {
      for (String option : List.of("manual", "no-anti-replay")) {
        var inIke = vpn.find("ike", option);
        var found = inIke == null ? vpn.find(option) : inIke;
        if (found != null) {
          parameters.add(
              new ProtectionParameter("vpn " + vpn.word(), option, "", true, found.span()));
        }
      }
    }
    for (Node client : part.node().entries("security", "dynamic-vpn", "clients")) {
      client.claimAll();
      for (String option : List.of("remote-protected-resources", "remote-exceptions")) {
        for (Node network : client.entries(option)) {
          parameters.add(
              new ProtectionParameter(
                  "dynamic-vpn " + client.word(), option, network.word(), true, network.span()));
        }
      }
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
