package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.network.PortGuards;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;

/// What protects a switch port, with the global defaults that act on it.
final class PortGuardSection {

  private static final String OFF = "off unless configured; Cisco IOS Command Reference, ";

  private final Section section;
  private final DeviceDefaults defaults;

  PortGuardSection(Section section, DeviceDefaults defaults) {
    this.section = section;
    this.defaults = defaults;
  }

  PortGuards read(Fact<String> mode) {
    var portfast = portfast(mode);
    return new PortGuards(
        portSecurity(),
        section.number(
            1,
            "one address; Cisco IOS Security Command Reference, switchport port-security maximum",
            "switchport",
            "port-security",
            "maximum"),
        portfast,
        guardOfPortfast("bpduguard", portfast, defaults.spanning().bpduGuard()),
        guardOfPortfast("bpdufilter", portfast, defaults.spanning().bpduFilter()),
        guard(),
        stormControl(),
        section.flag(false, OFF + "ip dhcp snooping trust", "ip", "dhcp", "snooping", "trust"),
        section.flag(false, OFF + "ip arp inspection trust", "ip", "arp", "inspection", "trust"),
        section.flag(false, OFF + "ip verify source", "ip", "verify", "source"),
        raGuard(),
        dot1x(),
        section.flag(false, OFF + "switchport block unicast", "switchport", "block", "unicast"),
        linkWatch());
  }

  /// `udld port [aggressive]`, and `udld port disable` on a fibre port.
  private Fact<String> linkWatch() {
    var line = section.last("udld", "port");
    if (line == null) {
      return section.absent("", "as the device says; Cisco IOS Command Reference, udld port");
    }
    boolean off = line.negated() || line.word(2).equals("disable");
    return Fact.explicit(off ? "off" : "on", line.span());
  }

  /// `ipv6 nd raguard`, with or without a policy.
  private Fact<Boolean> raGuard() {
    return section.flag(false, OFF + "ipv6 nd raguard", "ipv6", "nd", "raguard");
  }

  /// Only the bare line turns it on; `maximum`, `violation` and the like without it do nothing.
  private Fact<Boolean> portSecurity() {
    Fact<Boolean> found =
        section.absent(false, OFF + "switchport port-security, which only its bare line enables");
    for (Statement line : section.all("switchport", "port-security")) {
      if (line.size() == 2) {
        found = Fact.explicit(!line.negated(), line.span());
      }
    }
    return found;
  }

  /// `spanning-tree portfast [edge] [trunk]`; without `trunk` it does nothing on a trunk.
  private Fact<Boolean> portfast(Fact<String> mode) {
    Fact<Boolean> own = null;
    boolean trunk = "trunk".equals(mode.orNull());
    for (Statement line : section.all("spanning-tree", "portfast")) {
      boolean off =
          line.negated() || line.word(2).equals("disable") || line.word(2).equals("network");
      boolean forTrunks = line.indexOf("trunk", 2) > 0;
      own = Fact.explicit(!off && (forTrunks || !trunk), line.span());
    }
    if (own != null) {
      return own;
    }
    var global = defaults.spanning().portfast();
    if (!Boolean.TRUE.equals(global.orNull())) {
      return global;
    }
    if ("access".equals(mode.orNull())) {
      return global;
    }
    return trunk
        ? section.absent(false, "the global default acts on access ports alone")
        : Fact.unknown("whether the global default acts depends on what the port negotiates");
  }

  /// The port's own line decides; else the global default, which acts on ports with PortFast.
  private Fact<Boolean> guardOfPortfast(String word, Fact<Boolean> portfast, Fact<Boolean> global) {
    var line = section.last("spanning-tree", word);
    if (line != null) {
      boolean on = !line.negated() && !line.word(2).equals("disable");
      return Fact.explicit(on, line.span());
    }
    if (Boolean.TRUE.equals(portfast.orNull()) || Boolean.FALSE.equals(global.orNull())) {
      return global;
    }
    return DeviceDefaults.and(portfast, global);
  }

  private Fact<String> guard() {
    var line = section.last("spanning-tree", "guard");
    if (line != null && !line.negated()) {
      return Fact.explicit(line.word(2), line.span());
    }
    return defaults.spanning().loopGuard().map(on -> on ? "loop" : "none");
  }

  /// A limit of multicast or unicast frames alone leaves broadcasts as they are.
  private Fact<Boolean> stormControl() {
    Fact<Boolean> found = section.absent(false, OFF + "storm-control");
    for (Statement line : section.all("storm-control")) {
      if (line.word(1).equals("broadcast")) {
        found = Fact.explicit(!line.negated(), line.span());
      }
    }
    return found;
  }

  /// A port is closed until somebody authenticates when it says `auto` and the global switch is on.
  private Fact<Boolean> dot1x() {
    Fact<Boolean> port = section.absent(false, OFF + "authentication port-control");
    if (section.lacks("dot1x")
        && section.lacks("authentication")
        && section.lacks("access-session")) {
      return port;
    }
    for (Statement line : section.lines()) {
      var mode =
          switch (line.word(0)) {
            case "dot1x", "authentication" ->
                line.word(1).equals("port-control") ? line.word(2) : "";
            case "access-session" -> line.word(1).equals("port-control") ? line.word(2) : "";
            default -> "";
          };
      if (!mode.isEmpty()) {
        section.reading().claim(line);
        port = Fact.explicit(!line.negated() && mode.equals("auto"), line.span());
      }
    }
    return Boolean.TRUE.equals(port.orNull())
        ? DeviceDefaults.and(defaults.systemAuthControl(), port)
        : port;
  }
}
