package dev.kpdagger.firewall.anomaly;

import dev.kpdagger.firewall.model.ModelledList;
import dev.kpdagger.firewall.model.ModelledRule;
import dev.kpdagger.packets.Cover;
import dev.kpdagger.packets.CoverSearch;
import dev.kpdagger.packets.PacketBox;
import dev.kpdagger.packets.PacketField;
import dev.kpdagger.packets.SearchBudget;
import dev.kpdagger.packets.ValueSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/// Which packets of a rule the other rules of its list hold.
final class RuleCovers {

  /// Packets that rules match for sure.
  final OverlapIndex certain;

  /// Packets that rules may match.
  final OverlapIndex possible;

  final SearchBudget budget;

  /// Rules that never decide anything, which need not be compared with.
  final BitSet dead = new BitSet();

  RuleCovers(ModelledList list, SearchBudget budget) {
    this.budget = budget;
    this.certain =
        new OverlapIndex(list.space(), list.rules().stream().map(ModelledRule::certain).toList());
    this.possible =
        list.rules().stream().allMatch(ModelledRule::exact)
            ? certain
            : new OverlapIndex(
                list.space(), list.rules().stream().map(ModelledRule::possible).toList());
  }

  /// Numbers of boxes, one array for each box of a rule.
  List<int[]> meeting(OverlapIndex index, List<PacketBox> of, int fromRule, int toRule) {
    var meeting = new ArrayList<int[]>(of.size());
    for (PacketBox box : of) {
      var found = index.meeting(box, fromRule, toRule, budget);
      int count = 0;
      for (int number : found) {
        if (!dead.get(index.rule(number))) {
          found[count++] = number;
        }
      }
      meeting.add(Arrays.copyOf(found, count));
    }
    return meeting;
  }

  /// Whether boxes of the index hold all boxes of a rule.
  ///
  /// @param covers receives the places of the rules whose boxes are needed
  Cover cover(List<PacketBox> targets, List<int[]> candidates, NavigableSet<Integer> covers) {
    for (int i = 0; i < targets.size(); i++) {
      var numbers = candidates.get(i);
      if (isLonely(targets.get(i), numbers)) {
        return new Cover.Gap(targets.get(i));
      }
      var boxes = new ArrayList<PacketBox>(numbers.length);
      for (int number : numbers) {
        boxes.add(certain.box(number));
      }
      var cover = CoverSearch.search(targets.get(i), boxes, budget);
      if (!(cover instanceof Cover.Complete(var used))) {
        return cover;
      }
      used.forEach(at -> covers.add(certain.rule(numbers[at])));
    }
    return new Cover.Complete(List.of());
  }

  /// Whether a packet with addresses that few rules name is in none of the boxes of the rules
  /// before a place. It finds for most rules that decide something that they do, and costs little.
  boolean hasLonelyGap(List<PacketBox> targets, int place) {
    for (PacketBox target : targets) {
      var source = lonely(target, PacketField.SOURCE);
      var destination = lonely(target, PacketField.DESTINATION);
      if (gap(lonely(target), certain, 0, place).isPresent()
          || gap(source, certain, 0, place).isPresent()
          || gap(destination, certain, 0, place).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// Whether a packet with addresses that few rules name is in none of the boxes: most rules have
  /// such a packet, and it is found without looking closer at hundreds of boxes.
  private boolean isLonely(PacketBox target, int[] numbers) {
    var narrowed = lonely(target);
    var near = new ArrayList<PacketBox>();
    for (int number : numbers) {
      if (certain.box(number).intersects(narrowed)) {
        near.add(certain.box(number));
      }
    }
    return near.isEmpty()
        || (near.size() < numbers.length
            && CoverSearch.search(narrowed, near, budget) instanceof Cover.Gap);
  }

  /// The packets of a box with the addresses that the fewest rules name.
  PacketBox lonely(PacketBox box) {
    return lonely(lonely(box, PacketField.SOURCE), PacketField.DESTINATION);
  }

  private PacketBox lonely(PacketBox box, PacketField field) {
    return box.with(field, ValueSet.of(certain.leastHeld(field, box.get(field))));
  }

  /// Whether some boxes hold others.
  boolean holds(List<PacketBox> boxes, List<PacketBox> inner) {
    if (boxes.size() == 1) {
      for (PacketBox one : inner) {
        if (!boxes.getFirst().containsAll(one)) {
          return false;
        }
      }
      return true;
    }
    return inner.stream()
        .allMatch(one -> CoverSearch.search(one, boxes, budget) instanceof Cover.Complete);
  }

  /// Packets of a box that no box of some rules holds.
  Optional<PacketBox> gap(PacketBox target, OverlapIndex index, int fromRule, int toRule) {
    var boxes = new ArrayList<PacketBox>();
    for (int number : index.meeting(target, fromRule, toRule, budget)) {
      boxes.add(index.box(number));
    }
    return CoverSearch.search(target, boxes, budget) instanceof Cover.Gap(var outside)
        ? Optional.of(outside)
        : Optional.empty();
  }
}
