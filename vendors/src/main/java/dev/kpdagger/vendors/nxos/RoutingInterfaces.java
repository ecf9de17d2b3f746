package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
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

/// On which interfaces each interior routing protocol runs: a line of the interface starts it.
final class RoutingInterfaces {

  /// An interface with its facts and its lines.
  record Port(NetworkInterface facts, Section section) {}

  /// What starts a protocol on an interface.
  ///
  /// @param area of OSPF, empty for others
  private record Start(String protocol, String process, String area, Statement line) {}

  /// A process in a routing table.
  private record Key(String protocol, String name, String vrf) {}

  private final Reading reading;
  private final Map<Key, RoutingProcesses.Instance> processes = new HashMap<>();
  private final List<RoutingInterface> found = new ArrayList<>();

  private RoutingInterfaces(Reading reading, List<RoutingProcesses.Instance> all) {
    this.reading = reading;
    for (RoutingProcesses.Instance process : all) {
      processes.putIfAbsent(new Key(process.protocol(), process.name(), process.vrf()), process);
    }
  }

  static FactList<RoutingInterface> read(
      Reading reading, List<Port> ports, List<RoutingProcesses.Instance> processes) {
    var interfaces = new RoutingInterfaces(reading, processes);
    for (Port port : ports) {
      interfaces.port(port);
    }
    return RoutingProcesses.hasNetworks(processes)
        ? FactList.open(interfaces.found, "network statements start routing on interfaces, too")
        : reading.list(interfaces.found);
  }

  private void port(Port port) {
    for (Statement line : port.section.all("ip", "router")) {
      add(port, start(line));
    }
    for (Statement line : port.section.all("ipv6", "router")) {
      add(port, start(line));
    }
  }

  /// `ip router ospf P area N`, `ip router eigrp P`, `ipv6 router ospfv3 P area N`.
  private static @Nullable Start start(Statement line) {
    if (line.negated() || line.size() < 4) {
      return null;
    }
    return new Start(line.word(2), line.word(3), line.after("area", 4), line);
  }

  private void add(Port port, @Nullable Start start) {
    if (start == null) {
      return;
    }
    var process = processes.get(new Key(start.protocol, start.process, port.facts.vrf()));
    var answer =
        new RoutingAuthentication(port.section, process)
            .read(start.protocol, start.process, start.area);
    found.add(
        new RoutingInterface(
            start.protocol,
            start.process,
            port.facts.name(),
            passive(port, start, process),
            answer.method(),
            answer.key(),
            start.line.span()));
  }

  /// The interface's own line, else what the process says for all.
  private Fact<Boolean> passive(
      Port port, Start start, RoutingProcesses.@Nullable Instance process) {
    if (port.facts.kind() == InterfaceKind.LOOPBACK) {
      return Fact.byDefault(true, "no neighbors form on a loopback interface");
    }
    var own =
        switch (start.protocol) {
          case "ospf" -> port.section.last("ip", "ospf", "passive-interface");
          case "ospfv3" -> port.section.last("ospfv3", "passive-interface");
          case "eigrp" -> port.section.last("ip", "passive-interface", "eigrp", start.process);
          case "rip" -> port.section.last("ip", "rip", "passive-interface");
          case "isis" -> port.section.last("isis", "passive-interface");
          default -> null;
        };
    if (own != null) {
      return Fact.explicit(!own.negated(), own.span());
    }
    return process == null
        ? port.section.absent(false, "interfaces are active unless configured")
        : RoutingProcesses.passiveByDefault(Section.of(reading, process.table()));
  }
}
