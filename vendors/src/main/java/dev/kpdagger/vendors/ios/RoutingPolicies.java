package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.RouteFilterTable;
import dev.kpdagger.vendors.lines.Statement;
import dev.kpdagger.vendors.routes.RouteFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Prefix lists, route maps and AS-path lists: whether a filter by that name limits anything. A
/// name that the file does not define lets every route through, and so does a list that permits
/// all. What a route map does that the file does not define is unknown.
final class RoutingPolicies {

  private final Reading reading;
  private final Map<String, List<Statement>> prefixLists = new HashMap<>();
  private final Map<String, List<Statement>> pathLists = new HashMap<>();
  private final Map<String, List<Statement>> routeMaps = new HashMap<>();
  private final Set<String> openLists = new HashSet<>();
  private final Set<String> accessLists = new HashSet<>();

  private final RouteFilterTable filters;

  private RoutingPolicies(Reading reading, List<AccessList> lists) {
    this.reading = reading;
    this.filters = RouteFilterTable.read(reading, lists, true);
  }

  static RoutingPolicies read(Reading reading, List<AccessList> lists) {
    var policies = new RoutingPolicies(reading, lists);
    for (Statement line : reading.global("ip")) {
      switch (line.word(1)) {
        case "prefix-list" -> policies.prefixList(line);
        case "as-path" -> policies.collect(policies.pathLists, line.word(3), line);
        case "community-list" -> reading.claim(line);
        default -> {}
      }
    }
    for (Statement line : reading.global("ipv6")) {
      if (line.word(1).equals("prefix-list")) {
        policies.prefixList(line);
      }
    }
    for (Statement head : reading.global("route-map")) {
      policies.collect(policies.routeMaps, head.word(1), head);
      for (Statement line : head.children()) {
        if (line.starts("match")) {
          reading.claim(line);
        }
      }
    }
    for (AccessList list : lists) {
      policies.accessLists.add(list.name());
      var first = list.rules().isEmpty() ? null : list.rules().getFirst();
      if (first == null || (first.permit() && first.matchesEverything())) {
        policies.openLists.add(list.name());
      }
    }
    return policies;
  }

  private void collect(Map<String, List<Statement>> where, String name, Statement line) {
    reading.claim(line);
    if (!line.negated()) {
      where.computeIfAbsent(name, _ -> new ArrayList<>()).add(line);
    }
  }

  private void prefixList(Statement line) {
    var name = line.word(2);
    if (name.equals("sequence-number")) {
      reading.claim(line);
      return;
    }
    if (line.word(3).equals("description")) {
      reading.irrelevant(line);
      return;
    }
    collect(prefixLists, name, line);
  }

  /// What an attribute of a neighbour lets through, or null where it filters nothing. An AS-path
  /// list lets some path through, whatever the prefix.
  @Nullable RouteFilter filter(BgpAttribute attribute) {
    return switch (attribute.name()) {
      case "prefix-list" -> filters.prefixList(attribute.value());
      case "route-map" -> filters.routeMap(attribute.value());
      case "distribute-list" -> filters.accessList(attribute.value());
      case "filter-list" -> RouteFilter.always(true);
      default -> null;
    };
  }

  boolean prefixListLimits(String name) {
    var lines = prefixLists.get(name);
    if (lines == null) {
      return unknownName();
    }
    var first = lines.getFirst();
    int at = first.indexOf("permit", 3);
    boolean everything =
        at > 0 && (opens(first, at + 1, "0.0.0.0/0", "32") || opens(first, at + 1, "::/0", "128"));
    return !everything;
  }

  private static boolean opens(Statement line, int at, String prefix, String longest) {
    return line.word(at).equals(prefix)
        && line.word(at + 1).equals("le")
        && line.word(at + 2).equals(longest);
  }

  boolean accessListLimits(String name) {
    return accessLists.contains(name) ? !openLists.contains(name) : unknownName();
  }

  boolean pathListLimits(String name) {
    var lines = pathLists.get(name);
    if (lines == null) {
      return unknownName();
    }
    var first = lines.getFirst();
    return !(first.word(4).equals("permit") && first.word(5).equals(".*"));
  }

  /// A route map limits unless an entry without a match permits every route before any entry
  /// denies: what a permitting entry does not match falls through to it. One that does not exist
  /// has been seen to refuse every route of a neighbour, but no document of Cisco says so.
  Fact<Boolean> routeMapLimits(String name, SourceSpan use) {
    var entries = routeMaps.get(name);
    if (entries == null) {
      return Fact.unknown(
          "the file does not define route map "
              + name
              + ", and Cisco does not say what it does then");
    }
    for (Statement entry : entries) {
      if (entry.word(2).equals("deny")) {
        return Fact.explicit(true, use);
      }
      if (entry.children().stream().noneMatch(RoutingPolicies::narrows)) {
        return Fact.explicit(false, use);
      }
    }
    return Fact.explicit(true, use);
  }

  /// Whether a line of an entry keeps it from deciding over every route: a match, or `continue`.
  private static boolean narrows(Statement line) {
    return !line.negated() && (line.starts("match") || line.starts("continue"));
  }

  /// What is not in a part of a configuration may be in the rest of it.
  private boolean unknownName() {
    return reading.completeness() != Completeness.WHOLE;
  }
}
