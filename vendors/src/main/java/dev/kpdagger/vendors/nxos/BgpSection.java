package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.network.BgpNeighbor;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
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
        new BgpSection(reading, head, policies).neighbors(neighbors);
      }
    }
    return neighbors;
  }

  private void neighbors(List<BgpNeighbor> found) {
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
    table(head, "", found);
    for (Statement vrf : head.children()) {
      if (vrf.starts("vrf")) {
        table(vrf, vrf.word(1), found);
      }
    }
  }

  private void table(Statement table, String vrf, List<BgpNeighbor> found) {
    for (Statement line : table.children()) {
      if (line.starts("neighbor") && line.size() > 1 && !line.negated()) {
        reading.claim(line);
        claim(line);
        found.add(neighbor(line, vrf));
      } else if (line.starts("address-family")) {
        reading.claim(line);
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
  private BgpNeighbor neighbor(Statement line, String vrf) {
    return new BgpAttributes(
            reading, head, line, linesOf(line, Integer.MAX_VALUE), policies, confederation)
        .neighbor(vrf);
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
