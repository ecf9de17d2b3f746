package dev.kpdagger.vendors.junos;

import dev.kpdagger.vendors.routes.RouteFilter;
import dev.kpdagger.vendors.routes.RouteRange;
import dev.kpdagger.vendors.routes.RouteSteps;
import dev.kpdagger.vendors.routes.RouteSteps.Action;
import dev.kpdagger.vendors.routes.RouteSteps.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What policies of BGP let through of IPv4 routes by their prefix. What no policy decides is
/// accepted.
///
/// Conditions on attributes that the sender of a route chooses count as met where a term accepts,
/// and as not met where it rejects.
final class RouteFilters {

  private final Reading reading;
  private final Map<String, RouteFilter> chains = new HashMap<>();

  RouteFilters(Reading reading) {
    this.reading = reading;
  }

  /// Policies one behind the other: the first that decides counts.
  RouteFilter chain(String part, List<String> names) {
    return chains.computeIfAbsent(part + "/" + String.join("/", names), _ -> read(part, names));
  }

  private RouteFilter read(String part, List<String> names) {
    var steps = new ArrayList<Step>();
    for (String name : names) {
      var policy = policy(part, name);
      if (policy == null) {
        return RouteFilter.OPAQUE;
      }
      var terms = new ArrayList<>(policy.entries("term"));
      if (policy.find("then") != null || policy.find("from") != null) {
        terms.add(policy);
      }
      for (Node term : terms) {
        steps.add(step(part, term));
      }
    }
    return new RouteSteps(steps, Action.ACCEPT);
  }

  private @Nullable Node policy(String part, String name) {
    for (Reading.Part one : reading.parts()) {
      if (one.name().equals(part)) {
        return one.node().find("policy-options", "policy-statement", name);
      }
    }
    return null;
  }

  private Step step(String part, Node term) {
    boolean rejects = has(term, "reject");
    boolean accepts = has(term, "accept");
    if (term.find("then", "next") != null) {
      return new Step(RouteFilter.always(true), Action.EITHER);
    }
    if (!rejects && !accepts) {
      return new Step(RouteFilter.always(true), Action.GO_ON);
    }
    return new Step(match(part, term, accepts), accepts ? Action.ACCEPT : Action.REFUSE);
  }

  private static boolean has(Node term, String action) {
    return term.find("then", action) != null || term.find("then", "default-action", action) != null;
  }

  private RouteFilter match(String part, Node term, boolean accepts) {
    var conditions = new ArrayList<RouteFilter>();
    var prefixes = new ArrayList<RouteFilter>();
    for (Node from : term.entries("from")) {
      switch (from.word()) {
        case "prefix-list" -> {
          for (Node list : from.children()) {
            prefixes.add(list(part, list.word(), ""));
          }
        }
        case "prefix-list-filter" -> {
          for (Node list : from.children()) {
            var kind = list.children().isEmpty() ? "exact" : list.children().getFirst().word();
            prefixes.add(list(part, list.word(), kind));
          }
        }
        case "route-filter" -> from.children().forEach(one -> prefixes.add(routeFilter(one)));
        case "protocol" -> {
          boolean bgp = from.children().stream().anyMatch(n -> n.word().equals("bgp"));
          conditions.add(RouteFilter.always(bgp));
        }
        case "family" ->
            conditions.add(
                RouteFilter.always(
                    from.children().stream().anyMatch(n -> n.word().equals("inet"))));
        case "neighbor" -> conditions.add(RouteFilter.OPAQUE);
        case "as-path",
            "as-path-group",
            "community",
            "local-preference",
            "metric",
            "origin",
            "next-hop",
            "tag" ->
            conditions.add(RouteFilter.always(accepts));
        default -> conditions.add(RouteFilter.OPAQUE);
      }
    }
    if (term.find("to") != null) {
      conditions.add(RouteFilter.OPAQUE);
    }
    if (!prefixes.isEmpty()) {
      conditions.add(RouteFilter.any(prefixes));
    }
    return RouteFilter.all(conditions);
  }

  private RouteFilter list(String part, String name, String kind) {
    for (Reading.Part one : reading.parts()) {
      var list =
          one.name().equals(part) ? one.node().find("policy-options", "prefix-list", name) : null;
      if (list != null) {
        var ranges = new ArrayList<RouteRange>();
        for (Node entry : list.children()) {
          if (entry.word().equals("apply-path")) {
            return RouteFilter.OPAQUE;
          }
          range(entry.word(), kind, List.of()).ifPresent(ranges::add);
        }
        return RouteFilter.in(ranges);
      }
    }
    return RouteFilter.OPAQUE;
  }

  /// `route-filter P exact|orlonger|longer|upto /N|prefix-length-range /A-/B`.
  private static RouteFilter routeFilter(Node entry) {
    var kind = entry.children().isEmpty() ? null : entry.children().getFirst();
    var values = kind == null ? List.<Node>of() : kind.children();
    boolean decides =
        values.stream().anyMatch(n -> n.word().equals("accept") || n.word().equals("reject"));
    if (decides) {
      return RouteFilter.OPAQUE;
    }
    return range(
            entry.word(),
            kind == null ? "exact" : kind.word(),
            values.stream().map(Node::word).toList())
        .map(RouteFilter::in)
        .orElse(RouteFilter.OPAQUE);
  }

  private static Optional<RouteRange> range(String prefix, String kind, List<String> values) {
    var block = RouteRange.block(prefix.indexOf('/') < 0 ? prefix + "/32" : prefix);
    if (block.isEmpty()) {
      return Optional.empty();
    }
    int length = block.get().length();
    return switch (kind) {
      case "", "exact" -> Optional.of(new RouteRange(block.get(), length, length));
      case "orlonger" -> Optional.of(new RouteRange(block.get(), length, 32));
      case "longer" -> Optional.of(new RouteRange(block.get(), length + 1, 32));
      case "upto" -> lengths(values).map(l -> new RouteRange(block.get(), length, l.get(0)));
      case "prefix-length-range" ->
          lengths(values)
              .filter(l -> l.size() == 2)
              .map(l -> new RouteRange(block.get(), l.get(0), l.get(1)));
      default -> Optional.empty();
    };
  }

  /// `/25-/32` or `/24`.
  private static Optional<List<Integer>> lengths(List<String> values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    var lengths = new ArrayList<Integer>();
    for (String text : values.getFirst().split("-", -1)) {
      var number = Numbers.parse(text.startsWith("/") ? text.substring(1) : text);
      if (number == null || number > 32) {
        return Optional.empty();
      }
      lengths.add(number.intValue());
    }
    return Optional.of(lengths);
  }
}
