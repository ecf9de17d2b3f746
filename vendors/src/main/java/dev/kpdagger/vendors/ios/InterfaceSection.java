package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.network.InterfaceDiscovery;
import dev.kpdagger.device.network.InterfaceFilters;
import dev.kpdagger.device.network.InterfaceHardening;
import dev.kpdagger.device.network.InterfaceKind;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.network.Tunnel;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `interface NAME`: addresses, hardening, filters and discovery; its switching side and its groups
/// are read beside this.
final class InterfaceSection {

  private static final String IP_SERVICES =
      "; Cisco IOS IP Application Services Command Reference, ";
  private static final String IPV6 = "; Cisco IOS IPv6 Command Reference, ";

  private final DeviceDefaults defaults;

  InterfaceSection(DeviceDefaults defaults) {
    this.defaults = defaults;
  }

  NetworkInterface read(InterfaceBlocks.Block block) {
    var section = block.section();
    var vrf = vrf(section);
    var kind = InterfaceNames.kind(block.name(), vrf);
    var description = section.last("description");
    var ipv6 = ipv6Addresses(section);
    return new NetworkInterface(
        block.name(),
        kind,
        description == null || description.negated() ? "" : description.rest(1),
        vrf,
        section.flag(
            false, "an interface is up unless `shutdown` is printed; running-config", "shutdown"),
        addresses(section),
        ipv6,
        relays(section),
        nat(section),
        hardening(section, kind, !ipv6.isEmpty()),
        filters(section),
        discovery(section, kind),
        SwitchportSection.read(section, kind, defaults),
        tunnel(section, kind),
        FirstHopSection.read(section, block.name()),
        section.head().blockSpan());
  }

  static String vrf(Section section) {
    var line = section.last("vrf", "forwarding");
    var old = section.last("ip", "vrf", "forwarding");
    if (line != null && !line.negated()) {
      return line.word(2);
    }
    return old == null || old.negated() ? "" : old.word(3);
  }

  /// Addresses in file order; `ip address A M secondary` adds, any other replaces the primary one.
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
    if (word.equals("dhcp") || word.equals("negotiated") || word.equals("pool")) {
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

  /// `ip helper-address [global | vrf V] A`; IOS relays DHCP and seven other UDP services to it.
  private static List<String> relays(Section section) {
    var relays = new ArrayList<String>();
    for (Statement line : section.all("ip", "helper-address")) {
      if (!line.negated()) {
        relays.add(line.word(line.word(2).equals("vrf") ? 4 : line.size() - 1));
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
    return section.absent("", "no address translation unless configured; ip nat");
  }

  private static List<String> ipv6Addresses(Section section) {
    var addresses = new ArrayList<String>();
    for (Statement line : section.all("ipv6", "address")) {
      if (!line.negated() && line.size() > 2) {
        addresses.add(line.word(2));
      }
    }
    var unnumbered = section.last("ipv6", "unnumbered");
    if (unnumbered != null && !unnumbered.negated()) {
      addresses.add("unnumbered " + unnumbered.word(2));
    }
    var enable = section.last("ipv6", "enable");
    if (addresses.isEmpty() && enable != null && !enable.negated()) {
      addresses.add("link-local");
    }
    return addresses;
  }

  private InterfaceHardening hardening(Section section, InterfaceKind kind, boolean ipv6) {
    return new InterfaceHardening(
        proxyArp(section),
        section.flag(
            true, "on unless `no ip redirects`" + IP_SERVICES + "ip redirects", "ip", "redirects"),
        section.flag(
            true,
            "on unless `no ip unreachables`" + IP_SERVICES + "ip unreachables",
            "ip",
            "unreachables"),
        section.flag(
            false,
            "off since 12.0" + IP_SERVICES + "ip directed-broadcast",
            "ip",
            "directed-broadcast"),
        section.flag(
            false, "off unless configured" + IP_SERVICES + "ip mask-reply", "ip", "mask-reply"),
        sourceVerification(section),
        section.flag(
            true, "on unless `no ipv6 redirects`" + IPV6 + "ipv6 redirects", "ipv6", "redirects"),
        section.flag(
            true,
            "on unless `no ipv6 unreachables`" + IPV6 + "ipv6 unreachables",
            "ipv6",
            "unreachables"),
        routerAdvertisements(section, kind, ipv6),
        hopLimit(section),
        Fact.unknown("gratuitous ARP is a setting of the whole device"));
  }

  /// `ipv6 hop-limit N` of the whole device, or `ipv6 nd ra hop-limit`.
  private static Fact<Long> hopLimit(Section section) {
    for (Statement line : section.reading().global("ipv6")) {
      if (line.word(1).equals("hop-limit") && !line.negated()) {
        section.reading().claim(line);
        Long limit = Numbers.parse(line.word(2));
        return limit == null
            ? section.reading().notUnderstood(line)
            : Fact.explicit(limit, line.span());
      }
    }
    return section.absent(64L, "64 unless configured" + IPV6 + "ipv6 hop-limit");
  }

  private Fact<Boolean> proxyArp(Section section) {
    var own =
        section.flag(
            true,
            "on unless `no ip proxy-arp`; Cisco IOS IP Addressing Command Reference, ip proxy-arp",
            "ip",
            "proxy-arp");
    boolean off = Boolean.FALSE.equals(defaults.proxyArp().orNull());
    return off && !Boolean.FALSE.equals(own.orNull()) ? defaults.proxyArp() : own;
  }

  /// `ip verify unicast reverse-path` is the strict check of old images.
  private static Fact<String> sourceVerification(Section section) {
    var line = section.last("ip", "verify", "unicast");
    if (line == null || line.negated()) {
      return section.absent(
          "none",
          "off unless configured; Cisco IOS Security Command Reference, ip verify unicast source");
    }
    if (line.word(3).equals("reverse-path")) {
      return Fact.explicit("strict", line.span());
    }
    return switch (line.after("reachable-via", 3)) {
      case "rx" -> Fact.explicit("strict", line.span());
      case "any" -> Fact.explicit("loose", line.span());
      default -> section.reading().notUnderstood(line);
    };
  }

  /// `ipv6 nd ra suppress` without `all` stops the periodic messages only: the router still answers
  /// who asks.
  private Fact<Boolean> routerAdvertisements(Section section, InterfaceKind kind, boolean ipv6) {
    for (Statement line : section.all("ipv6", "nd", "suppress-ra")) {
      if (!line.negated()) {
        return Fact.explicit(false, line.span());
      }
    }
    for (Statement line : section.all("ipv6", "nd", "ra", "suppress")) {
      if (!line.negated()) {
        return Fact.explicit(!line.word(4).equals("all"), line.span());
      }
    }
    if (!ipv6) {
      return section.absent(false, "the interface has no IPv6 address");
    }
    boolean multiAccess =
        switch (kind) {
          case ETHERNET, SUBINTERFACE, AGGREGATE, VLAN, MANAGEMENT, WIRELESS -> true;
          case LOOPBACK, TUNNEL, SERIAL, NULL, OTHER -> false;
        };
    if (!multiAccess) {
      return section.absent(false, "sent on Ethernet alone" + IPV6 + "ipv6 nd ra suppress");
    }
    var routing = defaults.ipv6Routing();
    return Boolean.TRUE.equals(routing.orNull())
        ? section.absent(
            true, "sent wherever IPv6 is routed on Ethernet" + IPV6 + "ipv6 nd ra suppress")
        : routing;
  }

  private static InterfaceFilters filters(Section section) {
    return new InterfaceFilters(
        filter(section, "in", "ip", "access-group"),
        filter(section, "out", "ip", "access-group"),
        filter(section, "in", "ipv6", "traffic-filter"),
        filter(section, "out", "ipv6", "traffic-filter"));
  }

  private static Fact<String> filter(
      Section section, String direction, String first, String second) {
    Fact<String> found = null;
    for (Statement line : section.all(first, second)) {
      if (!line.negated() && line.size() > 3 && line.word(3).equals(direction)) {
        found = Fact.explicit(line.word(2), line.span());
      }
    }
    return found != null
        ? found
        : section.absent("", "no packet filter unless configured; ip access-group");
  }

  private InterfaceDiscovery discovery(Section section, InterfaceKind kind) {
    boolean physical =
        switch (kind) {
          case ETHERNET, SUBINTERFACE, AGGREGATE, MANAGEMENT, SERIAL, WIRELESS, OTHER -> true;
          case VLAN, LOOPBACK, TUNNEL, NULL -> false;
        };
    return new InterfaceDiscovery(
        follows(section, physical, defaults.cdp(), "cdp", "enable"),
        follows(section, physical, defaults.lldp(), "lldp", "transmit"),
        follows(section, physical, defaults.lldp(), "lldp", "receive"),
        mop(section, kind));
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

  private static Fact<Boolean> mop(Section section, InterfaceKind kind) {
    var line = section.last("mop", "enabled");
    section.last("mop", "sysid");
    if (line != null) {
      return Fact.explicit(!line.negated(), line.span());
    }
    if (kind != InterfaceKind.ETHERNET && kind != InterfaceKind.MANAGEMENT) {
      return section.absent(
          false, "MOP is on on Ethernet alone; Cisco IOS Interface Command Reference, mop enabled");
    }
    var version = section.reading().version();
    return version != null && !IosXe.is(version)
        ? section.absent(true, "on on Ethernet; Cisco IOS Interface Command Reference, mop enabled")
        : Fact.unknown("no source is known for the default of MOP in this version");
  }

  private static @Nullable Tunnel tunnel(Section section, InterfaceKind kind) {
    if (kind != InterfaceKind.TUNNEL) {
      return null;
    }
    var key = section.last("tunnel", "key");
    return new Tunnel(
        mode(section),
        protection(section),
        key == null || key.negated()
            ? section.absent("", "no key unless configured; tunnel key")
            : Fact.explicit(key.word(2), key.span()));
  }

  /// `gre ip` is gre, `gre multipoint` is gre-multipoint, `ipsec ipv4` is ipsec.
  private static Fact<String> mode(Section section) {
    var line = section.last("tunnel", "mode");
    if (line == null || line.negated()) {
      return section.absent("gre", "gre ip unless configured; Interface Command Reference");
    }
    var second = line.word(3);
    return Fact.explicit(
        switch (line.word(2)) {
          case "gre" -> second.equals("multipoint") ? "gre-multipoint" : "gre";
          case String other -> other;
        },
        line.span());
  }

  private static Fact<String> protection(Section section) {
    var line = section.last("tunnel", "protection");
    if (line == null || line.negated()) {
      return section.absent("", "not encrypted unless configured; tunnel protection");
    }
    return Fact.explicit(line.after("profile", 2), line.span());
  }
}
