package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.link.BridgeMember;
import dev.kpdagger.device.link.LinkFacts;
import dev.kpdagger.device.link.OverlayTunnel;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// Overlays: VXLAN with the VLANs that it bridges, and the path groups of a wide-area network.
final class LinkSections {

  private LinkSections() {}

  static LinkFacts read(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    return new LinkFacts(
        reading.list(List.of()),
        reading.list(bridged(reading)),
        reading.list(List.of()),
        reading.list(tunnels(reading, interfaces)));
  }

  /// `router bgp N`, `vlan V` or `vlan-aware-bundle B`: the route target says which VLANs of other
  /// switches are bridged with it.
  private static List<BridgeMember> bridged(Reading reading) {
    var members = new ArrayList<BridgeMember>();
    for (Statement head : reading.global("router")) {
      if (!head.starts("router", "bgp") || head.negated()) {
        continue;
      }
      for (Statement instance : head.children()) {
        boolean vlan = instance.starts("vlan");
        if ((vlan || instance.starts("vlan-aware-bundle")) && !instance.negated()) {
          reading.claim(instance);
          var section = Section.of(reading, instance);
          var target = section.last("route-target");
          section.all("route-target");
          var vlans = section.last("vlan");
          members.add(
              new BridgeMember(
                  target == null ? "" : target.word(target.size() - 1),
                  "Vxlan1",
                  "vlan " + (vlan || vlans == null ? instance.word(1) : vlans.rest(1)),
                  instance.blockSpan()));
        }
      }
    }
    return members;
  }

  private static List<OverlayTunnel> tunnels(
      Reading reading, List<InterfaceBlocks.Block> interfaces) {
    var tunnels = new ArrayList<OverlayTunnel>();
    for (InterfaceBlocks.Block block : interfaces) {
      var section = block.section();
      var source = section.last("vxlan", "source-interface");
      for (Statement line : section.all("vxlan", "flood", "vtep")) {
        reading.claim(line);
      }
      section.last("vxlan", "controller-client");
      for (Statement line : section.lines()) {
        if (line.starts("vxlan", "vlan") && line.indexOf("flood", 3) > 0) {
          reading.claim(line);
        }
      }
      if (source != null && !source.negated()) {
        tunnels.add(
            new OverlayTunnel(
                block.name(), List.of("vxlan"), List.of(), List.of(), section.head().blockSpan()));
      }
    }
    for (Statement head : reading.global("router")) {
      if (head.starts("router", "path-selection") && !head.negated()) {
        reading.claim(head);
        for (Statement group : head.children()) {
          if (group.starts("path-group")) {
            pathGroup(reading, group, tunnels);
          }
        }
      }
    }
    return tunnels;
  }

  /// `path-group G` with its local interfaces; without an IPsec profile its paths are in the clear.
  private static void pathGroup(Reading reading, Statement group, List<OverlayTunnel> tunnels) {
    reading.claim(group);
    var section = Section.of(reading, group);
    var profile = section.last("ipsec", "profile");
    boolean encrypted = profile != null && !profile.negated();
    for (Statement peer : section.all("peer")) {
      var own = Section.of(reading, peer);
      own.last("ipsec");
      own.last("ip", "local");
    }
    for (Statement local : section.all("local")) {
      Section.of(reading, local).last("stun");
      var place =
          local.word(1).equals("interface") ? InterfaceNames.full(local.word(2)) : local.word(2);
      tunnels.add(
          new OverlayTunnel(
              place + " path-group " + group.word(1),
              encrypted ? List.of("ipsec") : List.of("clear"),
              List.of(),
              List.of(),
              group.blockSpan()));
    }
  }
}
