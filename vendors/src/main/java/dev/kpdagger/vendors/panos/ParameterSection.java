package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.protection.ProtectionParameter;
import dev.kpdagger.device.support.DhcpPool;
import dev.kpdagger.device.support.NetworkService;
import dev.kpdagger.device.traffic.RoutePolicy;
import dev.kpdagger.vendors.panos.RuleOrder.Placed;
import java.util.ArrayList;
import java.util.List;

/// Options of inspection that have no setting of their own, rules that decrypt or that name
/// applications by hand, and servers of the device itself.
final class ParameterSection {

  /// Paths below `deviceconfig` with the feature that they belong to.
  private record Parameter(String feature, List<String> path) {}

  private static final List<Parameter> PARAMETERS =
      List.of(
          of("inspection", "setting ctd tcp-bypass-exceed-queue"),
          of("inspection", "setting ctd udp-bypass-exceed-queue"),
          of("inspection", "setting tcp bypass-exceed-oo-queue"),
          of("inspection", "setting application bypass-exceed-queue"),
          of("inspection", "setting tcp urgent-data"),
          of("inspection", "setting tcp drop-zero-flag"),
          of("inspection", "setting tcp check-timestamp-option"),
          of("inspection", "setting tcp strip-mptcp-option"),
          of("inspection", "setting tcp asymmetric-path"),
          of("session", "setting config rematch"),
          of("session", "setting session packet-buffer-protection-enable"),
          of("session", "setting session tcp-reject-non-syn"),
          of("logging", "setting logging log-suppression"),
          of("logging", "setting management enable-log-high-dp-load"),
          of("logging", "setting management traffic-stop-on-logdb-full"),
          of("sandbox", "setting wildfire report-benign-file"),
          of("sandbox", "setting wildfire report-grayware-file"),
          of("change-control", "setting management auto-acquire-commit-lock"),
          of("change-control", "setting management rule-require-description"),
          of("change-control", "setting management rule-require-tag"),
          of("change-control", "setting management rule-require-audit-comment"),
          of("updates", "system server-verification"));

  private static final List<String> OF_MANAGEMENT =
      List.of(
          "idle-timeout",
          "admin-lockout",
          "api",
          "admin-session",
          "max-session-count",
          "max-session-time");

  private static final List<String> OF_SYSTEM =
      List.of(
          "hostname",
          "domain",
          "ip-address",
          "netmask",
          "default-gateway",
          "timezone",
          "service",
          "dns-setting",
          "device-telemetry",
          "ssl-tls-service-profile",
          "authentication-profile",
          "panorama",
          "panorama-server");

  private ParameterSection() {}

  private static Parameter of(String feature, String path) {
    return new Parameter(feature, List.of(path.split(" ")));
  }

  static List<ProtectionParameter> read(Reading reading) {
    var found = new ArrayList<ProtectionParameter>();
    for (Config config : reading.configs()) {
      var deviceconfig = Reading.child(config.device(), "deviceconfig");
      for (Parameter parameter : PARAMETERS) {
        var value = Reading.value(deviceconfig, parameter.path.toArray(String[]::new));
        if (value != null) {
          found.add(
              new ProtectionParameter(
                  parameter.feature,
                  config.named(parameter.path.getLast()),
                  value.word(),
                  !value.word().equals("no"),
                  value.span()));
        }
      }
      updates(config, deviceconfig, found);
      sizes(config, deviceconfig, found);
      if (!config.isOwn()) {
        ofTemplate(config, deviceconfig, found);
      }
    }
    for (Scope scope : reading.scopes()) {
      userIdentification(scope, found);
    }
    for (Config config : reading.configs()) {
      zones(config, found);
      flows(config, found);
    }
    rules(reading, "decryption", "tls-inspection", "action", found);
    rules(reading, "application-override", "application-override", "application", found);
    rules(reading, "authentication", "user-authentication", "authentication-enforcement", found);
    rules(reading, "captive-portal", "user-authentication", "action", found);
    rules(reading, "dos", "flood-protection", "action", found);
    return found;
  }

  /// `threats recurring daily action download-and-install`: when and what is fetched.
  private static void updates(Config config, Node deviceconfig, List<ProtectionParameter> into) {
    for (Node kind : Reading.at(deviceconfig, "system", "update-schedule")) {
      kind.claimAll();
      var options = new ArrayList<String>();
      for (Node child : Reading.child(kind, "recurring")) {
        if (child.isEmpty()) {
          options.add(child.word());
        } else {
          ProfileSection.flatten(child, "", options);
        }
      }
      into.add(
          new ProtectionParameter(
              "updates",
              config.named(kind.word()),
              String.join(", ", options),
              options.stream().noneMatch(option -> option.startsWith("none")),
              kind.span()));
    }
  }

  private static void sizes(Config config, Node deviceconfig, List<ProtectionParameter> into) {
    for (Node type : Reading.at(deviceconfig, "setting", "wildfire", "file-size-limit")) {
      type.claim();
      into.add(
          new ProtectionParameter(
              "sandbox",
              config.named("size limit of " + type.word()),
              Reading.word(type, "size-limit"),
              true,
              type.span()));
    }
  }

  /// What a template sets of the device itself: settings are those of the Panorama.
  private static void ofTemplate(Config config, Node deviceconfig, List<ProtectionParameter> into) {
    var management = Reading.at(deviceconfig, "setting", "management");
    for (String option : OF_MANAGEMENT) {
      option(config, Reading.child(management, option), into);
    }
    for (String option : OF_SYSTEM) {
      option(config, Reading.at(deviceconfig, "system", option), into);
    }
    option(config, Reading.at(config.root(), "mgt-config", "password-complexity"), into);
  }

  private static void option(Config config, Node option, List<ProtectionParameter> into) {
    for (Node child : option) {
      child.claim();
      if (!child.isEmpty()) {
        child.claimAll();
      }
      var values = new ArrayList<String>();
      if (child.isEmpty()) {
        values.add(child.word());
      } else {
        ProfileSection.flatten(child, "", values);
      }
      into.add(
          new ProtectionParameter(
              "template-setting",
              config.named(option.word()),
              String.join(", ", values),
              !values.equals(List.of("no")),
              child.span()));
    }
  }

  /// Switches of the mapping of addresses to users, such as probes of clients.
  private static void userIdentification(Scope scope, List<ProtectionParameter> into) {
    for (Node option : Reading.at(scope.node(), "user-id-collector", "setting")) {
      var value = option.lastChild();
      if (value != null && (value.word().equals("yes") || value.word().equals("no"))) {
        value.claim();
        into.add(
            new ProtectionParameter(
                "user-identification",
                option.word(),
                value.word(),
                value.word().equals("yes"),
                value.span()));
      }
    }
  }

  /// Rules that send packets another way than the routing table.
  static List<RoutePolicy> forwarding(Reading reading) {
    var found = new ArrayList<RoutePolicy>();
    for (RuleOrder.Policy policy : RuleOrder.of(reading, "pbf")) {
      long sequence = 1;
      for (Placed placed : policy.rules()) {
        var rule = placed.rule();
        rule.claimAll();
        var matches = new ArrayList<String>();
        for (String element : List.of("from", "source", "destination", "application", "service")) {
          var node = rule.child(element);
          if (node != null) {
            ProfileSection.flatten(node, "", matches);
          }
        }
        var changes = new ArrayList<String>();
        var action = Reading.child(rule, "action");
        if (!action.isEmpty()) {
          ProfileSection.flatten(action, "", changes);
        }
        if (!Reading.isYes(rule, "disabled")) {
          found.add(new RoutePolicy(rule.word(), sequence++, true, matches, changes, rule.span()));
        }
      }
    }
    return found;
  }

  /// Zones whose addresses are mapped to users.
  private static void zones(Config config, List<ProtectionParameter> into) {
    for (Node vsys : Reading.child(config.device(), "vsys")) {
      for (Node zone : Reading.child(vsys, "zone")) {
        var option = Reading.value(zone, "enable-user-identification");
        if (option != null) {
          into.add(
              new ProtectionParameter(
                  "user-identification-zone",
                  zone.word(),
                  Reading.words(zone, "user-acl", "include-list").isEmpty() ? "all" : "some",
                  option.word().equals("yes"),
                  option.span()));
        }
      }
    }
  }

  /// Interfaces that report their flows.
  private static void flows(Config config, List<ProtectionParameter> into) {
    for (Node kind : Reading.at(config.device(), "network", "interface")) {
      for (Node port : kind) {
        flow(port, port, into);
        for (Node layer : port) {
          flow(port, layer, into);
          for (Node unit : Reading.child(layer, "units")) {
            flow(unit, unit, into);
          }
        }
      }
    }
  }

  private static void flow(Node port, Node place, List<ProtectionParameter> into) {
    var profile = Reading.value(place, "netflow-profile");
    if (profile != null) {
      into.add(
          new ProtectionParameter(
              "flow-export", port.word(), profile.word(), true, profile.span()));
    }
  }

  private static void rules(
      Reading reading, String kind, String feature, String value, List<ProtectionParameter> into) {
    for (RuleOrder.Policy policy : RuleOrder.of(reading, kind)) {
      for (Placed placed : policy.rules()) {
        var rule = placed.rule();
        rule.claimAll();
        into.add(
            new ProtectionParameter(
                feature,
                rule.word(),
                Reading.children(rule, value),
                !Reading.isYes(rule, "disabled"),
                rule.span()));
      }
    }
  }

  static List<NetworkService> services(Config config) {
    var found = new ArrayList<NetworkService>();
    for (Node proxy : Reading.at(config.device(), "network", "dns-proxy")) {
      proxy.claimAll();
      var where = String.join(" ", Reading.words(proxy, "interface"));
      found.add(
          new NetworkService(
              "dns-proxy",
              where,
              0,
              proxy.word(),
              !Reading.word(proxy, "enabled").equals("no"),
              proxy.span()));
    }
    return found;
  }

  static List<DhcpPool> pools(Config config) {
    var found = new ArrayList<DhcpPool>();
    for (Node port : Reading.at(config.device(), "network", "dhcp", "interface")) {
      port.claim();
      var server = Reading.child(port, "server");
      var option = Reading.child(server, "option");
      var networks = Reading.words(server, "ip-pool");
      Reading.word(server, "mode");
      Reading.word(option, "subnet-mask");
      if (networks.isEmpty()) {
        continue;
      }
      var names = new ArrayList<String>();
      for (Node each : Reading.child(option, "dns")) {
        names.add(Reading.word(each));
      }
      var gateway = Reading.word(option, "gateway");
      found.add(
          new DhcpPool(
              port.word(),
              4,
              networks,
              gateway.isEmpty() ? List.of() : List.of(gateway),
              names,
              "",
              server.span()));
    }
    return found;
  }
}
