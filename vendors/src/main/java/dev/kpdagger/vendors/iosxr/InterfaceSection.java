package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.network.FirstHopGroup;
import dev.kpdagger.device.network.InterfaceDiscovery;
import dev.kpdagger.device.network.InterfaceFilters;
import dev.kpdagger.device.network.InterfaceHardening;
import dev.kpdagger.device.network.InterfaceKind;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.network.Tunnel;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `interface NAME`: addresses, hardening, filters and discovery. IOS XR sends and forwards little
/// that has to be switched off; what is on has a line.
final class InterfaceSection {

  private static final String STIG = "; DISA STIG Cisco IOS XR Router RTR, ";
  private static final String NO_FILTER =
      "no packet filter unless configured; a configuration shows ipv4 access-group";

  private final Fact<Boolean> cdp;
  private final Fact<Boolean> lldp;

  InterfaceSection(Reading reading) {
    this.cdp = global(reading, "cdp", "CDP is off" + STIG + "CISC-RT-000370");
    this.lldp = global(reading, "lldp", "off; a configuration shows lldp where it is on");
  }

  private static Fact<Boolean> global(Reading reading, String word, String source) {
    for (Statement statement : reading.global(word)) {
      if (statement.size() == 1) {
        return Fact.explicit(!statement.negated(), statement.span());
      }
    }
    return reading.absent(false, source);
  }

  NetworkInterface read(InterfaceBlocks.Block block, List<FirstHopGroup> groups) {
    var section = block.section();
    var kind = InterfaceKinds.of(block.name());
    var description = section.last("description");
    var vrf = section.last("vrf");
    section.last("encapsulation");
    var ipv6 = ipv6Addresses(section);
    return new NetworkInterface(
        block.name(),
        kind,
        description == null || description.negated() ? "" : description.rest(1),
        vrf == null || vrf.negated() ? "" : vrf.word(1),
        section.flag(
            false,
            "an interface is up unless shutdown is printed; a configuration shows shutdown",
            "shutdown"),
        addresses(section),
        ipv6,
        relays(section),
        section.absent("", "IOS XR translates no addresses on interfaces"),
        hardening(section, kind, !ipv6.isEmpty()),
        filters(section),
        discovery(section, kind),
        null,
        tunnel(section, block.name()),
        groups,
        section.head().blockSpan());
  }

  /// `ipv4 address A M [secondary]` or `A/L`; any but a secondary one replaces the primary.
  private static List<String> addresses(Section section) {
    var addresses = new LinkedHashSet<String>();
    for (Statement line : section.all("ipv4", "address")) {
      if (line.negated()) {
        continue;
      }
      var address = address(line);
      if (address.isEmpty()) {
        section.reading().invalid(line);
      } else {
        addresses.add(address);
      }
    }
    var unnumbered = section.last("ipv4", "unnumbered");
    if (unnumbered != null && !unnumbered.negated()) {
      addresses.add("unnumbered " + unnumbered.word(2));
    }
    return List.copyOf(addresses);
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
    var enable = section.last("ipv6", "enable");
    if (addresses.isEmpty() && enable != null && !enable.negated()) {
      addresses.add("link-local");
    }
    return addresses;
  }

  private static List<String> relays(Section section) {
    var relays = new ArrayList<String>();
    for (Statement line : section.all("ipv4", "helper-address")) {
      if (!line.negated()) {
        relays.add(line.word(line.size() - 1));
      }
    }
    return relays;
  }

  private static InterfaceHardening hardening(Section section, InterfaceKind kind, boolean ipv6) {
    return new InterfaceHardening(
        section.flag(false, "off unless configured" + STIG + "CISC-RT-000380", "proxy-arp"),
        section.flag(false, "off unless configured" + STIG + "CISC-RT-000190", "ipv4", "redirects"),
        unreachables(section, "ipv4"),
        section.flag(
            false, "off unless configured" + STIG + "CISC-RT-000160", "ipv4", "directed-broadcast"),
        section.flag(
            false, "off unless configured" + STIG + "CISC-RT-000180", "ipv4", "mask-reply"),
        sourceVerification(section),
        section.flag(
            false,
            "off; a configuration shows ipv6 nd redirects where it is on",
            "ipv6",
            "nd",
            "redirects"),
        unreachables(section, "ipv6"),
        routerAdvertisements(section, kind, ipv6),
        hopLimit(section),
        Fact.unknown("the reader of this platform does not look at it"));
  }

  /// `ipv6 hop-limit N` of the device, or `ipv6 nd hop-limit`.
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
    return section.number(
        64,
        "64 unless configured; Cisco IOS XR IP Addresses and Services Command Reference, ipv6"
            + " hop-limit",
        "ipv6",
        "nd",
        "hop-limit");
  }

  private static Fact<Boolean> unreachables(Section section, String family) {
    var line = section.last(family, "unreachables");
    return line == null || line.negated()
        ? section.absent(
            true, "on; a configuration shows " + family + " unreachables disable where it is off")
        : Fact.explicit(!line.word(2).equals("disable"), line.span());
  }

  private static Fact<String> sourceVerification(Section section) {
    section.last("ipv6", "verify");
    var line = section.last("ipv4", "verify", "unicast");
    if (line == null || line.negated()) {
      return section.absent(
          "none", "off; a configuration shows ipv4 verify unicast source where it is on");
    }
    return switch (line.after("reachable-via", 3)) {
      case "rx" -> Fact.explicit("strict", line.span());
      case "any" -> Fact.explicit("loose", line.span());
      default -> section.reading().notUnderstood(line);
    };
  }

  private static Fact<Boolean> routerAdvertisements(
      Section section, InterfaceKind kind, boolean ipv6) {
    section.last("ipv6", "nd", "unicast-ra");
    var line = section.last("ipv6", "nd", "suppress-ra");
    if (line != null && !line.negated()) {
      return Fact.explicit(false, line.span());
    }
    if (!ipv6) {
      return section.absent(false, "the interface has no IPv6 address");
    }
    return switch (kind) {
      case ETHERNET, SUBINTERFACE, AGGREGATE, VLAN, MANAGEMENT ->
          section.absent(
              true, "sent; a configuration shows ipv6 nd suppress-ra where they are not");
      case LOOPBACK, TUNNEL, SERIAL, WIRELESS, NULL, OTHER ->
          section.absent(false, "sent on Ethernet alone");
    };
  }

  private static InterfaceFilters filters(Section section) {
    return new InterfaceFilters(
        filter(section, "ipv4", "ingress"),
        filter(section, "ipv4", "egress"),
        filter(section, "ipv6", "ingress"),
        filter(section, "ipv6", "egress"));
  }

  /// `ipv4 access-group [common C] [LIST] {ingress|egress} ...`; the interface's own list counts
  /// where there is one.
  private static Fact<String> filter(Section section, String family, String direction) {
    Fact<String> found = null;
    for (Statement line : section.all(family, "access-group")) {
      if (!line.negated() && line.indexOf(direction, 3) > 0) {
        var lists = lists(line);
        found = Fact.explicit(lists.isEmpty() ? "" : lists.getLast(), line.span());
      }
    }
    return found != null ? found : section.absent("", NO_FILTER);
  }

  /// The lists that one `access-group` line names.
  static List<String> lists(Statement line) {
    var lists = new ArrayList<String>(2);
    for (int i = 2; i < line.size(); i++) {
      var word = line.word(i);
      if (word.equals("ingress") || word.equals("egress")) {
        break;
      }
      if (!word.equals("common")) {
        lists.add(word);
      }
    }
    return lists;
  }

  private InterfaceDiscovery discovery(Section section, InterfaceKind kind) {
    boolean physical =
        switch (kind) {
          case ETHERNET, SUBINTERFACE, AGGREGATE, MANAGEMENT, SERIAL, WIRELESS, OTHER -> true;
          case VLAN, LOOPBACK, TUNNEL, NULL -> false;
        };
    var block = section.last("lldp");
    var lines = block == null ? null : Section.of(section.reading(), block);
    return new InterfaceDiscovery(
        cdp(section),
        lldp(section, lines, physical, "transmit"),
        lldp(section, lines, physical, "receive"),
        section.absent(false, "IOS XR has no MOP"));
  }

  /// CDP needs a line for the whole device and one on the interface.
  private Fact<Boolean> cdp(Section section) {
    var line = section.last("cdp");
    if (line == null) {
      return section.absent(false, "off unless configured" + STIG + "CISC-RT-000370");
    }
    return Boolean.TRUE.equals(cdp.orNull()) ? Fact.explicit(!line.negated(), line.span()) : cdp;
  }

  /// On where the whole device has it on, or the interface itself, unless the interface says no.
  private Fact<Boolean> lldp(
      Section section, @Nullable Section lines, boolean physical, String direction) {
    if (lines != null) {
      var off = lines.last(direction, "disable");
      if (off != null && !off.negated()) {
        return Fact.explicit(false, off.span());
      }
      var on = lines.last("enable");
      if (on != null && !on.negated()) {
        return Fact.explicit(true, on.span());
      }
    }
    if (!Boolean.TRUE.equals(lldp.orNull())) {
      return lldp;
    }
    return section.absent(
        physical, physical ? "follows the whole device" : "LLDP runs on physical ports");
  }

  /// Tunnels of traffic engineering carry labels and have no encapsulation of their own.
  private static @Nullable Tunnel tunnel(Section section, String name) {
    if (!name.startsWith("tunnel-ip")) {
      return null;
    }
    section.last("tunnel", "source");
    section.last("tunnel", "destination");
    var mode = section.last("tunnel", "mode");
    var key = section.last("tunnel", "key");
    return new Tunnel(
        mode == null || mode.negated()
            ? Fact.unknown("the mode without a line depends on the release")
            : Fact.explicit(mode.word(2), mode.span()),
        name.startsWith("tunnel-ipsec")
            ? Fact.unknown("the profile of a tunnel-ipsec interface is not in the facts")
            : section.absent("", "IOS XR encrypts on tunnel-ipsec interfaces alone"),
        key == null || key.negated()
            ? section.absent("", "no key unless configured; a configuration shows tunnel key")
            : Fact.explicit(key.word(2), key.span()));
  }
}
