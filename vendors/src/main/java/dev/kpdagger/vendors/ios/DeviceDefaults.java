package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What global commands and the rest of the file say about every interface.
///
/// @param cdp CDP of the whole device
/// @param lldp LLDP of the whole device
/// @param ipv6Routing whether IPv6 packets are forwarded
/// @param spanning the global defaults of spanning tree
/// @param proxyArp whether interfaces answer ARP requests for others unless they say otherwise
/// @param systemAuthControl the global switch of IEEE 802.1X
/// @param routedPorts whether a port without `switchport` is a routed one; null when the file has
///   nothing that a switch would
record DeviceDefaults(
    Fact<Boolean> cdp,
    Fact<Boolean> lldp,
    Fact<Boolean> ipv6Routing,
    Spanning spanning,
    Fact<Boolean> proxyArp,
    Fact<Boolean> systemAuthControl,
    @Nullable Boolean routedPorts) {

  /// The global defaults of spanning tree.
  ///
  /// @param bpduGuard BPDU guard on every port with PortFast
  /// @param bpduFilter BPDU filter on every port with PortFast
  /// @param portfast PortFast on every access port
  /// @param loopGuard loop guard on every port
  record Spanning(
      Fact<Boolean> bpduGuard,
      Fact<Boolean> bpduFilter,
      Fact<Boolean> portfast,
      Fact<Boolean> loopGuard) {}

  private static final String CDP_SOURCE =
      "CDP runs unless `no cdp run`; Cisco IOS Network Management Command Reference, cdp run";
  private static final String PROXY_ARP_SOURCE =
      "on unless `no ip proxy-arp`; Cisco IOS IP Addressing Command Reference, ip proxy-arp";
  private static final String LLDP_SOURCE =
      "LLDP is off unless `lldp run`; Cisco IOS Network Management Command Reference, lldp run";
  private static final String IPV6_SOURCE =
      "IPv6 packets are not forwarded unless `ipv6 unicast-routing`; Cisco IOS IPv6 Command"
          + " Reference";
  private static final String SPANNING_SOURCE =
      "off unless configured; Cisco IOS LAN Switching Command Reference, spanning-tree";
  private static final String DOT1X_SOURCE =
      "off unless configured; Cisco IOS Security Command Reference, dot1x system-auth-control";

  static DeviceDefaults read(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    return new DeviceDefaults(
        cdp(reading, interfaces),
        global(reading, LLDP_SOURCE, "lldp", "run"),
        global(reading, IPV6_SOURCE, "ipv6", "unicast-routing"),
        spanning(reading),
        proxyArp(reading),
        global(reading, DOT1X_SOURCE, "dot1x", "system-auth-control"),
        routedPorts(reading, interfaces));
  }

  /// `ip arp proxy disable` turns proxy ARP off on all interfaces, whatever they say.
  private static Fact<Boolean> proxyArp(Reading reading) {
    for (Statement line : reading.global("ip")) {
      if (line.starts("ip", "arp", "proxy") && line.word(3).equals("disable") && !line.negated()) {
        reading.claim(line);
        return Fact.explicit(false, line.span());
      }
    }
    // The line stands before the interfaces, so a file that is cut off has it.
    return reading.completeness() == Completeness.FRAGMENT
        ? reading.absent(true, PROXY_ARP_SOURCE)
        : Fact.byDefault(true, PROXY_ARP_SOURCE);
  }

  /// IOS XE routers come with CDP off, its switches with CDP on; which of them it is shows in
  /// `switchport` lines alone.
  private static Fact<Boolean> cdp(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    var line = last(reading, "cdp", "run");
    if (line != null) {
      return Fact.explicit(!line.negated(), line.span());
    }
    var version = reading.version();
    boolean known =
        (version != null && !IosXe.is(version))
            || interfaces.stream().anyMatch(block -> block.section().mentions("switchport"));
    return known
        ? reading.absent(true, CDP_SOURCE)
        : Fact.unknown("whether CDP runs by default depends on the model, which is not known");
  }

  private static Spanning spanning(Reading reading) {
    Fact<Boolean> bpduGuard = reading.absent(false, SPANNING_SOURCE);
    Fact<Boolean> bpduFilter = bpduGuard;
    Fact<Boolean> portfast = bpduGuard;
    Fact<Boolean> loopGuard = bpduGuard;
    for (Statement line : reading.global("spanning-tree")) {
      var fact = Fact.explicit(!line.negated(), line.span());
      if (line.starts("spanning-tree", "loopguard", "default")) {
        reading.claim(line);
        loopGuard = fact;
      } else if (line.starts("spanning-tree", "portfast")) {
        // newer images print `edge` in front of the rest
        int at = line.word(2).equals("edge") ? 3 : 2;
        boolean isDefault = line.word(at + 1).equals("default");
        if (isDefault || line.word(at).equals("default")) {
          reading.claim(line);
        }
        switch (line.word(at)) {
          case "bpduguard" -> bpduGuard = isDefault ? fact : bpduGuard;
          case "bpdufilter" -> bpduFilter = isDefault ? fact : bpduFilter;
          case "default" -> portfast = fact;
          default -> {}
        }
      }
    }
    return new Spanning(bpduGuard, bpduFilter, portfast, loopGuard);
  }

  /// A switch prints `no switchport` on its routed ports, a router with switching modules and the
  /// Catalyst 6500 print a bare `switchport` on the others.
  private static @Nullable Boolean routedPorts(
      Reading reading, List<InterfaceBlocks.Block> interfaces) {
    boolean switching = false;
    for (InterfaceBlocks.Block block : interfaces) {
      if (block.section().lacks("switchport")) {
        continue;
      }
      for (Statement line : block.section().lines()) {
        if (line.starts("switchport")) {
          if (line.size() == 1) {
            return !line.negated();
          }
          switching = true;
        }
      }
    }
    boolean global =
        switching
            || !reading.global("spanning-tree").isEmpty()
            || !reading.global("vlan").isEmpty();
    boolean switches = global && reading.completeness() != Completeness.FRAGMENT;
    return switches ? Boolean.FALSE : null;
  }

  private static @Nullable Statement last(Reading reading, String first, String second) {
    Statement found = null;
    for (Statement line : reading.global(first)) {
      if (line.starts(first, second)) {
        reading.claim(line);
        found = line;
      }
    }
    return found;
  }

  private static Fact<Boolean> global(Reading reading, String source, String first, String second) {
    var line = last(reading, first, second);
    return line == null
        ? reading.absent(false, source)
        : Fact.explicit(!line.negated(), line.span());
  }

  /// Both facts: false when one is false, with its origin.
  static Fact<Boolean> and(Fact<Boolean> first, Fact<Boolean> second) {
    if (Boolean.FALSE.equals(first.orNull())) {
      return first;
    }
    if (Boolean.FALSE.equals(second.orNull())) {
      return second;
    }
    return first.isKnown() ? second : first;
  }

  /// The lines of a fact, or those of its section where it has none.
  static SourceSpan spanOf(Fact<?> fact, SourceSpan otherwise) {
    return fact instanceof Fact.Explicit<?> explicit ? explicit.span() : otherwise;
  }
}
