package dev.kpdagger.vendors.routes;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.network.RouteScreen;
import dev.kpdagger.packets.SpecialNetworks;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Asks a filter what it does with whole sets of routes.
///
/// Every prefix that the filter names divides a set into parts whose routes it treats alike, so one
/// route of each part and length answers for all.
public final class RouteScreens {

  /// Filters that name more prefixes inside one set are not worked out.
  private static final int MAX_BLOCKS = 600;

  private static final String TOO_LONG = "its filters name too many prefixes to work out";
  private static final String OTHER_ATTRIBUTES =
      "what its filters do depends on more than the prefix of a route";
  private static final String NO_OWN = "the file does not say which prefixes are announced";

  /// Addresses that nobody may announce to the internet.
  private static final List<RouteRange> BOGONS =
      SpecialNetworks.IP4.stream()
          .map(prefix -> inside(RouteRange.block(prefix).orElseThrow()))
          .toList();

  private static final List<RouteRange> LONG = List.of(new RouteRange(new Route(0, 0), 25, 32));

  /// What is asked: neighbours mostly share their filters.
  private record Question(RouteFilter filter, Set<Route> own) {}

  /// What it is answered with, null where the filter names too many prefixes.
  private record Answers(
      @Nullable Answer bogons, @Nullable Answer longPrefixes, @Nullable Answer own) {}

  private final Map<Question, Answers> known = new HashMap<>();

  private static RouteRange inside(Route block) {
    return new RouteRange(block, block.length(), 32);
  }

  /// What a filter refuses.
  ///
  /// @param own prefixes that the device announces itself
  /// @param use the lines that put the filter in place
  public RouteScreen of(RouteFilter filter, Set<Route> own, SourceSpan use) {
    var answers =
        known.computeIfAbsent(
            new Question(filter, Set.copyOf(own)),
            asked ->
                new Answers(
                    refuses(filter, BOGONS),
                    refuses(filter, LONG),
                    refuses(filter, asked.own.stream().map(RouteScreens::inside).toList())));
    return new RouteScreen(
        fact(answers.bogons, use),
        fact(answers.longPrefixes, use),
        own.isEmpty() ? Fact.unknown(NO_OWN) : fact(answers.own, use));
  }

  private static Fact<Boolean> fact(@Nullable Answer answer, SourceSpan use) {
    if (answer == null) {
      return Fact.unknown(TOO_LONG);
    }
    return answer == Answer.UNKNOWN
        ? Fact.unknown(OTHER_ATTRIBUTES)
        : Fact.explicit(answer == Answer.YES, use);
  }

  /// What becomes of routes where no filter is in place: all of them are taken.
  public static RouteScreen open(Fact<Boolean> unfiltered) {
    var none = unfiltered.map(_ -> false);
    return new RouteScreen(none, none, none);
  }

  private static @Nullable Answer refuses(RouteFilter filter, List<RouteRange> sets) {
    var answer = Answer.YES;
    for (RouteRange set : sets) {
      var blocks = blocks(filter, set);
      if (blocks.size() > MAX_BLOCKS) {
        return null;
      }
      answer = answer.and(refuses(filter, set, blocks));
      if (answer == Answer.NO) {
        return answer;
      }
    }
    return answer;
  }

  private static Answer refuses(RouteFilter filter, RouteRange set, List<Route> blocks) {
    var answer = Answer.YES;
    for (Route block : blocks) {
      var inner = blocks.stream().filter(b -> !b.equals(block) && block.holds(b)).toList();
      for (int length = Math.max(block.length(), set.shortest());
          length <= set.longest();
          length++) {
        var route = outside(block, length, inner);
        if (route != null) {
          answer = answer.and(filter.accepts(route).not());
        }
        if (answer == Answer.NO) {
          return answer;
        }
      }
    }
    return answer;
  }

  /// The set's own prefix, and every prefix inside it that the filter names.
  private static List<Route> blocks(RouteFilter filter, RouteRange set) {
    Set<Route> blocks = new LinkedHashSet<>();
    blocks.add(set.block());
    filter.ranges(
        range -> {
          if (set.block().holds(range.block()) && blocks.size() <= MAX_BLOCKS) {
            blocks.add(range.block());
          }
        });
    return List.copyOf(blocks);
  }

  /// A route of this length in a block and in none of those inside it, or null where they fill it.
  private static @Nullable Route outside(Route block, int length, List<Route> inner) {
    var here = inner.stream().filter(b -> b.length() <= length && block.holds(b)).toList();
    if (here.isEmpty()) {
      return new Route(block.bits(), length);
    }
    if (here.stream().anyMatch(b -> b.holds(block)) || block.length() == length) {
      return null;
    }
    int half = block.length() + 1;
    var low = outside(new Route(block.bits(), half), length, here);
    return low != null
        ? low
        : outside(new Route(block.bits() | 1 << (32 - half), half), length, here);
  }
}
