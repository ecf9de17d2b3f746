package dev.kpdagger.firewall.decision;

import dev.kpdagger.firewall.model.ModelledList;
import dev.kpdagger.firewall.model.ModelledRule;
import dev.kpdagger.packets.PacketBox;
import dev.kpdagger.packets.SearchBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Divides packets among the rules of a list that are the first to match them.
public final class FirstMatch {

  /// Packets that no rule so far has decided.
  ///
  /// @param doubts rules that may have
  private record Open(PacketBox box, Doubts doubts) {}

  private final SearchBudget budget;
  private final List<Decided> decided = new ArrayList<>();
  private List<Open> open;

  private FirstMatch(List<Open> open, SearchBudget budget) {
    this.open = open;
    this.budget = budget;
  }

  /// The packets of some boxes by the rules that decide them, in the order of the rules; those that
  /// no rule matches come last. Empty when the budget does not suffice.
  public static Optional<List<Decided>> of(
      ModelledList list, List<PacketBox> boxes, SearchBudget budget) {
    var search =
        new FirstMatch(boxes.stream().map(box -> new Open(box, Doubts.NONE)).toList(), budget);
    var rules = Stream.concat(list.rules().stream(), list.implicitRules().stream()).iterator();
    while (rules.hasNext() && !search.open.isEmpty()) {
      if (!search.pass(rules.next())) {
        return Optional.empty();
      }
    }
    search.open.forEach(left -> search.decided.add(new Decided(null, left.box, left.doubts)));
    return Optional.of(search.decided);
  }

  /// False when the budget is used up.
  private boolean pass(ModelledRule rule) {
    for (PacketBox box : rule.certain()) {
      if (!budget.spend(open.size())) {
        return false;
      }
      var left = new ArrayList<Open>(open.size());
      for (Open part : open) {
        if (part.box.intersects(box)) {
          decided.add(new Decided(rule, part.box.intersection(box), part.doubts));
          part.box.minus(box).forEach(rest -> left.add(new Open(rest, part.doubts)));
        } else {
          left.add(part);
        }
      }
      open = left;
    }
    if (!rule.exact()) {
      for (PacketBox box : rule.possible()) {
        if (!budget.spend(open.size())) {
          return false;
        }
        doubt(rule, box);
      }
    }
    return true;
  }

  /// Marks what a rule may match.
  private void doubt(ModelledRule rule, PacketBox box) {
    var left = new ArrayList<Open>(open.size());
    for (Open part : open) {
      if (!part.doubts.has(rule.rule().permit()) && part.box.intersects(box)) {
        left.add(new Open(part.box.intersection(box), part.doubts.with(rule)));
        part.box.minus(box).forEach(rest -> left.add(new Open(rest, part.doubts)));
      } else {
        left.add(part);
      }
    }
    open = left;
  }
}
