package dev.kpdagger.firewall.cleanup;

import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.firewall.model.ModelledList;
import dev.kpdagger.firewall.model.ModelledRule;
import dev.kpdagger.packets.Cover;
import dev.kpdagger.packets.CoverSearch;
import dev.kpdagger.packets.PacketBox;
import dev.kpdagger.packets.PacketSpace;
import dev.kpdagger.packets.SearchBudget;
import java.util.List;
import java.util.function.Function;

/// Whether one rule matches what some rules match together: for sure, as written and at most.
final class SamePackets {

  private SamePackets() {}

  /// False when the budget is used up.
  static boolean are(AccessList list, List<AccessRule> rules, AccessRule one, SearchBudget budget) {
    var both =
        ModelledList.of(
            List.of(list.with(rules), list.with(List.of(one))), new PacketSpace.Builder());
    var before = both.getFirst().rules();
    var after = both.getLast().rules();
    return before.size() == rules.size()
        && after.size() == 1
        && same(before, after, ModelledRule::certain, budget)
        && same(before, after, ModelledRule::written, budget)
        && same(before, after, ModelledRule::possible, budget);
  }

  private static boolean same(
      List<ModelledRule> before,
      List<ModelledRule> after,
      Function<ModelledRule, List<PacketBox>> side,
      SearchBudget budget) {
    var old = before.stream().flatMap(rule -> side.apply(rule).stream()).toList();
    var now = after.stream().flatMap(rule -> side.apply(rule).stream()).toList();
    return holds(old, now, budget) && holds(now, old, budget);
  }

  private static boolean holds(List<PacketBox> boxes, List<PacketBox> inner, SearchBudget budget) {
    return inner.stream()
        .allMatch(box -> CoverSearch.search(box, boxes, budget) instanceof Cover.Complete);
  }
}
