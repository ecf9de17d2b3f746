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

  /// Templates and address families of one neighbour; templates that inherit from each other stop
  /// here.
  private static final int MAX_SECTIONS = 64;

  /// No template has as many lines; every neighbour reads them all, so a hostile file stops here.
  private static final int MAX_LINES = 500;

  private final Reading reading;
  private final Statement head;
  private final RoutingPolicies policies;
  private final Map<String, Statement> templates = new HashMap<>();
  private final Set<String> confederation = new HashSet<>();
  private int sections;

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
    var lines = new ArrayList<Statement>();
    sections = 0;
    collect(line, lines, line.children().size());
    return new BgpAttributes(reading, head, line, lines, policies, confederation).neighbor(vrf);
  }

  /// Lines of a section and of its address families, behind those that it inherits.
  ///
  /// @param most how many of its lines are looked at
  private void collect(Statement section, List<Statement> lines, int most) {
    if (++sections > MAX_SECTIONS) {
      return;
    }
    var children = section.children().subList(0, Math.min(most, section.children().size()));
    for (Statement line : children) {
      if (line.starts("inherit") && !line.negated()) {
        // `inherit peer T`, `inherit peer-session T`, `inherit peer-policy T 10`
        var template = templates.get(line.word(1) + " " + line.word(2));
        if (template != null) {
          collect(template, lines, MAX_LINES);
        }
      } else if (line.starts("address-family")) {
        collect(line, lines, MAX_LINES);
      }
    }
    for (Statement line : children) {
      if (!line.starts("inherit") && !line.starts("address-family")) {
        lines.add(line);
      }
    }
  }
}
