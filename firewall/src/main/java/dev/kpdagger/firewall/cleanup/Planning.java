package dev.kpdagger.firewall.cleanup;

import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.RuleEditing;
import dev.kpdagger.device.filtering.RuleEditing.Commands;
import dev.kpdagger.device.filtering.RuleEditing.Merge;
import dev.kpdagger.device.filtering.WrittenRule;
import dev.kpdagger.firewall.anomaly.ListAnomalies;
import dev.kpdagger.firewall.change.ListChange;
import dev.kpdagger.firewall.change.ListComparison;
import dev.kpdagger.firewall.change.ListComparison.Form;
import dev.kpdagger.firewall.model.ModelledList;
import dev.kpdagger.firewall.model.ZoneRelations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Makes the plan for one list.
final class Planning {

  private static final Commands NOTHING_TO_DO = Commands.of(List.of());

  private final Form form;
  private final RuleEditing editing;
  private final ZoneRelations relations;
  private final BooleanSupplier cancelled;

  Planning(Form form, RuleEditing editing, ZoneRelations relations, BooleanSupplier cancelled) {
    this.form = form;
    this.editing = editing;
    this.relations = relations;
    this.cancelled = cancelled;
  }

  /// Empty when nothing can be done. What cannot be proved with merged rules is planned without.
  Optional<CleanUp> plan() {
    var removals = Removals.of(form.list(), cancelled);
    var order = order(removals.rest());
    Merging.run(removals.rest(), order, editing, ListAnomalies.budget(removals.rest(), cancelled));
    var reordering = Reordering.of(order, cancelled);
    var merges = merges(order);
    if (!merges.isEmpty() || reordering.isPresent()) {
      var after = after(removals.rest(), order);
      if (doubts(after).isEmpty()) {
        var commands =
            editing.commands(
                removals.rest(), merges, reordering.map(Reordering::moves).orElse(List.of()));
        return Optional.of(plan(removals, merges, reordering, after, commands, List.of()));
      }
    }
    return removals.removals().isEmpty()
        ? Optional.empty()
        : Optional.of(
            plan(
                removals,
                List.of(),
                Optional.empty(),
                removals.rest(),
                NOTHING_TO_DO,
                doubts(removals.rest())));
  }

  private CleanUp plan(
      Removals removals,
      List<Merge> merges,
      Optional<Reordering> reordering,
      AccessList after,
      Commands commands,
      List<String> doubts) {
    return new CleanUp(
        form.list(),
        removals.removals(),
        merges,
        reordering,
        (int) form.list().rules().stream().filter(AccessRule::enabled).count(),
        after,
        commands,
        doubts);
  }

  /// What may pass otherwise.
  private List<String> doubts(AccessList after) {
    ListChange change =
        ListComparison.compare(form, new Form(after, form.text()), relations, cancelled);
    var doubts = new ArrayList<String>();
    for (ListChange.Traffic traffic : change.traffic()) {
      doubts.add(
          (traffic.effect() == ListChange.Effect.PERMITTED ? "it may open " : "it may close ")
              + traffic.witness());
    }
    doubts.addAll(change.doubts());
    return doubts;
  }

  private Order order(AccessList rest) {
    var entries = new ArrayList<Entry>();
    for (var rule : ModelledList.of(rest).rules()) {
      entries.add(Entry.of(entries.size(), rule, editing.written(rest, rule.rule()).orElse(null)));
    }
    return Order.of(rest.rules(), entries, ListAnomalies.budget(rest, cancelled));
  }

  private static List<Merge> merges(Order order) {
    var merges = new ArrayList<Merge>();
    for (Entry entry : order.entries()) {
      WrittenRule written = entry.written();
      if (entry.isMerged() && written != null) {
        merges.add(new Merge(entry.origins(), entry.place(), written));
      }
    }
    return merges;
  }

  /// The list with the rules of a plan in the places that it leaves; rules that decide nothing stay
  /// where they are.
  private static AccessList after(AccessList rest, Order order) {
    Set<AccessRule> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    order.entries().forEach(entry -> kept.add(entry.place()));
    var next = order.entries().iterator();
    var rules = new ArrayList<AccessRule>();
    for (AccessRule rule : rest.rules()) {
      if (kept.contains(rule)) {
        rules.add(next.next().rule());
      } else if (!ModelledList.decides(rule)) {
        rules.add(rule);
      }
    }
    return rest.with(rules);
  }
}
