package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.network.BgpNeighbor;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import dev.kpdagger.vendors.routes.Route;
import dev.kpdagger.vendors.routes.RouteScreens;
import dev.kpdagger.vendors.secrets.KeyComparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `router bgp N`: neighbours with what they inherit from peer groups and templates.
final class BgpSection {

  /// A template may inherit from another; what is deeper is a loop.
  private static final int MAX_DEPTH = 8;

  /// No peer group has as many lines; every member reads them all, so a hostile file stops here.
  private static final int MAX_LINES = 500;

  /// A neighbour, or a peer group, in a routing table.
  private record Key(String vrf, String name) {}

  /// A neighbour with the lines that apply to it.
  private record Peer(BgpAttributes attributes, BgpNeighbor neighbor) {}

  private final List<Peer> peers = new ArrayList<>();

  /// The prefixes that each routing table announces.
  private final Map<String, Set<Route>> own = new HashMap<>();

  private final Reading reading;
  private final Statement head;
  private final RoutingPolicies policies;
  private final Map<Key, List<Statement>> lines = new LinkedHashMap<>();
  private final Map<String, Statement> templates = new HashMap<>();
  private final Set<Key> groups = new HashSet<>();
  private final Set<String> confederation = new HashSet<>();
  private final Map<String, Statement> ranges = new LinkedHashMap<>();

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
        section.neighbors(neighbors);
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
      var own = this.own.getOrDefault(peer.neighbor.vrf(), Set.of());
      found.add(peer.neighbor.with(peer.attributes.session(peer.neighbor, screens, keys, own)));
    }
  }

  /// `network A [mask M]` and `aggregate-address A M`: what the device announces by itself.
  private void own(Statement line, String vrf) {
    boolean network = line.starts("network");
    if (line.negated() || (!network && !line.starts("aggregate-address"))) {
      return;
    }
    var address = Ip4.parse(line.word(1));
    var mask = Ip4.parse(network ? line.after("mask", 2) : line.word(2));
    if (address.isPresent()) {
      int length =
          mask.isPresent()
              ? Ip4.prefixLength(mask.getAsInt()).orElse(32)
              : classLength(address.getAsInt());
      own.computeIfAbsent(vrf, _ -> new HashSet<>()).add(new Route(address.getAsInt(), length));
    }
  }

  /// The length that the class of an address gives it.
  private static int classLength(int address) {
    int first = address >>> 24;
    return first < 128 ? 8 : first < 192 ? 16 : 24;
  }

  private void neighbors(List<BgpNeighbor> found) {
    collect();
    for (Map.Entry<Key, List<Statement>> entry : lines.entrySet()) {
      var key = entry.getKey();
      if (!groups.contains(key) && isAddress(key.name)) {
        peers.add(peer(key, key.name, entry.getValue()));
      }
    }
    ranges.forEach(
        (range, line) ->
            peers.add(peer(new Key("", line.after("peer-group", 1)), range, List.of(line))));
    sessions(found);
  }

  private void collect() {
    collect(head.children(), "");
    for (Statement child : head.children()) {
      if (child.starts("address-family")) {
        reading.claim(child);
        collect(child.children(), child.after("vrf", 1));
      }
    }
  }

  private void collect(List<Statement> statements, String vrf) {
    for (Statement line : statements) {
      switch (line.word(0)) {
        case "neighbor" -> neighborLine(line, vrf);
        case "network", "aggregate-address" -> own(line, vrf);
        case "template" -> {
          reading.claim(line);
          templates.put(line.word(1) + " " + line.word(2), line);
          line.children().forEach(child -> new BgpAttribute(child, 0).claim(reading));
        }
        case "bgp" -> {
          if (line.starts("bgp", "confederation", "peers")) {
            reading.claim(line);
            confederation.addAll(line.words(3));
          } else if (line.starts("bgp", "listen", "range") && !line.negated()) {
            reading.claim(line);
            ranges.put(line.word(3), line);
          }
        }
        default -> {}
      }
    }
  }

  /// `neighbor NAME peer-group` makes a group, `neighbor ADDRESS peer-group NAME` joins one.
  private void neighborLine(Statement line, String vrf) {
    if (line.negated() || line.size() < 3) {
      return;
    }
    var key = new Key(vrf, line.word(1));
    if (line.word(2).equals("peer-group") && line.size() == 3) {
      groups.add(key);
    }
    new BgpAttribute(line, 2).claim(reading);
    var own = lines.computeIfAbsent(key, _ -> new ArrayList<>());
    if (own.size() == MAX_LINES) {
      own.removeFirst();
    }
    own.add(line);
  }

  private static boolean isAddress(String name) {
    return Ip4.parse(name).isPresent() || name.indexOf(':') >= 0;
  }

  /// The lines that apply to a neighbour, the weakest first: templates, peer group, its own. Each
  /// is given without the words in front of its attribute.
  private Peer peer(Key key, String address, List<Statement> own) {
    var attributes = new ArrayList<BgpAttribute>();
    inherited(key.vrf, own, attributes, 0);
    for (Statement line : own) {
      if (line.starts("neighbor")) {
        attributes.add(new BgpAttribute(line, 2));
      } else {
        groupLines(key.vrf, key.name, attributes, 0);
      }
    }
    var all = new BgpAttributes(reading, head, attributes, policies, confederation);
    return new Peer(all, all.neighbor(key.vrf, address, own.getFirst().span()));
  }

  private void inherited(
      String vrf, List<Statement> own, List<BgpAttribute> attributes, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    for (Statement line : own) {
      if (!line.starts("neighbor")) {
        continue;
      }
      if (line.word(2).equals("inherit")) {
        templateLines(line.word(3) + " " + line.word(4), attributes, depth + 1);
      } else if (line.word(2).equals("peer-group") && line.size() > 3) {
        groupLines(vrf, line.word(3), attributes, depth + 1);
      }
    }
  }

  private void groupLines(String vrf, String name, List<BgpAttribute> attributes, int depth) {
    var group = lines.get(new Key(vrf, name));
    if (group == null || depth > MAX_DEPTH) {
      return;
    }
    inherited(vrf, group, attributes, depth + 1);
    for (Statement line : group) {
      attributes.add(new BgpAttribute(line, 2));
    }
  }

  private void templateLines(String name, List<BgpAttribute> attributes, int depth) {
    var template = templates.get(name);
    if (template == null || depth > MAX_DEPTH) {
      return;
    }
    for (Statement line : template.children()) {
      if (line.starts("inherit")) {
        templateLines(
            line.word(1) + " " + line.word(line.size() > 3 ? 3 : 2), attributes, depth + 1);
      }
    }
    for (Statement line : template.children()) {
      attributes.add(new BgpAttribute(line, 0));
    }
  }
}
