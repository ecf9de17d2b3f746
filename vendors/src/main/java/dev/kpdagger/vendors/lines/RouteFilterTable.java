package dev.kpdagger.vendors.lines;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.packets.AddressMatch;
import dev.kpdagger.vendors.routes.Route;
import dev.kpdagger.vendors.routes.RouteFilter;
import dev.kpdagger.vendors.routes.RouteRange;
import dev.kpdagger.vendors.routes.RouteSteps;
import dev.kpdagger.vendors.routes.RouteSteps.Action;
import dev.kpdagger.vendors.routes.RouteSteps.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What prefix lists, route maps and access lists of the Cisco family do with IPv4 routes by their
/// prefix.
///
/// Conditions on other attributes count as met where they permit, since whoever announces a route
/// chooses them, and as not met where they deny.
public final class RouteFilterTable {

  private final RouteFilter undefined;
  private final Map<String, RouteFilter> prefixLists = new HashMap<>();
  private final Map<String, RouteFilter> routeMaps = new HashMap<>();
  private final Map<String, RouteFilter> accessLists = new HashMap<>();

  /// @param undefined what a list does that the file does not define
  /// @param prefixEntries by the name of the list; each line has a `permit` or `deny` behind its
  ///   first words
  /// @param maps the heads of the entries of each route map
  public RouteFilterTable(
      RouteFilter undefined,
      List<AccessList> lists,
      Map<String, List<Statement>> prefixEntries,
      Map<String, List<Statement>> maps) {
    this.undefined = undefined;
    lists.forEach(list -> accessLists.putIfAbsent(list.name(), accessList(list)));
    prefixEntries.forEach((name, lines) -> prefixLists.put(name, prefixList(lines)));
    maps.forEach((name, heads) -> routeMaps.put(name, routeMap(heads)));
  }

  /// The table of a file that writes `ip prefix-list NAME [seq N] permit P` on one line each.
  ///
  /// @param missing whether a whole file's missing list lets every route through
  public static RouteFilterTable read(Reading reading, List<AccessList> lists, boolean missing) {
    Map<String, List<Statement>> entries = new HashMap<>();
    for (Statement line : reading.global("ip")) {
      if (line.word(1).equals("prefix-list") && !line.negated()) {
        entries.computeIfAbsent(line.word(2), _ -> new ArrayList<>()).add(line);
      }
    }
    return new RouteFilterTable(undefined(reading, missing), lists, entries, routeMaps(reading));
  }

  /// What a list does that the file does not define.
  public static RouteFilter undefined(Reading reading, boolean letsThrough) {
    return letsThrough && reading.completeness() == Completeness.WHOLE
        ? RouteFilter.always(true)
        : RouteFilter.OPAQUE;
  }

  /// The heads of the entries of each route map.
  public static Map<String, List<Statement>> routeMaps(Reading reading) {
    Map<String, List<Statement>> maps = new HashMap<>();
    for (Statement head : reading.global("route-map")) {
      if (!head.negated() && head.size() > 1) {
        maps.computeIfAbsent(head.word(1), _ -> new ArrayList<>()).add(head);
      }
    }
    return maps;
  }

  public RouteFilter prefixList(String name) {
    return prefixLists.getOrDefault(name, undefined);
  }

  public RouteFilter accessList(String name) {
    return accessLists.getOrDefault(name, undefined);
  }

  public RouteFilter routeMap(String name) {
    return routeMaps.getOrDefault(name, RouteFilter.OPAQUE);
  }

  /// `ip prefix-list NAME [seq N] permit P [ge N] [le N]`; without a sequence in file order.
  private static RouteFilter prefixList(List<Statement> lines) {
    var sorted = new ArrayList<>(lines);
    if (lines.stream().allMatch(line -> sequence(line) >= 0)) {
      sorted.sort(Comparator.comparingLong(RouteFilterTable::sequence));
    }
    var steps = new ArrayList<Step>();
    for (Statement line : sorted) {
      int from = line.starts("ip") ? 3 : 0;
      int at = Math.max(line.indexOf("permit", from), line.indexOf("deny", from));
      if (at < 0) {
        continue;
      }
      var range =
          RouteRange.of(
              line.word(at + 1),
              line.after("ge", at + 2),
              line.after("le", at + 2),
              line.after("eq", at + 2));
      steps.add(
          new Step(
              range.map(RouteFilter::in).orElse(RouteFilter.OPAQUE),
              line.word(at).equals("permit") ? Action.ACCEPT : Action.REFUSE));
    }
    return new RouteSteps(steps, Action.REFUSE);
  }

  private static long sequence(Statement line) {
    Long number = Numbers.parse(line.after("seq", line.starts("ip") ? 3 : 0));
    return number == null ? -1 : number;
  }

  /// A standard list looks at the address of a route alone, whatever its length.
  private static RouteFilter accessList(AccessList list) {
    if (list.rules().isEmpty()) {
      return RouteFilter.always(true);
    }
    if (list.kind() != AccessListKind.STANDARD) {
      return RouteFilter.OPAQUE;
    }
    var steps = new ArrayList<Step>();
    for (AccessRule rule : list.rules()) {
      steps.add(new Step(address(rule), rule.permit() ? Action.ACCEPT : Action.REFUSE));
    }
    return new RouteSteps(steps, Action.REFUSE);
  }

  private static RouteFilter address(AccessRule rule) {
    if (rule.source().isAny()) {
      return RouteFilter.always(true);
    }
    if (rule.source().terms().size() != 1
        || !(rule.source().terms().getFirst() instanceof AddressTerm.Literal(var match))
        || !(match instanceof AddressMatch.Ip4Wildcard(int address, int wildcard))) {
      return RouteFilter.OPAQUE;
    }
    int length = Integer.numberOfLeadingZeros(wildcard);
    boolean block = wildcard == (length == 32 ? 0 : -1 >>> length);
    if (!block) {
      return RouteFilter.OPAQUE;
    }
    if (length < 32) {
      return RouteFilter.in(new RouteRange(new Route(address, length), length, 32));
    }
    if (address == 0) {
      // so an administrator writes the default route
      return RouteFilter.in(new RouteRange(new Route(0, 0), 0, 0));
    }
    // one address stands for every route that begins there; some of its length it denies, some not
    int shortest = 32 - Integer.numberOfTrailingZeros(address);
    return rule.permit()
        ? RouteFilter.in(new RouteRange(new Route(address, shortest), shortest, 32))
        : RouteFilter.OPAQUE;
  }

  private RouteFilter routeMap(List<Statement> heads) {
    var sorted = new ArrayList<>(heads);
    sorted.sort(Comparator.comparingLong(RouteFilterTable::place));
    var steps = new ArrayList<Step>();
    for (Statement head : sorted) {
      boolean permit = !head.word(2).equals("deny");
      var match = match(head, permit);
      boolean goesOn = head.children().stream().anyMatch(l -> l.starts("continue") && !l.negated());
      var action = permit ? Action.ACCEPT : Action.REFUSE;
      steps.add(new Step(match, goesOn ? Action.EITHER : action));
    }
    return new RouteSteps(steps, Action.REFUSE);
  }

  private static long place(Statement head) {
    Long number = head.size() > 2 ? Numbers.parse(head.word(head.size() - 1)) : null;
    return number == null ? 10 : number;
  }

  private RouteFilter match(Statement head, boolean permit) {
    var conditions = new ArrayList<RouteFilter>();
    for (Statement line : head.children()) {
      if (!line.starts("match") || line.negated()) {
        continue;
      }
      switch (line.word(1)) {
        case "ip" -> conditions.add(address(line, permit));
        case "as-path",
            "community",
            "extcommunity",
            "large-community",
            "local-preference",
            "metric",
            "tag" ->
            conditions.add(RouteFilter.always(permit));
        default -> conditions.add(RouteFilter.OPAQUE);
      }
    }
    return RouteFilter.all(conditions);
  }

  /// `match ip address [prefix-list] NAME...`: one of them must permit the route.
  private RouteFilter address(Statement line, boolean permit) {
    if (!line.word(2).equals("address")) {
      return RouteFilter.always(permit);
    }
    boolean prefixes = line.word(3).equals("prefix-list");
    var lists = new ArrayList<RouteFilter>();
    for (String name : line.words(prefixes ? 4 : 3)) {
      lists.add(prefixes ? prefixList(name) : accessList(name));
    }
    return RouteFilter.any(lists);
  }
}
