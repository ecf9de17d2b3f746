package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.network.RoutingProcess;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `router PROTOCOL NAME`, one for each process and each `vrf` in it.
final class RoutingProcesses {

  /// A process in one routing table.
  ///
  /// @param head the process's statement
  /// @param table the `vrf` statement, or the process's own for the default table
  record Instance(String protocol, String name, String vrf, Statement head, Statement table) {}

  private static final String ROUTING = "; Cisco NX-OS Unicast Routing Configuration Guide";

  private RoutingProcesses() {}

  static List<Instance> list(Reading reading) {
    var processes = new ArrayList<Instance>();
    for (Statement head : reading.global("router")) {
      if (head.negated()) {
        continue;
      }
      var protocol = head.word(1);
      switch (protocol) {
        case "ospf", "ospfv3", "bgp", "eigrp", "rip", "isis" -> {
          reading.claim(head);
          processes.add(new Instance(protocol, head.word(2), "", head, head));
          for (Statement table : head.children()) {
            if (table.starts("vrf") && !table.negated()) {
              reading.claim(table);
              processes.add(new Instance(protocol, head.word(2), table.word(1), head, table));
            }
          }
        }
        default -> {}
      }
    }
    return processes;
  }

  static List<RoutingProcess> facts(Reading reading, List<Instance> processes) {
    var facts = new ArrayList<RoutingProcess>();
    for (Instance process : processes) {
      var section = Section.of(reading, process.table);
      areas(reading, process.table);
      facts.add(
          new RoutingProcess(
              process.protocol,
              process.name,
              process.vrf,
              passiveByDefault(section),
              logs(reading, process),
              redistributes(reading, process.table),
              awaitsLabels(section, process.protocol),
              process.table.blockSpan()));
    }
    return facts;
  }

  /// Whether an old `network` statement, which Cisco does not document any more, may start OSPF on
  /// interfaces whose own lines do not.
  static boolean hasNetworks(List<Instance> processes) {
    return processes.stream()
        .flatMap(process -> process.table.children().stream())
        .anyMatch(line -> line.starts("network"));
  }

  private static Fact<Boolean> awaitsLabels(Section section, String protocol) {
    return protocol.equals("ospf") || protocol.equals("isis")
        ? section.flag(
            false,
            "off unless configured; Cisco NX-OS MPLS Configuration Guide, LDP and IGP"
                + " synchronization",
            "mpls",
            "ldp",
            "sync")
        : Fact.unknown("the protocol knows nothing of labels");
  }

  /// `passive-interface default`.
  static Fact<Boolean> passiveByDefault(Section section) {
    var line = section.last("passive-interface", "default");
    return line == null
        ? section.absent(false, "interfaces are active unless passive-interface default" + ROUTING)
        : Fact.explicit(!line.negated(), line.span());
  }

  /// In BGP the line of the process holds for all its tables.
  private static Fact<Boolean> logs(Reading reading, Instance process) {
    var section = Section.of(reading, process.table);
    return switch (process.protocol) {
      case "bgp" -> {
        var own = section.last("log-neighbor-changes");
        if (own != null) {
          yield Fact.explicit(!own.negated(), own.span());
        }
        yield Section.of(reading, process.head)
            .flag(
                false,
                "off unless log-neighbor-changes" + ROUTING + ", BGP",
                "log-neighbor-changes");
      }
      case "ospf", "ospfv3" ->
          section.flag(
              false,
              "off unless log-adjacency-changes" + ROUTING + ", OSPF",
              "log-adjacency-changes");
      case "isis" ->
          section.flag(
              false,
              "off unless log-adjacency-changes" + ROUTING + ", IS-IS",
              "log-adjacency-changes");
      case "eigrp" -> {
        for (String word : List.of("log-neighbor-changes", "log-adjacency-changes")) {
          var line = section.last(word);
          if (line != null) {
            yield Fact.explicit(!line.negated(), line.span());
          }
        }
        yield Fact.unknown("no source is known for what EIGRP logs without a line");
      }
      default -> Fact.unknown("no source is known for what this protocol logs");
    };
  }

  /// Lines that say how an area authenticates are read where an interface is in it, and known
  /// elsewhere.
  private static void areas(Reading reading, Statement table) {
    for (Statement line : table.children()) {
      boolean protects = line.word(2).equals("authentication") || line.word(2).equals("encryption");
      if (line.starts("area") && protects) {
        reading.claim(line);
      }
    }
  }

  private static List<String> redistributes(Reading reading, Statement table) {
    var sources = new ArrayList<String>();
    collect(reading, table, sources);
    for (Statement family : table.children()) {
      if (family.starts("address-family")) {
        reading.claim(family);
        collect(reading, family, sources);
      }
    }
    return sources;
  }

  /// `redistribute direct route-map M`; `direct` is what other platforms call connected.
  private static void collect(Reading reading, Statement section, List<String> sources) {
    for (Statement line : section.children()) {
      if (!line.starts("redistribute") || line.word(1).equals("maximum-prefix")) {
        continue;
      }
      reading.claim(line);
      if (line.negated()) {
        continue;
      }
      var end = line.indexOf("route-map", 1);
      var words = line.words(1).subList(0, (end < 0 ? line.size() : end) - 1);
      var source = String.join(" ", words);
      sources.add(source.equals("direct") ? "connected" : source);
    }
  }
}
