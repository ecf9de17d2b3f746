package dev.kpdagger.vendors.eos;

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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Prefix lists, route maps and AS-path lists: whether a filter by that name limits anything. A
/// prefix list that the file does not define, or that permits all, lets every route through. What a
/// route map does that the file does not define depends on `bgp missing-policy` and is unknown.
final class RoutingPolicies {

  private final Reading reading;
  private final Map<String, List<Statement>> prefixEntries = new HashMap<>();
  private final Map<String, List<Statement>> routeMaps = new HashMap<>();

  private @Nullable RouteFilterTable filters;

  private RoutingPolicies(Reading reading) {
    this.reading = reading;
  }

  static RoutingPolicies read(Reading reading, List<AccessList> lists) {
    var policies = new RoutingPolicies(reading);
    for (String family : List.of("ip", "ipv6")) {
      for (Statement line : reading.global(family)) {
        if (line.word(1).equals("prefix-list")) {
          policies.prefixList(line);
        } else if (line.starts("ip", "as-path", "access-list")
            || line.word(1).equals("community-list")) {
          reading.claim(line);
        }
      }
    }
    for (Statement head : reading.global("route-map")) {
      if (!head.negated()) {
        policies.routeMaps.computeIfAbsent(head.word(1), _ -> new ArrayList<>()).add(head);
      }
    }
    policies.filters =
        new RouteFilterTable(
            RouteFilterTable.undefined(reading, true),
            lists,
            policies.prefixEntries,
            policies.routeMaps);
    return policies;
  }

  /// What a line of a neighbour lets through, or null where it filters nothing.
  @Nullable RouteFilter filter(Statement line) {
    var table = filters;
    if (table == null) {
      return RouteFilter.OPAQUE;
    }
    return switch (line.word(2)) {
      case "prefix-list" -> table.prefixList(line.word(3));
      case "route-map" -> table.routeMap(line.word(3));
      case "rcf" -> RouteFilter.OPAQUE;
      default -> null;
    };
  }

  /// A section of `seq N permit P` lines, or one line in old releases.
  private void prefixList(Statement line) {
    reading.claim(line);
    if (line.negated()) {
      return;
    }
    var entries = prefixEntries.computeIfAbsent(line.word(2), _ -> new ArrayList<>());
    if (line.size() > 3) {
      entries.add(line);
    }
    for (Statement entry : line.children()) {
      boolean rule = entry.starts("seq") || entry.starts("permit") || entry.starts("deny");
      if (rule) {
        reading.claim(entry);
        if (!entry.negated()) {
          entries.add(entry);
        }
      }
    }
  }

  boolean prefixListLimits(String name) {
    var entries = prefixEntries.get(name);
    if (entries == null || entries.isEmpty()) {
      return reading.completeness() != Completeness.WHOLE;
    }
    var first = entries.getFirst();
    int at = first.indexOf("permit", 0);
    boolean everything =
        at >= 0 && (opens(first, at + 1, "0.0.0.0/0", "32") || opens(first, at + 1, "::/0", "128"));
    return !everything;
  }

  private static boolean opens(Statement line, int at, String prefix, String longest) {
    return line.word(at).equals(prefix)
        && line.word(at + 1).equals("le")
        && line.word(at + 2).equals(longest);
  }

  /// A route map limits unless an entry without a match permits every route before any entry
  /// denies.
  Fact<Boolean> routeMapLimits(String name, SourceSpan use) {
    var entries = routeMaps.get(name);
    if (entries == null) {
      return Fact.unknown(
          "the file does not define route map " + name + ", and what happens then is a policy");
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

  /// Whether a line of an entry keeps it from deciding over every route.
  private static boolean narrows(Statement line) {
    return !line.negated()
        && (line.starts("match") || line.starts("continue") || line.starts("sub-route-map"));
  }
}
