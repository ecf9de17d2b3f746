package dev.kpdagger.vendors.eos;

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

  private static final String NONE = "none; a configuration shows it where there is one: ";

  private final DeviceDefaults defaults;

  InterfaceSection(DeviceDefaults defaults) {
    this.defaults = defaults;
  }

  NetworkInterface read(InterfaceBlocks.Block block) {
    var section = block.section();
    var kind = InterfaceNames.kind(block.name());
    var description = section.last("description");
    var ipv6 = ipv6Addresses(section);
    return new NetworkInterface(
        block.name(),
        kind,
        description == null || description.negated() ? "" : description.rest(1),
        vrf(section),
        section.flag(
            false,
            "an interface is up; a configuration shows shutdown where it is not",
            "shutdown"),
        addresses(section),
        ipv6,
        relays(section),
        section.absent("", "EOS translates by rules, not by sides of interfaces"),
        hardening(section, !ipv6.isEmpty()),
        filters(section),
        discovery(section, kind),
        SwitchportSection.read(section, kind, defaults),
        tunnel(section, kind),
        FirstHopSection.read(section, block.name()),
        section.head().blockSpan());
  }

  /// `vrf NAME`, in old releases `vrf forwarding NAME`.
  static String vrf(Section section) {
    var line = section.last("vrf");
    if (line == null || line.negated()) {
      return "";
    }
    var name = line.word(1).equals("forwarding") ? line.word(2) : line.word(1);
    return name.equals("default") ? "" : name;
  }

  /// Addresses in file order, with those that several devices share: `ip address virtual A/L` and
  /// `ip virtual-router address A`.
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
    for (Statement line : section.all("ip", "virtual-router", "address")) {
      var word = line.word(3);
      int slash = word.indexOf('/');
      boolean right = Ip4.parse(slash < 0 ? word : word.substring(0, slash)).isPresent();
      if (!right) {
        section.reading().invalid(line);
      } else if (!line.negated()) {
        addresses.add(slash < 0 ? word + "/32" : word);
      }
    }
    return addresses;
  }

  private static String address(Statement line) {
    int at = line.word(2).equals("virtual") ? 3 : 2;
    var word = line.word(at);
    if (word.equals("dhcp")) {
      return word;
    }
    if (word.equals("unnumbered")) {
      return "unnumbered " + InterfaceNames.full(line.word(at + 1));
    }
    int slash = word.indexOf('/');
    if (slash > 0) {
      Long length = Numbers.parse(word.substring(slash + 1));
      boolean right = length != null && length <= 32;
      return right && Ip4.parse(word.substring(0, slash)).isPresent() ? word : "";
    }
    var mask = Ip4.parse(line.word(at + 1));
    if (Ip4.parse(word).isEmpty() || mask.isEmpty()) {
      return "";
    }
    var length = Ip4.prefixLength(mask.getAsInt());
    return length.isEmpty() ? "" : word + "/" + length.getAsInt();
  }

  /// `ip helper-address A [vrf V] [source-interface I]` and `ipv6 dhcp relay destination A`.
  private static List<String> relays(Section section) {
    var relays = new ArrayList<String>();
    for (Statement line : section.all("ip", "helper-address")) {
      if (!line.negated() && line.size() > 2) {
        relays.add(line.word(2));
      }
    }
    for (Statement line : section.all("ipv6", "dhcp", "relay", "destination")) {
      if (!line.negated() && line.size() > 4) {
        relays.add(line.word(4));
      }
    }
    return relays;
  }

  private static List<String> ipv6Addresses(Section section) {
    var addresses = new ArrayList<String>();
    for (Statement line : section.all("ipv6", "address")) {
      if (!line.negated() && line.size() > 2) {
        addresses.add(line.word(line.word(2).equals("virtual") ? 3 : 2));
      }
    }
    var enable = section.last("ipv6", "enable");
    if (addresses.isEmpty() && enable != null && !enable.negated()) {
      addresses.add("link-local");
    }
    return addresses;
  }

  private InterfaceHardening hardening(Section section, boolean ipv6) {
    return new InterfaceHardening(
        section.flag(
            false, "off, as show running-config all of EOS 4.22 prints it", "ip", "proxy-arp"),
        defaults.redirects(),
        Fact.unknown("EOS limits the rate of unreachables for the whole device"),
        section.flag(
            false,
            "off, as show running-config all of EOS 4.22 prints it",
            "ip",
            "directed-broadcast"),
        section.absent(false, "EOS has no command that answers mask requests"),
        sourceVerification(section),
        defaults.ip6Redirects(),
        Fact.unknown("EOS has no such command for an interface"),
        routerAdvertisements(section, ipv6),
        section.number(
            64,
            "64 unless configured; DISA STIG Arista MLS EOS 4.X, ARST-RT-000780",
            "ipv6",
            "nd",
            "ra",
            "hop-limit"),
        section.flag(
            false,
            "not accepted; a configuration shows arp gratuitous accept where it is",
            "arp",
            "gratuitous",
            "accept"));
  }

  private static Fact<String> sourceVerification(Section section) {
    section.last("ipv6", "verify", "unicast");
    var line = section.last("ip", "verify", "unicast");
    if (line == null || line.negated()) {
      return section.absent("none", "off, as show running-config all of EOS 4.22 prints it");
    }
    return switch (line.after("reachable-via", 3)) {
      case "rx" -> Fact.explicit("strict", line.span());
      case "any" -> Fact.explicit("loose", line.span());
      default -> section.reading().notUnderstood(line);
    };
  }

  /// `ipv6 nd ra disabled` stops the periodic messages, with `all` also the answers.
  private static Fact<Boolean> routerAdvertisements(Section section, boolean ipv6) {
    var line = section.last("ipv6", "nd", "ra", "disabled");
    if (line == null || line.negated()) {
      return ipv6
          ? section.absent(
              true, "sent on an interface with IPv6; DISA STIG Arista MLS EOS 4.X, ARST-RT-000800")
          : section.absent(false, "the interface has no IPv6 address");
    }
    return Fact.explicit(!line.word(4).equals("all"), line.span());
  }

  private static InterfaceFilters filters(Section section) {
    return new InterfaceFilters(
        filter(section, "ip", "in"),
        filter(section, "ip", "out"),
        filter(section, "ipv6", "in"),
        filter(section, "ipv6", "out"));
  }

  private static Fact<String> filter(Section section, String family, String direction) {
    Statement found = null;
    for (Statement line : section.all(family, "access-group")) {
      if (line.word(3).equals(direction)) {
        found = line;
      }
    }
    return found == null || found.negated()
        ? section.absent("", NONE + family + " access-group " + direction)
        : Fact.explicit(found.word(2), found.span());
  }

  /// A switch sends LLDP on its physical ports alone.
  private InterfaceDiscovery discovery(Section section, InterfaceKind kind) {
    boolean port = kind == InterfaceKind.ETHERNET || kind == InterfaceKind.MANAGEMENT;
    Fact<Boolean> none = section.absent(false, "the interface has no LLDP");
    return new InterfaceDiscovery(
        section.absent(false, "EOS has no CDP"),
        port ? lldp(section, "transmit") : none,
        port ? lldp(section, "receive") : none,
        section.absent(false, "EOS has no MOP"));
  }

  private Fact<Boolean> lldp(Section section, String direction) {
    var line = section.last("lldp", direction);
    if (line == null) {
      return defaults.lldp();
    }
    return DeviceDefaults.and(defaults.lldp(), Fact.explicit(!line.negated(), line.span()));
  }

  private static @Nullable Tunnel tunnel(Section section, InterfaceKind kind) {
    var key = section.last("tunnel", "key");
    var mode = section.last("tunnel", "mode");
    if (kind != InterfaceKind.TUNNEL || section.head().word(1).startsWith("Dps")) {
      return null;
    }
    return new Tunnel(
        mode == null || mode.negated()
            ? Fact.unknown("no source is known for the mode without the command")
            : Fact.explicit(mode.word(2), mode.span()),
        section.text("", NONE + "tunnel ipsec profile", "tunnel", "ipsec", "profile"),
        key == null || key.negated()
            ? section.absent("", NONE + "tunnel key")
            : Fact.explicit(key.word(2), key.span()));
  }
}
