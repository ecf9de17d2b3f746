package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.network.InterfaceKind;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.network.RoutingInterface;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.vendors.lines.Numbers;
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

  /// `network A/L area N`.
  private record Network(int address, int length, SourceSpan span) {

    boolean covers(int candidate) {
      return length == 0 || (candidate ^ address) >>> (32 - length) == 0;
    }
  }

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
      if (!process.protocol().equals("bgp")) {
        interfaces.process(process);
      }
    }
    ports.forEach(RoutingInterfaces::idle);
    return interfaces.comparisons > MAX_COMPARISONS
        ? FactList.open(interfaces.found, "too many network statements to compare them all")
        : reading.list(interfaces.found);
  }

  /// Lines for a process that the file does not have are read, too, so that their keys are hidden.
  private static void idle(Port port) {
    port.section.last("ip", "ospf", "area");
    RoutingAuthentication.ospf(port.section);
    RoutingAuthentication.isis(port.section);
  }

  private void process(RoutingProcesses.Instance process) {
    var networks = networks(process);
    var passive = passive(process);
    for (Port port : ports) {
      if (!port.facts.vrf().equals(process.vrf())) {
        continue;
      }
      comparisons += networks.size() + 1L;
      if (comparisons > MAX_COMPARISONS) {
        return;
      }
      var start = start(process, port.section);
      if (start == null) {
        start = covering(networks, port.facts.addresses());
      }
      if (start != null) {
        add(process, port, start, passive);
      }
    }
  }

  private List<Network> networks(RoutingProcesses.Instance process) {
    var networks = new ArrayList<Network>();
    for (Statement line : process.body().children()) {
      if (!line.starts("network") || line.negated()) {
        continue;
      }
      var word = line.word(1);
      int slash = word.indexOf('/');
      var address = Ip4.parse(slash < 0 ? word : word.substring(0, slash));
      Long length =
          slash < 0 ? wildcardLength(line.word(2)) : Numbers.parse(word.substring(slash + 1));
      if (address.isEmpty() || length == null || length > 32) {
        reading.invalid(line);
        continue;
      }
      reading.claim(line);
      networks.add(new Network(address.getAsInt(), length.intValue(), line.span()));
    }
    return networks;
  }

  private static @Nullable Long wildcardLength(String word) {
    var wildcard = Ip4.parse(word);
    if (wildcard.isEmpty()) {
      return null;
    }
    var length = Ip4.prefixLength(~wildcard.getAsInt());
    return length.isEmpty() ? null : Long.valueOf(length.getAsInt());
  }

  private static @Nullable SourceSpan covering(List<Network> networks, List<String> addresses) {
    for (String text : addresses) {
      int slash = text.indexOf('/');
      var address = slash < 0 ? null : Ip4.parse(text.substring(0, slash));
      if (address == null || address.isEmpty()) {
        continue;
      }
      for (Network network : networks) {
        if (network.covers(address.getAsInt())) {
          return network.span;
        }
      }
    }
    return null;
  }

  /// The line of an interface that makes a protocol run on it.
  private static @Nullable SourceSpan start(RoutingProcesses.Instance process, Section section) {
    return switch (process.protocol()) {
      case "ospf" -> span(section.last("ip", "ospf", "area"));
      case "ospfv3" -> ospf3(section);
      case "isis" -> {
        var line = section.last("isis", "enable");
        yield line != null && line.word(2).equals(process.name()) ? span(line) : null;
      }
      default -> null;
    };
  }

  /// `ospfv3 [ipv4|ipv6] area N`, in old releases `ipv6 ospf P area N`.
  private static @Nullable SourceSpan ospf3(Section section) {
    for (String first : List.of("ospfv3", "ipv6")) {
      for (Statement line : section.all(first)) {
        boolean area =
            line.word(1).equals("area")
                || line.word(2).equals("area")
                || (line.starts("ipv6", "ospf") && line.word(3).equals("area"));
        if (area && !line.negated() && (first.equals("ospfv3") || line.word(1).equals("ospf"))) {
          return line.span();
        }
      }
    }
    return null;
  }

  private static @Nullable SourceSpan span(@Nullable Statement line) {
    return line == null || line.negated() ? null : line.span();
  }

  private Map<String, Statement> passive(RoutingProcesses.Instance process) {
    var byName = new HashMap<String, Statement>();
    for (Statement line : process.body().children()) {
      if (line.starts("passive-interface") || line.starts("passive")) {
        reading.claim(line);
        for (String name : InterfaceNames.range(line.word(1))) {
          byName.put(name, line);
        }
      }
    }
    return byName;
  }

  private void add(
      RoutingProcesses.Instance process,
      Port port,
      SourceSpan start,
      Map<String, Statement> passive) {
    var answer = RoutingAuthentication.read(port.section, process);
    found.add(
        new RoutingInterface(
            process.protocol(),
            process.name(),
            port.facts.name(),
            isPassive(process, port, passive),
            answer.method(),
            answer.key(),
            start));
  }

  private Fact<Boolean> isPassive(
      RoutingProcesses.Instance process, Port port, Map<String, Statement> passive) {
    var own = port.section.last("isis", "passive");
    if (port.facts.kind() == InterfaceKind.LOOPBACK) {
      return Fact.byDefault(true, "no neighbors form on a loopback interface");
    }
    if (process.protocol().equals("isis") && own != null) {
      return Fact.explicit(!own.negated(), own.span());
    }
    var line = passive.get(port.facts.name());
    line = line == null ? passive.get("default") : line;
    return line == null
        ? reading.absentIn(
            process.body(),
            false,
            "not passive; a configuration shows passive-interface where it is")
        : Fact.explicit(!line.negated(), line.span());
  }
}
