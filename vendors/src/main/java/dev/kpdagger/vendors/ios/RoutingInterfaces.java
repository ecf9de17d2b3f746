package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.network.InterfaceKind;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.network.RoutingInterface;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// On which interfaces each interior routing protocol runs, and how it authenticates there.
final class RoutingInterfaces {

  /// An interface with its facts and its lines.
  record Port(NetworkInterface facts, Section section) {}

  /// Interfaces times `network` statements: beyond this no device is, and a hostile file stops.
  private static final long MAX_COMPARISONS = 20_000_000;

  private final Reading reading;
  private final List<Port> ports;
  private final List<RoutingInterface> found = new ArrayList<>();
  private long comparisons;

  private RoutingInterfaces(Reading reading, List<Port> ports) {
    this.reading = reading;
    this.ports = ports;
  }

  static FactList<RoutingInterface> read(
      Reading reading, List<Port> ports, List<RoutingProcesses.Instance> processes) {
    var interfaces = new RoutingInterfaces(reading, ports);
    for (RoutingProcesses.Instance process : processes) {
      interfaces.process(process);
    }
    return interfaces.comparisons > MAX_COMPARISONS
        ? FactList.open(interfaces.found, "too many network statements to compare them all")
        : reading.list(interfaces.found);
  }

  private void process(RoutingProcesses.Instance process) {
    if (process.protocol().equals("bgp")) {
      return;
    }
    var networks = NetworkStatement.read(reading, process);
    var passive = new PassiveInterfaces(reading, process);
    var families = afInterfaces(process);
    for (Port port : ports) {
      if (!port.facts.vrf().equals(process.vrf())) {
        continue;
      }
      comparisons += networks.size() + 1L;
      if (comparisons > MAX_COMPARISONS) {
        return;
      }
      var start = start(process, port, networks, families);
      if (start != null) {
        add(process, port, start, passive, families);
      }
    }
  }

  /// What makes a protocol run on an interface: a line, and the OSPF area where there is one.
  private record Start(SourceSpan span, String area) {}

  private @Nullable Start start(
      RoutingProcesses.Instance process,
      Port port,
      List<NetworkStatement> networks,
      Map<String, Statement> families) {
    var own =
        switch (process.protocol()) {
          case "ospf" -> areaLine(port.section.last("ip", "ospf", process.name(), "area"), 4);
          case "ospfv3" -> ospf3(process, port);
          case "isis" -> isis(process, port);
          case "eigrp" -> process.ip6() ? eigrp6(process, port, families) : null;
          default -> null;
        };
    if (own != null || process.ip6()) {
      return own;
    }
    var network = NetworkStatement.best(networks, port.facts.addresses());
    return network == null ? null : new Start(network.span(), network.area());
  }

  private static @Nullable Start areaLine(@Nullable Statement line, int at) {
    return line == null || line.negated() ? null : new Start(line.span(), line.word(at));
  }

  private static @Nullable Start ospf3(RoutingProcesses.Instance process, Port port) {
    var old = areaLine(port.section.last("ipv6", "ospf", process.name(), "area"), 4);
    if (old != null) {
      return old;
    }
    var ip6 = areaLine(port.section.last("ospfv3", process.name(), "ipv6", "area"), 4);
    return ip6 != null
        ? ip6
        : areaLine(port.section.last("ospfv3", process.name(), "ipv4", "area"), 4);
  }

  private static @Nullable Start isis(RoutingProcesses.Instance process, Port port) {
    for (String family : List.of("ip", "ipv6")) {
      for (Statement line : port.section.all(family, "router", "isis")) {
        if (!line.negated() && line.word(3).equals(process.name())) {
          return new Start(line.span(), "");
        }
      }
    }
    return null;
  }

  /// A named process serves every interface with IPv6 that it does not shut down.
  private @Nullable Start eigrp6(
      RoutingProcesses.Instance process, Port port, Map<String, Statement> families) {
    if (process.head() == process.family()) {
      return areaLine(port.section.last("ipv6", "eigrp", process.name()), 4);
    }
    var own = families.get(port.facts.name());
    var section = own == null ? null : Section.of(reading, own);
    boolean runs = !port.facts.ipv6().isEmpty() && (section == null || !section.has("shutdown"));
    return runs ? new Start(process.family().span(), "") : null;
  }

  /// `af-interface NAME` of a named EIGRP process; `default` is one of them.
  private Map<String, Statement> afInterfaces(RoutingProcesses.Instance process) {
    var families = new HashMap<String, Statement>();
    if (process.protocol().equals("eigrp")) {
      for (Statement line : process.family().children()) {
        if (line.starts("af-interface") && !line.negated()) {
          reading.claim(line);
          families.put(InterfaceNames.full(line.word(1)), line);
        }
      }
    }
    return families;
  }

  private void add(
      RoutingProcesses.Instance process,
      Port port,
      Start start,
      PassiveInterfaces passive,
      Map<String, Statement> families) {
    var own = families.get(port.facts.name());
    var all = families.get("default");
    Fact<Boolean> isPassive =
        port.facts.kind() == InterfaceKind.LOOPBACK
            ? Fact.byDefault(true, "no neighbors form on a loopback interface")
            : passive.of(port.facts.name(), own, all);
    var reader = new RoutingAuthentication(port.section, process, own, all);
    var answer = reader.read(start.area);
    found.add(
        new RoutingInterface(
            process.protocol(),
            process.name(),
            port.facts.name(),
            isPassive,
            answer.method(),
            answer.key(),
            start.span));
  }
}
