package dev.kpdagger.packets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds out whether some boxes together hold every packet of another, exactly.
///
/// A candidate that cuts the target in one field only makes the target smaller; only where none
/// does, the target is split. Before it is split, a packet that few candidates hold is tried, as
/// most targets have a packet of their own.
public final class CoverSearch {

  /// Splits inside splits; deeper ones are given up.
  private static final int MAX_DEPTH = 600;

  /// Fewer candidates are quicker looked at one by one.
  private static final int WORTH_A_PROBE = 16;

  private static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("the budget is used up", null, false, false);
    }
  }

  private final List<PacketBox> boxes;
  private final int[] costs;
  private final SearchBudget budget;
  private final BitSet used = new BitSet();

  private CoverSearch(List<PacketBox> boxes, SearchBudget budget) {
    this.boxes = boxes;
    this.costs = boxes.stream().mapToInt(PacketBox::cost).toArray();
    this.budget = budget;
  }

  /// Whether the boxes together hold the target.
  public static Cover search(PacketBox target, List<PacketBox> boxes, SearchBudget budget) {
    for (int i = 0; i < boxes.size(); i++) {
      if (boxes.get(i).containsAll(target)) {
        return new Cover.Complete(List.of(i));
      }
    }
    budget.begin();
    try {
      var search = new CoverSearch(boxes, budget);
      var outside = search.outside(target, all(boxes.size()), 0);
      return outside == null ? new Cover.Complete(search.needed(target)) : new Cover.Gap(outside);
    } catch (Exhausted e) {
      return new Cover.Unknown();
    }
  }

  private static int[] all(int count) {
    var numbers = new int[count];
    Arrays.setAll(numbers, i -> i);
    return numbers;
  }

  /// The used boxes without those that the others make needless, the later ones first.
  private List<Integer> needed(PacketBox target) {
    var kept = (BitSet) used.clone();
    for (int i = kept.length() - 1; i >= 0; i = kept.previousSetBit(i - 1)) {
      kept.clear(i);
      if (outside(target, kept.stream().toArray(), 0) != null) {
        kept.set(i);
      }
    }
    return kept.stream().boxed().toList();
  }

  /// Packets of the target that no candidate holds, or null.
  private @Nullable PacketBox outside(PacketBox start, int[] all, int depth) {
    var target = start;
    var candidates = all;
    while (true) {
      var cuts = new Cuts(target, candidates);
      if (cuts.holder >= 0) {
        used.set(cuts.holder);
        return null;
      }
      if (cuts.live.length == 0) {
        return target;
      }
      candidates = cuts.live;
      if (cuts.field < 0) {
        return split(target, candidates, cuts.fewest, depth);
      }
      int whole = cuts.wholeField(target);
      if (whole >= 0) {
        cuts.use(whole);
        return null;
      }
      cuts.use(cuts.field);
      target = target.with(cuts.field, target.get(cuts.field).minus(cuts.inField(cuts.field)));
    }
  }

  private @Nullable PacketBox split(PacketBox target, int[] candidates, int by, int depth) {
    if (depth == MAX_DEPTH) {
      throw new Exhausted();
    }
    if (candidates.length >= WORTH_A_PROBE) {
      var packet = probe(target, candidates);
      if (packet != null) {
        return packet;
      }
    }
    used.set(by);
    var parts = new ArrayList<Part>();
    for (PacketBox part : target.minus(boxes.get(by))) {
      parts.add(new Part(part, meeting(part, candidates)));
    }
    parts.sort(Comparator.comparingInt(part -> part.candidates.length));
    for (Part part : parts) {
      var outside = outside(part.box, part.candidates, depth + 1);
      if (outside != null) {
        return outside;
      }
    }
    return null;
  }

  /// A part of a target with the candidates that meet it.
  private static final class Part {
    final PacketBox box;
    final int[] candidates;

    Part(PacketBox box, int[] candidates) {
      this.box = box;
      this.candidates = candidates;
    }
  }

  private int[] meeting(PacketBox box, int[] candidates) {
    var meeting = new int[candidates.length];
    int count = 0;
    for (int candidate : candidates) {
      spend(costs[candidate]);
      if (boxes.get(candidate).intersects(box)) {
        meeting[count++] = candidate;
      }
    }
    return Arrays.copyOf(meeting, count);
  }

  /// Narrows the target, field by field, to the value that the fewest candidates hold.
  private @Nullable PacketBox probe(PacketBox target, int[] candidates) {
    var narrowed = target;
    var left = candidates;
    for (int field = 0; field < PacketField.COUNT; field++) {
      int value = leastHeld(narrowed.get(field), field, left);
      narrowed = narrowed.with(field, ValueSet.of(value));
      left = meeting(narrowed, left);
      if (left.length == 0) {
        return narrowed;
      }
    }
    return null;
  }

  /// The first value of a set that as few candidates as possible hold.
  private int leastHeld(ValueSet values, int field, int[] candidates) {
    // Each begin or end of a range of a candidate, as value and change of the count.
    var changes = new long[0];
    int count = 0;
    for (int candidate : candidates) {
      spend(costs[candidate]);
      var held = boxes.get(candidate).get(field);
      if (held.containsAll(values)) {
        continue;
      }
      if (changes.length < count + 2 * held.ranges()) {
        changes = Arrays.copyOf(changes, 2 * (count + 2 * held.ranges()));
      }
      for (int i = 0; i < held.ranges(); i++) {
        changes[count++] = (long) held.first(i) << 1 | 1;
        changes[count++] = (held.last(i) + 1L) << 1;
      }
    }
    Arrays.sort(changes, 0, count);
    int best = values.first(0);
    int fewest = Integer.MAX_VALUE;
    int holding = 0;
    int next = 0;
    for (int i = 0; i < values.ranges(); i++) {
      long value = values.first(i);
      while (value <= values.last(i)) {
        while (next < count && changes[next] >> 1 <= value) {
          holding += (changes[next++] & 1) == 1 ? 1 : -1;
        }
        if (holding < fewest) {
          fewest = holding;
          best = (int) value;
        }
        value = next < count ? changes[next] >> 1 : Long.MAX_VALUE;
      }
    }
    return best;
  }

  private void spend(long comparisons) {
    if (!budget.spend(comparisons)) {
      throw new Exhausted();
    }
  }

  /// How candidates cut a target.
  private final class Cuts {

    /// Those that meet the target.
    final int[] live;

    /// One that holds the target, or -1.
    private int holder = -1;

    /// The one that cuts in the fewest fields, but more than one; or -1.
    private int fewest = -1;

    /// The field in which most of those cut that cut in one field only; -1 for none.
    private int field = -1;

    private final int[] only;

    /// How many cut in each field only.
    private final int[] cutting = new int[PacketField.COUNT];

    Cuts(PacketBox target, int[] candidates) {
      int cost = target.cost();
      var meeting = new int[candidates.length];
      only = new int[candidates.length];
      int count = 0;
      int leastFields = Integer.MAX_VALUE;
      for (int candidate : candidates) {
        spend(cost + costs[candidate]);
        int cut = target.cutBy(boxes.get(candidate));
        if (cut == PacketBox.HOLDS) {
          holder = candidate;
          break;
        }
        if (cut != PacketBox.MISSES) {
          meeting[count] = candidate;
          only[count++] = cut;
          if (cut >= 0) {
            cutting[cut]++;
          } else if (-cut < leastFields) {
            leastFields = -cut;
            fewest = candidate;
          }
        }
      }
      live = Arrays.copyOf(meeting, count);
      for (int i = 0; i < cutting.length; i++) {
        if (cutting[i] > 0 && (field < 0 || cutting[i] > cutting[field])) {
          field = i;
        }
      }
    }

    /// A field in which those that cut in it only hold all of the target together, or -1.
    int wholeField(PacketBox target) {
      for (int which = 0; which < PacketField.COUNT; which++) {
        if (cutting[which] > 0 && inField(which).containsAll(target.get(which))) {
          return which;
        }
      }
      return -1;
    }

    /// What those hold in a field that cut in it only.
    ValueSet inField(int which) {
      var held = new ArrayList<ValueSet>();
      for (int i = 0; i < live.length; i++) {
        if (only[i] == which) {
          held.add(boxes.get(live[i]).get(which));
        }
      }
      return ValueSet.union(held);
    }

    /// Notes that those are used that cut in a field only.
    void use(int which) {
      for (int i = 0; i < live.length; i++) {
        if (only[i] == which) {
          used.set(live[i]);
        }
      }
    }
  }
}
