package dev.kpdagger.firewall.anomaly;

import dev.kpdagger.packets.ValueSet;
import java.util.Arrays;
import java.util.List;

/// Finds those of many sets that have a number in common with a set.
///
/// The ranges of the sets lie in an array by where they begin. The middle of each part of the array
/// knows the greatest end in that part, so that parts which end too early are passed over.
final class RangeTree {

  private final int[] firsts;
  private final int[] lasts;

  /// The greatest end in the part of the array whose middle this is.
  private final int[] ends;

  /// The set of each range.
  private final int[] sets;

  /// Where the ranges end, ascending.
  private final int[] sortedLasts;

  RangeTree(List<ValueSet> values) {
    int ranges = values.stream().mapToInt(ValueSet::ranges).sum();
    var order = new long[ranges];
    var ofSet = new int[ranges];
    var lastOf = new int[ranges];
    int next = 0;
    for (int set = 0; set < values.size(); set++) {
      var those = values.get(set);
      for (int i = 0; i < those.ranges(); i++) {
        order[next] = (long) those.first(i) << 32 | next;
        ofSet[next] = set;
        lastOf[next++] = those.last(i);
      }
    }
    Arrays.sort(order);
    firsts = new int[ranges];
    lasts = new int[ranges];
    ends = new int[ranges];
    sets = new int[ranges];
    for (int i = 0; i < ranges; i++) {
      int range = (int) order[i];
      firsts[i] = (int) (order[i] >>> 32);
      lasts[i] = lastOf[range];
      sets[i] = ofSet[range];
    }
    measure(0, ranges);
    sortedLasts = lasts.clone();
    Arrays.sort(sortedLasts);
  }

  private int measure(int from, int to) {
    if (from >= to) {
      return -1;
    }
    int middle = (from + to) >>> 1;
    ends[middle] =
        Math.max(lasts[middle], Math.max(measure(from, middle), measure(middle + 1, to)));
    return ends[middle];
  }

  /// How many ranges meet a set, which costs much less than finding them; a range that meets
  /// several ranges of the set counts as often.
  int count(ValueSet target) {
    int count = 0;
    for (int i = 0; i < target.ranges(); i++) {
      count += before(firsts, target.last(i) + 1) - before(sortedLasts, target.first(i));
    }
    return count;
  }

  /// How many of some ascending numbers are less than a bound.
  private static int before(int[] numbers, int bound) {
    int low = 0;
    int high = numbers.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (numbers[middle] < bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Adds the places of the sets that meet a set, in no order; a set of several ranges may come
  /// more than once.
  void meeting(ValueSet target, Numbers found) {
    for (int i = 0; i < target.ranges(); i++) {
      meeting(0, firsts.length, target.first(i), target.last(i), found);
    }
  }

  private void meeting(int from, int to, int first, int last, Numbers found) {
    if (from >= to) {
      return;
    }
    int middle = (from + to) >>> 1;
    if (ends[middle] < first) {
      return;
    }
    meeting(from, middle, first, last, found);
    if (firsts[middle] <= last) {
      if (lasts[middle] >= first) {
        found.add(sets[middle]);
      }
      meeting(middle + 1, to, first, last, found);
    }
  }
}
