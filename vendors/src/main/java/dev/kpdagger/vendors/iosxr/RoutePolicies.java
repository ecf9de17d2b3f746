package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.traffic.RoutePolicy;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import dev.kpdagger.vendors.routes.RouteFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `route-policy` and the sets that it names.
///
/// A policy accepts a route that it passes, changes or is done with; it refuses one that it drops,
/// and one that no statement has touched at its end. A policy that cannot refuse filters nothing.
final class RoutePolicies {

  private static final int MAX_DEPTH = 32;

  /// Policies that apply others are followed this often in a file.
  private static final int MAX_APPLIED = 20_000;

  /// How a route can leave a list of statements.
  ///
  /// @param refused some route is dropped there
  /// @param untouched some route goes on without being passed or changed
  /// @param touched some route goes on that was
  private record Ways(boolean refused, boolean untouched, boolean touched) {}

  /// One branch while the facts are collected.
  private record Branch(String condition) {}

  private final Reading reading;
  private final Map<String, List<Statement>> bodies = new LinkedHashMap<>();
  private final Set<String> everything = new HashSet<>();
  private final Map<String, Boolean> answers = new HashMap<>();
  private final Map<String, List<Statement>> prefixSets = new HashMap<>();
  private int applied;
  private PolicyFilter.@Nullable Library filters;

  private RoutePolicies(Reading reading) {
    this.reading = reading;
    for (Statement head : reading.global("route-policy")) {
      if (!head.negated() && head.size() > 1) {
        var name = name(head.word(1));
        reading.claim(head);
        var body = new ArrayList<Statement>();
        flatten(head, body);
        body.forEach(reading::claim);
        bodies.put(name, body);
      }
    }
    for (String kind : SETS) {
      for (Statement head : reading.global(kind)) {
        set(head);
      }
    }
  }

  private static final String[] SETS = {
    "prefix-set",
    "community-set",
    "as-path-set",
    "extcommunity-set",
    "large-community-set",
    "rd-set"
  };

  static RoutePolicies of(Reading reading) {
    return reading.once(RoutePolicies.class, RoutePolicies::new);
  }

  private static String name(String word) {
    int bracket = word.indexOf('(');
    return bracket < 0 ? word : word.substring(0, bracket);
  }

  /// Statements are indented to please the reader; the words alone nest them.
  private static void flatten(Statement head, List<Statement> into) {
    for (Statement line : head.children()) {
      into.add(line);
      flatten(line, into);
    }
  }

  /// A set of prefixes with `0.0.0.0/0 le 32` or `::/0 le 128` holds every route.
  private void set(Statement head) {
    reading.claim(head);
    if (head.starts("prefix-set")) {
      prefixSets.put(head.word(1), head.children());
    }
    for (Statement line : head.children()) {
      reading.claim(line);
      var text = line.rest(0);
      if (text.startsWith("0.0.0.0/0 le 32") || text.startsWith("::/0 le 128")) {
        everything.add(head.word(1));
      }
    }
  }

  /// What a policy lets through.
  RouteFilter filter(String name) {
    var library = filters;
    if (library == null) {
      library = new PolicyFilter.Library(bodies, prefixSets);
      filters = library;
    }
    return library.policy(name);
  }

  /// Whether a policy can refuse a route.
  Fact<Boolean> refuses(String name, SourceSpan use) {
    var body = bodies.get(name);
    if (body == null) {
      return Fact.unknown("the route policy " + name + " is not in the file");
    }
    var known = answers.get(name);
    if (known == null) {
      var ways = new Walk(body, 0).all();
      known = ways.refused || ways.untouched;
      answers.put(name, known);
    }
    return Fact.explicit(known, use);
  }

  /// Goes through the statements of a policy.
  private final class Walk {
    private final List<Statement> body;
    private final int depth;
    private int at;
    private int open;

    private Walk(List<Statement> body, int depth) {
      this.body = body;
      this.depth = depth;
    }

    private Ways all() {
      return list(new Ways(false, true, false));
    }

    /// Statements up to the end of the branch that they are in.
    private Ways list(Ways before) {
      var ways = before;
      while (at < body.size()) {
        switch (body.get(at).word(0)) {
          case "elseif", "else", "endif" -> {
            return ways;
          }
          case "if" -> ways = branches(ways);
          default -> {
            ways = one(body.get(at), ways);
            at++;
          }
        }
      }
      return ways;
    }

    private Ways branches(Ways before) {
      boolean refused = before.refused;
      boolean untouched = false;
      boolean touched = false;
      boolean rest = true;
      while (at < body.size() && !body.get(at).starts("endif")) {
        var head = body.get(at);
        if (depth + open > MAX_DEPTH) {
          at = body.size();
          return new Ways(true, true, true);
        }
        at++;
        open++;
        var ways = list(new Ways(false, before.untouched, before.touched));
        open--;
        if (rest) {
          refused |= ways.refused;
          untouched |= ways.untouched;
          touched |= ways.touched;
        }
        rest &= !head.starts("else") && !isAlways(head);
      }
      at++;
      return rest
          ? new Ways(refused, untouched || before.untouched, touched || before.touched)
          : new Ways(refused, untouched, touched);
    }

    private Ways one(Statement line, Ways before) {
      boolean some = before.untouched || before.touched;
      return switch (line.word(0)) {
        case "drop" -> new Ways(before.refused || some, false, false);
        case "done" -> new Ways(before.refused, false, false);
        case "pass",
            "set",
            "prepend",
            "delete",
            "add",
            "replace",
            "suppress-route",
            "unsuppress-route" ->
            new Ways(before.refused, false, some);
        case "apply" -> apply(line, before);
        default -> before;
      };
    }

    private Ways apply(Statement line, Ways before) {
      var inner = bodies.get(name(line.word(1)));
      if (inner == null || depth >= MAX_DEPTH || ++applied > MAX_APPLIED) {
        return new Ways(true, before.untouched, true);
      }
      var ways = new Walk(inner, depth + 1).list(new Ways(false, before.untouched, before.touched));
      return new Ways(before.refused || ways.refused, ways.untouched, ways.touched);
    }
  }

  /// `if destination in ANY then` with a set that holds every route.
  private boolean isAlways(Statement head) {
    int at = head.indexOf("in", 1);
    return head.size() == 5
        && head.word(1).equals("destination")
        && at == 2
        && everything.contains(head.word(3));
  }

  /// Each run of actions under one condition is an entry.
  List<RoutePolicy> facts() {
    var facts = new ArrayList<RoutePolicy>();
    bodies.forEach((name, body) -> entries(name, body, facts));
    return facts;
  }

  private static void entries(String name, List<Statement> body, List<RoutePolicy> facts) {
    var open = new ArrayList<Branch>();
    var actions = new ArrayList<Statement>();
    long sequence = 0;
    for (Statement line : body) {
      switch (line.word(0)) {
        case "if", "elseif", "else", "endif" -> {
          sequence += flush(name, open, actions, sequence, facts);
          if (!line.starts("if") && !open.isEmpty()) {
            open.removeLast();
          }
          if (!line.starts("endif")) {
            open.add(new Branch(line.rest(0)));
          }
        }
        default -> {
          if (!line.word(0).startsWith("#")) {
            actions.add(line);
          }
        }
      }
    }
    flush(name, open, actions, sequence, facts);
  }

  private static long flush(
      String name,
      List<Branch> open,
      List<Statement> actions,
      long sequence,
      List<RoutePolicy> facts) {
    if (actions.isEmpty()) {
      return 0;
    }
    var conditions =
        open.subList(Math.max(0, open.size() - MAX_DEPTH), open.size()).stream()
            .map(Branch::condition)
            .toList();
    boolean drops = actions.stream().anyMatch(line -> line.starts("drop"));
    facts.add(
        new RoutePolicy(
            name,
            sequence + 10,
            !drops,
            conditions,
            actions.stream().map(line -> line.rest(0)).toList(),
            SourceSpan.of(actions.getFirst().line(), actions.getLast().line())));
    actions.clear();
    return 10;
  }
}
