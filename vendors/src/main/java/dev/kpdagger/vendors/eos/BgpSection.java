package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.network.BgpNeighbor;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import dev.kpdagger.vendors.routes.Route;
import dev.kpdagger.vendors.routes.RouteRange;
import dev.kpdagger.vendors.routes.RouteScreens;
import dev.kpdagger.vendors.secrets.KeyComparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `router bgp N`: neighbours with what they inherit from peer groups. A peer group is defined once
/// and serves every routing table.
final class BgpSection {

  /// No peer group has as many lines; every member reads them all, so a hostile file stops here.
  private static final int MAX_LINES = 500;

  /// A neighbour in a routing table.
  private record Key(String vrf, String name) {}

  /// A neighbour with the lines that apply to it.
  private record Peer(BgpAttributes attributes, BgpNeighbor neighbor) {}

  private final List<Peer> peers = new ArrayList<>();

  /// The prefixes that each routing table announces.
  private final Map<String, Set<Route>> announced = new HashMap<>();

  private final Reading reading;
  private final Statement head;
  private final RoutingPolicies policies;
  private final Map<Key, List<Statement>> lines = new LinkedHashMap<>();
  private final Map<String, List<Statement>> groups = new LinkedHashMap<>();
  private final Set<String> confederation = new HashSet<>();

  /// A range of addresses, or an interface, whose neighbours come by themselves.
  private record Dynamic(String vrf, String name, String group, Statement line) {}

  private final List<Dynamic> dynamic = new ArrayList<>();

  private BgpSection(Reading reading, Statement head, RoutingPolicies policies) {
    this.reading = reading;
    this.head = head;
    this.policies = policies;
  }

  static List<BgpNeighbor> read(Reading reading, RoutingPolicies policies) {
    var neighbors = new ArrayList<BgpNeighbor>();
    for (Statement head : reading.global("router")) {
      if (head.starts("router", "bgp") && !head.negated()) {
        var section = new BgpSection(reading, head, policies);
        section.neighbors();
        section.sessions(neighbors);
      }
    }
    return neighbors;
  }

  /// Adds what only all neighbours together tell.
  private void sessions(List<BgpNeighbor> found) {
    var keys = new KeyComparison();
    for (Peer peer : peers) {
      var key = peer.attributes.key();
      if (key != null) {
        keys.add(key);
      }
    }
    var screens = new RouteScreens();
    for (Peer peer : peers) {
      var own = announced.getOrDefault(peer.neighbor.vrf(), Set.of());
      found.add(peer.neighbor.with(peer.attributes.session(peer.neighbor, screens, keys, own)));
    }
  }

  private void neighbors() {
    names(head.children());
    table(head, "");
    for (Statement child : head.children()) {
      if (child.starts("vrf") && !child.negated()) {
        var name = child.word(1);
        table(child, name.equals("default") ? "" : name);
      }
    }
    lines.forEach(
        (key, own) -> {
          if (isAddress(key.name)) {
            peers.add(peer(key.vrf, key.name, group(own), own));
          }
        });
    for (Dynamic range : dynamic) {
      peers.add(peer(range.vrf, range.name, range.group, List.of(range.line)));
    }
  }

  /// `neighbor NAME peer group`, in old releases `peer-group`.
  private void names(List<Statement> statements) {
    for (Statement line : statements) {
      boolean group =
          line.starts("neighbor")
              && !line.negated()
              && ((line.size() == 4 && line.word(2).equals("peer") && line.word(3).equals("group"))
                  || (line.size() == 3 && line.word(2).equals("peer-group")));
      if (group) {
        reading.claim(line);
        groups.put(line.word(1), new ArrayList<>());
      }
    }
  }

  /// The lines of the main table or of a VRF, with those of their address families.
  private void table(Statement section, String vrf) {
    for (Statement line : section.children()) {
      switch (line.word(0)) {
        case "neighbor" -> neighborLine(line, vrf);
        case "bgp" -> bgpLine(line, vrf);
        case "address-family" -> {
          reading.claim(line);
          for (Statement inner : line.children()) {
            if (inner.starts("neighbor")) {
              neighborLine(inner, vrf);
            } else {
              claimRoutes(inner, vrf);
            }
          }
        }
        default -> claimRoutes(line, vrf);
      }
    }
  }

  private void claimRoutes(Statement line, String vrf) {
    switch (line.word(0)) {
      case "network", "aggregate-address" -> {
        reading.claim(line);
        if (!line.negated()) {
          RouteRange.block(line.word(1))
              .ifPresent(own -> announced.computeIfAbsent(vrf, _ -> new HashSet<>()).add(own));
        }
      }
      case "bgp" -> {
        if (line.word(1).equals("missing-policy")) {
          reading.claim(line);
        }
      }
      default -> {}
    }
  }

  private void bgpLine(Statement line, String vrf) {
    if (line.starts("bgp", "confederation", "peers")) {
      reading.claim(line);
      confederation.addAll(line.words(3));
    } else if (line.starts("bgp", "listen", "range") && !line.negated()) {
      reading.claim(line);
      int peer = Math.max(line.indexOf("peer-group", 4), line.indexOf("group", 4));
      dynamic.add(new Dynamic(vrf, line.word(3), line.word(peer + 1), line));
    } else if (line.starts("bgp", "enforce-first-as")
        || line.starts("bgp", "log-neighbor-changes")
        || line.starts("bgp", "default")
        || line.starts("bgp", "missing-policy")) {
      reading.claim(line);
    }
  }

  private void neighborLine(Statement line, String vrf) {
    if (line.size() < 3) {
      return;
    }
    if (line.starts("neighbor", "interface")) {
      reading.claim(line);
      int group = line.indexOf("peer-group", 3);
      dynamic.add(
          new Dynamic(
              vrf, InterfaceNames.full(line.word(2)), group < 0 ? "" : line.word(group + 1), line));
      return;
    }
    reading.claim(line);
    if (line.word(2).equals("password")) {
      CiscoSecrets.markFrom(reading, line, 4);
    }
    var name = line.word(1);
    var own =
        groups.containsKey(name)
            ? groups.get(name)
            : lines.computeIfAbsent(new Key(vrf, name), _ -> new ArrayList<>());
    if (own.size() == MAX_LINES) {
      own.removeFirst();
    }
    own.add(line);
  }

  /// The peer group that a neighbour joins, or the empty string.
  private static String group(List<Statement> own) {
    var group = "";
    for (Statement line : own) {
      boolean joins = line.word(2).equals("peer") && line.word(3).equals("group");
      if (joins || line.word(2).equals("peer-group")) {
        group = line.negated() ? "" : line.word(line.size() - 1);
      }
    }
    return group;
  }

  private static boolean isAddress(String name) {
    return Ip4.parse(name).isPresent() || name.indexOf(':') >= 0;
  }

  /// The lines that apply to a neighbour, the weakest first: its peer group's, then its own.
  private Peer peer(String vrf, String name, String group, List<Statement> own) {
    var all = new ArrayList<>(groups.getOrDefault(group, List.of()));
    all.addAll(own);
    var attributes = new BgpAttributes(reading, head, all, policies, confederation);
    return new Peer(attributes, attributes.neighbor(vrf, name, own.getFirst().span()));
  }
}
