package dev.kpdagger.firewall.anomaly;

import dev.kpdagger.packets.PacketBox;
import dev.kpdagger.packets.PacketField;
import dev.kpdagger.packets.PacketSpace;
import dev.kpdagger.packets.SearchBudget;
import dev.kpdagger.packets.ValueSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds those of the boxes of a list's rules that have packets in common with a box. It looks
/// through the boxes that agree with it in source or those that agree in destination, whichever are
/// fewer.
final class OverlapIndex {

  private final List<PacketBox> boxes = new ArrayList<>();

  /// The place in the list of each box's rule.
  private int[] rules = new int[64];

  private final int[] costs;
  private final Axis sources = new Axis(PacketField.SOURCE);
  private final Axis destinations = new Axis(PacketField.DESTINATION);

  /// @param byRule the boxes of each rule, in order
  OverlapIndex(PacketSpace space, List<List<PacketBox>> byRule) {
    for (int rule = 0; rule < byRule.size(); rule++) {
      for (PacketBox box : byRule.get(rule)) {
        if (boxes.size() == rules.length) {
          rules = Arrays.copyOf(rules, 2 * rules.length);
        }
        rules[boxes.size()] = rule;
        boxes.add(box);
      }
    }
    costs = boxes.stream().mapToInt(PacketBox::cost).toArray();
    sources.build(space);
    destinations.build(space);
  }

  PacketBox box(int number) {
    return boxes.get(number);
  }

  int rule(int number) {
    return rules[number];
  }

  /// The numbers of the boxes of some rules that meet a box, ascending.
  ///
  /// @param fromRule the first rule
  /// @param toRule the rule after the last
  /// @param budget pays for the boxes that are looked at
  int[] meeting(PacketBox target, int fromRule, int toRule, SearchBudget budget) {
    var bySource = sources.near(target.get(PacketField.SOURCE));
    var byDestination = destinations.near(target.get(PacketField.DESTINATION));
    boolean source = bySource.boxes <= byDestination.boxes;
    var axis = source ? sources : destinations;
    var found = new int[16];
    int count = 0;
    for (int set : (source ? bySource : byDestination).sets) {
      var candidates = axis.boxesOf[set];
      int at = fromRule == 0 ? 0 : firstOf(candidates, fromRule);
      for (; at < candidates.length && rules[candidates[at]] < toRule; at++) {
        int candidate = candidates[at];
        budget.spend(costs[candidate]);
        if (boxes.get(candidate).intersects(target)) {
          found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
          found[count++] = candidate;
        }
      }
    }
    var meeting = Arrays.copyOf(found, count);
    Arrays.sort(meeting);
    return meeting;
  }

  /// The value of a set in a field, source or destination, that the fewest boxes hold.
  int leastHeld(PacketField field, ValueSet values) {
    return (field == PacketField.SOURCE ? sources : destinations).leastHeld(values);
  }

  /// The boxes by their sets in one field.
  private final class Axis {
    private final PacketField field;
    private final SetIndex index = new SetIndex();
    private int[][] boxesOf = {};

    /// How many boxes hold each value.
    private int[] held = {};

    private final Map<ValueSet, Near> near = new HashMap<>();
    private final Map<ValueSet, Integer> leastHeld = new HashMap<>();

    Axis(PacketField field) {
      this.field = field;
    }

    void build(PacketSpace space) {
      var setOf = new int[boxes.size()];
      for (int i = 0; i < boxes.size(); i++) {
        setOf[i] = index.add(boxes.get(i).get(field));
      }
      index.build(space.any(field).last(0) + 1);
      var counts = new int[index.size()];
      for (int set : setOf) {
        counts[set]++;
      }
      held = new int[space.any(field).last(0) + 2];
      for (int set = 0; set < counts.length; set++) {
        var values = index.set(set);
        for (int i = 0; i < values.ranges(); i++) {
          held[values.first(i)] += counts[set];
          held[values.last(i) + 1] -= counts[set];
        }
      }
      Arrays.parallelPrefix(held, Integer::sum);
      boxesOf = new int[index.size()][];
      for (int set = 0; set < counts.length; set++) {
        boxesOf[set] = new int[counts[set]];
      }
      Arrays.fill(counts, 0);
      for (int i = 0; i < setOf.length; i++) {
        boxesOf[setOf[i]][counts[setOf[i]]++] = i;
      }
    }

    int leastHeld(ValueSet values) {
      return leastHeld.computeIfAbsent(
          values,
          _ -> {
            int best = values.first(0);
            for (int i = 0; i < values.ranges(); i++) {
              for (int value = values.first(i); value <= values.last(i); value++) {
                best = held[value] < held[best] ? value : best;
              }
            }
            return best;
          });
    }

    Near near(ValueSet values) {
      return near.computeIfAbsent(
          values,
          _ -> {
            var sets = index.meeting(values);
            long sum = 0;
            for (int set : sets) {
              sum += boxesOf[set].length;
            }
            return new Near(sets, sum);
          });
    }
  }

  /// The place among the numbers of boxes of the first one of a rule or a later rule.
  private int firstOf(int[] numbers, int rule) {
    int low = 0;
    int high = numbers.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rules[numbers[middle]] < rule) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The sets that meet a set, and how many boxes have one of them.
  private static final class Near {
    final int[] sets;
    final long boxes;

    Near(int[] sets, long boxes) {
      this.sets = sets;
      this.boxes = boxes;
    }
  }
}
