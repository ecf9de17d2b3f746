package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.network.PortGuards;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;

/// What protects a switch port, with the global defaults that act on it.
final class PortGuardSection {

  private static final String OFF = "off; a configuration shows it where it is on: ";

  private final Section section;
  private final DeviceDefaults defaults;

  PortGuardSection(Section section, DeviceDefaults defaults) {
    this.section = section;
    this.defaults = defaults;
  }

  PortGuards read() {
    var portfast = portfast();
    return new PortGuards(
        portSecurity(),
        portSecurityMaximum(),
        portfast,
        guardOfPortfast("bpduguard", portfast, defaults.spanning().bpduGuard()),
        guardOfPortfast("bpdufilter", portfast, defaults.spanning().bpduFilter()),
        guard(),
        stormControl(),
        section.flag(false, OFF + "ip dhcp snooping trust", "ip", "dhcp", "snooping", "trust"),
        section.flag(false, OFF + "ip arp inspection trust", "ip", "arp", "inspection", "trust"),
        sourceGuard(),
        section.flag(false, OFF + "ipv6 nd raguard", "ipv6", "nd", "raguard"),
        dot1x(),
        Fact.unknown("no source is known for how the file shows it"),
        Fact.byDefault("", "EOS has no UDLD"));
  }

  /// Only the bare line turns it on.
  private Fact<Boolean> portSecurity() {
    Fact<Boolean> found = section.absent(false, OFF + "switchport port-security");
    for (Statement line : section.all("switchport", "port-security")) {
      if (line.size() == 2) {
        found = Fact.explicit(!line.negated(), line.span());
      }
    }
    return found;
  }

  /// `switchport port-security mac-address maximum N`, in old releases `maximum N`.
  private Fact<Long> portSecurityMaximum() {
    var line = section.last("switchport", "port-security", "maximum");
    int at = 3;
    if (line == null) {
      line = section.last("switchport", "port-security", "mac-address", "maximum");
      at = 4;
    }
    Long number = line == null || line.negated() ? null : Numbers.parse(line.word(at));
    return number == null || line == null
        ? Fact.unknown("no source is known for the number of addresses without the command")
        : Fact.explicit(number, line.span());
  }

  /// `spanning-tree portfast [edge|auto|network]`; a network port is no edge port.
  private Fact<Boolean> portfast() {
    var line = section.last("spanning-tree", "portfast");
    return line == null
        ? section.absent(false, OFF + "spanning-tree portfast")
        : Fact.explicit(!line.negated() && !line.word(2).equals("network"), line.span());
  }

  /// The port's own line decides; else, and after its `no` form, the global default, which acts on
  /// ports with PortFast.
  private Fact<Boolean> guardOfPortfast(String word, Fact<Boolean> portfast, Fact<Boolean> global) {
    Statement found = null;
    for (Statement line : section.all("spanning-tree", word)) {
      found = line.word(2).equals("rate-limit") ? found : line;
    }
    if (found != null && !found.negated()) {
      return Fact.explicit(!found.word(2).equals("disable"), found.span());
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

  /// The port's line acts in the VLANs of the global `ip verify source vlan` alone.
  private Fact<Boolean> sourceGuard() {
    var own = section.flag(false, OFF + "ip verify source", "ip", "verify", "source");
    return Boolean.TRUE.equals(own.orNull())
        ? DeviceDefaults.and(defaults.sourceGuardVlans(), own)
        : own;
  }

  private Fact<Boolean> stormControl() {
    Fact<Boolean> found = section.absent(false, OFF + "storm-control");
    for (Statement line : section.all("storm-control")) {
      if (line.word(1).equals("broadcast") || line.word(1).equals("all")) {
        found = Fact.explicit(!line.negated(), line.span());
      }
    }
    return found;
  }

  /// A port is closed until somebody authenticates when it says `auto` and the global switch is on.
  private Fact<Boolean> dot1x() {
    Fact<Boolean> port = section.absent(false, OFF + "dot1x port-control auto");
    for (Statement line : section.all("dot1x", "port-control")) {
      if (!line.word(3).equals("phone")) {
        port = Fact.explicit(!line.negated() && line.word(2).equals("auto"), line.span());
      }
    }
    return Boolean.TRUE.equals(port.orNull())
        ? DeviceDefaults.and(defaults.systemAuthControl(), port)
        : port;
  }
}
