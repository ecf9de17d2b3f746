package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.label.LabelFacts;
import dev.kpdagger.device.label.LabelNeighbor;
import dev.kpdagger.device.label.LabelProcess;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `mpls` and `ip rsvp`: which protocols of label switching run, and the neighbours that need not
/// be on a link.
final class LabelSection {

  private static final String MPLS = "; Cisco IOS MPLS Command Reference, mpls ";

  private final Reading reading;
  private final List<RoutingInterfaces.Port> ports;
  private final VirtualLans lans;

  private LabelSection(Reading reading, List<RoutingInterfaces.Port> ports) {
    this.reading = reading;
    this.ports = ports;
    this.lans = VirtualLans.read(reading, ports);
  }

  static LabelFacts read(Reading reading, List<RoutingInterfaces.Port> ports) {
    var section = new LabelSection(reading, ports);
    return new LabelFacts(
        reading.list(section.processes()),
        reading.list(section.neighbors()),
        reading.list(section.lans.pseudowires()),
        reading.list(section.lans.bridges()),
        reading.list(section.lans.circuits()));
  }

  private List<LabelProcess> processes() {
    var processes = new ArrayList<LabelProcess>();
    Statement labels = null;
    Statement reserves = null;
    for (RoutingInterfaces.Port port : ports) {
      var section = port.section();
      if (labels == null) {
        labels = on(section.last("mpls", "ip"), section.last("tag-switching", "ip"));
      }
      if (reserves == null) {
        reserves =
            on(
                section.last("ip", "rsvp", "bandwidth"),
                section.last("mpls", "traffic-eng", "tunnels"));
      }
    }
    var first = labels != null ? labels : reserves;
    if (first != null) {
      processes.add(LabelProcess.mpls(ttlPropagated(), first.span()));
    }
    if (labels != null) {
      processes.add(ldp(labels));
    }
    if (reserves != null) {
      processes.add(LabelProcess.rsvp(paced(), reserves.span()));
    }
    return processes;
  }

  private static @Nullable Statement on(@Nullable Statement first, @Nullable Statement second) {
    if (first != null && !first.negated()) {
      return first;
    }
    return second != null && !second.negated() ? second : null;
  }

  /// `no mpls ip propagate-ttl [forwarded]`; with `local` it is about the device's own packets.
  private Fact<Boolean> ttlPropagated() {
    Fact<Boolean> found =
        reading.absent(true, "propagated unless configured" + MPLS + "ip propagate-ttl");
    for (Statement line : reading.global("mpls")) {
      boolean about = line.starts("mpls", "ip", "propagate-ttl") && !line.word(3).equals("local");
      if (about) {
        reading.claim(line);
        found = Fact.explicit(!line.negated(), line.span());
      }
    }
    return found;
  }

  private @Nullable Statement global(String... words) {
    Statement found = null;
    for (Statement line : reading.global(words[0])) {
      if (Section.begins(line, words)) {
        reading.claim(line);
        found = line.negated() ? null : line;
      }
    }
    return found;
  }

  private LabelProcess ldp(Statement first) {
    var line = global("mpls", "ldp", "router-id");
    if (line != null) {
      int at = line.word(3).equals("vrf") ? 5 : 3;
      var name = InterfaceNames.full(line.word(at));
      return LabelProcess.ldp(
          Fact.explicit(name, line.span()),
          Fact.explicit(name.startsWith("Loopback"), line.span()),
          first.span());
    }
    boolean loopback =
        ports.stream()
            .anyMatch(
                port ->
                    port.facts().name().startsWith("Loopback")
                        && port.facts().vrf().isEmpty()
                        && !port.facts().addresses().isEmpty()
                        && !Boolean.TRUE.equals(port.facts().shutdown().orNull()));
    return LabelProcess.ldp(
        reading.absent("", "the highest address unless configured" + MPLS + "ldp router-id"),
        reading.absent(
            loopback,
            "a loopback interface where one has an address, else any" + MPLS + "ldp router-id"),
        first.span());
  }

  private Fact<Boolean> paced() {
    var line = global("ip", "rsvp", "signalling", "rate-limit");
    if (line == null) {
      line = global("ip", "rsvp", "signaling", "rate-limit");
    }
    if (line == null) {
      line = global("ip", "rsvp", "msg-pacing");
    }
    return line == null
        ? reading.absent(
            false,
            "off unless configured; Cisco IOS Quality of Service Command Reference, ip rsvp"
                + " signalling rate-limit")
        : Fact.explicit(true, line.span());
  }

  /// Neighbours by name, far ends of pseudowires; a password is given to each alone, or required of
  /// all.
  private List<LabelNeighbor> neighbors() {
    Map<String, Statement> heads = new LinkedHashMap<>();
    Map<String, Statement> passwords = new LinkedHashMap<>();
    for (Statement line : reading.global("mpls")) {
      if (!line.starts("mpls", "ldp", "neighbor") || line.negated()) {
        continue;
      }
      int at = line.word(3).equals("vrf") ? 5 : 3;
      var name = line.word(3).equals("vrf") ? line.word(4) + " " + line.word(at) : line.word(at);
      switch (line.word(at + 1)) {
        case "password" -> {
          reading.claim(line);
          passwords.put(name, line);
        }
        case "targeted" -> {
          reading.claim(line);
          heads.putIfAbsent(name, line);
        }
        default -> {}
      }
    }
    lans.farEnds().forEach(heads::putIfAbsent);
    passwords.forEach(heads::putIfAbsent);
    var neighbors = new ArrayList<LabelNeighbor>();
    heads.forEach((name, head) -> neighbors.add(neighbor(name, head, passwords.get(name))));
    return neighbors;
  }

  private LabelNeighbor neighbor(String name, Statement head, @Nullable Statement password) {
    int space = name.indexOf(' ');
    int at = password == null ? 0 : password.indexOf("password", 4) + 1;
    return new LabelNeighbor(
        space < 0 ? "" : name.substring(0, space),
        name.substring(space + 1),
        password != null ? Fact.explicit(true, password.span()) : ofAll(),
        password == null ? null : CiscoSecrets.read(reading, password, at),
        head.span());
  }

  /// `mpls ldp password required` without a list asks every neighbour for one.
  private Fact<Boolean> ofAll() {
    for (Statement line : reading.global("mpls")) {
      if (line.starts("mpls", "ldp", "password") && !line.negated()) {
        reading.claim(line);
        var kind = line.word(3).equals("vrf") ? line.word(5) : line.word(3);
        if (kind.equals("required") && line.indexOf("for", 4) < 0) {
          return Fact.explicit(true, line.span());
        }
        if (kind.equals("option") || kind.equals("required")) {
          return Fact.unknown("an access list decides which neighbors need a password");
        }
      }
    }
    return reading.absent(false, "none unless configured" + MPLS + "ldp neighbor password");
  }
}
