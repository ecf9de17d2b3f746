package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.vendors.lines.Statement;
import dev.kpdagger.vendors.routes.Route;
import dev.kpdagger.vendors.routes.RouteFilter;
import dev.kpdagger.vendors.routes.RouteRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The condition of an `if`: terms joined by `and` or `or`, without brackets around them.
final class PolicyCondition {

  /// Whether a condition holds for a prefix; `EITHER` where the sender of the route decides.
  enum Holds {
    YES,
    NO,
    EITHER,
    UNKNOWN
  }

  /// A term.
  ///
  /// @param prefixes the destinations that it is about, null for another attribute
  private record Term(boolean negated, boolean free, RouteFilter prefixes) {

    private Holds holds(Route route) {
      if (free) {
        return Holds.EITHER;
      }
      return switch (prefixes.accepts(route)) {
        case YES -> negated ? Holds.NO : Holds.YES;
        case NO -> negated ? Holds.YES : Holds.NO;
        case UNKNOWN -> Holds.UNKNOWN;
      };
    }
  }

  private static final Term UNCLEAR = new Term(false, false, RouteFilter.OPAQUE);

  private final List<Term> terms;
  private final boolean all;

  private PolicyCondition(List<Term> terms, boolean all) {
    this.terms = List.copyOf(terms);
    this.all = all;
  }

  static PolicyCondition always() {
    return new PolicyCondition(List.of(), true);
  }

  static PolicyCondition unknown() {
    return new PolicyCondition(List.of(UNCLEAR), true);
  }

  /// `if TERM [and TERM ...] then`.
  static PolicyCondition of(Statement head, Map<String, RouteFilter> sets) {
    var words = new ArrayList<>(head.words(1));
    if (!words.isEmpty() && words.getLast().equals("then")) {
      words.removeLast();
    }
    var text = String.join(" ", words);
    boolean any = text.contains(" or ");
    if (any && text.contains(" and ")) {
      return unknown();
    }
    var terms = new ArrayList<Term>();
    for (String part : text.split(any ? " or " : " and ", -1)) {
      terms.add(term(part.strip(), sets));
    }
    return new PolicyCondition(terms, !any);
  }

  private static Term term(String text, Map<String, RouteFilter> sets) {
    boolean negated = text.startsWith("not ");
    var words = (negated ? text.substring(4).strip() : text).split(" ", 3);
    return switch (words[0]) {
      case "destination" -> {
        boolean in = words.length == 3 && words[1].equals("in");
        yield in ? new Term(negated, false, destination(words[2], sets)) : UNCLEAR;
      }
      case "as-path",
          "community",
          "extcommunity",
          "large-community",
          "med",
          "local-preference",
          "next-hop",
          "origin",
          "tag" ->
          new Term(negated, true, RouteFilter.OPAQUE);
      default -> UNCLEAR;
    };
  }

  /// The name of a set, or `(P le N, P)`.
  private static RouteFilter destination(String text, Map<String, RouteFilter> sets) {
    if (!text.startsWith("(")) {
      return text.indexOf(' ') < 0
          ? sets.getOrDefault(text, RouteFilter.OPAQUE)
          : RouteFilter.OPAQUE;
    }
    if (!text.endsWith(")")) {
      return RouteFilter.OPAQUE;
    }
    var ranges = new ArrayList<RouteRange>();
    for (String entry : text.substring(1, text.length() - 1).split(",", -1)) {
      if (entry.indexOf(':') >= 0) {
        continue;
      }
      var range = range(entry.strip());
      if (range.isEmpty()) {
        return RouteFilter.OPAQUE;
      }
      ranges.add(range.get());
    }
    return RouteFilter.in(ranges);
  }

  /// `192.0.2.0/24 ge 25 le 32`, `192.0.2.0/24 eq 25`, or an address alone.
  static Optional<RouteRange> range(String text) {
    var words = List.of(text.split(" +", -1));
    var prefix = words.getFirst();
    return RouteRange.of(
        prefix.indexOf('/') < 0 ? prefix + "/32" : prefix,
        after(words, "ge"),
        after(words, "le"),
        after(words, "eq"));
  }

  private static String after(List<String> words, String keyword) {
    int at = words.indexOf(keyword);
    return at < 0 || at + 1 >= words.size() ? "" : words.get(at + 1);
  }

  Holds holds(Route route) {
    var answer = all ? Holds.YES : Holds.NO;
    for (Term term : terms) {
      answer = join(answer, term.holds(route));
    }
    return answer;
  }

  private Holds join(Holds one, Holds other) {
    var decides = all ? Holds.NO : Holds.YES;
    if (one == decides || other == decides) {
      return decides;
    }
    if (one == Holds.UNKNOWN || other == Holds.UNKNOWN) {
      return Holds.UNKNOWN;
    }
    return one == Holds.EITHER || other == Holds.EITHER ? Holds.EITHER : one;
  }

  void ranges(Consumer<RouteRange> to) {
    terms.forEach(term -> term.prefixes.ranges(to));
  }
}
