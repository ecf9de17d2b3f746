package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.network.PortGuards;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;

/// What protects a switch port. Guards of a feature that is off do nothing.
final class PortGuardSection {

  private static final String OFF =
      "off unless configured; Cisco NX-OS Security Configuration Guide, ";

  private final Section section;
  private final DeviceDefaults defaults;

  PortGuardSection(Section section, DeviceDefaults defaults) {
    this.section = section;
    this.defaults = defaults;
  }

  PortGuards read(Fact<String> mode) {
    var edge = edge(mode);
    return new PortGuards(
        portSecurity(),
        section.number(
            1, "one address; " + OFF + "port security", "switchport", "port-security", "maximum"),
        edge,
        guardOfEdge("bpduguard", edge, defaults.spanning().bpduGuard()),
        guardOfEdge("bpdufilter", edge, defaults.spanning().bpduFilter()),
        guard(),
        stormControl(),
        section.flag(false, OFF + "DHCP snooping", "ip", "dhcp", "snooping", "trust"),
        section.flag(false, OFF + "dynamic ARP inspection", "ip", "arp", "inspection", "trust"),
        Features.and(
            section.flag(false, OFF + "IP source guard", "ip", "verify", "source"),
            defaults.dhcp()),
        section.flag(false, OFF + "IPv6 first-hop security", "ipv6", "nd", "raguard"),
        dot1x(),
        section.flag(
            false, OFF + "unknown unicast flood blocking", "switchport", "block", "unicast"),
        linkWatch());
  }

  /// `udld enable`, `udld aggressive` and `udld disable`.
  private Fact<String> linkWatch() {
    var line = section.last("udld");
    if (line == null) {
      return section.absent("", "as the device says; Cisco NX-OS Interfaces Configuration Guide");
    }
    boolean off = line.negated() || line.word(1).equals("disable");
    return Fact.explicit(off ? "off" : "on", line.span());
  }

  /// Only the bare line turns it on, and only with `feature port-security`.
  private Fact<Boolean> portSecurity() {
    Fact<Boolean> own = section.absent(false, OFF + "port security");
    for (Statement line : section.all("switchport", "port-security")) {
      if (line.size() == 2) {
        own = Fact.explicit(!line.negated(), line.span());
      }
    }
    return Features.and(own, defaults.portSecurity());
  }

  /// `spanning-tree port type edge [trunk]`; without `trunk` it does nothing on a trunk.
  private Fact<Boolean> edge(Fact<String> mode) {
    boolean trunk = "trunk".equals(mode.orNull());
    var line = section.last("spanning-tree", "port", "type");
    if (line != null) {
      boolean on =
          !line.negated()
              && line.word(3).equals("edge")
              && (!trunk || line.word(4).equals("trunk"));
      return Fact.explicit(on, line.span());
    }
    var global = defaults.spanning().edge();
    if (Boolean.TRUE.equals(global.orNull()) && !"access".equals(mode.orNull())) {
      return section.absent(false, "the global default acts on access ports alone");
    }
    return global;
  }

  /// The port's own line decides; else the global default, which acts on edge ports.
  private Fact<Boolean> guardOfEdge(String word, Fact<Boolean> edge, Fact<Boolean> global) {
    var line = section.last("spanning-tree", word);
    if (line != null) {
      return Fact.explicit(!line.negated() && !line.word(2).equals("disable"), line.span());
    }
    return Features.and(global, edge);
  }

  private Fact<String> guard() {
    var line = section.last("spanning-tree", "guard");
    if (line != null && !line.negated()) {
      return Fact.explicit(line.word(2), line.span());
    }
    return defaults.spanning().loopGuard().map(on -> on ? "loop" : "none");
  }

  /// A limit of broadcasts; a level of 100 per cent lets everything pass.
  private Fact<Boolean> stormControl() {
    Fact<Boolean> found = section.absent(false, OFF + "traffic storm control");
    for (Statement line : section.all("storm-control")) {
      if (!line.word(1).equals("broadcast") || !line.word(2).equals("level")) {
        continue;
      }
      boolean limits = !line.negated() && !line.word(3).startsWith("100");
      if (limits || !Boolean.TRUE.equals(found.orNull())) {
        found = Fact.explicit(limits, line.span());
      }
    }
    return found;
  }

  private Fact<Boolean> dot1x() {
    var line = section.last("dot1x", "port-control");
    Fact<Boolean> own =
        line == null
            ? section.absent(false, OFF + "802.1X")
            : Fact.explicit(!line.negated() && line.word(2).equals("auto"), line.span());
    return Features.and(own, defaults.dot1x());
  }
}
