package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.label.AttachmentCircuit;
import dev.kpdagger.device.label.BridgeDomain;
import dev.kpdagger.device.label.LabelFacts;
import dev.kpdagger.device.label.LabelNeighbor;
import dev.kpdagger.device.label.LabelProcess;
import dev.kpdagger.device.label.Pseudowire;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `mpls`, `l2vpn` and the pseudowires of a switch that carries customers.
final class LabelSection {

  private static final String GUIDE = "; Cisco NX-OS MPLS Configuration Guide, ";

  private final Reading reading;
  private final List<RoutingInterfaces.Port> ports;
  private final List<Pseudowire> pseudowires = new ArrayList<>();
  private final Map<String, Statement> farEnds = new LinkedHashMap<>();

  private LabelSection(Reading reading, List<RoutingInterfaces.Port> ports) {
    this.reading = reading;
    this.ports = ports;
  }

  static LabelFacts read(Reading reading, List<RoutingInterfaces.Port> ports) {
    var section = new LabelSection(reading, ports);
    section.pseudowires();
    var bridges = section.bridges();
    return new LabelFacts(
        reading.list(section.processes()),
        reading.list(section.neighbors()),
        reading.list(section.pseudowires),
        reading.list(bridges),
        reading.list(section.circuits(bridges)));
  }

  private List<LabelProcess> processes() {
    var processes = new ArrayList<LabelProcess>();
    Statement labels = null;
    for (RoutingInterfaces.Port port : ports) {
      var line = port.section().last("mpls", "ip");
      if (labels == null && line != null && !line.negated()) {
        labels = line;
      }
    }
    var configuration = ldpConfiguration();
    if (labels != null) {
      processes.add(LabelProcess.mpls(ttlPropagated(), labels.span()));
      processes.add(ldp(configuration, labels));
    }
    var rsvp = rsvp();
    if (rsvp != null) {
      processes.add(rsvp);
    }
    return processes;
  }

  private @Nullable Statement ldpConfiguration() {
    Statement found = null;
    for (Statement head : reading.global("mpls")) {
      if (head.starts("mpls", "ldp", "configuration") && !head.negated()) {
        reading.claim(head);
        found = head;
      }
    }
    return found;
  }

  private Fact<Boolean> ttlPropagated() {
    Fact<Boolean> found =
        reading.absent(true, "propagated unless configured" + GUIDE + "mpls ip propagate-ttl");
    for (Statement line : reading.global("mpls")) {
      if (line.starts("mpls", "ip", "propagate-ttl")) {
        reading.claim(line);
        found = Fact.explicit(!line.negated(), line.span());
      }
    }
    return found;
  }

  private LabelProcess ldp(@Nullable Statement head, Statement labels) {
    var line = head == null ? null : Section.of(reading, head).last("router-id");
    if (line != null && !line.negated()) {
      var name = InterfaceNames.full(line.word(1).replaceFirst("^[Ll]o([0-9])", "loopback$1"));
      return LabelProcess.ldp(
          Fact.explicit(name, line.span()),
          Fact.explicit(name.startsWith("loopback"), line.span()),
          labels.span());
    }
    boolean loopback =
        ports.stream()
            .anyMatch(
                port ->
                    port.facts().name().startsWith("loopback")
                        && port.facts().vrf().isEmpty()
                        && !port.facts().addresses().isEmpty()
                        && !Boolean.TRUE.equals(port.facts().shutdown().orNull()));
    return LabelProcess.ldp(
        reading.absent("", "chosen by the device unless configured" + GUIDE + "LDP router ID"),
        reading.absent(
            loopback, "a loopback interface where one has an address, else any" + GUIDE + "LDP"),
        labels.span());
  }

  private @Nullable LabelProcess rsvp() {
    for (Statement head : reading.global("ip")) {
      if (!head.starts("ip", "rsvp") || head.negated()) {
        continue;
      }
      reading.claim(head);
      var section = Section.of(reading, head);
      var paced = section.last("signalling", "rate-limit");
      if (paced == null) {
        paced = section.last("signaling", "rate-limit");
      }
      return LabelProcess.rsvp(
          paced == null || paced.negated()
              ? section.absent(false, "off unless configured" + GUIDE + "RSVP")
              : Fact.explicit(true, paced.span()),
          head.span());
    }
    return null;
  }

  private List<LabelNeighbor> neighbors() {
    Map<String, Statement> heads = new LinkedHashMap<>();
    Fact<Boolean> required = reading.absent(false, "none unless configured" + GUIDE + "LDP");
    var head = ldpConfiguration();
    if (head != null) {
      var section = Section.of(reading, head);
      for (Statement line : section.all("neighbor")) {
        if (line.word(2).equals("targeted") && !line.negated()) {
          heads.putIfAbsent(line.word(1), line);
        }
      }
      var line = section.last("password", "required");
      var option = section.last("password", "option");
      if (line != null && !line.negated() && line.indexOf("for", 2) < 0) {
        required = Fact.explicit(true, line.span());
      } else if (line != null || option != null) {
        required = Fact.unknown("a prefix list decides which neighbors need a password");
      }
    }
    farEnds.forEach(heads::putIfAbsent);
    var all = required;
    var neighbors = new ArrayList<LabelNeighbor>();
    heads.forEach(
        (name, line) -> neighbors.add(new LabelNeighbor("", name, all, null, line.span())));
    return neighbors;
  }

  /// `interface Pseudowire1`, `neighbor P ID`; `member P ID encapsulation mpls` of an instance.
  private void pseudowires() {
    for (RoutingInterfaces.Port port : ports) {
      if (port.facts().name().toLowerCase(Locale.ROOT).startsWith("pseudowire")) {
        for (Statement line : port.section().all("neighbor")) {
          add(line, port.facts().name(), port.section());
        }
      }
    }
    for (Statement head : reading.global("l2vpn")) {
      if (head.starts("l2vpn", "vfi", "context") && !head.negated()) {
        reading.claim(head);
        for (Statement line : Section.of(reading, head).all("member")) {
          add(line, "vfi " + head.word(3), Section.of(reading, head));
        }
      }
    }
  }

  private void add(Statement line, String place, Section section) {
    if (line.negated() || line.word(1).indexOf('.') < 0) {
      return;
    }
    farEnds.putIfAbsent(line.word(1), line);
    pseudowires.add(
        new Pseudowire(
            line.word(1),
            Numbers.parse(line.word(2)) == null ? "" : line.word(2),
            place,
            section.absent(true, "on" + GUIDE + "VPLS"),
            line.span()));
  }

  /// Bridge domains with `member vfi NAME`.
  private List<BridgeDomain> bridges() {
    var bridges = new ArrayList<BridgeDomain>();
    for (Statement head : reading.global("bridge-domain")) {
      var section = Section.of(reading, head);
      boolean spans =
          !head.negated() && section.all("member", "vfi").stream().anyMatch(l -> !l.negated());
      if (!spans) {
        continue;
      }
      reading.claim(head);
      var snooping = section.last("ip", "igmp", "snooping");
      bridges.add(
          new BridgeDomain(
              head.word(1),
              addressLimit(head.word(1)),
              snooping != null && snooping.negated()
                  ? Fact.explicit(false, snooping.span())
                  : section.absent(true, "on" + GUIDE + "ip igmp snooping"),
              head.blockSpan()));
    }
    return bridges;
  }

  /// `mac address-table limit [vlan N | system] M`.
  private Fact<Long> addressLimit(String domain) {
    for (Statement line : reading.global("mac")) {
      if (!line.starts("mac", "address-table", "limit") || line.negated()) {
        continue;
      }
      boolean here = line.after("vlan", 3).equals(domain) || line.word(3).equals("system");
      Long number = here ? Numbers.parse(line.word(line.word(3).equals("vlan") ? 5 : 4)) : null;
      if (number != null) {
        reading.claim(line);
        return Fact.explicit(number, line.span());
      }
    }
    return reading.absent(0L, "no limit unless configured" + GUIDE + "mac address-table limit");
  }

  private List<AttachmentCircuit> circuits(List<BridgeDomain> bridges) {
    Set<String> names = new HashSet<>();
    bridges.forEach(bridge -> names.add(bridge.name()));
    var circuits = new ArrayList<AttachmentCircuit>();
    for (RoutingInterfaces.Port port : ports) {
      for (Statement head : port.section().all("service", "instance")) {
        var domain = Section.of(reading, head).last("bridge-domain");
        if (!head.negated() && domain != null && names.contains(domain.word(1))) {
          var storms = port.section().last("storm-control", "broadcast");
          circuits.add(
              new AttachmentCircuit(
                  port.facts().name() + " service instance " + head.word(2),
                  domain.word(1),
                  storms == null || storms.negated()
                      ? port.section()
                          .absent(false, "off unless configured" + GUIDE + "storm-control")
                      : Fact.explicit(true, storms.span()),
                  head.blockSpan()));
        }
      }
    }
    return circuits;
  }
}
