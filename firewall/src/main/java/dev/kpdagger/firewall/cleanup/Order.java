package dev.kpdagger.firewall.cleanup;

import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.packets.Cover;
import dev.kpdagger.packets.CoverSearch;
import dev.kpdagger.packets.PacketBox;
import dev.kpdagger.packets.SearchBudget;
import java.util.ArrayList;
import java.util.List;

/// The rules of a list in their order while a plan is made, and which of them may change places.
final class Order {

  /// A rule in its place.
  ///
  /// @param barrier how many rules before it hand packets on with a mark: none passes those
  private record Placed(Entry entry, int barrier) {}

  private final List<Placed> placed;
  private final SearchBudget budget;

  private Order(List<Placed> placed, SearchBudget budget) {
    this.placed = placed;
    this.budget = budget;
  }

  /// @param rules all of the list
  /// @param entries those that decide something
  static Order of(List<AccessRule> rules, List<Entry> entries, SearchBudget budget) {
    var placed = new ArrayList<Placed>(entries.size());
    int passed = 0;
    for (AccessRule rule : rules) {
      if (rule.enabled() && rule.action() == RuleAction.CONTINUE) {
        passed++;
      } else if (placed.size() < entries.size() && entries.get(placed.size()).rule().equals(rule)) {
        placed.add(new Placed(entries.get(placed.size()), passed));
      }
    }
    return new Order(placed, budget);
  }

  Order copy() {
    return new Order(new ArrayList<>(placed), budget);
  }

  int size() {
    return placed.size();
  }

  Entry get(int place) {
    return placed.get(place).entry;
  }

  List<Entry> entries() {
    return placed.stream().map(Placed::entry).toList();
  }

  private boolean isBarredBetween(int one, int other) {
    return placed.get(one).barrier != placed.get(other).barrier;
  }

  /// The place of a rule, before any has moved.
  int placeOf(Entry entry) {
    int low = 0;
    int high = placed.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (get(middle).number() < entry.number()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  void replace(int place, Entry entry) {
    placed.set(place, new Placed(entry, placed.get(place).barrier));
  }

  void remove(int place) {
    placed.remove(place);
  }

  void move(int from, int to) {
    placed.add(to, placed.remove(from));
  }

  /// Whether a rule may go to an earlier place: no rule in between that acts otherwise may decide
  /// one of its packets first.
  boolean mayRise(int from, int to) {
    return mayPass(from, to, from, -1);
  }

  /// Whether a rule may go to a later place: no rule in between that acts otherwise may decide one
  /// of its packets once it is gone.
  boolean mayFall(int from, int to) {
    return mayPass(from, from + 1, to, from);
  }

  /// @param gone the rule that decides nothing before the others any more, or -1
  private boolean mayPass(int moved, int first, int end, int gone) {
    int low = Math.min(moved, first);
    int high = Math.max(moved, end);
    if (isBarredBetween(low, Math.min(high, placed.size() - 1))) {
      return false;
    }
    var entry = get(moved);
    budget.begin();
    for (int i = first; i < end; i++) {
      var other = get(i);
      if (i != moved && !entry.actsLike(other)) {
        for (PacketBox box : entry.possible()) {
          for (PacketBox taken : other.possible()) {
            if (!budget.spend(1)
                || (box.intersects(taken) && !decidedBefore(box.intersection(taken), i, gone))) {
              return false;
            }
          }
        }
      }
    }
    return true;
  }

  /// Whether rules before a place decide all packets of a box for sure.
  private boolean decidedBefore(PacketBox box, int place, int gone) {
    var boxes = new ArrayList<PacketBox>();
    for (int i = 0; i < place; i++) {
      if (i != gone) {
        for (PacketBox certain : get(i).certain()) {
          if (!budget.spend(1)) {
            return false;
          }
          if (certain.intersects(box)) {
            boxes.add(certain);
          }
        }
      }
    }
    return CoverSearch.search(box, boxes, budget) instanceof Cover.Complete;
  }

  /// Whether two rules may match a packet in common; true when the budget of all searches is used
  /// up.
  boolean meet(int one, int other, SearchBudget budget) {
    if (isBarredBetween(one, other)) {
      return true;
    }
    budget.begin();
    for (PacketBox box : get(one).possible()) {
      for (PacketBox taken : get(other).possible()) {
        if (!budget.spend(1) || box.intersects(taken)) {
          return true;
        }
      }
    }
    return false;
  }
}
