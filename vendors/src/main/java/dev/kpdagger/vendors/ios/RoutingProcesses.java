package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.network.RoutingProcess;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `router PROTOCOL NAME`, one for each process and each routing table that it serves.
final class RoutingProcesses {

  /// A process, or one of its address families.
  ///
  /// @param family the address family's statement, or that of the process itself
  record Instance(
      String protocol, String name, String vrf, boolean ip6, Statement head, Statement family) {}

  private static final String ROUTING = "; Cisco IOS IP Routing Command Reference, ";

  private RoutingProcesses() {}

  static List<Instance> list(Reading reading) {
    var processes = new ArrayList<Instance>();
    for (Statement head : reading.global("router")) {
      if (!head.negated()) {
        reading.claim(head);
        add(reading, head, head.word(1), head.word(2), head.after("vrf", 3), processes);
      }
    }
    for (Statement head : reading.global("ipv6")) {
      if (head.word(1).equals("router") && !head.negated()) {
        reading.claim(head);
        var protocol = head.word(2).equals("ospf") ? "ospfv3" : head.word(2);
        processes.add(new Instance(protocol, head.word(3), head.after("vrf", 4), true, head, head));
      }
    }
    return processes;
  }

  private static void add(
      Reading reading,
      Statement head,
      String protocol,
      String name,
      String vrf,
      List<Instance> processes) {
    switch (protocol) {
      case "ospf", "isis" -> processes.add(new Instance(protocol, name, vrf, false, head, head));
      case "bgp" -> {
        processes.add(new Instance(protocol, name, vrf, false, head, head));
        families(reading, head, protocol, name, processes);
      }
      case "ospfv3", "eigrp", "rip" -> {
        boolean named = protocol.equals("eigrp") && Numbers.parse(name) == null;
        if (!named && !protocol.equals("ospfv3")) {
          processes.add(new Instance(protocol, name, vrf, false, head, head));
        }
        families(reading, head, protocol, name, processes);
        if (protocol.equals("ospfv3")) {
          processes.add(new Instance(protocol, name, vrf, true, head, head));
        }
      }
      default -> {}
    }
  }

  private static void families(
      Reading reading, Statement head, String protocol, String name, List<Instance> processes) {
    for (Statement family : head.children()) {
      if (!family.starts("address-family") || family.negated()) {
        continue;
      }
      reading.claim(family);
      var vrf = family.after("vrf", 1);
      boolean ip6 = family.word(1).equals("ipv6");
      if (vrf.isEmpty() && !protocol.equals("eigrp")) {
        continue;
      }
      var number = family.after("autonomous-system", 1);
      if (number.isEmpty()) {
        for (Statement line : family.children()) {
          if (line.starts("autonomous-system")) {
            reading.claim(line);
            number = line.word(1);
          }
        }
      }
      boolean byNumber = protocol.equals("eigrp") && !number.isEmpty();
      processes.add(new Instance(protocol, byNumber ? number : name, vrf, ip6, head, family));
    }
  }

  static List<RoutingProcess> facts(Reading reading, List<Instance> processes) {
    var facts = new ArrayList<RoutingProcess>();
    for (Instance process : processes) {
      var section = Section.of(reading, process.family);
      facts.add(
          new RoutingProcess(
              process.protocol,
              process.name,
              process.vrf,
              passiveByDefault(section, process.protocol),
              logs(
                  process.protocol.equals("bgp") ? Section.of(reading, process.head) : section,
                  process.protocol),
              redistributes(section),
              awaitsLabels(Section.of(reading, process.head), process.protocol),
              process.family.blockSpan()));
    }
    return facts;
  }

  private static Fact<Boolean> passiveByDefault(Section section, String protocol) {
    if (protocol.equals("bgp")) {
      return section.absent(false, "BGP has no passive interfaces");
    }
    for (Statement family : section.all("af-interface")) {
      if (family.word(1).equals("default")) {
        return Section.of(section.reading(), family)
            .flag(
                false,
                "off unless configured" + ROUTING + "passive-interface",
                "passive-interface");
      }
    }
    return section.flag(
        false,
        "off unless configured" + ROUTING + "passive-interface default",
        "passive-interface",
        "default");
  }

  private static Fact<Boolean> awaitsLabels(Section section, String protocol) {
    return protocol.equals("ospf") || protocol.equals("isis")
        ? section.flag(
            false,
            "off unless configured; Cisco IOS MPLS Command Reference, mpls ldp sync",
            "mpls",
            "ldp",
            "sync")
        : Fact.unknown("the protocol knows nothing of labels");
  }

  private static Fact<Boolean> logs(Section section, String protocol) {
    return switch (protocol) {
      case "bgp" -> bgpLogs(section);
      case "ospf", "ospfv3" ->
          section.flag(
              true, "on by default" + ROUTING + "log-adjacency-changes", "log-adjacency-changes");
      case "eigrp" ->
          section.flag(
              true,
              "on by default" + ROUTING + "eigrp log-neighbor-changes",
              "eigrp",
              "log-neighbor-changes");
      case "isis" ->
          section.flag(
              false,
              "off unless configured" + ROUTING + "log-adjacency-changes",
              "log-adjacency-changes");
      default -> section.absent(false, "RIP has no neighbors to log");
    };
  }

  /// `redistribute SOURCE [PROCESS] ...`; those of address families and topologies count, too.
  private static List<String> redistributes(Section section) {
    var sources = new ArrayList<String>();
    addSources(section, sources);
    for (Statement inner : section.lines()) {
      if (inner.starts("topology")
          || (inner.starts("address-family") && inner.after("vrf", 1).isEmpty())) {
        section.reading().claim(inner);
        addSources(Section.of(section.reading(), inner), sources);
      }
    }
    return sources;
  }

  private static void addSources(Section section, List<String> sources) {
    var defaultRoute = section.last("default-information", "originate");
    if (defaultRoute != null && !defaultRoute.negated()) {
      sources.add("default");
    }
    for (Statement line : section.all("redistribute")) {
      var source = line.word(1);
      var text =
          switch (source) {
            case "ospf", "ospfv3", "eigrp", "bgp", "isis" -> source + " " + line.word(2);
            default -> source;
          };
      if (!line.negated() && !sources.contains(text)) {
        sources.add(text);
      }
    }
  }

  private static Fact<Boolean> bgpLogs(Section section) {
    var line = section.last("bgp", "log-neighbor-changes");
    if (line != null) {
      return Fact.explicit(!line.negated(), line.span());
    }
    var version = section.reading().version();
    return version != null && version.major() >= 15
        ? section.absent(true, "on since 15.0" + ROUTING + "bgp log-neighbor-changes")
        : Fact.unknown("no source is known for its default before 15.0");
  }
}
