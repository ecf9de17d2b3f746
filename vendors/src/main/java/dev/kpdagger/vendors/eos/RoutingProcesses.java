package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.network.RoutingProcess;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `router PROTOCOL NAME`, one for each process and each routing table that it serves.
final class RoutingProcesses {

  /// A process, or its part in one routing table.
  ///
  /// @param body the statement whose lines configure it
  record Instance(String protocol, String name, String vrf, Statement head, Statement body) {}

  private RoutingProcesses() {}

  static List<Instance> list(Reading reading) {
    var processes = new ArrayList<Instance>();
    for (Statement head : reading.global("router")) {
      if (head.negated()) {
        continue;
      }
      switch (head.word(1)) {
        case "bgp" -> bgp(reading, head, processes);
        case "ospf", "isis", "rip" -> add(reading, head, head.word(1), 2, processes);
        case "ospfv3" -> add(reading, head, "ospfv3", 2, processes);
        default -> {}
      }
    }
    for (Statement head : reading.global("ipv6")) {
      if (head.starts("ipv6", "router", "ospf") && !head.negated()) {
        add(reading, head, "ospfv3", 3, processes);
      }
    }
    return processes;
  }

  private static void add(
      Reading reading, Statement head, String protocol, int at, List<Instance> processes) {
    reading.claim(head);
    boolean unnamed = head.word(at).equals("vrf");
    processes.add(
        new Instance(
            protocol, unnamed ? "" : head.word(at), table(head.after("vrf", at)), head, head));
  }

  private static String table(String vrf) {
    return vrf.equals("default") ? "" : vrf;
  }

  private static void bgp(Reading reading, Statement head, List<Instance> processes) {
    reading.claim(head);
    processes.add(new Instance("bgp", head.word(2), "", head, head));
    for (Statement child : head.children()) {
      if (child.starts("vrf") && !child.negated() && !table(child.word(1)).isEmpty()) {
        reading.claim(child);
        processes.add(new Instance("bgp", head.word(2), child.word(1), head, child));
      }
    }
  }

  static List<RoutingProcess> facts(Reading reading, List<Instance> processes) {
    var facts = new ArrayList<RoutingProcess>();
    for (Instance process : processes) {
      var section = Section.of(reading, process.body);
      facts.add(
          new RoutingProcess(
              process.protocol,
              process.name,
              process.vrf,
              passiveByDefault(section, process.protocol),
              logs(Section.of(reading, process.head), process.protocol),
              redistributes(section),
              awaitsLabels(section, process.protocol),
              process.body.blockSpan()));
    }
    return facts;
  }

  private static Fact<Boolean> awaitsLabels(Section section, String protocol) {
    return protocol.equals("ospf") || protocol.equals("isis")
        ? section.flag(
            false,
            "off unless configured; DISA STIG Arista MLS EOS 4.X, ARST-RT-000710",
            "mpls",
            "ldp",
            "sync")
        : Fact.unknown("the protocol knows nothing of labels");
  }

  private static Fact<Boolean> passiveByDefault(Section section, String protocol) {
    return protocol.equals("bgp")
        ? section.absent(false, "BGP has no passive interfaces")
        : section.flag(
            false,
            "off; a configuration shows passive-interface default where it is on",
            "passive-interface",
            "default");
  }

  private static Fact<Boolean> logs(Section section, String protocol) {
    return switch (protocol) {
      case "bgp" ->
          section.flag(
              true,
              "on; a configuration shows no bgp log-neighbor-changes where it is off",
              "bgp",
              "log-neighbor-changes");
      case "rip" -> section.absent(false, "RIP has no neighbors to log");
      default ->
          section.flag(
              true,
              "on; a configuration shows no log-adjacency-changes where it is off",
              "log-adjacency-changes");
    };
  }

  /// `redistribute SOURCE ...`; those of address families count, too.
  private static List<String> redistributes(Section section) {
    var sources = new ArrayList<String>();
    addSources(section, sources);
    for (Statement inner : section.all("address-family")) {
      addSources(Section.of(section.reading(), inner), sources);
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
      if (!line.negated() && !sources.contains(source)) {
        sources.add(source);
      }
    }
  }
}
