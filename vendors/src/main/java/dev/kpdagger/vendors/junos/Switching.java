package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.network.PortGuards;
import dev.kpdagger.device.network.Switchport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What protects the ports of a switch, in the words of older EX switches
/// (`ethernet-switching-options`) and of those with ELS (`switch-options`, `vlans …
/// forwarding-options dhcp-security`, `protocols`).
final class Switching {

  private static final String NOT_SHOWN = "a configuration shows it where it is set";
  private static final List<String> TREES = List.of("rstp", "mstp", "vstp", "stp");

  private final Reading reading;
  private final Vlans vlans;
  private final Node root;

  private Switching(Reading reading, Vlans vlans) {
    this.reading = reading;
    this.vlans = vlans;
    this.root = reading.root();
  }

  static Switching read(Reading reading, Vlans vlans, Map<SettingKey<?>, Fact<?>> settings) {
    var switching = new Switching(reading, vlans);
    switching.settings(settings);
    SwitchingProtocols.settings(reading, vlans, settings);
    return switching;
  }

  private void settings(Map<SettingKey<?>, Fact<?>> settings) {
    for (Node port : root.entries("ethernet-switching-options", "storm-control", "interface")) {
      port.claim();
    }
    var snooping = new ArrayList<Node>();
    var inspection = new ArrayList<Node>();
    for (Vlans.Entry vlan : vlans.all()) {
      var security = vlan.node().find("forwarding-options", "dhcp-security");
      if (security != null) {
        security.claimAll();
        snooping.add(vlan.node());
        if (security.find("arp-inspection") != null) {
          inspection.add(vlan.node());
        }
      }
    }
    var secure = root.find("ethernet-switching-options", "secure-access-port");
    if (secure != null) {
      for (Node vlan : secure.entries("vlan")) {
        vlan.claimAll();
        if (vlan.find("examine-dhcp") != null) {
          snooping.add(vlan);
        }
        if (vlan.find("arp-inspection") != null) {
          inspection.add(vlan);
        }
      }
    }
    settings.put(
        SettingKeys.DHCP_SNOOPING_ENABLED,
        snooping.isEmpty()
            ? reading.absent(false, NOT_SHOWN)
            : reading.explicit(true, snooping.getFirst()));
    settings.put(SettingKeys.DHCP_SNOOPING_VLANS, names(snooping));
    settings.put(SettingKeys.ARP_INSPECTION_VLANS, names(inspection));
    var dot1x = root.find("protocols", "dot1x", "authenticator", "interface");
    settings.put(
        SettingKeys.DOT1X_ENABLED,
        dot1x == null ? reading.absent(false, NOT_SHOWN) : reading.explicit(true, dot1x));
  }

  private Fact<String> names(List<Node> nodes) {
    if (nodes.isEmpty()) {
      return reading.absent("", NOT_SHOWN);
    }
    return reading.explicit(
        String.join(",", nodes.stream().map(Node::word).toList()), nodes.getFirst());
  }

  // ---- One port

  /// The layer-2 side of a unit.
  ///
  /// @param family `ethernet-switching` or `bridge`
  Switchport port(String port, String unitName, Node unit, Node family) {
    var mode = mode(unit, family);
    var members = members(unitName, family);
    return new Switchport(
        mode,
        reading.absentIn(unit, false, "Junos has no protocol that negotiates trunks"),
        accessVlan(unit, members),
        voiceVlan(port, unitName),
        nativeVlan(port, family),
        allowed(unit, members),
        guards(port, unitName, unit, family));
  }

  private Fact<String> mode(Node unit, Node family) {
    for (String statement : List.of("interface-mode", "port-mode")) {
      var value = family.value(statement);
      if (value != null) {
        return reading.explicit(value.word(), value);
      }
    }
    var byUnit = unit.value("interface-mode");
    return byUnit != null
        ? reading.explicit(byUnit.word(), byUnit)
        : reading.absentIn(unit, "access", "access; Juniper, interface-mode");
  }

  private List<Node> members(String unitName, Node family) {
    var members = new ArrayList<>(family.entries("vlan", "members"));
    members.forEach(Node::claim);
    var vlan = vlans.of(unitName);
    if (vlan != null) {
      members.add(vlan.node());
    }
    return members;
  }

  private Fact<Long> accessVlan(Node unit, List<Node> members) {
    if (members.isEmpty()) {
      return reading.completeness() == Completeness.WHOLE
          ? Fact.unknown("which VLAN a port without members is in depends on the platform")
          : reading.absentIn(unit, 0L, NOT_SHOWN);
    }
    var first = members.getFirst();
    long number = vlans.number(first.word());
    return number > 0
        ? reading.explicit(number, first)
        : Fact.unknown("the VLAN " + first.word() + " has no number in the file");
  }

  private Fact<Long> voiceVlan(String port, String unitName) {
    for (String[] holder :
        List.of(
            new String[] {"ethernet-switching-options", "voip"},
            new String[] {"switch-options", "voip"})) {
      var voip = root.find(holder);
      var entry = voip == null ? null : listed(voip, port, unitName);
      var vlan = entry == null ? null : entry.value("vlan");
      if (vlan != null && vlans.number(vlan.word()) > 0) {
        return reading.explicit(vlans.number(vlan.word()), vlan);
      }
    }
    return reading.absent(0L, NOT_SHOWN);
  }

  private Fact<Long> nativeVlan(String port, Node family) {
    var physical = root.find("interfaces", port);
    for (Node holder : physical == null ? List.of(family) : List.of(family, physical)) {
      var value = holder.value("native-vlan-id");
      if (value != null) {
        long number = vlans.number(value.word());
        return number > 0 ? reading.explicit(number, value) : reading.notUnderstood(value);
      }
    }
    return reading.absent(0L, "none; Juniper, native-vlan-id");
  }

  private Fact<String> allowed(Node unit, List<Node> members) {
    if (members.isEmpty()) {
      return reading.absentIn(unit, "none", "a trunk carries the VLANs that it names");
    }
    var names = new ArrayList<String>();
    for (Node member : members) {
      if (member.word().equals("all")) {
        return reading.explicit("all", member);
      }
      long number = vlans.number(member.word());
      names.add(number > 0 ? String.valueOf(number) : member.word());
    }
    return reading.explicit(String.join(",", names), members.getFirst());
  }

  // ---- Guards

  private PortGuards guards(String port, String unitName, Node unit, Node family) {
    var secure =
        listed(root.find("ethernet-switching-options", "secure-access-port"), port, unitName);
    var options = listed(root.find("switch-options"), port, unitName);
    var limit = limit(secure, options);
    var trusted = secure == null ? null : secure.take("dhcp-trusted");
    Node edge = null;
    Node noRoot = null;
    Node timeout = null;
    Node blockOnEdge = null;
    for (String tree : TREES) {
      var protocol = root.find("protocols", tree);
      var entry = listed(protocol, port, unitName);
      if (entry != null) {
        edge = edge == null ? entry.take("edge") : edge;
        noRoot = noRoot == null ? entry.take("no-root-port") : noRoot;
        timeout = timeout == null ? entry.take("bpdu-timeout-action") : timeout;
      }
      if (protocol != null && blockOnEdge == null) {
        blockOnEdge = protocol.take("bpdu-block-on-edge");
      }
    }
    var guard = noRoot != null ? noRoot : timeout;
    return new PortGuards(
        limit == null ? absent(false) : reading.explicit(true, limit),
        limit == null ? absent(0L) : maximum(limit),
        shown(edge),
        bpduGuard(port, unitName, edge, blockOnEdge),
        reading.absentIn(unit, false, "Junos has no filter that drops BPDUs without a block"),
        guard == null ? absent("none") : reading.explicit(noRoot != null ? "root" : "loop", guard),
        stormControl(port, unitName, family),
        shown(trusted),
        shown(trusted),
        sourceGuard(unitName, family),
        raGuard(port, unitName),
        shown(listed(root.find("protocols", "dot1x", "authenticator"), port, unitName)),
        Fact.unknown("no source is known for how the file shows it"),
        linkWatch(port, unitName));
  }

  /// Link fault management does on Junos what UDLD does elsewhere.
  private Fact<String> linkWatch(String port, String unitName) {
    var watched =
        listed(root.find("protocols", "oam", "ethernet", "link-fault-management"), port, unitName);
    if (watched == null) {
      return absent("");
    }
    watched.claimAll();
    return reading.explicit("on", watched);
  }

  private <T> Fact<T> absent(T value) {
    return reading.absent(value, NOT_SHOWN);
  }

  private Fact<Boolean> shown(@Nullable Node node) {
    if (node == null) {
      return absent(false);
    }
    node.claimAll();
    return reading.explicit(true, node);
  }

  /// The entry of a list `interface` for a port: by the name of its unit, of itself, or `all`.
  private static @Nullable Node listed(@Nullable Node holder, String port, String unitName) {
    if (holder == null) {
      return null;
    }
    for (String name : List.of(unitName, port, "all")) {
      var entry = holder.find("interface", name);
      if (entry != null) {
        entry.claim();
        return entry;
      }
    }
    return null;
  }

  private static @Nullable Node limit(@Nullable Node secure, @Nullable Node options) {
    if (secure != null) {
      for (String statement : List.of("mac-limit", "allowed-mac")) {
        var node = secure.find(statement);
        if (node != null) {
          node.claimAll();
          return node;
        }
      }
    }
    var limit = options == null ? null : options.find("interface-mac-limit");
    if (limit != null) {
      limit.claimAll();
    }
    return limit;
  }

  private Fact<Long> maximum(Node limit) {
    int number = limit.children().size();
    if (!limit.word().equals("allowed-mac") && number > 0) {
      number = Numbers.small(limit.children().getFirst().word());
    }
    return number < 0 ? reading.notUnderstood(limit) : reading.explicit((long) number, limit);
  }

  private Fact<Boolean> bpduGuard(
      String port, String unitName, @Nullable Node edge, @Nullable Node blockOnEdge) {
    if (blockOnEdge != null && edge != null) {
      return reading.explicit(true, blockOnEdge);
    }
    for (String[] holder :
        List.of(
            new String[] {"protocols", "layer2-control", "bpdu-block"},
            new String[] {"ethernet-switching-options", "bpdu-block"})) {
      var entry = listed(root.find(holder), port, unitName);
      if (entry != null) {
        return shown(entry);
      }
    }
    return absent(false);
  }

  private Fact<Boolean> stormControl(String port, String unitName, Node family) {
    var profile = family.value("storm-control");
    if (profile != null) {
      var bound = root.find("forwarding-options", "storm-control-profiles", profile.word());
      if (bound != null) {
        bound.claimAll();
        boolean spared = bound.find("all", "no-broadcast") != null;
        if (spared) {
          return reading.explicit(false, bound);
        }
      }
      return reading.explicit(true, profile);
    }
    var old = root.find("ethernet-switching-options", "storm-control");
    return shown(listed(old, port, unitName));
  }

  private Fact<Boolean> sourceGuard(String unitName, Node family) {
    for (Node member : members(unitName, family)) {
      for (String[] path :
          List.of(
              new String[] {"vlans", member.word(), "forwarding-options", "dhcp-security"},
              new String[] {
                "ethernet-switching-options", "secure-access-port", "vlan", member.word()
              })) {
        var holder = root.find(path);
        var guard = holder == null ? null : holder.take("ip-source-guard");
        if (guard != null) {
          return reading.explicit(true, guard);
        }
      }
    }
    return absent(false);
  }

  private Fact<Boolean> raGuard(String port, String unitName) {
    var guard = root.find("forwarding-options", "access-security", "router-advertisement-guard");
    if (guard != null) {
      guard.claimAll();
    }
    return shown(listed(guard, port, unitName));
  }
}
