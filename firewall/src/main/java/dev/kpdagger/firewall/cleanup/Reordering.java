package dev.kpdagger.firewall.cleanup;

import dev.kpdagger.device.filtering.RuleEditing.Move;
import dev.kpdagger.packets.SearchBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Rules that go up so that a packet is compared with fewer rules, by the counters of the file.
///
/// @param moves one after the other
/// @param before with how many rules a counted packet is compared on average
/// @param after the same, once the rules have moved
public record Reordering(List<Move> moves, double before, double after) {

  private static final int MOST_MOVES = 10;

  /// A part of the mean that a move has to save, and one that all of them have to save: less is not
  /// worth a change.
  private static final double LEAST_OF_ONE = 0.02;

  private static final double LEAST_OF_ALL = 0.1;

  private static final long WORK = 50_000_000;

  public Reordering {
    moves = List.copyOf(moves);
  }

  private record Rise(int from, int to, double gain) {}

  /// The moves of a list that clearly save something; the order is changed as far as they go. Empty
  /// where the file does not count for each rule, or where nothing is worth it.
  static Optional<Reordering> of(Order order, BooleanSupplier cancelled) {
    var hits = hits(order);
    if (hits == null) {
      return Optional.empty();
    }
    var budget = new SearchBudget(WORK, WORK, cancelled);
    double all = hits.stream().mapToDouble(Long::doubleValue).sum();
    double before = walk(hits);
    double left = before;
    var planned = new ArrayList<Rise>();
    var moves = new ArrayList<Move>();
    var tried = order.copy();
    while (planned.size() < MOST_MOVES) {
      var best = best(tried, hits, budget);
      if (best.isEmpty() || best.get().gain < LEAST_OF_ONE * before) {
        break;
      }
      var rise = best.get();
      moves.add(new Move(tried.get(rise.from).place(), tried.get(rise.to).place()));
      planned.add(rise);
      tried.move(rise.from, rise.to);
      hits.add(rise.to, hits.remove(rise.from));
      left -= rise.gain;
    }
    if (before - left < LEAST_OF_ALL * before) {
      return Optional.empty();
    }
    planned.forEach(rise -> order.move(rise.from, rise.to));
    return Optional.of(new Reordering(moves, before / all, left / all));
  }

  /// The counters of all rules; null where one has none, or nothing was counted.
  private static @Nullable List<Long> hits(Order order) {
    var hits = new ArrayList<Long>();
    long sum = 0;
    for (Entry entry : order.entries()) {
      var counted = entry.hits();
      if (counted == null) {
        return null;
      }
      sum += counted;
      hits.add(counted);
    }
    return sum == 0 ? null : hits;
  }

  private static double walk(List<Long> hits) {
    double walk = 0;
    for (int i = 0; i < hits.size(); i++) {
      walk += hits.get(i) * (i + 1.0);
    }
    return walk;
  }

  /// The move that saves most, past rules with which the rule has no packet in common.
  private static Optional<Rise> best(Order order, List<Long> hits, SearchBudget budget) {
    Rise best = null;
    for (int from = 1; from < hits.size(); from++) {
      double gain = 0;
      for (int to = from - 1; to >= 0 && !order.meet(from, to, budget); to--) {
        gain += hits.get(from) - hits.get(to);
        if (best == null || gain > best.gain) {
          best = new Rise(from, to, gain);
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
