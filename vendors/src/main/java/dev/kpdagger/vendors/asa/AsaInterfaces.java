package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.network.InterfaceDiscovery;
import dev.kpdagger.device.network.InterfaceFilters;
import dev.kpdagger.device.network.InterfaceHardening;
import dev.kpdagger.device.network.InterfaceKind;
import dev.kpdagger.device.network.InterfaceTrust;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.network.Tunnel;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `interface NAME`, with what other lines say of it by its `nameif`.
final class AsaInterfaces {

  private static final String LEVEL_SOURCE =
      "0, or 100 for an interface with the name inside; Cisco ASDM User Guide, Default Security"
          + " Level";

  /// The role of an interface with `management-only`.
  static final String MANAGEMENT = "management";

  private static final String NOT_HERE = "ASA has no command for it";

  private final Scope scope;
  private final Reading reading;
  private final Map<String, Statement> inbound = new HashMap<>();
  private final Map<String, Statement> outbound = new HashMap<>();
  private final Map<String, Statement> reversePath = new HashMap<>();
  private final Map<String, Statement> proxyArp = new HashMap<>();
  private final Map<String, Set<String>> services = new HashMap<>();
  private final Map<String, List<String>> relays = new HashMap<>();

  private AsaInterfaces(Scope scope) {
    this.scope = scope;
    this.reading = scope.reading();
  }

  static List<NetworkInterface> read(Scope scope) {
    var interfaces = new AsaInterfaces(scope);
    interfaces.collect();
    var found = new ArrayList<NetworkInterface>();
    for (Statement head : scope.reading().global("interface")) {
      if (!head.negated() && head.size() > 1) {
        scope.reading().claim(head);
        found.add(interfaces.port(head));
      }
    }
    return found;
  }

  /// What global lines say of interfaces by name.
  private void collect() {
    for (Statement line : reading.global("access-group")) {
      if (!line.negated() && line.word(3).equals("interface") && !isControlPlane(line)) {
        (line.word(2).equals("out") ? outbound : inbound).put(line.word(4), line);
      }
    }
    for (Statement line : reading.global("ip")) {
      if (line.starts("ip", "verify", "reverse-path")) {
        reading.claim(line);
        reversePath.put(line.word(4), line);
      }
    }
    for (Statement line : reading.global("sysopt")) {
      if (line.starts("sysopt", "noproxyarp")) {
        reading.claim(line);
        proxyArp.put(line.word(2), line);
      }
    }
    for (String service : List.of("ssh", "telnet", "http")) {
      for (Statement line : reading.global(service)) {
        var place = ManagementSection.place(line);
        if (place != null && !line.negated()) {
          services
              .computeIfAbsent(place, _ -> new LinkedHashSet<>())
              .add(service.equals("http") ? "https" : service);
        }
      }
    }
    for (Statement line : reading.global("dhcprelay")) {
      if (line.starts("dhcprelay", "server") && !line.negated()) {
        reading.claim(line);
        relays.computeIfAbsent("", _ -> new ArrayList<>()).add(line.word(2));
      } else if (line.starts("dhcprelay", "enable") && !line.negated()) {
        relays.computeIfAbsent(line.word(2), _ -> new ArrayList<>());
      }
    }
  }

  static boolean isControlPlane(Statement accessGroup) {
    return accessGroup.indexOf("control-plane", 5) > 0;
  }

  /// The name by which the rest of the configuration calls an interface, empty for none.
  static String nameif(Section section) {
    var line = section.last("nameif");
    return line == null || line.negated() ? "" : line.word(1);
  }

  private NetworkInterface port(Statement head) {
    var section = Section.of(reading, head);
    var name = head.word(1);
    var zone = nameif(section);
    var description = section.last("description");
    boolean managementOnly = section.has("management-only");
    section.all("management-only");
    section.all("vlan");
    section.all("switchport");
    // said of a protocol that does not run here; where it does, RoutingSections reads it
    section.all("ospf");
    section.all("rip");
    section.all("authentication");
    var ipv6 = ipv6(section);
    return new NetworkInterface(
        name,
        kind(name, managementOnly),
        description == null || description.negated() ? "" : description.rest(1),
        "",
        section.flag(
            false, "an interface is up unless `shutdown` is printed; running-config", "shutdown"),
        addresses(section),
        ipv6,
        relays(section, zone),
        section.absent("", "ASA translates by rules, not by the side of an interface"),
        hardening(section, zone, !ipv6.isEmpty()),
        filters(zone),
        new InterfaceDiscovery(
            Fact.unknown(NOT_HERE),
            Fact.unknown(NOT_HERE),
            Fact.unknown(NOT_HERE),
            Fact.unknown(NOT_HERE)),
        null,
        tunnel(section, name),
        List.of(),
        new InterfaceTrust(
            scope.context(),
            zone,
            level(section, zone),
            managementOnly ? MANAGEMENT : "",
            List.copyOf(services.getOrDefault(zone, Set.of()))),
        head.blockSpan());
  }

  static InterfaceKind kind(String name, boolean managementOnly) {
    if (managementOnly || name.startsWith("Management")) {
      return InterfaceKind.MANAGEMENT;
    }
    if (name.indexOf('.') > 0) {
      return InterfaceKind.SUBINTERFACE;
    }
    if (name.startsWith("Port-channel") || name.startsWith("Redundant")) {
      return InterfaceKind.AGGREGATE;
    }
    if (name.startsWith("Vlan") || name.startsWith("BVI")) {
      return InterfaceKind.VLAN;
    }
    if (name.startsWith("Loopback")) {
      return InterfaceKind.LOOPBACK;
    }
    if (name.startsWith("Tunnel")) {
      return InterfaceKind.TUNNEL;
    }
    return name.contains("thernet") ? InterfaceKind.ETHERNET : InterfaceKind.OTHER;
  }

  private List<String> addresses(Section section) {
    var addresses = new ArrayList<String>();
    for (Statement line : section.all("ip", "address")) {
      if (line.negated()) {
        continue;
      }
      var word = line.word(2);
      if (word.equals("dhcp") || word.equals("pppoe")) {
        addresses.add(word.equals("pppoe") ? "negotiated" : word);
        continue;
      }
      var address = Ip4.parse(scope.aliases().address(word));
      var mask = Ip4.parse(line.word(3));
      var length = mask.isEmpty() ? mask : Ip4.prefixLength(mask.getAsInt());
      if (AddressReader.isMasked(word) && length.isPresent()) {
        addresses.add(word + "/" + length.getAsInt());
      } else if (address.isEmpty() || length.isEmpty()) {
        reading.invalid(line);
      } else {
        addresses.add(Ip4.format(address.getAsInt()) + "/" + length.getAsInt());
      }
    }
    return addresses;
  }

  private static List<String> ipv6(Section section) {
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

  /// A server behind `dhcprelay server` serves every interface with `dhcprelay enable`.
  private List<String> relays(Section section, String zone) {
    var found = new ArrayList<String>();
    for (Statement line : section.all("dhcprelay", "server")) {
      if (!line.negated()) {
        found.add(line.word(2));
      }
    }
    if (!zone.isEmpty() && relays.containsKey(zone)) {
      found.addAll(relays.getOrDefault("", List.of()));
    }
    return found;
  }

  private static Fact<Long> level(Section section, String zone) {
    var line = section.last("security-level");
    if (line == null || line.negated()) {
      return zone.isEmpty()
          ? Fact.unknown("the interface has no name, so nothing passes through it")
          : section.absent(zone.equals("inside") ? 100L : 0L, LEVEL_SOURCE);
    }
    Long level = Numbers.parse(line.word(1));
    return level == null || level > 100
        ? section.reading().notUnderstood(line)
        : Fact.explicit(level, line.span());
  }

  private InterfaceHardening hardening(Section section, String zone, boolean ipv6) {
    var arp = proxyArp.get(zone);
    var check = reversePath.get(zone);
    return new InterfaceHardening(
        arp == null
            ? global(
                true, "on unless `sysopt noproxyarp`; CIS Cisco ASA 9.x Firewall Benchmark, 2.2")
            : Fact.explicit(arp.negated(), arp.span()),
        Fact.unknown(NOT_HERE),
        Fact.unknown(NOT_HERE),
        Fact.unknown(NOT_HERE),
        Fact.unknown(NOT_HERE),
        check == null
            ? global(
                "none",
                "off; a configuration shows ip verify reverse-path interface NAME where it is on")
            : Fact.explicit(check.negated() ? "none" : "strict", check.span()),
        Fact.unknown(NOT_HERE),
        Fact.unknown(NOT_HERE),
        routerAdvertisements(section, ipv6));
  }

  /// A default that a line outside of the section would change.
  private <T> Fact<T> global(T value, String source) {
    return reading.absent(value, source);
  }

  private static Fact<Boolean> routerAdvertisements(Section section, boolean ipv6) {
    for (Statement line : section.all("ipv6", "nd", "suppress-ra")) {
      return Fact.explicit(line.negated(), line.span());
    }
    return ipv6
        ? Fact.unknown("no source is known for its default in this version")
        : section.absent(false, "the interface has no IPv6 address");
  }

  private InterfaceFilters filters(String zone) {
    var none = "no packet filter; a configuration shows access-group where there is one";
    var in = inbound.get(zone);
    var out = outbound.get(zone);
    Fact<String> inList = in == null ? global("", none) : Fact.explicit(in.word(1), in.span());
    Fact<String> outList = out == null ? global("", none) : Fact.explicit(out.word(1), out.span());
    var release = reading.version();
    boolean unified = release != null && release.major() >= 9;
    Fact<String> apart =
        Fact.unknown("whether the list also holds for IPv6 depends on the release");
    return new InterfaceFilters(
        inList, outList, unified ? inList : apart, unified ? outList : apart);
  }

  private static @Nullable Tunnel tunnel(Section section, String name) {
    if (!name.startsWith("Tunnel")) {
      return null;
    }
    section.all("tunnel", "source");
    section.all("tunnel", "destination");
    var mode = section.last("tunnel", "mode");
    var protection = section.last("tunnel", "protection");
    return new Tunnel(
        mode == null || mode.negated()
            ? Fact.unknown("the mode of the tunnel is not given")
            : Fact.explicit(mode.word(2), mode.span()),
        protection == null || protection.negated()
            ? section.absent("", "not encrypted unless configured; tunnel protection")
            : Fact.explicit(protection.after("profile", 2), protection.span()),
        section.absent("", "ASA has no key for tunnels"));
  }
}
