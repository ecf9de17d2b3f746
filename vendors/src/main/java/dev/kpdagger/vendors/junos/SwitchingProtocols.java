package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Protocols of the switch as a whole: spanning tree, snooping of multicast groups, registration of
/// VLANs.
final class SwitchingProtocols {

  private static final String NOT_SHOWN = "a configuration shows protocols where they run";

  private final Reading reading;

  private SwitchingProtocols(Reading reading) {
    this.reading = reading;
  }

  static void settings(Reading reading, Vlans vlans, Map<SettingKey<?>, Fact<?>> settings) {
    var protocols = new SwitchingProtocols(reading);
    settings.put(SettingKeys.SPANNING_TREE_MODE, protocols.spanningTree());
    settings.put(SettingKeys.VLAN_REGISTRATION, protocols.registration());
    settings.put(SettingKeys.VLAN_DEFAULT_INTERFACE, protocols.defaultInterface(vlans));
    protocols.snooping(vlans, settings);
  }

  /// The newest of the protocols that run.
  private Fact<String> spanningTree() {
    for (String tree : List.of("mstp", "rstp", "vstp", "stp")) {
      var protocol = reading.root().find("protocols", tree);
      if (protocol != null) {
        protocol.claim();
        if (protocol.find("disable") == null) {
          return reading.explicit(tree, protocol);
        }
      }
    }
    return reading.absent("none", NOT_SHOWN);
  }

  /// The routed interface of the VLAN `default`, or of the one with number 1.
  private Fact<String> defaultInterface(Vlans vlans) {
    for (Vlans.Entry vlan : vlans.all()) {
      var routed = vlan.node().value("l3-interface");
      if (routed != null && (vlan.id() == 1 || vlan.name().equals("default"))) {
        return reading.explicit(routed.word(), routed);
      }
    }
    return reading.absent("", "a configuration shows l3-interface where there is one");
  }

  private Fact<Boolean> registration() {
    for (String protocol : List.of("mvrp", "gvrp")) {
      var node = reading.root().find("protocols", protocol);
      if (node != null && node.find("disable") == null) {
        node.claim();
        return reading.explicit(true, node);
      }
    }
    return reading.absent(false, NOT_SHOWN);
  }

  /// `igmp-snooping vlan all|NAME`; the VLANs of the file that it does not name are without it.
  private void snooping(Vlans vlans, Map<SettingKey<?>, Fact<?>> settings) {
    var snooping = reading.root().find("protocols", "igmp-snooping");
    if (snooping == null || snooping.entries("vlan").isEmpty()) {
      settings.put(SettingKeys.IGMP_SNOOPING_ENABLED, reading.absent(false, NOT_SHOWN));
      settings.put(SettingKeys.IGMP_SNOOPING_DISABLED_VLANS, reading.absent("", NOT_SHOWN));
      return;
    }
    snooping.claim();
    var watched = new ArrayList<String>();
    for (Node vlan : snooping.entries("vlan")) {
      vlan.claim();
      watched.add(vlan.word());
    }
    var left = new ArrayList<String>();
    for (Vlans.Entry vlan : vlans.all()) {
      boolean named = watched.contains(vlan.name()) || watched.contains(String.valueOf(vlan.id()));
      if (!named && !watched.contains("all")) {
        left.add(vlan.name());
      }
    }
    settings.put(SettingKeys.IGMP_SNOOPING_ENABLED, reading.explicit(true, snooping));
    settings.put(
        SettingKeys.IGMP_SNOOPING_DISABLED_VLANS,
        reading.explicit(String.join(",", left), snooping));
  }
}
