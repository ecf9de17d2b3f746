package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.network.InterfaceKind;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What global commands and the rest of the file say about every interface.
///
/// @param cdp CDP of the whole device
/// @param lldp LLDP of the whole device
/// @param spanning the global defaults of spanning tree
/// @param dot1x the feature of IEEE 802.1X
/// @param portSecurity the feature of port security
/// @param dhcp the feature of DHCP, without which snooping and inspection do nothing
/// @param layers which ports switch and which are shut down when their own lines do not say
record DeviceDefaults(
    Fact<Boolean> cdp,
    Fact<Boolean> lldp,
    Spanning spanning,
    Fact<Boolean> dot1x,
    Fact<Boolean> portSecurity,
    Fact<Boolean> dhcp,
    Layers layers) {

  /// The global defaults of spanning tree.
  record Spanning(
      Fact<Boolean> bpduGuard,
      Fact<Boolean> bpduFilter,
      Fact<Boolean> edge,
      Fact<Boolean> loopGuard) {}

  /// The defaults of ports, which depend on the model. The setup writes `system default switchport`
  /// down; where it does not, the ports of the file tell, because NX-OS prints only what differs
  /// from the default.
  ///
  /// @param switches whether a port without `switchport` is a switch port; null when nothing tells
  /// @param switchedShut whether a switch port is shut down without `no shutdown`
  /// @param routedShut whether a routed port is
  record Layers(@Nullable Boolean switches, Fact<Boolean> switchedShut, Fact<Boolean> routedShut) {}

  private static final String CDP =
      "on unless no cdp enable; Cisco NX-OS System Management Configuration Guide, Configuring CDP";
  private static final String SPANNING =
      "off unless configured; Cisco NX-OS Layer 2 Switching Configuration Guide, STP extensions";
  private static final String SWITCHED_UP =
      "a switch port is up unless system default switchport shutdown; Cisco NX-OS Interfaces"
          + " Configuration Guide";

  static DeviceDefaults read(Reading reading, List<InterfaceBlocks.Block> blocks) {
    var features = Features.of(reading);
    return new DeviceDefaults(
        cdp(reading),
        features.on("lldp"),
        spanning(reading),
        features.on("dot1x"),
        features.on("port-security"),
        features.on("dhcp"),
        layers(reading, blocks));
  }

  private static Fact<Boolean> cdp(Reading reading) {
    Fact<Boolean> cdp = reading.absent(true, CDP);
    for (Statement line : reading.global("cdp")) {
      if (line.starts("cdp", "enable")) {
        reading.claim(line);
        cdp = Fact.explicit(!line.negated(), line.span());
      }
    }
    return cdp;
  }

  /// `spanning-tree port type edge [bpduguard|bpdufilter] default` and `loopguard default`.
  private static Spanning spanning(Reading reading) {
    Fact<Boolean> off = reading.absent(false, SPANNING);
    Fact<Boolean> guard = off;
    Fact<Boolean> filter = off;
    Fact<Boolean> edge = off;
    Fact<Boolean> loop = off;
    for (Statement line : reading.global("spanning-tree")) {
      var fact = Fact.explicit(!line.negated(), line.span());
      if (line.starts("spanning-tree", "loopguard", "default")) {
        reading.claim(line);
        loop = fact;
      } else if (line.starts("spanning-tree", "port", "type") && line.word(3).equals("edge")) {
        reading.claim(line);
        switch (line.word(4)) {
          case "bpduguard" -> guard = fact;
          case "bpdufilter" -> filter = fact;
          case "default" -> edge = fact;
          default -> {}
        }
      }
    }
    return new Spanning(guard, filter, edge, loop);
  }

  private static Layers layers(Reading reading, List<InterfaceBlocks.Block> blocks) {
    Fact<Boolean> byDefault = null;
    Fact<Boolean> shut = null;
    for (Statement line : reading.global("system")) {
      if (!line.starts("system", "default", "switchport")) {
        continue;
      }
      if (line.size() == 3) {
        reading.claim(line);
        byDefault = Fact.explicit(!line.negated(), line.span());
      } else if (line.word(3).equals("shutdown")) {
        reading.claim(line);
        shut = Fact.explicit(!line.negated(), line.span());
      }
    }
    var ports = Ports.of(blocks);
    Boolean switches = byDefault == null ? ports.switches() : byDefault.orNull();
    return new Layers(
        switches,
        shut != null ? shut : switchedShut(reading, ports.shut(switches, true)),
        routedShut(ports.shut(switches, false)));
  }

  private static Fact<Boolean> switchedShut(Reading reading, @Nullable Statement other) {
    return other == null ? reading.absent(false, SWITCHED_UP) : shutLike(other);
  }

  private static Fact<Boolean> routedShut(@Nullable Statement other) {
    return other == null
        ? Fact.unknown("whether a routed port is shut down by default depends on the model")
        : shutLike(other);
  }

  private static Fact<Boolean> shutLike(Statement other) {
    return Fact.byDefault(
        true,
        "line " + other.line() + " prints no shutdown, so such ports are shut down by default");
  }

  /// What the ports of a file print.
  ///
  /// @param blocks the Ethernet ports
  private record Ports(List<InterfaceBlocks.Block> blocks) {
    static Ports of(List<InterfaceBlocks.Block> all) {
      return new Ports(
          all.stream()
              .filter(b -> InterfaceNames.kind(b.name()) == InterfaceKind.ETHERNET)
              .toList());
    }

    /// A file where ports print `no switchport`, and none prints `switchport`, has switch ports by
    /// default; null when it says both or nothing.
    @Nullable Boolean switches() {
      boolean routed = false;
      boolean switched = false;
      for (InterfaceBlocks.Block block : blocks) {
        var bare = SwitchportSection.bare(block.section());
        routed |= bare != null && bare.negated();
        switched |= bare != null && !bare.negated();
      }
      return routed == switched ? null : routed;
    }

    /// The first `no shutdown` of a port of that layer, or null.
    @Nullable Statement shut(@Nullable Boolean switches, boolean switched) {
      for (InterfaceBlocks.Block block : blocks) {
        if (SwitchportSection.isSwitch(block.section(), switches) != switched) {
          continue;
        }
        for (Statement line : block.section().lines()) {
          if (line.starts("shutdown") && line.size() == 1 && line.negated()) {
            return line;
          }
        }
      }
      return null;
    }
  }

  /// The lines of a fact, or those of its section where it has none.
  static SourceSpan spanOf(Fact<?> fact, SourceSpan otherwise) {
    return fact instanceof Fact.Explicit<?> explicit ? explicit.span() : otherwise;
  }
}
