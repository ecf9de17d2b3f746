package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.vendors.lines.Statement;
import dev.kpdagger.vendors.routes.Answer;
import dev.kpdagger.vendors.routes.Route;
import dev.kpdagger.vendors.routes.RouteFilter;
import dev.kpdagger.vendors.routes.RouteRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What a route policy does with IPv4 routes by their prefix: a route that no statement passes or
/// changes is dropped at the end.
///
/// Conditions on other attributes go both ways, since whoever announces a route chooses them.
final class PolicyFilter implements RouteFilter {

  private static final int MAX_DEPTH = 16;

  // A route on its way through a policy: whether a statement has passed or changed it, and whether
  // it gets there for certain.
  private static final int UNTOUCHED = 1;
  private static final int PERHAPS_UNTOUCHED = 2;
  private static final int TOUCHED = 4;
  private static final int PERHAPS_TOUCHED = 8;

  /// A statement of a policy.
  private sealed interface Step {}

  /// `drop`, `pass`, `done`, or another that changes a route.
  private record Act(String word) implements Step {}

  private record Apply(String policy) implements Step {}

  /// `if ... elseif ... else ... endif`; the condition of `else` is empty.
  private record Branches(List<Branch> branches) implements Step {}

  private record Branch(PolicyCondition condition, List<Step> steps) {}

  /// What is known of a route after a policy.
  private static final class Outcome {
    private boolean accepted;
    private boolean perhapsAccepted;
  }

  /// All policies and prefix sets of a file.
  static final class Library {
    private final Map<String, PolicyFilter> policies = new HashMap<>();
    private final Map<String, RouteFilter> sets = new HashMap<>();

    /// @param bodies the statements of each policy, one after the other
    /// @param prefixSets the lines of each set
    Library(Map<String, List<Statement>> bodies, Map<String, List<Statement>> prefixSets) {
      prefixSets.forEach((name, lines) -> sets.put(name, set(lines)));
      bodies.forEach(
          (name, body) ->
              policies.put(name, new PolicyFilter(this, new Reader(sets, body).list())));
    }

    RouteFilter policy(String name) {
      var found = policies.get(name);
      return found == null ? RouteFilter.OPAQUE : found;
    }

    private static RouteFilter set(List<Statement> lines) {
      var ranges = new ArrayList<RouteRange>();
      for (Statement line : lines) {
        var text = line.rest(0);
        if (text.startsWith("#") || text.indexOf(':') >= 0) {
          continue;
        }
        for (String entry : text.split(",", -1)) {
          if (!entry.isBlank()) {
            var range = PolicyCondition.range(entry.strip());
            if (range.isEmpty()) {
              return OPAQUE;
            }
            ranges.add(range.get());
          }
        }
      }
      return RouteFilter.in(ranges);
    }
  }

  private final Library library;
  private final List<Step> steps;

  private PolicyFilter(Library library, List<Step> steps) {
    this.library = library;
    this.steps = steps;
  }

  @Override
  public Answer accepts(Route route) {
    var outcome = new Outcome();
    int end = walk(steps, route, UNTOUCHED, outcome, 0);
    outcome.accepted |= (end & TOUCHED) != 0;
    outcome.perhapsAccepted |= (end & PERHAPS_TOUCHED) != 0;
    if (outcome.accepted) {
      return Answer.YES;
    }
    return outcome.perhapsAccepted ? Answer.UNKNOWN : Answer.NO;
  }

  private int walk(List<Step> list, Route route, int ways, Outcome outcome, int depth) {
    int now = ways;
    for (Step step : list) {
      switch (step) {
        case Act(var word) -> now = act(word, now, outcome);
        case Apply(var policy) -> {
          var inner = library.policies.get(policy);
          if (inner == null || depth > MAX_DEPTH) {
            outcome.perhapsAccepted |= now != 0;
            now = perhaps(now);
          } else {
            now = walk(inner.steps, route, now, outcome, depth + 1);
          }
        }
        case Branches(var branches) -> now = branch(branches, route, now, outcome, depth);
      }
    }
    return now;
  }

  private static int act(String word, int ways, Outcome outcome) {
    return switch (word) {
      case "drop" -> 0;
      case "done" -> {
        outcome.accepted |= (ways & (UNTOUCHED | TOUCHED)) != 0;
        outcome.perhapsAccepted |= ways != 0;
        yield 0;
      }
      default ->
          ((ways & (UNTOUCHED | TOUCHED)) != 0 ? TOUCHED : 0)
              | ((ways & (PERHAPS_UNTOUCHED | PERHAPS_TOUCHED)) != 0 ? PERHAPS_TOUCHED : 0);
    };
  }

  private int branch(List<Branch> branches, Route route, int ways, Outcome outcome, int depth) {
    int rest = ways;
    int out = 0;
    for (Branch branch : branches) {
      switch (branch.condition.holds(route)) {
        case YES -> {
          out |= walk(branch.steps, route, rest, outcome, depth);
          rest = 0;
        }
        case NO -> {}
        case EITHER -> out |= walk(branch.steps, route, rest, outcome, depth);
        case UNKNOWN -> {
          rest = perhaps(rest);
          out |= walk(branch.steps, route, rest, outcome, depth);
        }
      }
    }
    return out | rest;
  }

  private static int perhaps(int ways) {
    return ((ways & (UNTOUCHED | PERHAPS_UNTOUCHED)) != 0 ? PERHAPS_UNTOUCHED : 0)
        | ((ways & (TOUCHED | PERHAPS_TOUCHED)) != 0 ? PERHAPS_TOUCHED : 0);
  }

  @Override
  public void ranges(Consumer<RouteRange> to) {
    ranges(steps, to, 0);
  }

  private void ranges(List<Step> list, Consumer<RouteRange> to, int depth) {
    for (Step step : list) {
      switch (step) {
        case Act _ -> {}
        case Apply(var policy) -> {
          var inner = library.policies.get(policy);
          if (inner != null && depth <= MAX_DEPTH) {
            ranges(inner.steps, to, depth + 1);
          }
        }
        case Branches(var branches) -> {
          for (Branch branch : branches) {
            branch.condition.ranges(to);
            ranges(branch.steps, to, depth);
          }
        }
      }
    }
  }

  /// Nests the statements of a policy.
  private static final class Reader {
    private final Map<String, RouteFilter> sets;
    private final List<Statement> body;
    private int at;
    private int depth;

    private Reader(Map<String, RouteFilter> sets, List<Statement> body) {
      this.sets = sets;
      this.body = body;
    }

    private List<Step> list() {
      var steps = new ArrayList<Step>();
      while (at < body.size()) {
        var line = body.get(at);
        switch (line.word(0)) {
          case "elseif", "else", "endif" -> {
            return steps;
          }
          case "if" -> steps.add(branches());
          case "apply" -> {
            at++;
            steps.add(new Apply(name(line.word(1))));
          }
          default -> {
            at++;
            if (!line.word(0).startsWith("#")) {
              steps.add(new Act(line.word(0)));
            }
          }
        }
      }
      return steps;
    }

    private static String name(String word) {
      int bracket = word.indexOf('(');
      return bracket < 0 ? word : word.substring(0, bracket);
    }

    private Branches branches() {
      var branches = new ArrayList<Branch>();
      while (at < body.size() && !body.get(at).starts("endif")) {
        var head = body.get(at++);
        if (++depth > 2 * MAX_DEPTH) {
          at = body.size();
          branches.add(new Branch(PolicyCondition.unknown(), List.of(new Act("pass"))));
          break;
        }
        var condition =
            head.starts("else") ? PolicyCondition.always() : PolicyCondition.of(head, sets);
        branches.add(new Branch(condition, list()));
        depth--;
      }
      at++;
      return new Branches(branches);
    }
  }
}
