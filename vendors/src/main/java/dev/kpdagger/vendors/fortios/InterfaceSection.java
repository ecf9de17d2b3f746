package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.network.FirstHopGroup;
import dev.kpdagger.device.network.InterfaceDiscovery;
import dev.kpdagger.device.network.InterfaceFilters;
import dev.kpdagger.device.network.InterfaceHardening;
import dev.kpdagger.device.network.InterfaceKind;
import dev.kpdagger.device.network.InterfaceTrust;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.network.Tunnel;
import dev.kpdagger.vendors.lines.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `system interface`.
final class InterfaceSection {

  private static final String UP = "up unless set; FortiOS CLI Reference, system interface";
  private static final String REDIRECTS =
      "enabled unless switched off; a full configuration prints icmp-send-redirect enable";
  private static final String REDIRECTS6 =
      "enabled unless switched off; a full configuration prints icmp6-send-redirect enable";
  private static final String BROADCASTS =
      "disabled unless set; a full configuration prints broadcast-forward disable";
  private static final String ADVERTISEMENTS =
      "disabled unless set; a full configuration prints ip6-send-adv disable";
  private static final String SOURCE_CHECK =
      "loose: src-check is enabled and strict-src-check disabled unless set; full configurations of"
          + " 6.x and 7.0";
  private static final String NO_PROXY = "only what system proxy-arp names is answered for";
  private static final String NOT_SAID = "FortiOS has no command for it";
  private static final String NO_LISTS =
      "FortiOS has no access lists on interfaces; policies decide";
  private static final String NO_CDP = "FortiOS does not speak CDP";
  private static final String LLDP =
      "whether LLDP is sent without the command depends on the domain, the role and the release";

  private final Reading reading;
  private final Map<String, String> zones = new HashMap<>();
  private final Set<String> proxied = new LinkedHashSet<>();

  private InterfaceSection(Reading reading) {
    this.reading = reading;
  }

  static List<NetworkInterface> read(Reading reading) {
    var section = new InterfaceSection(reading);
    section.zones();
    var interfaces = new ArrayList<NetworkInterface>();
    for (Reading.Table table : reading.tables("system interface")) {
      for (Node entry : table.node().entries()) {
        interfaces.add(section.read(entry, table.context()));
      }
    }
    for (Reading.Table table : reading.tables("system gre-tunnel")) {
      for (Node entry : table.node().entries()) {
        interfaces.add(section.gre(entry, table.context()));
      }
    }
    return interfaces;
  }

  private void zones() {
    for (Reading.Table table : reading.tables("system zone")) {
      for (Node zone : table.node().entries()) {
        for (String member : zone.list("interface")) {
          zones.put(member, zone.name());
        }
      }
    }
    for (String path : List.of("system sdwan", "system virtual-wan-link")) {
      for (Reading.Table table : reading.tables(path)) {
        for (Node member : AddressSection.entries(table.node(), "members")) {
          var zone = member.text("zone", "virtual-wan-link");
          zones.put(member.text("interface", ""), zone);
        }
      }
    }
    for (Reading.Table table : reading.tables("system proxy-arp")) {
      for (Node entry : table.node().entries()) {
        proxied.add(entry.text("interface", ""));
      }
    }
  }

  private NetworkInterface read(Node entry, String section) {
    var ip6 = entry.config("ipv6");
    var context = context(entry, section);
    var alias = entry.text("alias", "");
    var description = entry.text("description", "");
    var vrf = entry.text("vrf", "0");
    return new NetworkInterface(
        entry.name(),
        kind(entry),
        description.isEmpty() ? alias : description,
        vrf.equals("0") ? "" : vrf,
        reading.word(entry, "status", "up", UP).map(value -> value.equals("down")),
        addresses(entry),
        addresses6(ip6),
        relays(entry),
        Fact.byDefault("", "policies translate, not the sides of interfaces"),
        hardening(entry, ip6, context),
        filters(),
        discovery(entry),
        null,
        null,
        groups(entry),
        trust(entry, ip6, context),
        entry.span());
  }

  private String context(Node entry, String section) {
    var domain = entry.text("vdom", section);
    return reading.virtual() ? domain : "";
  }

  private static InterfaceKind kind(Node entry) {
    if (entry.text("dedicated-to", "none").equals("management")) {
      return InterfaceKind.MANAGEMENT;
    }
    boolean tagged = !entry.text("vlanid", "0").equals("0");
    return switch (entry.text("type", tagged ? "vlan" : "physical")) {
      case "physical", "hard-switch", "switch", "switch-vlan", "emac-vlan", "fext-wan" ->
          InterfaceKind.ETHERNET;
      case "vlan" -> InterfaceKind.VLAN;
      case "aggregate", "redundant" -> InterfaceKind.AGGREGATE;
      case "loopback" -> InterfaceKind.LOOPBACK;
      case "tunnel", "vxlan", "geneve" -> InterfaceKind.TUNNEL;
      case "vap-switch", "wl-mesh" -> InterfaceKind.WIRELESS;
      default -> InterfaceKind.OTHER;
    };
  }

  private static List<String> addresses(Node entry) {
    var found = new ArrayList<String>();
    var mode = entry.text("mode", "static");
    if (!mode.equals("static")) {
      found.add(mode);
    }
    var first = Addresses.withLength(entry.list("ip"));
    if (!first.isEmpty()) {
      found.add(first);
    }
    for (Node second : AddressSection.entries(entry, "secondaryip")) {
      var address = Addresses.withLength(second.list("ip"));
      if (!address.isEmpty()) {
        found.add(address);
      }
    }
    return found;
  }

  private static List<String> addresses6(@Nullable Node ip6) {
    var found = new ArrayList<String>();
    if (ip6 == null) {
      return found;
    }
    var mode = ip6.text("ip6-mode", "static");
    if (!mode.equals("static")) {
      found.add(mode);
    }
    var first = ip6.text("ip6-address", "::/0");
    if (!first.equals("::/0")) {
      found.add(first);
    }
    for (Node extra : AddressSection.entries(ip6, "ip6-extra-addr")) {
      found.add(extra.name());
    }
    return found;
  }

  private static List<String> relays(Node entry) {
    var servers = entry.list("dhcp-relay-ip");
    return entry.text("dhcp-relay-service", "disable").equals("enable") ? servers : List.of();
  }

  private InterfaceHardening hardening(Node entry, @Nullable Node ip6, String context) {
    return new InterfaceHardening(
        proxied.contains(entry.name())
            ? Fact.explicit(true, entry.span())
            : reading.absentIn(entry, false, NO_PROXY),
        reading.flag(entry, "icmp-send-redirect", true, REDIRECTS),
        Fact.unknown(NOT_SAID),
        reading.flag(entry, "broadcast-forward", false, BROADCASTS),
        Fact.unknown(NOT_SAID),
        sourceVerification(entry, context),
        ip6 == null
            ? reading.absentIn(entry, true, REDIRECTS6)
            : reading.flag(ip6, "icmp6-send-redirect", true, REDIRECTS6),
        Fact.unknown(NOT_SAID),
        ip6 == null
            ? reading.absentIn(entry, false, ADVERTISEMENTS)
            : reading.flag(ip6, "ip6-send-adv", false, ADVERTISEMENTS));
  }

  /// Routing that may be asymmetric switches the check off for the whole domain.
  private Fact<String> sourceVerification(Node entry, String context) {
    var check = reading.flag(entry, "src-check", true, SOURCE_CHECK);
    for (Reading.Table table : reading.tables("system settings")) {
      if (!table.context().equals(context)) {
        continue;
      }
      var asymmetric = table.node().get("asymroute");
      if (asymmetric != null && asymmetric.value().equals("enable")) {
        return Fact.explicit("none", asymmetric.span());
      }
      var strict = table.node().get("strict-src-check");
      if (strict != null && strict.value().equals("enable") && check instanceof Fact.Default) {
        return Fact.explicit("strict", strict.span());
      }
      if (strict != null && strict.value().equals("enable")) {
        return check.map(on -> on ? "strict" : "none");
      }
    }
    return check.map(on -> on ? "loose" : "none");
  }

  private static InterfaceFilters filters() {
    Fact<String> none = Fact.byDefault("", NO_LISTS);
    return new InterfaceFilters(none, none, none, none);
  }

  private static InterfaceDiscovery discovery(Node entry) {
    var sent = entry.get("lldp-transmission");
    var received = entry.get("lldp-reception");
    return new InterfaceDiscovery(
        Fact.byDefault(false, NO_CDP), lldp(sent), lldp(received), Fact.byDefault(false, NO_CDP));
  }

  private static Fact<Boolean> lldp(@Nullable Attribute attribute) {
    if (attribute == null || attribute.unset() || attribute.value().equals("vdom")) {
      return Fact.unknown(LLDP);
    }
    return Fact.explicit(attribute.value().equals("enable"), attribute.span());
  }

  private static List<FirstHopGroup> groups(Node entry) {
    var groups = new ArrayList<FirstHopGroup>();
    for (Node group : AddressSection.entries(entry, "vrrp")) {
      var number = Numbers.parse(group.name());
      groups.add(
          new FirstHopGroup(
              "vrrp",
              entry.name(),
              number == null ? 0 : number,
              Fact.byDefault("none", "FortiOS has no command for it"),
              null,
              group.span()));
    }
    return groups;
  }

  private InterfaceTrust trust(Node entry, @Nullable Node ip6, String context) {
    var services = new LinkedHashSet<String>(entry.list("allowaccess"));
    for (Node second : AddressSection.entries(entry, "secondaryip")) {
      services.addAll(second.list("allowaccess"));
    }
    if (ip6 != null) {
      services.addAll(ip6.list("ip6-allowaccess"));
    }
    services.remove("");
    var role = entry.text("role", "undefined");
    return new InterfaceTrust(
        context,
        zones.getOrDefault(entry.name(), entry.name()),
        Fact.unknown("FortiOS does not rank interfaces"),
        role.equals("undefined") ? "" : role,
        List.copyOf(services));
  }

  private NetworkInterface gre(Node entry, String context) {
    return new NetworkInterface(
        entry.name(),
        InterfaceKind.TUNNEL,
        "",
        "",
        Fact.byDefault(false, UP),
        List.of(),
        List.of(),
        List.of(),
        Fact.byDefault("", "policies translate, not the sides of interfaces"),
        hardening(entry, null, context),
        filters(),
        discovery(entry),
        null,
        new Tunnel(
            Fact.explicit("gre", entry.span()),
            protection(entry),
            Fact.unknown("the key of a tunnel is not in the facts")),
        List.of(),
        entry.span());
  }

  /// The IPsec tunnel that a GRE tunnel leaves by; none when it leaves by a port.
  private Fact<String> protection(Node entry) {
    var leaves = entry.get("interface");
    if (leaves == null) {
      return Fact.unknown("the tunnel does not say which interface it leaves by");
    }
    boolean ipsec =
        reading.tables("vpn ipsec phase1-interface").stream()
            .flatMap(table -> table.node().entries().stream())
            .anyMatch(phase -> phase.name().equals(leaves.value()));
    return Fact.explicit(ipsec ? leaves.value() : "", leaves.span());
  }
}
