package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.network.ChainKey;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.network.RoutingFacts;
import dev.kpdagger.device.network.RoutingInterface;
import dev.kpdagger.device.network.RoutingProcess;
import dev.kpdagger.device.network.StaticRoute;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `route`, `router ...` and `key chain`.
final class RoutingSections {

  private static final String GUIDE = "; Cisco ASA Configuration Guide, ";

  /// Interfaces times `network` statements: beyond this no device is, and a hostile file stops.
  private static final long MAX_COMPARISONS = 5_000_000;

  private final Scope scope;
  private final Reading reading;
  private final List<NetworkInterface> interfaces;
  private final Map<String, Section> ports = new HashMap<>();
  private long comparisons;

  private RoutingSections(Scope scope, List<NetworkInterface> interfaces) {
    this.scope = scope;
    this.reading = scope.reading();
    this.interfaces = interfaces;
    for (Statement head : reading.global("interface")) {
      ports.putIfAbsent(head.word(1), Section.of(reading, head));
    }
  }

  static RoutingFacts read(Scope scope, List<NetworkInterface> interfaces) {
    var sections = new RoutingSections(scope, interfaces);
    var reading = scope.reading();
    var running = sections.running();
    return new RoutingFacts(
        reading.list(sections.processes()),
        reading.list(BgpSection.read(reading)),
        sections.comparisons > MAX_COMPARISONS
            ? FactList.open(running, "too many network statements to compare them all")
            : reading.list(running),
        reading.list(chainKeys(reading)),
        reading.list(sections.routes()));
  }

  /// `route INTERFACE NETWORK MASK GATEWAY [METRIC]`, `ipv6 route INTERFACE PREFIX GATEWAY`.
  private List<StaticRoute> routes() {
    var routes = new ArrayList<StaticRoute>();
    for (Statement line : reading.global("route")) {
      if (line.negated() || line.size() < 5) {
        continue;
      }
      var network = Ip4.parse(scope.aliases().address(line.word(2)));
      var mask = Ip4.parse(line.word(3));
      var length = mask.isEmpty() ? mask : Ip4.prefixLength(mask.getAsInt());
      if (network.isEmpty() || length.isEmpty()) {
        reading.invalid(line);
        continue;
      }
      reading.claim(line);
      routes.add(
          new StaticRoute(
              "",
              Ip4.format(network.getAsInt()) + "/" + length.getAsInt(),
              scope.aliases().address(line.word(4)) + " " + line.word(1),
              line.span()));
    }
    for (Statement line : reading.global("ipv6")) {
      if (line.starts("ipv6", "route") && !line.negated() && line.size() > 4) {
        reading.claim(line);
        routes.add(
            new StaticRoute("", line.word(3), line.word(4) + " " + line.word(2), line.span()));
      }
    }
    return routes;
  }

  private static String protocol(Statement head) {
    return head.starts("ipv6") ? "ospfv3" : head.word(1);
  }

  private static String name(Statement head) {
    return head.word(head.starts("ipv6") ? 3 : 2);
  }

  private List<Statement> heads() {
    var heads = new ArrayList<Statement>();
    for (Statement head : reading.global("router")) {
      if (!head.negated()) {
        heads.add(head);
      }
    }
    for (Statement head : reading.global("ipv6")) {
      if (head.starts("ipv6", "router", "ospf") && !head.negated()) {
        heads.add(head);
      }
    }
    return heads;
  }

  private List<RoutingProcess> processes() {
    var processes = new ArrayList<RoutingProcess>();
    for (Statement head : heads()) {
      var protocol = protocol(head);
      switch (protocol) {
        case "bgp", "ospf", "ospfv3", "eigrp", "rip" -> {
          reading.claim(head);
          var section = Section.of(reading, head);
          var sources = new ArrayList<String>();
          redistributes(section, sources);
          for (Statement family : section.all("address-family")) {
            var inner = Section.of(reading, family);
            redistributes(inner, sources);
            inner.all("network");
          }
          section.all("network");
          section.all("area");
          section.all("version");
          processes.add(
              new RoutingProcess(
                  protocol,
                  name(head),
                  "",
                  protocol.equals("bgp")
                      ? section.absent(false, "BGP has no passive interfaces")
                      : section.flag(
                          false,
                          "off unless configured" + GUIDE + "passive-interface",
                          "passive-interface",
                          "default"),
                  logs(section, protocol),
                  sources,
                  head.blockSpan()));
        }
        default -> {}
      }
    }
    return processes;
  }

  private static void redistributes(Section section, List<String> sources) {
    for (Statement line : section.all("redistribute")) {
      var source = line.word(1);
      boolean numbered = source.equals("ospf") || source.equals("eigrp") || source.equals("bgp");
      if (!line.negated()) {
        sources.add(numbered ? source + " " + line.word(2) : source);
      }
    }
  }

  private static Fact<Boolean> logs(Section section, String protocol) {
    return switch (protocol) {
      case "bgp" -> said(section, "bgp", "log-neighbor-changes");
      case "eigrp" -> said(section, "eigrp", "log-neighbor-changes");
      case "ospf", "ospfv3" -> {
        var adjacency = section.last("log-adj-changes");
        var other = section.last("log-adjacency-changes");
        var line = adjacency == null ? other : adjacency;
        yield line == null
            ? Fact.unknown("no source is known for its default in this version")
            : Fact.explicit(!line.negated(), line.span());
      }
      default -> section.absent(false, "RIP has no neighbors to log");
    };
  }

  private static Fact<Boolean> said(Section section, String... words) {
    var line = section.last(words);
    return line == null
        ? Fact.unknown("no source is known for its default in this version")
        : Fact.explicit(!line.negated(), line.span());
  }

  /// Interfaces on which a protocol runs because a `network` statement holds their address.
  private List<RoutingInterface> running() {
    var found = new ArrayList<RoutingInterface>();
    for (Statement head : heads()) {
      var protocol = protocol(head);
      if (protocol.equals("bgp") || protocol.equals("isis")) {
        continue;
      }
      var section = Section.of(reading, head);
      var networks = section.all("network");
      var passive = passive(section);
      for (NetworkInterface port : interfaces) {
        comparisons += networks.size() + 1L;
        if (comparisons > MAX_COMPARISONS) {
          return found;
        }
        var network = holder(networks, port);
        if (network != null) {
          found.add(running(head, protocol, section, network, port, passive));
        }
      }
    }
    return found;
  }

  private static Set<String> passive(Section section) {
    var names = new HashSet<String>();
    for (Statement line : section.all("passive-interface")) {
      if (line.negated()) {
        names.remove(line.word(1));
        names.add("no " + line.word(1));
      } else {
        names.add(line.word(1));
      }
    }
    return names;
  }

  private @Nullable Statement holder(List<Statement> networks, NetworkInterface port) {
    for (Statement network : networks) {
      var address = Ip4.parse(network.word(1));
      if (network.negated() || address.isEmpty()) {
        continue;
      }
      var mask = Ip4.parse(network.word(2));
      int bits = mask.isPresent() ? mask.getAsInt() : classMask(address.getAsInt());
      for (String own : port.addresses()) {
        int slash = own.indexOf('/');
        var held = slash < 0 ? Ip4.parse("") : Ip4.parse(own.substring(0, slash));
        if (held.isPresent() && ((held.getAsInt() ^ address.getAsInt()) & bits) == 0) {
          return network;
        }
      }
    }
    return null;
  }

  /// RIP and EIGRP may name a network by its class alone.
  private static int classMask(int address) {
    if (address >= 0) {
      return address == 0 ? 0 : 0xff000000;
    }
    return address >>> 30 == 2 ? 0xffff0000 : 0xffffff00;
  }

  private RoutingInterface running(
      Statement head,
      String protocol,
      Section section,
      Statement network,
      NetworkInterface port,
      Set<String> passive) {
    var zone = port.trust().zone();
    boolean isPassive =
        passive.contains(zone) || (passive.contains("default") && !passive.contains("no " + zone));
    var lines = lines(port);
    var key = key(lines, protocol);
    return new RoutingInterface(
        protocol,
        name(head),
        port.name(),
        isPassive
            ? Fact.explicit(true, head.span())
            : section.absent(false, "active unless configured" + GUIDE + "passive-interface"),
        authentication(lines, section, protocol, network),
        key,
        network.span());
  }

  private @Nullable Section lines(NetworkInterface port) {
    return ports.get(port.name());
  }

  /// `ospf authentication [message-digest|null|key-chain C]` of the interface, or of its area;
  /// `authentication mode eigrp N md5`; `rip authentication mode {text|md5}`.
  private Fact<String> authentication(
      @Nullable Section port, Section process, String protocol, Statement network) {
    if (port == null) {
      return Fact.unknown("the interface is not in the file");
    }
    switch (protocol) {
      case "ospf" -> {
        var own = port.last("ospf", "authentication");
        if (own != null && !own.negated()) {
          return Fact.explicit(ospf(own.word(2)), own.span());
        }
        var area = network.after("area", 2);
        for (Statement line : process.all("area")) {
          if (line.word(1).equals(area) && line.word(2).equals("authentication")) {
            return Fact.explicit(ospf(line.word(3)), line.span());
          }
        }
      }
      case "eigrp" -> {
        var mode = port.last("authentication", "mode", "eigrp");
        if (mode != null && !mode.negated()) {
          return Fact.explicit("md5", mode.span());
        }
      }
      case "rip" -> {
        var mode = port.last("rip", "authentication", "mode");
        if (mode != null && !mode.negated()) {
          return Fact.explicit(mode.word(3).equals("md5") ? "md5" : "cleartext", mode.span());
        }
      }
      default -> {
        return Fact.unknown("how it authenticates is not read");
      }
    }
    return port.absent("none", "none unless configured" + GUIDE + "authentication of " + protocol);
  }

  private static String ospf(String word) {
    return switch (word) {
      case "message-digest" -> "md5";
      case "null" -> "none";
      case "key-chain" -> "key-chain";
      default -> "cleartext";
    };
  }

  private @Nullable Secret key(@Nullable Section port, String protocol) {
    if (port == null) {
      return null;
    }
    Secret found = null;
    switch (protocol) {
      case "ospf" -> {
        for (Statement line : port.all("ospf", "message-digest-key")) {
          found = AsaSecrets.key(reading, line, 4);
        }
        for (Statement line : port.all("ospf", "authentication-key")) {
          found = AsaSecrets.key(reading, line, 2);
        }
      }
      case "eigrp" -> {
        for (Statement line : port.all("authentication", "key", "eigrp")) {
          found = AsaSecrets.keyWord(reading, line, 4);
        }
      }
      case "rip" -> {
        for (Statement line : port.all("rip", "authentication", "key")) {
          found = AsaSecrets.keyWord(reading, line, 3);
        }
      }
      default -> {}
    }
    return found;
  }

  /// `key chain NAME`, `key N`, `key-string X`, `cryptographic-algorithm A`.
  private static List<ChainKey> chainKeys(Reading reading) {
    var keys = new ArrayList<ChainKey>();
    for (Statement head : reading.global("key")) {
      if (!head.starts("key", "chain") || head.negated()) {
        continue;
      }
      reading.claim(head);
      for (Statement key : Section.of(reading, head).all("key")) {
        Long id = Numbers.parse(key.word(1));
        var section = Section.of(reading, key);
        var string = section.last("key-string");
        var algorithm = section.last("cryptographic-algorithm");
        keys.add(
            new ChainKey(
                head.word(2),
                id == null ? 0 : id,
                algorithm == null
                    ? Fact.unknown("no algorithm is given")
                    : Fact.explicit(algorithm.word(1), algorithm.span()),
                string == null ? null : AsaSecrets.key(reading, string, 1),
                key.blockSpan()));
      }
    }
    return keys;
  }
}
