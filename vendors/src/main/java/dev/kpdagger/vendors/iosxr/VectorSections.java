package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.network.RoutingInterface;
import dev.kpdagger.device.network.RoutingProcess;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `router eigrp` and `router rip`, with their VRFs.
final class VectorSections {

  private static final String NONE =
      "none unless configured; a configuration shows authentication where there is one";
  private static final String ACTIVE =
      "off unless configured; a configuration shows passive-interface where it is on";

  private final Reading reading;
  private final List<RoutingProcess> processes;
  private final List<RoutingInterface> runs;

  private VectorSections(
      Reading reading, List<RoutingProcess> processes, List<RoutingInterface> runs) {
    this.reading = reading;
    this.processes = processes;
    this.runs = runs;
  }

  static void read(Reading reading, List<RoutingProcess> processes, List<RoutingInterface> runs) {
    var sections = new VectorSections(reading, processes, runs);
    for (Statement head : reading.global("router")) {
      boolean about = head.word(1).equals("eigrp") || head.word(1).equals("rip");
      if (about && !head.negated()) {
        reading.claim(head);
        sections.process(head, head.word(1), head.word(2), "");
      }
    }
  }

  /// EIGRP has its interfaces under address families, RIP under the process.
  private void process(Statement head, String protocol, String name, String vrf) {
    var section = Section.of(reading, head);
    var redistributes = new ArrayList<String>();
    var places = new ArrayList<Statement>(section.all("interface"));
    redistributes(section, redistributes);
    section.last("log-neighbor-changes");
    for (Statement family : section.all("address-family")) {
      var inner = Section.of(reading, family);
      places.addAll(inner.all("interface"));
      redistributes(inner, redistributes);
      inner.last("log-neighbor-changes");
    }
    processes.add(
        new RoutingProcess(
            protocol,
            name,
            vrf,
            section.absent(false, "each interface is listed and active unless it is passive"),
            Fact.unknown("whether changes of neighbours are logged is not in the facts"),
            redistributes,
            head.blockSpan()));
    for (Statement place : places) {
      if (!place.negated()) {
        runs.add(run(Section.of(reading, place), protocol, name));
      }
    }
    for (Statement inner : section.all("vrf")) {
      if (!inner.negated()) {
        process(inner, protocol, name, inner.word(1));
      }
    }
  }

  private static void redistributes(Section section, List<String> into) {
    for (Statement line : section.all("redistribute")) {
      if (!line.negated()) {
        into.add(OspfSection.source(line));
      }
    }
  }

  private RoutingInterface run(Section section, String protocol, String name) {
    var passive = section.last("passive-interface");
    var line = section.last("authentication");
    return new RoutingInterface(
        protocol,
        name,
        section.head().word(1),
        passive == null
            ? section.absent(false, ACTIVE)
            : Fact.explicit(!passive.negated(), passive.span()),
        line == null || line.negated() ? section.absent("none", NONE) : method(line),
        null,
        section.head().blockSpan());
  }

  /// `authentication keychain K [mode {md5|text}]`.
  private Fact<String> method(Statement line) {
    var known = KeyChains.method(reading, line.after("keychain", 1), line.span());
    boolean none = "none".equals(known.orNull());
    return switch (line.after("mode", 1)) {
      case "md5" -> none ? known : Fact.explicit("md5", line.span());
      case "text" -> none ? known : Fact.explicit("cleartext", line.span());
      default -> known;
    };
  }
}
