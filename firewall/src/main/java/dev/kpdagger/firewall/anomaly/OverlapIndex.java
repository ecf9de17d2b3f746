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

/// Finds those of the boxes of a list's rules that have packets in common with a box.
///
/// Boxes of the same source lie together, and so do those of the same destination. A search takes
/// whichever has fewer sets that meet the box, and where many boxes have such a set, those of them
/// that agree with the box in the field in which the fewest do. Not thread-safe.
final class OverlapIndex {

  /// Fewer boxes of one set are looked through as fast as they are found.
  private static final int FEW = 24;

  /// The fields that may part the boxes of a group further.
  private static final List<PacketField> TELLING =
      List.of(
          PacketField.SOURCE,
          PacketField.DESTINATION,
          PacketField.DESTINATION_PORT,
          PacketField.FROM_ZONE,
          PacketField.TO_ZONE,
          PacketField.APPLICATION);

  private final List<PacketBox> boxes = new ArrayList<>();

  /// The place in the list of each box's rule.
  private int[] rules = new int[64];

  private final int[] costs;
  private final Axis sources;
  private final Axis destinations;

  /// The search that last saw each box.
  private final int[] seen;

  private int search;

  private final Numbers candidates = new Numbers();
  private final Numbers found = new Numbers();

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
    seen = new int[boxes.size()];
    sources = new Axis(PacketField.SOURCE, space);
    destinations = new Axis(PacketField.DESTINATION, space);
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
    var bySource = sources.near(target);
    var byDestination = destinations.near(target);
    boolean source = bySource.length <= byDestination.length;
    var axis = source ? sources : destinations;
    search++;
    found.clear();
    for (int set : source ? bySource : byDestination) {
      budget.spend(1);
      axis.groups.get(set).meeting(target, fromRule, toRule, budget);
    }
    return found.sorted();
  }

  /// The value of a set in a field, source or destination, that the fewest boxes hold.
  int leastHeld(PacketField field, ValueSet values) {
    return (field == PacketField.SOURCE ? sources : destinations).leastHeld(values);
  }

  private void look(int number, PacketBox target, int fromRule, int toRule, SearchBudget budget) {
    if (seen[number] == search || rules[number] < fromRule || rules[number] >= toRule) {
      return;
    }
    seen[number] = search;
    budget.spend(costs[number]);
    if (boxes.get(number).intersects(target)) {
      found.add(number);
    }
  }

  /// The boxes by their sets in one field, and in each such group by those in another.
  private final class Axis {
    private final PacketField field;

    /// By set.
    private final RangeTree tree;

    private final List<Group> groups;

    /// How many boxes hold each value.
    private final int[] held;

    /// The numbers of the sets that meet a set.
    private final Map<ValueSet, int[]> near = new HashMap<>();

    private final Map<ValueSet, Integer> leastHeld = new HashMap<>();

    Axis(PacketField field, PacketSpace space) {
      this.field = field;
      var setOf = new HashMap<ValueSet, Integer>();
      var sets = new ArrayList<ValueSet>();
      var members = new ArrayList<Numbers>();
      for (int box = 0; box < boxes.size(); box++) {
        var values = boxes.get(box).get(field);
        var set = setOf.putIfAbsent(values, sets.size());
        if (set == null) {
          set = sets.size();
          sets.add(values);
          members.add(new Numbers());
        }
        members.get(set).add(box);
      }
      tree = new RangeTree(sets);
      groups = members.stream().map(those -> new Group(those.toArray(), field, space)).toList();
      held = new int[space.any(field).last(0) + 2];
      for (int set = 0; set < sets.size(); set++) {
        var values = sets.get(set);
        for (int i = 0; i < values.ranges(); i++) {
          held[values.first(i)] += members.get(set).size();
          held[values.last(i) + 1] -= members.get(set).size();
        }
      }
      Arrays.parallelPrefix(held, Integer::sum);
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

    int[] near(PacketBox target) {
      return near.computeIfAbsent(
          target.get(field),
          values -> {
            candidates.clear();
            tree.meeting(values, candidates);
            return Arrays.stream(candidates.sorted()).distinct().toArray();
          });
    }
  }

  /// Boxes of one set in one field.
  private final class Group {
    private final int[] members;

    /// By other fields; none where they are few.
    private final List<Branch> branches = new ArrayList<>(0);

    Group(int[] members, PacketField common, PacketSpace space) {
      this.members = members;
      if (members.length > FEW) {
        for (PacketField field : TELLING) {
          if (field != common) {
            branch(field, space.any(field));
          }
        }
      }
    }

    /// Adds a tree by a field, where it tells the boxes apart.
    private void branch(PacketField field, ValueSet any) {
      var sets = Arrays.stream(members).mapToObj(box -> boxes.get(box).get(field)).toList();
      if (sets.stream().filter(any::equals).count() <= members.length / 2) {
        branches.add(new Branch(field, new RangeTree(sets)));
      }
    }

    void meeting(PacketBox target, int fromRule, int toRule, SearchBudget budget) {
      int fewest = members.length;
      Branch best = null;
      for (Branch branch : branches) {
        int count = branch.tree.count(target.get(branch.field));
        if (count < fewest) {
          fewest = count;
          best = branch;
        }
      }
      if (best == null) {
        for (int member : members) {
          look(member, target, fromRule, toRule, budget);
        }
        return;
      }
      candidates.clear();
      best.tree.meeting(target.get(best.field), candidates);
      for (int i = 0; i < candidates.size(); i++) {
        look(members[candidates.get(i)], target, fromRule, toRule, budget);
      }
    }
  }

  /// Boxes by their sets in a field.
  private static final class Branch {
    final PacketField field;
    final RangeTree tree;

    Branch(PacketField field, RangeTree tree) {
      this.field = field;
      this.tree = tree;
    }
  }
}
