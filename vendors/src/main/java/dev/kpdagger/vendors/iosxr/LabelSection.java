package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.label.AttachmentCircuit;
import dev.kpdagger.device.label.BridgeDomain;
import dev.kpdagger.device.label.LabelFacts;
import dev.kpdagger.device.label.LabelNeighbor;
import dev.kpdagger.device.label.LabelProcess;
import dev.kpdagger.device.label.Pseudowire;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `mpls ldp`, `rsvp` and `l2vpn`.
final class LabelSection {

  private static final String MPLS = "; Cisco IOS XR MPLS Command Reference, ";
  private static final String L2 = "; Cisco IOS XR L2VPN Command Reference, ";

  private final Reading reading;
  private final List<NetworkInterface> interfaces;
  private final List<Pseudowire> pseudowires = new ArrayList<>();
  private final List<BridgeDomain> bridges = new ArrayList<>();
  private final List<AttachmentCircuit> circuits = new ArrayList<>();
  private final Map<String, Statement> farEnds = new LinkedHashMap<>();

  private LabelSection(Reading reading, List<NetworkInterface> interfaces) {
    this.reading = reading;
    this.interfaces = interfaces;
  }

  static LabelFacts read(Reading reading, List<NetworkInterface> interfaces) {
    var section = new LabelSection(reading, interfaces);
    for (Statement head : reading.global("l2vpn")) {
      if (!head.negated()) {
        section.virtualLinks(head);
      }
    }
    return new LabelFacts(
        reading.list(section.processes()),
        reading.list(section.neighbors()),
        reading.list(section.pseudowires),
        reading.list(section.bridges),
        reading.list(section.circuits));
  }

  private List<LabelProcess> processes() {
    var processes = new ArrayList<LabelProcess>();
    var ldp = ldp();
    var rsvp = rsvp();
    var first = ldp != null ? ldp : rsvp;
    if (first != null) {
      processes.add(LabelProcess.mpls(ttlPropagated(), first.head().span()));
    }
    if (ldp != null) {
      processes.add(ldp(ldp));
    }
    if (rsvp != null) {
      processes.add(
          LabelProcess.rsvp(
              contains(rsvp.head(), "rate-limit", 0)
                  ? Fact.explicit(true, rsvp.head().blockSpan())
                  : rsvp.absent(false, "off unless configured" + MPLS + "signalling rate-limit"),
              rsvp.head().span()));
    }
    return processes;
  }

  private @Nullable Section ldp() {
    for (Statement head : reading.global("mpls")) {
      if (head.starts("mpls", "ldp") && !head.negated()) {
        reading.claim(head);
        return Section.of(reading, head);
      }
    }
    return null;
  }

  private @Nullable Section rsvp() {
    for (Statement head : reading.global("rsvp")) {
      if (!head.negated()) {
        reading.claim(head);
        return Section.of(reading, head);
      }
    }
    return null;
  }

  private boolean contains(Statement block, String word, int depth) {
    for (Statement line : block.children()) {
      boolean here = !line.negated() && line.indexOf(word, 0) >= 0;
      if (here || (depth < 3 && contains(line, word, depth + 1))) {
        reading.claim(line);
        return true;
      }
    }
    return false;
  }

  /// `mpls ip-ttl-propagate disable [forwarded|local]`; the last is about the device's own packets.
  private Fact<Boolean> ttlPropagated() {
    for (Statement line : reading.global("mpls")) {
      boolean off = line.starts("mpls", "ip-ttl-propagate", "disable");
      if (off && !line.negated() && !line.word(3).equals("local")) {
        reading.claim(line);
        return Fact.explicit(false, line.span());
      }
    }
    return reading.absent(true, "propagated unless configured" + MPLS + "mpls ip-ttl-propagate");
  }

  /// `router-id A`: an address, or in old releases an interface.
  private LabelProcess ldp(Section ldp) {
    var line = ldp.last("router-id");
    if (line != null && !line.negated()) {
      var name = line.word(1);
      return LabelProcess.ldp(
          Fact.explicit(name, line.span()),
          Fact.explicit(name.startsWith("Loopback") || isLoopback(name), line.span()),
          ldp.head().span());
    }
    boolean loopback =
        interfaces.stream()
            .anyMatch(i -> i.name().startsWith("Loopback") && !i.addresses().isEmpty());
    return LabelProcess.ldp(
        ldp.absent("", "that of the device unless configured" + MPLS + "router-id"),
        ldp.absent(
            loopback,
            "a loopback interface where one has an address, else any" + MPLS + "router-id"),
        ldp.head().span());
  }

  private boolean isLoopback(String address) {
    return interfaces.stream()
        .anyMatch(
            i ->
                i.name().startsWith("Loopback")
                    && i.addresses().stream().anyMatch(own -> own.startsWith(address + "/")));
  }

  private List<LabelNeighbor> neighbors() {
    Map<String, Statement> heads = new LinkedHashMap<>();
    Map<String, Statement> passwords = new LinkedHashMap<>();
    Statement all = null;
    var ldp = ldp();
    if (ldp != null) {
      for (Statement line : ldp.all("neighbor")) {
        if (line.negated()) {
          continue;
        }
        if (line.word(1).equals("password") && line.size() > 2) {
          all = line;
        } else if (line.size() > 1) {
          named(line, passwords, heads);
        } else {
          for (Statement inner : line.children()) {
            if (inner.starts("password") && !inner.negated()) {
              all = inner;
            } else if (!inner.negated()) {
              named(inner, passwords, heads);
            }
          }
        }
      }
      for (Statement family : ldp.all("address-family")) {
        for (Statement line : Section.of(reading, family).all("neighbor")) {
          if (line.indexOf("targeted", 1) > 0 && !line.negated()) {
            heads.putIfAbsent(plain(line.word(line.word(1).equals("ipv4") ? 2 : 1)), line);
          }
        }
      }
    }
    farEnds.forEach(heads::putIfAbsent);
    passwords.forEach(heads::putIfAbsent);
    var any = all;
    var neighbors = new ArrayList<LabelNeighbor>();
    heads.forEach((name, line) -> neighbors.add(neighbor(name, line, passwords.get(name), any)));
    return neighbors;
  }

  /// `neighbor 192.0.2.1:0 password encrypted K`, or `192.0.2.1:0 password ...` in a block.
  private void named(
      Statement line, Map<String, Statement> passwords, Map<String, Statement> heads) {
    reading.claim(line);
    int at = line.starts("neighbor") ? 1 : 0;
    var name = plain(line.word(at));
    if (line.word(at + 1).equals("password") && !line.word(at + 2).equals("disable")) {
      passwords.put(name, line);
    } else if (line.indexOf("targeted", at) > 0) {
      heads.putIfAbsent(name, line);
    }
  }

  private static String plain(String name) {
    int colon = name.indexOf(':');
    return colon < 0 ? name : name.substring(0, colon);
  }

  private LabelNeighbor neighbor(
      String name, Statement head, @Nullable Statement own, @Nullable Statement all) {
    var line = own != null ? own : all;
    Secret secret = null;
    if (line != null) {
      int at = line.indexOf("password", 0) + 1;
      secret = XrSecrets.read(reading, line, at);
    }
    return new LabelNeighbor(
        "",
        name,
        line != null
            ? Fact.explicit(true, line.span())
            : reading.absent(false, "none unless configured" + MPLS + "neighbor password"),
        secret,
        head.span());
  }

  private void virtualLinks(Statement head) {
    reading.claim(head);
    for (Statement group : Section.of(reading, head).all("xconnect", "group")) {
      for (Statement link : Section.of(reading, group).all("p2p")) {
        for (Statement line : Section.of(reading, link).all("neighbor")) {
          pseudowire(line, link.word(1), Section.of(reading, link));
        }
      }
    }
    for (Statement group : Section.of(reading, head).all("bridge", "group")) {
      for (Statement domain : Section.of(reading, group).all("bridge-domain")) {
        domain(group.word(2) + "/" + domain.word(1), domain);
      }
    }
  }

  /// `neighbor [ipv4] A pw-id N`.
  private void pseudowire(Statement line, String place, Section section) {
    boolean address = line.word(1).equals("ipv4");
    var peer = line.word(address ? 2 : 1);
    if (line.negated() || peer.indexOf('.') < 0) {
      return;
    }
    farEnds.putIfAbsent(peer, line);
    pseudowires.add(
        new Pseudowire(
            peer,
            line.after("pw-id", 1),
            place,
            section.absent(true, "on between the neighbors of one instance" + L2 + "vfi"),
            line.span()));
  }

  private void domain(String name, Statement domain) {
    var section = Section.of(reading, domain);
    boolean spans = false;
    for (Statement instance : section.all("vfi")) {
      for (Statement line : Section.of(reading, instance).all("neighbor")) {
        spans = true;
        pseudowire(line, "vfi " + instance.word(1), Section.of(reading, instance));
      }
    }
    var apart = section.all("neighbor");
    for (Statement line : apart) {
      boolean grouped = Section.of(reading, line).has("split-horizon");
      pseudowire(line, name, section);
      if (!grouped && (spans || apart.size() > 1)) {
        // outside of an instance a pseudowire gets the frames of all others
        var last = pseudowires.removeLast();
        pseudowires.add(
            new Pseudowire(
                last.peer(),
                last.circuit(),
                last.place(),
                Fact.explicit(false, line.span()),
                line.span()));
      }
    }
    spans |= !apart.isEmpty();
    if (!spans) {
      return;
    }
    var snooping = section.last("igmp", "snooping");
    bridges.add(
        new BridgeDomain(
            name,
            addressLimit(section),
            snooping != null && !snooping.negated()
                ? Fact.explicit(true, snooping.span())
                : section.absent(
                    false, "off unless a profile is attached" + L2 + "igmp snooping profile"),
            domain.blockSpan()));
    boolean all = section.last("storm-control") != null;
    for (Statement line : section.all("interface")) {
      var port = Section.of(reading, line);
      var storms = port.last("storm-control");
      circuits.add(
          new AttachmentCircuit(
              line.word(1),
              name,
              storms != null || all
                  ? Fact.explicit(true, storms != null ? storms.span() : domain.span())
                  : port.absent(false, "off unless configured" + L2 + "storm-control"),
              line.blockSpan()));
    }
  }

  /// `mac limit maximum N`, each word in a block of its own. Without it the device has a limit that
  /// depends on its model.
  private Fact<Long> addressLimit(Section domain) {
    for (Statement mac : domain.all("mac")) {
      Long number = Numbers.parse(mac.after("maximum", 1));
      if (number != null) {
        return Fact.explicit(number, mac.span());
      }
      for (Statement limit : Section.of(reading, mac).all("limit")) {
        var line = Section.of(reading, limit).last("maximum");
        Long inner = line == null ? null : Numbers.parse(line.word(1));
        if (line != null && inner != null) {
          return Fact.explicit(inner, line.span());
        }
      }
    }
    return domain.absent(0L, "no limit of the administrator" + L2 + "maximum (MAC limit)");
  }
}
