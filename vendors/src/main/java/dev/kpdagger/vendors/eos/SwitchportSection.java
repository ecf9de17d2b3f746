package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.network.InterfaceKind;
import dev.kpdagger.device.network.Switchport;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import org.jspecify.annotations.Nullable;

/// The layer-2 side of `interface NAME`. An Ethernet port is a switch port unless it says `no
/// switchport`; a member of a port channel has the channel's layer 2, not its own.
final class SwitchportSection {

  private static final String DEFAULTS = ", as show running-config all of EOS 4.22 prints it";

  private final Section section;
  private final DeviceDefaults defaults;

  private SwitchportSection(Section section, DeviceDefaults defaults) {
    this.section = section;
    this.defaults = defaults;
  }

  /// The switch port, or null for an interface that is none.
  static @Nullable Switchport read(Section section, InterfaceKind kind, DeviceDefaults defaults) {
    var port = new SwitchportSection(section, defaults).switchport();
    boolean able = kind == InterfaceKind.ETHERNET || kind == InterfaceKind.AGGREGATE;
    var bare = bare(section);
    var channel = section.last("channel-group");
    boolean member = channel != null && !channel.negated();
    boolean routed = bare == null ? defaults.routedPorts() : bare.negated();
    return able && !member && !routed ? port : null;
  }

  /// `switchport` or `no switchport` alone.
  private static @Nullable Statement bare(Section section) {
    Statement found = null;
    for (Statement line : section.lines()) {
      if (line.starts("switchport") && line.size() == 1) {
        section.reading().claim(line);
        found = line;
      }
    }
    return found;
  }

  private Switchport switchport() {
    var mode = mode();
    boolean phone = isPhone();
    Fact<Long> nativeVlan = nativeVlan();
    Fact<Long> access =
        vlan(1, "access ports are in VLAN 1" + DEFAULTS, "switchport", "access", "vlan");
    return new Switchport(
        mode,
        section.absent(false, "EOS has no trunking protocol"),
        phone ? nativeVlan : access,
        vlan(0, "none" + DEFAULTS, "switchport", "phone", "vlan"),
        nativeVlan,
        allowedVlans(),
        new PortGuardSection(section, defaults).read());
  }

  /// A port `trunk phone` is an access port with a telephone: its untagged frames are in the native
  /// VLAN.
  private Fact<String> mode() {
    var line = section.last("switchport", "mode");
    if (line == null || line.negated()) {
      return section.absent("access", "an access port" + DEFAULTS);
    }
    return switch (line.word(2)) {
      case "access", "dot1q-tunnel", "tap", "tool", "tap-tool" ->
          Fact.explicit(line.word(2), line.span());
      case "trunk" -> Fact.explicit(isPhone() ? "access" : "trunk", line.span());
      default -> section.reading().notUnderstood(line);
    };
  }

  private boolean isPhone() {
    for (Statement line : section.lines()) {
      if (line.starts("switchport", "mode", "trunk")) {
        return line.word(3).equals("phone");
      }
    }
    return false;
  }

  /// With `tag` frames without a tag are dropped, and no VLAN is native.
  private Fact<Long> nativeVlan() {
    var line = section.last("switchport", "trunk", "native", "vlan");
    return line != null && !line.negated() && line.word(4).equals("tag")
        ? Fact.explicit(0L, line.span())
        : vlan(1, "VLAN 1" + DEFAULTS, "switchport", "trunk", "native", "vlan");
  }

  private Fact<Long> vlan(long byDefault, String source, String... words) {
    var line = section.last(words);
    if (line == null || line.negated()) {
      return section.absent(byDefault, source);
    }
    Long vlan = Numbers.parse(line.word(words.length));
    return vlan == null || vlan < 1 || vlan > VlanSet.LAST
        ? section.reading().notUnderstood(line)
        : Fact.explicit(vlan, line.span());
  }

  private Fact<String> allowedVlans() {
    var allowed = VlanSet.all();
    SourceSpan span = null;
    for (Statement line : section.all("switchport", "trunk", "allowed", "vlan")) {
      var next = allowed(allowed, line);
      if (next == null) {
        return section.reading().notUnderstood(line);
      }
      allowed = next;
      span = span == null ? line.span() : SourceSpan.of(span.firstLine(), line.span().lastLine());
    }
    return span == null
        ? section.absent("all", "every VLAN" + DEFAULTS)
        : Fact.explicit(allowed.toString(), span);
  }

  private static @Nullable VlanSet allowed(VlanSet before, Statement line) {
    var word = line.word(4);
    if (line.negated() || word.equals("all")) {
      return VlanSet.all();
    }
    return switch (word) {
      case "none" -> VlanSet.all().without(VlanSet.all());
      case "add" -> combine(before, line, true);
      case "remove" -> combine(before, line, false);
      case "except" -> combine(VlanSet.all(), line, false);
      default -> VlanSet.parse(line.rest(4).replace(" ", ""));
    };
  }

  private static @Nullable VlanSet combine(VlanSet before, Statement line, boolean add) {
    var set = VlanSet.parse(line.rest(5).replace(" ", ""));
    if (set == null) {
      return null;
    }
    return add ? before.with(set) : before.without(set);
  }
}
