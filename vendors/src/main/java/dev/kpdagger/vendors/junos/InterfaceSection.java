package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.network.FirstHopGroup;
import dev.kpdagger.device.network.InterfaceDiscovery;
import dev.kpdagger.device.network.InterfaceFilters;
import dev.kpdagger.device.network.InterfaceHardening;
import dev.kpdagger.device.network.InterfaceKind;
import dev.kpdagger.device.network.InterfaceTrust;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.network.Switchport;
import dev.kpdagger.device.network.Tunnel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `interfaces`: one fact for each unit, as units carry addresses and filters; one for a port
/// without units.
final class InterfaceSection {

  private static final String NO_STATEMENT = "Junos has no statement for it by interface";
  private static final Set<String> NO_PORTS =
      Set.of(
          "interface-range", "traceoptions", "apply-groups", "apply-groups-except", "apply-macro");

  private final Reading reading;
  private final Reading.Part part;
  private final Switching switching;
  private final Map<String, String> instanceOf = new HashMap<>();
  private final Map<String, Node> zoneOf = new HashMap<>();
  private final Map<String, Node> vpnOf = new HashMap<>();
  private final boolean zoned;

  private InterfaceSection(Reading reading, Reading.Part part, Switching switching) {
    this.reading = reading;
    this.part = part;
    this.switching = switching;
    for (Node instance : part.node().entries("routing-instances")) {
      for (Node port : instance.entries("interface")) {
        instanceOf.put(port.word(), part.name(instance.word()));
      }
    }
    for (Node zone : HostAccess.zones(part)) {
      for (Node port : zone.entries("interfaces")) {
        zoneOf.put(port.word(), zone);
      }
    }
    for (Node vpn : part.node().entries("security", "ipsec", "vpn")) {
      var bound = vpn.value("bind-interface");
      if (bound != null) {
        vpnOf.put(bound.word(), vpn);
      }
    }
    this.zoned = part.node().find("security", "zones") != null;
  }

  static List<NetworkInterface> read(Reading reading, Reading.Part part, Switching switching) {
    var section = new InterfaceSection(reading, part, switching);
    var interfaces = new ArrayList<NetworkInterface>();
    for (Node port : part.node().entries("interfaces")) {
      if (NO_PORTS.contains(port.word())) {
        continue;
      }
      port.claim();
      var units = port.entries("unit");
      if (units.isEmpty()) {
        interfaces.add(section.unit(port, null));
      }
      for (Node unit : units) {
        unit.claim();
        interfaces.add(section.unit(port, unit));
      }
    }
    return interfaces;
  }

  private NetworkInterface unit(Node port, @Nullable Node unit) {
    var name = unit == null ? port.word() : port.word() + "." + unit.word();
    var holder = unit == null ? port : unit;
    var described = holder.value("description");
    var general = port.value("description");
    var description = described != null ? described : general;
    var inet = holder.find("family", "inet");
    var inet6 = holder.find("family", "inet6");
    for (Node family : holder.entries("family")) {
      family.claim();
    }
    holder.value("vlan-id");
    return new NetworkInterface(
        name,
        kind(port.word(), holder),
        description == null ? "" : description.word(),
        instanceOf.getOrDefault(name, ""),
        shutdown(port, holder),
        addresses(inet),
        addresses(inet6),
        List.of(),
        reading.absent("", "Junos translates by rules, not by the side of an interface"),
        hardening(name, holder, inet, inet6),
        filters(holder, inet, inet6),
        discovery(port.word(), name),
        switchport(port.word(), name, unit),
        tunnel(port.word(), name, unit),
        groups(name, inet),
        trust(name),
        holder.span());
  }

  private static InterfaceKind kind(String port, Node holder) {
    int end = 0;
    while (end < port.length() && Character.isLetter(port.charAt(end))) {
      end++;
    }
    return switch (port.substring(0, end)) {
      case "ge", "xe", "et", "fe", "mge" ->
          holder.find("vlan-id") != null || holder.find("vlan-tags") != null
              ? InterfaceKind.SUBINTERFACE
              : InterfaceKind.ETHERNET;
      case "ae", "reth", "fab" -> InterfaceKind.AGGREGATE;
      case "irb", "vlan" -> InterfaceKind.VLAN;
      case "lo" -> InterfaceKind.LOOPBACK;
      case "st", "gr", "ip", "lt", "vt", "mt", "pd", "pe" -> InterfaceKind.TUNNEL;
      case "fxp", "em", "me", "vme", "mgmt" -> InterfaceKind.MANAGEMENT;
      case "se", "t", "e", "ct", "ce", "cau", "so", "at", "ds" -> InterfaceKind.SERIAL;
      case "wl" -> InterfaceKind.WIRELESS;
      case "dsc" -> InterfaceKind.NULL;
      default -> InterfaceKind.OTHER;
    };
  }

  private Fact<Boolean> shutdown(Node port, Node holder) {
    var disabled = port.take("disable");
    if (disabled == null && holder != port) {
      disabled = holder.take("disable");
    }
    return disabled != null
        ? reading.explicit(true, disabled)
        : reading.absentIn(holder, false, "a Junos interface is up unless it is disabled");
  }

  private static List<String> addresses(@Nullable Node family) {
    var addresses = new ArrayList<String>();
    if (family == null) {
      return addresses;
    }
    addresses.addAll(family.texts("address"));
    for (String client : List.of("dhcp", "dhcp-client", "dhcpv6-client")) {
      if (family.has(client)) {
        addresses.add("dhcp");
      }
    }
    var unnumbered = family.find("unnumbered-address");
    if (unnumbered != null) {
      unnumbered.claimAll();
      addresses.add("unnumbered");
    }
    return addresses;
  }

  // ---- What attackers like

  private InterfaceHardening hardening(
      String name, Node holder, @Nullable Node inet, @Nullable Node inet6) {
    return new InterfaceHardening(
        proxyArp(holder),
        sends(holder, inet, "no-redirects"),
        Fact.unknown(NO_STATEMENT),
        broadcast(holder, inet),
        Fact.unknown(NO_STATEMENT),
        verification(holder, inet),
        sends(holder, inet6, "no-redirects-ipv6"),
        Fact.unknown(NO_STATEMENT),
        advertisements(holder, name),
        hopLimit(holder, name),
        gratuitousArp(holder));
  }

  private Fact<Long> hopLimit(Node holder, String name) {
    var value =
        part.node()
            .value("protocols", "router-advertisement", "interface", name, "current-hop-limit");
    var number = value == null ? null : Numbers.parse(value.word());
    return value == null
        ? reading.absentIn(holder, 64L, "64; Juniper, current-hop-limit")
        : number == null ? reading.notUnderstood(value) : reading.explicit(number, value);
  }

  /// `gratuitous-arp-reply` has the router learn from announcements, on the whole interface.
  private Fact<Boolean> gratuitousArp(Node holder) {
    for (Node place = holder; place != null && place.depth() > 1; place = place.parent()) {
      var node = place.take("gratuitous-arp-reply");
      if (node != null) {
        return reading.explicit(true, node);
      }
    }
    return reading.absentIn(
        holder, false, "not learnt from; a configuration shows gratuitous-arp-reply where it is");
  }

  private Fact<Boolean> proxyArp(Node holder) {
    var node = holder.find("proxy-arp");
    if (node == null) {
      return reading.absentIn(holder, false, "proxy ARP is off; Juniper, proxy-arp");
    }
    node.claimAll();
    return reading.explicit(true, node);
  }

  /// Redirects are sent unless the system or the family says that they are not.
  private Fact<Boolean> sends(Node holder, @Nullable Node family, String statement) {
    var system = reading.root().take("system", statement);
    var own = family == null ? null : family.take("no-redirects");
    var node = own != null ? own : system;
    if (node != null) {
      return reading.explicit(false, node);
    }
    Fact<Boolean> here =
        reading.absentIn(holder, true, "redirects are sent; Juniper, no-redirects");
    return here.isKnown()
        ? reading.absent(true, "redirects are sent; Juniper, no-redirects")
        : here;
  }

  private Fact<Boolean> broadcast(Node holder, @Nullable Node inet) {
    var node = inet == null ? null : inet.find("targeted-broadcast");
    if (node == null) {
      return reading.absentIn(
          holder, false, "directed broadcasts are dropped; Juniper, targeted-broadcast");
    }
    node.claimAll();
    return reading.explicit(true, node);
  }

  private Fact<String> verification(Node holder, @Nullable Node inet) {
    var node = inet == null ? null : inet.find("rpf-check");
    if (node == null) {
      return reading.absentIn(holder, "none", "a configuration shows rpf-check where it is set");
    }
    node.claimAll();
    return reading.explicit(node.find("mode", "loose") != null ? "loose" : "strict", node);
  }

  private Fact<Boolean> advertisements(Node holder, String name) {
    var node = part.node().find("protocols", "router-advertisement", "interface", name);
    if (node == null) {
      return reading.absentIn(
          holder, false, "a configuration shows router-advertisement where it is on");
    }
    node.claim();
    return reading.explicit(true, node);
  }

  private InterfaceFilters filters(Node holder, @Nullable Node inet, @Nullable Node inet6) {
    return new InterfaceFilters(
        filter(holder, inet, "input"),
        filter(holder, inet, "output"),
        filter(holder, inet6, "input"),
        filter(holder, inet6, "output"));
  }

  private Fact<String> filter(Node holder, @Nullable Node family, String direction) {
    for (String form : List.of(direction, direction + "-list")) {
      var names = family == null ? List.<Node>of() : family.entries("filter", form);
      if (!names.isEmpty()) {
        return reading.explicit(names.getFirst().word(), names.getFirst());
      }
    }
    return reading.absentIn(holder, "", "a configuration shows filter where one is applied");
  }

  private InterfaceDiscovery discovery(String port, String name) {
    Fact<Boolean> lldp = lldp(port, name);
    return new InterfaceDiscovery(
        reading.absent(false, "Junos does not speak CDP"),
        lldp,
        lldp,
        reading.absent(false, "Junos does not speak MOP"));
  }

  private Fact<Boolean> lldp(String port, String name) {
    var protocol = reading.root().find("protocols", "lldp");
    if (protocol == null) {
      return Fact.unknown("whether LLDP is on without a line depends on the platform");
    }
    protocol.claim();
    var off = protocol.take("disable");
    if (off != null) {
      return reading.explicit(false, off);
    }
    for (String entry : List.of(port, name, "all")) {
      var node = protocol.find("interface", entry);
      if (node != null) {
        node.claim();
        var disabled = node.take("disable");
        return disabled != null ? reading.explicit(false, disabled) : reading.explicit(true, node);
      }
    }
    return reading.absentIn(protocol, false, "LLDP runs on the interfaces that it names");
  }

  // ---- Sides

  private @Nullable Switchport switchport(String port, String name, @Nullable Node unit) {
    if (unit == null) {
      return null;
    }
    for (String kind : List.of("ethernet-switching", "bridge")) {
      var family = unit.find("family", kind);
      if (family != null) {
        return switching.port(port, name, unit, family);
      }
    }
    return null;
  }

  private @Nullable Tunnel tunnel(String port, String name, @Nullable Node unit) {
    if (unit == null) {
      return null;
    }
    var mode =
        port.startsWith("st")
            ? "ipsec"
            : port.startsWith("gr-") ? "gre" : port.startsWith("ip-") ? "ipip" : "";
    if (mode.isEmpty()) {
      return null;
    }
    unit.entries("tunnel").forEach(Node::claimAll);
    var vpn = vpnOf.get(name);
    Fact<String> protection =
        vpn == null
            ? reading.absent("", "no vpn of security ipsec is bound to it")
            : reading.explicit(vpn.word(), vpn);
    return new Tunnel(
        reading.explicit(mode, unit), protection, reading.text(unit, "", "none", "tunnel", "key"));
  }

  private List<FirstHopGroup> groups(String name, @Nullable Node inet) {
    var groups = new ArrayList<FirstHopGroup>();
    if (inet == null) {
      return groups;
    }
    for (Node address : inet.entries("address")) {
      for (Node group : address.entries("vrrp-group")) {
        var number = Numbers.parse(group.word());
        if (number == null) {
          continue;
        }
        group.claim();
        var key = group.value("authentication-key");
        var type = group.value("authentication-type");
        groups.add(
            new FirstHopGroup(
                "vrrp",
                name,
                number,
                type == null
                    ? reading.absentIn(group, "none", "none; Juniper, authentication-type")
                    : reading.explicit(type.word().equals("simple") ? "text" : type.word(), type),
                key == null ? null : JunosSecrets.readable(key),
                group.span()));
      }
    }
    return groups;
  }

  private InterfaceTrust trust(String name) {
    var zone = zoneOf.get(name);
    var entry = zone == null ? null : zone.find("interfaces", name);
    var noLevel = Fact.<Long>unknown("Junos ranks no interfaces");
    if (zone == null || entry == null) {
      return zoned || !part.name().isEmpty()
          ? new InterfaceTrust(part.name(), "", noLevel, "", List.of())
          : InterfaceTrust.UNSAID;
    }
    return new InterfaceTrust(
        part.name(), zone.word(), noLevel, "", HostAccess.services(zone, entry));
  }
}
