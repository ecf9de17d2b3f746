package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.network.InterfaceKind;
import dev.kpdagger.device.network.Switchport;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import org.jspecify.annotations.Nullable;

/// The layer-2 side of `interface NAME`.
final class SwitchportSection {

  private static final String LAN = "; Cisco IOS LAN Switching Command Reference, ";

  private final Section section;
  private final DeviceDefaults defaults;

  private SwitchportSection(Section section, DeviceDefaults defaults) {
    this.section = section;
    this.defaults = defaults;
  }

  /// The switch port, or null for an interface that is none.
  static @Nullable Switchport read(Section section, InterfaceKind kind, DeviceDefaults defaults) {
    boolean port = kind == InterfaceKind.ETHERNET || kind == InterfaceKind.AGGREGATE;
    var bare = bare(section);
    if (!port || (bare == null ? !switches(section, defaults) : bare.negated())) {
      return null;
    }
    return new SwitchportSection(section, defaults).switchport();
  }

  /// `switchport` or `no switchport` alone.
  private static @Nullable Statement bare(Section section) {
    if (section.lacks("switchport")) {
      return null;
    }
    Statement found = null;
    for (Statement line : section.lines()) {
      if (line.starts("switchport") && line.size() == 1) {
        section.reading().claim(line);
        found = line;
      }
    }
    return found;
  }

  /// Without a bare `switchport` line: what only a switch port has decides, then what only a routed
  /// one has, which always prints `ip address` or `no ip address`; then the rest of the file.
  private static boolean switches(Section section, DeviceDefaults defaults) {
    var routedByDefault = defaults.routedPorts();
    boolean layer3 =
        section.mentions("ip", "address")
            || section.mentions("ip", "unnumbered")
            || section.mentions("ip", "vrf")
            || section.mentions("vrf", "forwarding")
            || section.mentions("ipv6", "address")
            || section.mentions("service", "instance")
            || section.mentions("xconnect")
            || section.mentions("bridge-group");
    if (Boolean.TRUE.equals(routedByDefault) || layer3) {
      return false;
    }
    return Boolean.FALSE.equals(routedByDefault)
        || section.has("switchport")
        || section.has("spanning-tree");
  }

  private Switchport switchport() {
    var mode = mode();
    return new Switchport(
        mode,
        negotiates(mode),
        vlan(1, "access ports are in VLAN 1" + LAN + "switchport access vlan", "access", "vlan"),
        vlan(0, "none unless configured" + LAN + "switchport voice vlan", "voice", "vlan"),
        vlan(1, "VLAN 1" + LAN + "switchport trunk native vlan", "trunk", "native", "vlan"),
        allowedVlans(),
        new PortGuardSection(section, defaults).read(mode));
  }

  private Fact<String> mode() {
    var line = section.last("switchport", "mode");
    if (line != null && !line.negated()) {
      return switch (line.word(2)) {
        case "access", "trunk", "dot1q-tunnel", "private-vlan" ->
            Fact.explicit(line.word(2), line.span());
        case "dynamic" -> Fact.explicit("dynamic-" + line.word(3), line.span());
        default -> section.reading().notUnderstood(line);
      };
    }
    var version = section.reading().version();
    boolean catalyst6500 = Boolean.TRUE.equals(defaults.routedPorts());
    if (catalyst6500) {
      return section.absent(
          "dynamic-desirable", "Catalyst 6500 Software Configuration Guide, LAN ports");
    }
    return version != null && version.major() >= 15
        ? section.absent(
            "dynamic-auto",
            "since 15.0 on Catalyst 2960, 3560, 3750 and 9000" + LAN + "switchport mode")
        : section.absent(
            "dynamic",
            "dynamic-auto or dynamic-desirable, by model and version" + LAN + "switchport mode");
  }

  /// `switchport nonegotiate` does nothing on a dynamic port: IOS refuses it there.
  private Fact<Boolean> negotiates(Fact<String> mode) {
    var line = section.last("switchport", "nonegotiate");
    if (line != null && !line.negated()) {
      return Fact.explicit(false, line.span());
    }
    var known = mode.orNull();
    if (known != null && (known.equals("dot1q-tunnel") || known.equals("private-vlan"))) {
      return section.absent(false, "this mode does not use DTP" + LAN + "switchport mode");
    }
    return section.absent(
        true, "DTP is on unless `switchport nonegotiate`" + LAN + "switchport nonegotiate");
  }

  private Fact<Long> vlan(long byDefault, String source, String... words) {
    var path = new String[words.length + 1];
    path[0] = "switchport";
    System.arraycopy(words, 0, path, 1, words.length);
    var line = section.last(path);
    if (line == null || line.negated()) {
      return section.absent(byDefault, source);
    }
    var word = line.word(path.length);
    if (word.equals("dot1p") || word.equals("untagged") || word.equals("none")) {
      return Fact.explicit(0L, line.span());
    }
    Long vlan = Numbers.parse(word);
    return vlan == null || vlan < 1 || vlan > 4094
        ? section.reading().notUnderstood(line)
        : Fact.explicit(vlan, line.span());
  }

  /// A long list is printed on several lines, the further ones with `add`.
  private Fact<String> allowedVlans() {
    Fact<String> allowed =
        section.absent("all", "every VLAN" + LAN + "switchport trunk allowed vlan");
    for (Statement line : section.all("switchport", "trunk", "allowed", "vlan")) {
      var word = line.word(4);
      var previous = allowed instanceof Fact.Explicit<String> explicit ? explicit : null;
      allowed =
          switch (word) {
            case "add" ->
                previous == null || previous.value().equals("none")
                    ? Fact.explicit(line.word(5), line.span())
                    : Fact.explicit(
                        previous.value() + "," + line.word(5),
                        SourceSpan.of(
                            Math.min(previous.span().firstLine(), line.line()),
                            Math.max(previous.span().lastLine(), line.line())));
            case "except", "remove", "" -> section.reading().notUnderstood(line);
            default ->
                line.negated()
                    ? section.absent("all", "every VLAN" + LAN + "switchport trunk allowed vlan")
                    : Fact.explicit(word, line.span());
          };
    }
    return allowed;
  }
}
