package dev.kpdagger.firewall.change;

import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.firewall.decision.Decided;
import dev.kpdagger.firewall.decision.FirstMatch;
import dev.kpdagger.firewall.model.ModelledList;
import dev.kpdagger.firewall.model.ModelledRule;
import dev.kpdagger.packets.PacketBox;
import dev.kpdagger.packets.PacketSet;
import dev.kpdagger.packets.PacketSpace;
import dev.kpdagger.packets.PacketText;
import dev.kpdagger.packets.SearchBudget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares two forms of a list packet by packet.
///
/// Only packets of rules that are not the same in both can be decided otherwise, so only those are
/// looked at: each is divided among the rules that decide it before and after.
public final class ListComparison {

  private static final long BUDGET = 500_000_000L;

  private record Deciders(
      ListChange.Effect effect,
      Optional<AccessRule> before,
      Optional<AccessRule> after,
      boolean certain) {}

  private final ModelledList before;
  private final ModelledList after;
  private final SearchBudget budget;
  private final LinkedHashMap<Deciders, List<PacketBox>> changed = new LinkedHashMap<>();
  private final List<String> doubts = new ArrayList<>();

  private ListComparison(ModelledList before, ModelledList after, SearchBudget budget) {
    this.before = before;
    this.after = after;
    this.budget = budget;
  }

  /// What changes from one form of a list to the other.
  ///
  /// @throws java.util.concurrent.CancellationException when `cancelled` says so
  public static ListChange compare(AccessList before, AccessList after, BooleanSupplier cancelled) {
    var both = ModelledList.of(List.of(before, after), new PacketSpace.Builder());
    var budget = new SearchBudget(BUDGET, BUDGET, cancelled);
    budget.begin();
    return new ListComparison(both.getFirst(), both.getLast(), budget).compare();
  }

  private ListChange compare() {
    var alignment = RuleAlignment.of(all(before), all(after));
    var looked = PacketSet.none();
    for (ModelledRule rule :
        Stream.concat(alignment.removed().stream(), alignment.added().stream()).toList()) {
      for (PacketBox box : rule.possible()) {
        var fresh = PacketSet.of(box).minus(looked);
        if (!fresh.isEmpty() && !look(fresh.boxes())) {
          doubts.add("the comparison was given up as too costly");
          return change(alignment);
        }
        looked = looked.union(fresh);
      }
    }
    return change(alignment);
  }

  private static List<ModelledRule> all(ModelledList list) {
    return Stream.concat(list.rules().stream(), list.implicitRules().stream()).toList();
  }

  /// False when the budget is used up.
  private boolean look(List<PacketBox> boxes) {
    var old = FirstMatch.of(before, boxes, budget);
    if (old.isEmpty()) {
      return false;
    }
    for (Decided one : old.get()) {
      var now = FirstMatch.of(after, List.of(one.box()), budget);
      if (now.isEmpty()) {
        return false;
      }
      now.get().forEach(two -> compare(one, two));
    }
    return true;
  }

  private void compare(Decided one, Decided two) {
    boolean passed = permits(one.rule());
    boolean passes = permits(two.rule());
    if (passed != passes) {
      changed
          .computeIfAbsent(
              new Deciders(
                  passes ? ListChange.Effect.PERMITTED : ListChange.Effect.DENIED,
                  rule(one),
                  rule(two),
                  one.certain() && two.certain()),
              _ -> new ArrayList<>())
          .add(two.box());
    }
  }

  private static Optional<AccessRule> rule(Decided decided) {
    var rule = decided.rule();
    return rule == null ? Optional.empty() : Optional.of(rule.rule());
  }

  /// Whether a rule lets packets pass; where none matches, none pass.
  static boolean permits(@Nullable ModelledRule rule) {
    return rule != null && rule.rule().action() == RuleAction.PERMIT;
  }

  private ListChange change(RuleAlignment alignment) {
    var text = new PacketText(after.space());
    var traffic = new ArrayList<ListChange.Traffic>();
    changed.forEach(
        (deciders, boxes) -> {
          var merged = PacketSet.ofDisjoint(boxes).merged().boxes();
          traffic.add(
              new ListChange.Traffic(
                  deciders.effect,
                  deciders.before.orElse(null),
                  deciders.after.orElse(null),
                  merged.stream().map(text::show).toList(),
                  text.packet(merged.getFirst()).toString(),
                  deciders.certain));
        });
    return new ListChange(
        after.list().name(),
        after.list().context(),
        traffic,
        written(alignment.removed()),
        written(alignment.added()),
        doubts);
  }

  private static List<AccessRule> written(List<ModelledRule> rules) {
    return rules.stream().map(ModelledRule::rule).filter(rule -> !rule.implicit()).toList();
  }
}
