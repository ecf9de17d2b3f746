package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.network.BgpNeighbor;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import dev.kpdagger.vendors.routes.Route;
import dev.kpdagger.vendors.routes.RouteRange;
import dev.kpdagger.vendors.routes.RouteScreens;
import dev.kpdagger.vendors.secrets.KeyComparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `router bgp N`: neighbours, which are sections of their own in the process and in each `vrf`,
/// with what they inherit from templates.
final class BgpSection {

  /// No template has as many lines; every neighbour reads them all, so a hostile file stops here.
  private static final int MAX_LINES = 500;

  /// A neighbour with the lines that apply to it.
  private record Peer(BgpAttributes attributes, BgpNeighbor neighbor) {}

  private final List<Peer> peers = new ArrayList<>();

  /// The prefixes that each routing table announces.
  private final Map<String, Set<Route>> announced = new HashMap<>();

  private final Reading reading;
  private final Statement head;
  private final RoutingPolicies policies;
  private final Map<String, Statement> templates = new HashMap<>();
  private final Set<String> confederation = new HashSet<>();
  private final Map<String, List<Statement>> resolved = new HashMap<>();

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

  /// `network P` and `aggregate-address P` of an address family.
  private void announced(Statement line, String vrf) {
    if ((line.starts("network") || line.starts("aggregate-address")) && !line.negated()) {
      RouteRange.block(line.word(1))
          .ifPresent(own -> announced.computeIfAbsent(vrf, _ -> new HashSet<>()).add(own));
    }
  }

  private void neighbors() {
    for (Statement line : head.children()) {
      if (line.starts("template") && !line.negated()) {
        reading.claim(line);
        templates.put(line.word(1) + " " + line.word(2), line);
        claim(line);
      } else if (line.starts("confederation", "peers")) {
        reading.claim(line);
        confederation.addAll(line.words(2));
      }
    }
    table(head, "");
    for (Statement vrf : head.children()) {
      if (vrf.starts("vrf")) {
        table(vrf, vrf.word(1));
      }
    }
  }

  private void table(Statement table, String vrf) {
    for (Statement line : table.children()) {
      if (line.starts("neighbor") && line.size() > 1 && !line.negated()) {
        reading.claim(line);
        claim(line);
        peers.add(peer(line, vrf));
      } else if (line.starts("address-family")) {
        reading.claim(line);
        line.children().forEach(inner -> announced(inner, vrf));
      }
    }
  }

  private void claim(Statement neighbor) {
    for (Statement line : neighbor.children()) {
      BgpAttributes.claim(reading, line);
      for (Statement inner : line.children()) {
        BgpAttributes.claim(reading, inner);
      }
    }
  }

  /// The lines that apply to a neighbour, the weakest first: templates, then its own.
  private Peer peer(Statement line, String vrf) {
    var attributes =
        new BgpAttributes(
            reading, head, line, linesOf(line, Integer.MAX_VALUE), policies, confederation);
    return new Peer(attributes, attributes.neighbor(vrf));
  }

  /// Lines of a section and of its address families, behind those that it inherits.
  private List<Statement> linesOf(Statement section, int most) {
    var lines = new ArrayList<Statement>();
    for (Statement line : section.children()) {
      if (line.starts("inherit") && !line.negated()) {
        if (lines.size() < MAX_LINES) {
          // `inherit peer T`, `inherit peer-session T`, `inherit peer-policy T 10`
          lines.addAll(inherited(line.word(1) + " " + line.word(2)));
        }
      } else if (line.starts("address-family")) {
        lines.addAll(linesOf(line, most));
      }
    }
    for (Statement line : section.children()) {
      if (!line.starts("inherit") && !line.starts("address-family")) {
        lines.add(line);
      }
    }
    return lines.size() <= most ? lines : lines.subList(lines.size() - most, lines.size());
  }

  /// The lines of a template, worked out once; in a circle the inner one has none.
  private List<Statement> inherited(String name) {
    var known = resolved.get(name);
    if (known == null) {
      resolved.put(name, List.of());
      var template = templates.get(name);
      known = template == null ? List.of() : linesOf(template, MAX_LINES);
      resolved.put(name, known);
    }
    return known;
  }
}
