package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.network.FirstHopGroup;
import dev.kpdagger.device.network.InterfaceDiscovery;
import dev.kpdagger.device.network.InterfaceFilters;
import dev.kpdagger.device.network.InterfaceHardening;
import dev.kpdagger.device.network.InterfaceKind;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.network.Switchport;
import dev.kpdagger.device.network.Tunnel;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `interface NAME`: addresses, hardening, filters and discovery.
final class InterfaceSection {

  private static final String IP =
      "; Cisco NX-OS Unicast Routing Configuration Guide, Configuring IPv4";
  private static final String HARDENING = "; Cisco Guide to Securing NX-OS Software Devices";

  private static final String NO_FILTER =
      "no packet filter unless ip access-group or ipv6 traffic-filter";

  private final DeviceDefaults defaults;

  InterfaceSection(DeviceDefaults defaults) {
    this.defaults = defaults;
  }

  NetworkInterface read(InterfaceBlocks.Block block) {
    var section = block.section();
    var kind = InterfaceNames.kind(block.name());
    var description = section.last("description");
    var vrf = section.last("vrf", "member");
    var ipv6 = ipv6Addresses(section);
    var groups = FirstHopSection.read(section, block.name());
    Switchport switchport = SwitchportSection.read(section, kind, defaults);
    return new NetworkInterface(
        block.name(),
        kind,
        description == null || description.negated() ? "" : description.rest(1),
        vrf == null || vrf.negated() ? "" : vrf.word(2),
        shutdown(section, kind, switchport != null),
        addresses(section),
        ipv6,
        relays(section),
        nat(section),
        hardening(section, kind, groups, !ipv6.isEmpty()),
        filters(section),
        discovery(section, kind),
        switchport,
        tunnel(section, kind),
        groups,
        section.head().blockSpan());
  }

  private Fact<Boolean> shutdown(Section section, InterfaceKind kind, boolean switched) {
    Statement found = null;
    for (Statement line : section.all("shutdown")) {
      if (line.size() == 1) {
        found = line;
      }
    }
    if (found != null) {
      return Fact.explicit(!found.negated(), found.span());
    }
    return switch (kind) {
      case VLAN ->
          section.absent(
              true,
              "the interface of a VLAN is shut down unless no shutdown; Cisco NX-OS Interfaces"
                  + " Configuration Guide, Configuring VLAN interfaces");
      case ETHERNET, SUBINTERFACE ->
          switched ? defaults.layers().switchedShut() : defaults.layers().routedShut();
      case AGGREGATE, LOOPBACK, MANAGEMENT, NULL ->
          section.absent(false, "up unless shutdown is printed; a configuration shows shutdown");
      case TUNNEL, SERIAL, WIRELESS, OTHER ->
          Fact.unknown("whether such an interface is shut down by default is not known");
    };
  }

  /// Addresses in file order; `ip address A/L secondary` adds.
  private static List<String> addresses(Section section) {
    var addresses = new ArrayList<String>();
    for (Statement line : section.all("ip", "address")) {
      if (line.negated()) {
        continue;
      }
      var address = address(line);
      if (address.isEmpty()) {
        section.reading().invalid(line);
      } else if (!addresses.contains(address)) {
        addresses.add(address);
      }
    }
    var unnumbered = section.last("ip", "unnumbered");
    if (unnumbered != null && !unnumbered.negated()) {
      addresses.add("unnumbered " + unnumbered.word(2));
    }
    return addresses;
  }

  private static String address(Statement line) {
    var word = line.word(2);
    if (word.equals("dhcp")) {
      return word;
    }
    int slash = word.indexOf('/');
    if (slash > 0) {
      Long length = Numbers.parse(word.substring(slash + 1));
      boolean right = length != null && length <= 32;
      return right && Ip4.parse(word.substring(0, slash)).isPresent() ? word : "";
    }
    var mask = Ip4.parse(line.word(3));
    if (Ip4.parse(word).isEmpty() || mask.isEmpty()) {
      return "";
    }
    var length = Ip4.prefixLength(mask.getAsInt());
    return length.isEmpty() ? "" : word + "/" + length.getAsInt();
  }

  private static List<String> ipv6Addresses(Section section) {
    var addresses = new ArrayList<String>();
    for (Statement line : section.all("ipv6", "address")) {
      if (!line.negated() && line.size() > 2) {
        addresses.add(line.word(2));
      }
    }
    for (String word : List.of("link-local", "enable")) {
      var line = section.last("ipv6", word);
      if (addresses.isEmpty() && line != null && !line.negated()) {
        addresses.add("link-local");
      }
    }
    return addresses;
  }

  /// `ip dhcp relay address A [use-vrf V]`.
  private static List<String> relays(Section section) {
    var relays = new ArrayList<String>();
    for (Statement line : section.all("ip", "dhcp", "relay", "address")) {
      if (!line.negated()) {
        relays.add(line.word(4));
      }
    }
    for (Statement line : section.all("ipv6", "dhcp", "relay", "address")) {
      if (!line.negated()) {
        relays.add(line.word(4));
      }
    }
    return relays;
  }

  private static Fact<String> nat(Section section) {
    for (String side : List.of("inside", "outside")) {
      for (Statement line : section.all("ip", "nat", side)) {
        if (!line.negated() && line.size() == 3) {
          return Fact.explicit(side, line.span());
        }
      }
    }
    return section.absent("", "no address translation unless configured");
  }

  private static InterfaceHardening hardening(
      Section section, InterfaceKind kind, List<FirstHopGroup> groups, boolean ipv6) {
    return new InterfaceHardening(
        section.flag(
            false,
            "off unless ip proxy-arp; DISA STIG Cisco NX-OS Switch RTR, proxy ARP",
            "ip",
            "proxy-arp"),
        redirects(section, kind, groups),
        section.flag(false, "off unless ip unreachables" + HARDENING, "ip", "unreachables"),
        section.flag(
            false, "off unless ip directed-broadcast" + HARDENING, "ip", "directed-broadcast"),
        Fact.byDefault(false, "NX-OS does not answer requests for the mask"),
        sourceVerification(section),
        section.flag(true, "on unless no ipv6 redirects" + IP, "ipv6", "redirects"),
        unreachables6(section),
        routerAdvertisements(section, ipv6),
        section.number(64, "64 unless configured" + IP, "ipv6", "nd", "hop-limit"),
        section.flag(true, "on unless configured" + IP, "ip", "arp", "gratuitous", "request"));
  }

  /// On an interface with a first-hop group NX-OS stops redirects by itself in some releases.
  private static Fact<Boolean> redirects(
      Section section, InterfaceKind kind, List<FirstHopGroup> groups) {
    var line = section.last("ip", "redirects");
    if (line != null) {
      return Fact.explicit(!line.negated(), line.span());
    }
    if (kind == InterfaceKind.MANAGEMENT) {
      return Fact.byDefault(false, "the management port forwards no packets");
    }
    return groups.isEmpty()
        ? section.absent(true, "on unless no ip redirects" + IP)
        : Fact.unknown(
            "whether redirects are sent beside a first-hop group depends on the release");
  }

  private static Fact<Boolean> unreachables6(Section section) {
    var line = section.last("ipv6", "unreachables");
    return line == null
        ? Fact.unknown("no source is known for the default of ipv6 unreachables")
        : Fact.explicit(!line.negated(), line.span());
  }

  /// `ip verify unicast source reachable-via rx|any`.
  private static Fact<String> sourceVerification(Section section) {
    var line = section.last("ip", "verify", "unicast");
    section.last("ipv6", "verify", "unicast");
    if (line == null || line.negated()) {
      return section.absent(
          "none",
          "off unless configured; Cisco NX-OS Security Configuration Guide, Configuring Unicast"
              + " RPF");
    }
    return switch (line.after("reachable-via", 3)) {
      case "rx" -> Fact.explicit("strict", line.span());
      case "any" -> Fact.explicit("loose", line.span());
      default -> section.reading().notUnderstood(line);
    };
  }

  private static Fact<Boolean> routerAdvertisements(Section section, boolean ipv6) {
    var line = section.last("ipv6", "nd", "suppress-ra");
    if (line != null) {
      return Fact.explicit(line.negated(), line.span());
    }
    return ipv6
        ? Fact.unknown("whether router advertisements are sent by default depends on the release")
        : section.absent(false, "the interface has no IPv6 address");
  }

  /// A list on a switch port is applied with `ip port access-group`.
  private static InterfaceFilters filters(Section section) {
    return new InterfaceFilters(
        filter(section, "in", "ip", "access-group"),
        filter(section, "out", "ip", "access-group"),
        filter(section, "in", "ipv6", "traffic-filter"),
        filter(section, "out", "ipv6", "traffic-filter"));
  }

  private static Fact<String> filter(
      Section section, String direction, String family, String command) {
    Fact<String> found = null;
    for (Statement line : section.all(family, "port", command)) {
      if (!line.negated() && line.word(4).equals(direction)) {
        found = Fact.explicit(line.word(3), line.span());
      }
    }
    for (Statement line : section.all(family, command)) {
      if (!line.negated() && line.word(3).equals(direction)) {
        found = Fact.explicit(line.word(2), line.span());
      }
    }
    return found != null ? found : section.absent("", NO_FILTER);
  }

  private InterfaceDiscovery discovery(Section section, InterfaceKind kind) {
    boolean physical = kind == InterfaceKind.ETHERNET || kind == InterfaceKind.MANAGEMENT;
    return new InterfaceDiscovery(
        follows(section, physical, defaults.cdp(), "cdp", "enable"),
        follows(section, physical, defaults.lldp(), "lldp", "transmit"),
        follows(section, physical, defaults.lldp(), "lldp", "receive"),
        Fact.byDefault(false, "NX-OS does not have MOP"));
  }

  /// On where the whole device has it on, unless the interface says no.
  private static Fact<Boolean> follows(
      Section section, boolean physical, Fact<Boolean> global, String first, String second) {
    var line = section.last(first, second);
    if (line != null && line.negated()) {
      return Fact.explicit(false, line.span());
    }
    if (Boolean.FALSE.equals(global.orNull())) {
      return global;
    }
    if (line != null) {
      return global.isKnown() ? Fact.explicit(true, line.span()) : global;
    }
    if (!physical) {
      return section.absent(false, "discovery protocols run on physical ports");
    }
    return global.isKnown() ? section.absent(true, "follows the whole device") : global;
  }

  private static @Nullable Tunnel tunnel(Section section, InterfaceKind kind) {
    if (kind != InterfaceKind.TUNNEL) {
      return null;
    }
    section.last("tunnel", "source");
    section.last("tunnel", "destination");
    var mode = section.last("tunnel", "mode");
    var protection = section.last("tunnel", "protection");
    return new Tunnel(
        mode == null || mode.negated()
            ? section.absent("gre", "gre ip unless configured; Cisco NX-OS Interfaces guide")
            : Fact.explicit(mode.word(2), mode.span()),
        protection == null || protection.negated()
            ? section.absent("", "not encrypted unless configured")
            : Fact.explicit(protection.after("profile", 2), protection.span()),
        section.absent("", "no key unless configured"));
  }
}
