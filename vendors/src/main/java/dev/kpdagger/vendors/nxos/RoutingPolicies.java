package dev.kpdagger.vendors.nxos;

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
/// list that permits all lets every route through; what one does that the file does not define,
/// Cisco does not say for NX-OS.
final class RoutingPolicies {

  private final Reading reading;
  private final Map<String, List<Statement>> prefixLists = new HashMap<>();
  private final Map<String, List<Statement>> pathLists = new HashMap<>();
  private final Map<String, List<Statement>> routeMaps = new HashMap<>();

  private final RouteFilterTable filters;

  private RoutingPolicies(Reading reading, List<AccessList> lists) {
    this.reading = reading;
    this.filters = RouteFilterTable.read(reading, lists, false);
  }

  static RoutingPolicies read(Reading reading, List<AccessList> lists) {
    var policies = new RoutingPolicies(reading, lists);
    for (String family : List.of("ip", "ipv6")) {
      for (Statement line : reading.global(family)) {
        switch (line.word(1)) {
          case "prefix-list" -> policies.prefixList(line);
          case "as-path" -> policies.collect(policies.pathLists, line.word(3), line);
          case "community-list", "extcommunity-list", "large-community-list" -> reading.claim(line);
          default -> {}
        }
      }
    }
    for (Statement head : reading.global("route-map")) {
      policies.collect(policies.routeMaps, head.word(1), head);
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
    if (line.word(3).equals("description")) {
      reading.irrelevant(line);
    } else {
      collect(prefixLists, line.word(2), line);
    }
  }

  /// What a line of a neighbour lets through, or null where it filters nothing. An AS-path list
  /// lets some path through, whatever the prefix.
  @Nullable RouteFilter filter(Statement line) {
    return switch (line.word(0)) {
      case "prefix-list" -> filters.prefixList(line.word(1));
      case "route-map" -> filters.routeMap(line.word(1));
      case "filter-list" -> RouteFilter.always(true);
      default -> null;
    };
  }

  /// `ip prefix-list N seq 5 permit 0.0.0.0/0 le 32` as the first entry permits everything.
  Fact<Boolean> prefixListLimits(String name, SourceSpan use) {
    var lines = prefixLists.get(name);
    if (lines == null) {
      return undefined("prefix list " + name);
    }
    var first = lines.getFirst();
    int at = first.indexOf("permit", 3);
    boolean everything =
        at > 0 && (opens(first, at + 1, "0.0.0.0/0", "32") || opens(first, at + 1, "0::/0", "128"));
    return Fact.explicit(!everything, use);
  }

  private static boolean opens(Statement line, int at, String prefix, String longest) {
    boolean all =
        line.word(at).equals(prefix) || (prefix.equals("0::/0") && line.word(at).equals("::/0"));
    return all && line.word(at + 1).equals("le") && line.word(at + 2).equals(longest);
  }

  Fact<Boolean> pathListLimits(String name, SourceSpan use) {
    var lines = pathLists.get(name);
    if (lines == null) {
      return undefined("AS-path list " + name);
    }
    var first = lines.getFirst();
    int at = first.indexOf("permit", 4);
    boolean everything = at > 0 && NxosSecrets.unquoted(first.word(at + 1)).equals(".*");
    return Fact.explicit(!everything, use);
  }

  /// A route map limits unless an entry without a match permits every route before any entry
  /// denies.
  Fact<Boolean> routeMapLimits(String name, SourceSpan use) {
    var entries = routeMaps.get(name);
    if (entries == null) {
      return undefined("route map " + name);
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

  private Fact<Boolean> undefined(String what) {
    return Fact.unknown(
        reading.completeness() == Completeness.WHOLE
            ? "the file does not define " + what + ", and Cisco does not say what it does then"
            : "the file does not show " + what);
  }
}
