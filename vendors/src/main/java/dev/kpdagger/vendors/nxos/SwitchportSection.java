package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.network.InterfaceKind;
import dev.kpdagger.device.network.Switchport;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// The layer-2 side of `interface NAME`.
final class SwitchportSection {

  private static final String LAYER2 =
      "; Cisco NX-OS Interfaces Configuration Guide, Layer 2 interfaces";

  private final Section section;
  private final DeviceDefaults defaults;

  private SwitchportSection(Section section, DeviceDefaults defaults) {
    this.section = section;
    this.defaults = defaults;
  }

  /// The switch port, or null for an interface that is none.
  static @Nullable Switchport read(Section section, InterfaceKind kind, DeviceDefaults defaults) {
    boolean port = kind == InterfaceKind.ETHERNET || kind == InterfaceKind.AGGREGATE;
    if (port && isSwitch(section, defaults.layers().switches())) {
      return new SwitchportSection(section, defaults).switchport();
    }
    ignored(section);
    return null;
  }

  /// What stays printed of the switching side does nothing on a routed port.
  private static void ignored(Section section) {
    for (Statement line : section.lines()) {
      boolean switching = line.starts("switchport") && line.size() > 1;
      if (switching || line.starts("spanning-tree") || line.starts("storm-control")) {
        section.reading().irrelevant(line);
      }
    }
  }

  /// `switchport` or `no switchport` alone.
  static @Nullable Statement bare(Section section) {
    Statement found = null;
    for (Statement line : section.lines()) {
      if (line.starts("switchport") && line.size() == 1) {
        section.reading().claim(line);
        found = line;
      }
    }
    return found;
  }

  /// Without a bare `switchport` line: what only a routed port has decides, then what only a switch
  /// port has, then the rest of the file.
  static boolean isSwitch(Section section, @Nullable Boolean byDefault) {
    var bare = bare(section);
    if (bare != null) {
      return !bare.negated();
    }
    boolean routed =
        section.has("ip", "address")
            || section.has("ip", "unnumbered")
            || section.has("vrf", "member")
            || section.has("ipv6", "address");
    if (routed) {
      return false;
    }
    return section.has("switchport")
        || section.has("spanning-tree")
        || Boolean.TRUE.equals(byDefault);
  }

  private Switchport switchport() {
    var mode = mode();
    return new Switchport(
        mode,
        Fact.byDefault(false, "NX-OS has no trunking protocol"),
        vlan(1, "access ports are in VLAN 1" + LAYER2, "access", "vlan"),
        vlan(0, "none unless configured" + LAYER2, "voice", "vlan"),
        vlan(1, "VLAN 1" + LAYER2, "trunk", "native", "vlan"),
        allowedVlans(),
        new PortGuardSection(section, defaults).read(mode));
  }

  /// `private-vlan host` and its like count as private-vlan.
  private Fact<String> mode() {
    var line = section.last("switchport", "mode");
    if (line == null || line.negated()) {
      return section.absent("access", "access unless configured" + LAYER2);
    }
    return Fact.explicit(line.word(2), line.span());
  }

  private Fact<Long> vlan(long byDefault, String source, String... words) {
    var all = new String[words.length + 1];
    all[0] = "switchport";
    System.arraycopy(words, 0, all, 1, words.length);
    var line = section.last(all);
    if (line == null || line.negated()) {
      return section.absent(byDefault, source);
    }
    Long vlan = Numbers.parse(line.word(all.length));
    return vlan == null || vlan > VlanRanges.LAST
        ? section.reading().notUnderstood(line)
        : Fact.explicit(vlan, line.span());
  }

  /// `allowed vlan LIST`, and `add`, `remove` and `except`, which change what was before.
  private Fact<String> allowedVlans() {
    BitSet vlans = VlanRanges.all();
    int first = 0;
    int last = 0;
    for (Statement line : section.all("switchport", "trunk", "allowed", "vlan")) {
      var next = line.negated() ? VlanRanges.all() : changed(vlans, line);
      if (next == null) {
        return section.reading().notUnderstood(line);
      }
      vlans = next;
      first = first == 0 ? line.line() : Math.min(first, line.line());
      last = Math.max(last, line.line());
    }
    return first == 0
        ? section.absent("all", "all VLANs" + LAYER2)
        : Fact.explicit(VlanRanges.format(vlans), SourceSpan.of(first, last));
  }

  private static @Nullable BitSet changed(BitSet before, Statement line) {
    var word = line.word(4);
    return switch (word) {
      case "all" -> VlanRanges.all();
      case "none" -> new BitSet();
      case "add", "remove", "except" -> {
        var named = VlanRanges.parse(line.word(5));
        if (named == null) {
          yield null;
        }
        var next = word.equals("except") ? VlanRanges.all() : (BitSet) before.clone();
        if (word.equals("add")) {
          next.or(named);
        } else {
          next.andNot(named);
        }
        yield next;
      }
      default -> VlanRanges.parse(word);
    };
  }
}
