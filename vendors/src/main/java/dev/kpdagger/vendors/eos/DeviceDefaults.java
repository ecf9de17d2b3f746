package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import org.jspecify.annotations.Nullable;

/// What global commands say about every interface.
///
/// @param lldp LLDP of the whole device
/// @param redirects whether ICMP redirects are sent
/// @param ip6Redirects whether ICMPv6 redirects are sent
/// @param spanning the global defaults of spanning tree
/// @param systemAuthControl the global switch of IEEE 802.1X
/// @param sourceGuardVlans whether IP source guard has VLANs to act in
/// @param routedPorts whether a port without a `switchport` line is a routed one
record DeviceDefaults(
    Fact<Boolean> lldp,
    Fact<Boolean> redirects,
    Fact<Boolean> ip6Redirects,
    Spanning spanning,
    Fact<Boolean> systemAuthControl,
    Fact<Boolean> sourceGuardVlans,
    boolean routedPorts) {

  /// The global defaults of spanning tree.
  ///
  /// @param bpduGuard BPDU guard on every port with PortFast
  /// @param bpduFilter BPDU filter on every port with PortFast
  /// @param loopGuard loop guard on every port
  record Spanning(Fact<Boolean> bpduGuard, Fact<Boolean> bpduFilter, Fact<Boolean> loopGuard) {}

  private static final String LLDP_SOURCE =
      "LLDP runs unless `no lldp run`; DISA STIG Arista MLS EOS 4.X, ARST-RT-000630";
  private static final String REDIRECT_SOURCE =
      "redirects are sent unless `no ip icmp redirect`; DISA STIG Arista MLS EOS 4.X,"
          + " ARST-RT-000550";
  private static final String SPANNING_SOURCE =
      "off; a configuration shows spanning-tree edge-port or guard where it is on";
  private static final String DOT1X_SOURCE =
      "off; a configuration shows dot1x system-auth-control where it is on";

  private static final String SOURCE_GUARD_SOURCE =
      "none without ip verify source vlan; DISA STIG Arista MLS EOS 4.X, ARST-L2-000100";

  static DeviceDefaults read(Reading reading) {
    return new DeviceDefaults(
        fact(last(reading, "lldp", "run"), reading.absent(true, LLDP_SOURCE)),
        fact(last(reading, "ip", "icmp", "redirect"), reading.absent(true, REDIRECT_SOURCE)),
        fact(
            last(reading, "ipv6", "icmp", "redirect"),
            Fact.unknown("no source is known for its default")),
        spanning(reading),
        fact(last(reading, "dot1x", "system-auth-control"), reading.absent(false, DOT1X_SOURCE)),
        sourceGuardVlans(reading),
        routedPorts(reading));
  }

  private static Fact<Boolean> sourceGuardVlans(Reading reading) {
    Fact<Boolean> found = reading.absent(false, SOURCE_GUARD_SOURCE);
    for (Statement line : reading.global("ip")) {
      if (line.starts("ip", "verify", "source") && line.word(3).equals("vlan")) {
        reading.claim(line);
        found = Fact.explicit(!line.negated(), line.span());
      }
    }
    return found;
  }

  /// `spanning-tree {edge-port|portfast} {bpduguard|bpdufilter} default`, and `guard loop default`.
  private static Spanning spanning(Reading reading) {
    Fact<Boolean> off = reading.absent(false, SPANNING_SOURCE);
    Fact<Boolean> guard = off;
    Fact<Boolean> filter = off;
    Fact<Boolean> loop = off;
    for (Statement line : reading.global("spanning-tree")) {
      boolean edge = line.word(1).equals("edge-port") || line.word(1).equals("portfast");
      if (edge && line.word(3).equals("default")) {
        reading.claim(line);
        Fact<Boolean> fact = Fact.explicit(!line.negated(), line.span());
        guard = line.word(2).equals("bpduguard") ? fact : guard;
        filter = line.word(2).equals("bpdufilter") ? fact : filter;
      } else if (line.starts("spanning-tree", "guard", "loop")
          || line.starts("spanning-tree", "loopguard", "default")) {
        reading.claim(line);
        loop = Fact.explicit(!line.negated(), line.span());
      }
    }
    return new Spanning(guard, filter, loop);
  }

  private static boolean routedPorts(Reading reading) {
    boolean routed = false;
    for (Statement line : reading.global("switchport")) {
      if (line.starts("switchport", "default", "mode")) {
        reading.claim(line);
        routed = !line.negated() && line.word(3).equals("routed");
      }
    }
    return routed;
  }

  private static Fact<Boolean> fact(@Nullable Statement line, Fact<Boolean> otherwise) {
    return line == null ? otherwise : Fact.explicit(!line.negated(), line.span());
  }

  private static @Nullable Statement last(Reading reading, String... words) {
    Statement found = null;
    for (Statement line : reading.global(words[0])) {
      boolean same = line.size() >= words.length;
      for (int i = 1; i < words.length && same; i++) {
        same = line.word(i).equals(words[i]);
      }
      if (same) {
        reading.claim(line);
        found = line;
      }
    }
    return found;
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
}
