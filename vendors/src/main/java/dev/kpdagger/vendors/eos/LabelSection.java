package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.label.LabelFacts;
import dev.kpdagger.device.label.LabelNeighbor;
import dev.kpdagger.device.label.LabelProcess;
import dev.kpdagger.device.label.Pseudowire;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `mpls ldp` with its pseudowires, and `mpls rsvp`.
final class LabelSection {

  private static final String SHOWN = "; a configuration shows it where there is one: ";

  private final Reading reading;
  private final List<RoutingInterfaces.Port> ports;

  private LabelSection(Reading reading, List<RoutingInterfaces.Port> ports) {
    this.reading = reading;
    this.ports = ports;
  }

  static LabelFacts read(Reading reading, List<RoutingInterfaces.Port> ports) {
    var section = new LabelSection(reading, ports);
    var ldp = section.block("ldp");
    var rsvp = section.block("rsvp");
    var pseudowires = new ArrayList<Pseudowire>();
    Map<String, Statement> farEnds = new LinkedHashMap<>();
    if (ldp != null) {
      section.pseudowires(ldp, pseudowires, farEnds);
    }
    return new LabelFacts(
        reading.list(section.processes(ldp, rsvp)),
        reading.list(section.neighbors(ldp, farEnds)),
        reading.list(pseudowires),
        reading.list(List.of()),
        reading.list(List.of()));
  }

  private @Nullable Section block(String word) {
    for (Statement head : reading.global("mpls")) {
      if (head.word(1).equals(word) && head.size() == 2 && !head.negated()) {
        reading.claim(head);
        return Section.of(reading, head);
      }
    }
    return null;
  }

  private List<LabelProcess> processes(@Nullable Section ldp, @Nullable Section rsvp) {
    var processes = new ArrayList<LabelProcess>();
    Statement routed = null;
    for (Statement line : reading.global("mpls")) {
      if (line.starts("mpls", "ip") && line.size() == 2) {
        routed = line.negated() ? null : line;
      }
    }
    var first =
        routed != null ? routed : ldp != null ? ldp.head() : rsvp == null ? null : rsvp.head();
    if (first != null) {
      processes.add(LabelProcess.mpls(hopsShown(), first.span()));
    }
    if (ldp != null && !isOff(ldp)) {
      processes.add(ldp(ldp));
    }
    if (rsvp != null && !isOff(rsvp)) {
      var refresh = rsvp.last("refresh", "method");
      processes.add(
          LabelProcess.rsvp(
              refresh == null || refresh.negated()
                  ? Fact.unknown("no source is known for how RSVP refreshes without the command")
                  : Fact.explicit(true, refresh.span()),
              rsvp.head().span()));
    }
    return processes;
  }

  private static boolean isOff(Section block) {
    var line = block.last("shutdown");
    return line != null && !line.negated();
  }

  /// A router of the core answers a packet whose life ends there unless it must not.
  private Fact<Boolean> hopsShown() {
    for (Statement line : reading.global("mpls")) {
      if (line.starts("mpls", "icmp", "ttl-exceeded")) {
        reading.claim(line);
        if (line.negated() && line.word(3).equals("tunneling")) {
          return Fact.explicit(false, line.span());
        }
      }
    }
    return reading.absent(
        true, "answered unless configured; DISA STIG Arista MLS EOS 4.X, ARST-RT-000720");
  }

  /// `router-id interface Loopback0` or `router-id A`.
  private LabelProcess ldp(Section ldp) {
    var line = ldp.last("router-id");
    if (line == null || line.negated()) {
      return LabelProcess.ldp(
          ldp.absent("", "none" + SHOWN + "router-id"),
          ldp.absent(false, "no line gives LDP an address that stays"),
          ldp.head().span());
    }
    var name = line.word(1).equals("interface") ? InterfaceNames.full(line.word(2)) : line.word(1);
    return LabelProcess.ldp(
        Fact.explicit(name, line.span()),
        Fact.explicit(name.startsWith("Loopback") || isLoopback(name), line.span()),
        ldp.head().span());
  }

  private boolean isLoopback(String address) {
    return ports.stream()
        .anyMatch(
            port ->
                port.facts().name().startsWith("Loopback")
                    && port.facts().addresses().stream()
                        .anyMatch(own -> own.startsWith(address + "/")));
  }

  /// `pseudowires` with `pseudowire NAME`, `neighbor A`, `pseudowire-id N`.
  private void pseudowires(Section ldp, List<Pseudowire> into, Map<String, Statement> farEnds) {
    for (Statement group : ldp.all("pseudowires")) {
      for (Statement head : Section.of(reading, group).all("pseudowire")) {
        var section = Section.of(reading, head);
        var neighbor = section.last("neighbor");
        var id = section.last("pseudowire-id");
        if (neighbor != null && !neighbor.negated()) {
          farEnds.putIfAbsent(neighbor.word(1), neighbor);
          into.add(
              new Pseudowire(
                  neighbor.word(1),
                  id == null ? "" : id.word(1),
                  head.word(1),
                  section.absent(true, "a pseudowire of a patch joins no bridge"),
                  head.blockSpan()));
        }
      }
    }
  }

  private List<LabelNeighbor> neighbors(@Nullable Section ldp, Map<String, Statement> farEnds) {
    var neighbors = new ArrayList<LabelNeighbor>();
    if (ldp == null || isOff(ldp)) {
      return neighbors;
    }
    Map<String, Statement> heads = new LinkedHashMap<>(farEnds);
    Map<String, Statement> passwords = new LinkedHashMap<>();
    for (Statement line : ldp.all("neighbor")) {
      if (line.negated()) {
        continue;
      }
      if (line.word(2).equals("password")) {
        passwords.put(line.word(1), line);
      } else if (line.word(2).equals("targeted")) {
        heads.putIfAbsent(line.word(1), line);
      }
    }
    passwords.forEach(heads::putIfAbsent);
    var all = ldp.last("password");
    var shared = all == null || all.negated() ? null : all;
    heads.forEach(
        (name, head) -> neighbors.add(neighbor(ldp, name, head, passwords.get(name), shared)));
    return neighbors;
  }

  private LabelNeighbor neighbor(
      Section ldp, String name, Statement head, @Nullable Statement own, @Nullable Statement all) {
    var line = own != null ? own : all;
    return new LabelNeighbor(
        "",
        name,
        line != null
            ? Fact.explicit(true, line.span())
            : ldp.absent(false, "none" + SHOWN + "password"),
        line == null ? null : EosSecrets.read(reading, line, own != null ? 3 : 1),
        head.span());
  }
}
