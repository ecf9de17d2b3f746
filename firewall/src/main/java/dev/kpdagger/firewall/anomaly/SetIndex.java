package dev.kpdagger.firewall.anomaly;

import dev.kpdagger.packets.ValueSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds those of many sets that have a number in common with a set.
///
/// A set that meets a range holds the range's first number or has a range that begins inside it.
/// The first kind is found in a tree of halved ranges, the second in a list by beginning.
final class SetIndex {

  private final Map<ValueSet, Integer> numbers = new HashMap<>();
  private final List<ValueSet> sets = new ArrayList<>();

  /// The numbers of the sets that hold a whole part of the tree but not its parent; the parts of
  /// part `n` are `2n` and `2n + 1`.
  private int[][] tree = {};

  private int leaves;

  /// Where ranges begin, in the upper half, with the number of their set.
  private long[] begins = {};

  private int[] marks = {};
  private int mark;

  /// The number of a set; the same for the same set.
  int add(ValueSet set) {
    return numbers.computeIfAbsent(
        set,
        added -> {
          sets.add(added);
          return sets.size() - 1;
        });
  }

  ValueSet set(int number) {
    return sets.get(number);
  }

  int size() {
    return sets.size();
  }

  /// Ends adding.
  ///
  /// @param bound more than any number of a set
  void build(int bound) {
    leaves = Math.max(2, Integer.highestOneBit(Math.max(bound - 1, 1)) * 2);
    tree = new int[2 * leaves][];
    marks = new int[sets.size()];
    int ranges = sets.stream().mapToInt(ValueSet::ranges).sum();
    begins = new long[ranges];
    int next = 0;
    for (int set = 0; set < sets.size(); set++) {
      var values = sets.get(set);
      for (int i = 0; i < values.ranges(); i++) {
        begins[next++] = (long) values.first(i) << 32 | set;
        insert(set, values.first(i), values.last(i));
      }
    }
    Arrays.sort(begins);
  }

  private void insert(int set, int first, int last) {
    int low = first + leaves;
    int high = last + leaves + 1;
    while (low < high) {
      if ((low & 1) == 1) {
        put(low++, set);
      }
      if ((high & 1) == 1) {
        put(--high, set);
      }
      low >>= 1;
      high >>= 1;
    }
  }

  private void put(int part, int set) {
    var held = tree[part];
    // The first element counts those that follow.
    if (held == null) {
      tree[part] = new int[] {1, set, 0, 0};
      return;
    }
    int count = held[0];
    if (count + 1 == held.length) {
      held = Arrays.copyOf(held, 2 * held.length);
      tree[part] = held;
    }
    held[count + 1] = set;
    held[0] = count + 1;
  }

  /// The numbers of the sets that meet a set.
  int[] meeting(ValueSet target) {
    mark++;
    var found = new int[16];
    int count = 0;
    for (int i = 0; i < target.ranges(); i++) {
      for (int part = target.first(i) + leaves; part > 0; part >>= 1) {
        var held = tree[part];
        for (int j = held == null ? 0 : held[0]; j > 0; j--) {
          if (marks[held[j]] != mark) {
            marks[held[j]] = mark;
            found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
            found[count++] = held[j];
          }
        }
      }
      for (int at = beginning(target.first(i));
          at < begins.length && begins[at] >> 32 <= target.last(i);
          at++) {
        int set = (int) begins[at];
        if (marks[set] != mark) {
          marks[set] = mark;
          found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
          found[count++] = set;
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  private int beginning(int value) {
    int at = Arrays.binarySearch(begins, (long) value << 32);
    return at < 0 ? -at - 1 : at;
  }
}
