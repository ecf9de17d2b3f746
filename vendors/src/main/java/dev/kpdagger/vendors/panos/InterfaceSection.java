package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.network.InterfaceDiscovery;
import dev.kpdagger.device.network.InterfaceFilters;
import dev.kpdagger.device.network.InterfaceHardening;
import dev.kpdagger.device.network.InterfaceTrust;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.network.Tunnel;
import dev.kpdagger.device.network.VirtualContext;
import dev.kpdagger.device.protection.Zone;
import dev.kpdagger.device.support.Credential;
import dev.kpdagger.vendors.panos.Ports.Port;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Interfaces with their addresses and management profiles, zones, and virtual systems.
final class InterfaceSection {

  private static final String NO_SWITCH = "PAN-OS has no such option of an interface";
  private static final String POLICIES = "none; PAN-OS filters between zones";
  private static final String LLDP = "off; a configuration prints lldp where it is on";
  private static final Fact<Boolean> NO_FLAG = Fact.unknown(NO_SWITCH);

  private static final Set<String> SERVICES =
      Set.of("http", "https", "ssh", "telnet", "snmp", "ping");

  private InterfaceSection() {}

  static List<NetworkInterface> interfaces(Config config) {
    var routers = Ports.routers(config);
    var tunnels = tunnels(config);
    var relays = relays(config);
    var found = new ArrayList<NetworkInterface>();
    for (Port port : Ports.of(config)) {
      found.add(read(config, port, routers, tunnels, relays));
    }
    return found;
  }

  private static NetworkInterface read(
      Config config,
      Port port,
      Map<String, String> routers,
      Map<String, Tunnel> tunnels,
      Map<String, List<String>> relays) {
    var options = port.options();
    var comment = Reading.word(port.node(), "comment");
    Reading.word(options, "ndp-proxy", "enabled");
    Reading.word(options, "ipv6", "enabled");
    Reading.word(port.node(), "aggregate-group");
    Reading.word(options, "tag");
    return new NetworkInterface(
        port.name(),
        port.kind(),
        comment,
        routers.getOrDefault(port.name(), ""),
        shutdown(port.node()),
        addresses(options),
        Reading.words(options, "ipv6", "address"),
        relays.getOrDefault(port.name(), List.of()),
        Fact.unknown("PAN-OS translates by rules between zones"),
        hardening(options),
        new InterfaceFilters(none(), none(), none(), none()),
        discovery(options),
        null,
        tunnels.get(port.name()),
        List.of(),
        trust(config, port),
        port.node().span());
  }

  private static Fact<String> none() {
    return Fact.byDefault("", POLICIES);
  }

  private static Fact<Boolean> shutdown(Node port) {
    var state = Reading.value(port, "link-state");
    if (state == null) {
      return Fact.byDefault(false, "the link is negotiated unless link-state is down");
    }
    return Fact.explicit(state.word().equals("down"), state.span());
  }

  private static List<String> addresses(Node options) {
    var found = new ArrayList<>(Reading.words(options, "ip"));
    var dhcp = options.child("dhcp-client");
    if (dhcp != null) {
      dhcp.claimAll();
      found.add("dhcp");
    }
    if (options.child("pppoe") != null) {
      found.add("pppoe");
    }
    return found;
  }

  private static InterfaceHardening hardening(Node options) {
    var advertised =
        Reading.option(
            false,
            "off; PAN-OS Administrator's Guide, IPv6 router advertisement",
            options,
            "ipv6",
            "neighbor-discovery",
            "router-advertisement",
            "enable");
    return new InterfaceHardening(
        NO_FLAG,
        NO_FLAG,
        NO_FLAG,
        NO_FLAG,
        NO_FLAG,
        Fact.unknown("PAN-OS drops forged sources by the protection profile of a zone"),
        NO_FLAG,
        NO_FLAG,
        advertised);
  }

  private static InterfaceDiscovery discovery(Node options) {
    var lldp = Reading.option(false, LLDP, options, "lldp", "enable");
    return new InterfaceDiscovery(
        Fact.byDefault(false, "PAN-OS does not speak CDP"),
        lldp,
        lldp,
        Fact.byDefault(false, "PAN-OS does not speak MOP"));
  }

  private static InterfaceTrust trust(Config config, Port port) {
    var services = new ArrayList<String>();
    for (Node service : port.profile(config)) {
      if (SERVICES.contains(service.word()) && Reading.word(service).equals("yes")) {
        services.add(service.word());
      }
    }
    return new InterfaceTrust(
        port.context(), port.zone(), Fact.unknown("PAN-OS does not rank interfaces"), "", services);
  }

  /// The tunnel interfaces that IPsec protects.
  private static Map<String, Tunnel> tunnels(Config config) {
    var tunnels = new HashMap<String, Tunnel>();
    for (Node tunnel : Reading.at(config.device(), "network", "tunnel", "ipsec")) {
      var name = Reading.value(tunnel, "tunnel-interface");
      if (name != null) {
        var profile = Reading.value(tunnel, "auto-key", "ipsec-crypto-profile");
        tunnels.put(
            name.word(),
            new Tunnel(
                Fact.explicit("ipsec", tunnel.span()),
                profile == null
                    ? Fact.byDefault(
                        "default", "a tunnel without a profile has the profile default")
                    : Fact.explicit(profile.word(), profile.span()),
                Fact.byDefault("", "an IPsec tunnel has no key of its own")));
      }
    }
    return tunnels;
  }

  private static Map<String, List<String>> relays(Config config) {
    var relays = new HashMap<String, List<String>>();
    for (Node port : Reading.at(config.device(), "network", "dhcp", "interface")) {
      var servers = Reading.words(port, "relay", "ip", "server");
      if (!servers.isEmpty() && !Reading.word(port, "relay", "ip", "enabled").equals("no")) {
        relays.put(port.word(), servers);
      }
    }
    return relays;
  }

  static List<Zone> zones(Reading reading, Config config) {
    var zones = new ArrayList<Zone>();
    for (Node vsys : Reading.child(config.device(), "vsys")) {
      var intrazone = DefaultRules.intrazone(reading, vsys);
      for (Node zone : Reading.child(vsys, "zone")) {
        zone.claim();
        var network = Reading.child(zone, "network");
        Reading.word(zone, "enable-user-identification");
        Reading.words(zone, "user-acl", "include-list");
        Reading.words(zone, "user-acl", "exclude-list");
        Reading.word(network, "enable-packet-buffer-protection");
        Reading.word(network, "log-setting");
        var members = Ports.members(zone);
        members.forEach(Node::claim);
        zones.add(
            new Zone(
                zone.word(),
                config.contextOf(vsys.word()),
                members.stream().map(Node::word).toList(),
                Reading.word(network, "zone-protection-profile"),
                intrazone,
                zone.span()));
      }
    }
    return zones;
  }

  static List<VirtualContext> contexts(Reading reading) {
    var contexts = new ArrayList<VirtualContext>();
    var systems = Reading.child(reading.device(), "vsys");
    if (systems.size() > 1) {
      for (Node vsys : systems) {
        contexts.add(new VirtualContext("vsys", vsys.word(), vsys.span()));
      }
    }
    for (Node group : Reading.child(reading.device(), "device-group")) {
      group.claim();
      Reading.words(group, "devices");
      contexts.add(new VirtualContext("device-group", group.word(), group.span()));
    }
    for (Node stack : Reading.child(reading.device(), "template-stack")) {
      stack.claim();
      Reading.child(stack, "devices").claimAll();
    }
    return contexts;
  }

  /// What the device shows to the provider of a PPPoE line.
  static List<Credential> pppoe(Reading reading, Config config) {
    var found = new ArrayList<Credential>();
    for (Port port : Ports.of(config)) {
      var password = Reading.value(port.options(), "pppoe", "password");
      if (password != null) {
        Reading.word(port.options(), "pppoe", "enable");
        found.add(
            new Credential(
                "pppoe",
                port.name(),
                Reading.word(port.options(), "pppoe", "username"),
                PanosSecrets.key(reading, password),
                password.span()));
      }
    }
    return found;
  }
}
