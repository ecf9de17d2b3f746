package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.label.AttachmentCircuit;
import dev.kpdagger.device.label.BridgeDomain;
import dev.kpdagger.device.label.Pseudowire;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Pseudowires and the bridges that span them: `xconnect`, `l2 vfi`, `l2vpn vfi context`,
/// `bridge-domain`, `service instance`.
final class VirtualLans {

  private static final String BRIDGING = "; Cisco IOS Carrier Ethernet Command Reference, ";

  private final Reading reading;
  private final List<RoutingInterfaces.Port> ports;
  private final List<Pseudowire> pseudowires = new ArrayList<>();
  private final Map<String, Statement> farEnds = new LinkedHashMap<>();

  /// Bridge domains that span pseudowires, by name, with the line that says so.
  private final Map<String, Statement> spanning = new LinkedHashMap<>();

  private VirtualLans(Reading reading, List<RoutingInterfaces.Port> ports) {
    this.reading = reading;
    this.ports = ports;
  }

  static VirtualLans read(Reading reading, List<RoutingInterfaces.Port> ports) {
    var lans = new VirtualLans(reading, ports);
    lans.crossConnects();
    Set<String> instances = new HashSet<>();
    for (Statement head : reading.global("l2")) {
      if (head.word(1).equals("vfi") && !head.negated()) {
        reading.claim(head);
        instances.add(head.word(2));
        lans.instance(head, head.word(2), "neighbor");
      }
    }
    for (Statement head : reading.global("l2vpn")) {
      if (head.starts("l2vpn", "vfi", "context") && !head.negated()) {
        reading.claim(head);
        instances.add(head.word(3));
        lans.instance(head, head.word(3), "member");
      }
    }
    lans.domains(instances);
    return lans;
  }

  List<Pseudowire> pseudowires() {
    return pseudowires;
  }

  /// The routers at the other ends, each with the line that names it.
  Map<String, Statement> farEnds() {
    return farEnds;
  }

  /// `xconnect PEER ID encapsulation mpls` of an interface or a service instance; `xconnect vfi
  /// NAME` joins the interface of a VLAN to a bridge.
  private void crossConnects() {
    for (RoutingInterfaces.Port port : ports) {
      if (port.section().lacks("xconnect") && port.section().lacks("service")) {
        continue;
      }
      crossConnects(port.section(), port.facts().name());
      for (Statement instance : port.section().all("service", "instance")) {
        crossConnects(
            Section.of(reading, instance),
            port.facts().name() + " service instance " + instance.word(2));
      }
    }
  }

  private void crossConnects(Section section, String place) {
    for (Statement line : section.all("xconnect")) {
      if (line.negated() || line.size() < 3) {
        continue;
      }
      if (line.word(1).equals("vfi")) {
        if (place.startsWith("Vlan")) {
          spanning.putIfAbsent("vlan " + place.substring(4), line);
        }
      } else {
        add(line, line.word(1), line.word(2), place, section);
      }
    }
  }

  private void add(Statement line, String peer, String circuit, String place, Section section) {
    farEnds.putIfAbsent(peer, line);
    boolean off = line.indexOf("no-split-horizon", 2) > 0;
    pseudowires.add(
        new Pseudowire(
            peer,
            circuit,
            place,
            off
                ? Fact.explicit(false, line.span())
                : section.absent(true, "on unless configured" + BRIDGING + "neighbor (VPLS)"),
            line.span()));
  }

  /// A virtual forwarding instance: `neighbor P [ID] encapsulation mpls`, or `member P [ID] ...`.
  private void instance(Statement head, String name, String word) {
    var section = Section.of(reading, head);
    var id = section.last("vpn", "id");
    for (Statement line : section.all(word)) {
      if (line.negated() || line.word(1).indexOf('.') < 0) {
        continue;
      }
      var circuit =
          Numbers.parse(line.word(2)) != null ? line.word(2) : id == null ? "" : id.word(2);
      add(line, line.word(1), circuit, "vfi " + name, section);
    }
    var domain = section.last("bridge-domain");
    if (domain != null && !domain.negated()) {
      spanning.putIfAbsent(domain.word(1), domain);
    }
  }

  private void domains(Set<String> instances) {
    for (Statement head : reading.global("bridge-domain")) {
      if (head.negated()) {
        continue;
      }
      for (Statement line : head.children()) {
        if (line.starts("member", "vfi") && !line.negated() && instances.contains(line.word(2))) {
          reading.claim(head);
          reading.claim(line);
          spanning.putIfAbsent(head.word(1), head);
        }
      }
    }
  }

  List<BridgeDomain> bridges() {
    var bridges = new ArrayList<BridgeDomain>();
    spanning.forEach((name, line) -> bridges.add(bridge(name, line)));
    return bridges;
  }

  private BridgeDomain bridge(String name, Statement line) {
    Fact<Long> limit =
        reading.absent(0L, "no limit unless configured" + BRIDGING + "mac limit maximum addresses");
    Fact<Boolean> snooping =
        reading.absent(true, "on; Cisco IOS IP Multicast Command Reference, ip igmp snooping");
    for (Statement head : reading.global("bridge-domain")) {
      if (!head.word(1).equals(name) || head.negated()) {
        continue;
      }
      var section = Section.of(reading, head);
      var own = section.last("mac", "limit", "maximum", "addresses");
      Long number = own == null || own.negated() ? null : Numbers.parse(own.word(4));
      if (own != null && number != null) {
        limit = Fact.explicit(number, own.span());
      }
      snooping = snooping(section.last("ip", "igmp", "snooping"), snooping);
    }
    for (Statement own : reading.global("mac")) {
      boolean here =
          own.starts("mac", "address-table", "limit")
              && ("vlan " + own.after("vlan", 3)).equals(name);
      Long number = here && !own.negated() ? Numbers.parse(own.after("maximum", 4)) : null;
      if (number != null) {
        reading.claim(own);
        limit = Fact.explicit(number, own.span());
      }
    }
    for (Statement own : reading.global("ip")) {
      boolean device = own.starts("ip", "igmp", "snooping") && own.size() == 3;
      boolean here =
          own.starts("ip", "igmp", "snooping") && ("vlan " + own.after("vlan", 3)).equals(name);
      if (device || (here && own.size() == 5)) {
        snooping = snooping(own, snooping);
      }
    }
    return new BridgeDomain(name, limit, snooping, line.span());
  }

  private Fact<Boolean> snooping(@Nullable Statement line, Fact<Boolean> before) {
    if (line == null) {
      return before;
    }
    reading.claim(line);
    return line.negated() ? Fact.explicit(false, line.span()) : before;
  }

  /// Service instances and switch ports that are in such a bridge.
  List<AttachmentCircuit> circuits() {
    var circuits = new ArrayList<AttachmentCircuit>();
    if (spanning.isEmpty()) {
      return circuits;
    }
    for (RoutingInterfaces.Port port : ports) {
      for (Statement head : port.section().all("service", "instance")) {
        var instance = Section.of(reading, head);
        var domain = instance.last("bridge-domain");
        if (!head.negated() && domain != null && spanning.containsKey(domain.word(1))) {
          circuits.add(
              new AttachmentCircuit(
                  port.facts().name() + " service instance " + head.word(2),
                  domain.word(1),
                  storms(instance),
                  head.blockSpan()));
        }
      }
      var vlan = port.section().last("switchport", "access", "vlan");
      if (vlan != null && !vlan.negated() && spanning.containsKey("vlan " + vlan.word(3))) {
        circuits.add(
            new AttachmentCircuit(
                port.facts().name(),
                "vlan " + vlan.word(3),
                storms(port.section()),
                port.facts().span()));
      }
    }
    return circuits;
  }

  private static Fact<Boolean> storms(Section section) {
    var line = section.last("storm-control", "broadcast");
    return line == null || line.negated()
        ? section.absent(
            false, "off unless configured; Cisco IOS Interface Command Reference, storm-control")
        : Fact.explicit(true, line.span());
  }
}
