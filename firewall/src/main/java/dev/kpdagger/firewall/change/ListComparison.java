package dev.kpdagger.firewall.change;

import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.firewall.decision.Decided;
import dev.kpdagger.firewall.decision.FirstMatch;
import dev.kpdagger.firewall.decision.RuleNumbers;
import dev.kpdagger.firewall.model.ModelledList;
import dev.kpdagger.firewall.model.ModelledRule;
import dev.kpdagger.firewall.model.OpenMatch;
import dev.kpdagger.firewall.model.ZoneRelations;
import dev.kpdagger.packets.PacketBox;
import dev.kpdagger.packets.PacketSet;
import dev.kpdagger.packets.PacketSpace;
import dev.kpdagger.packets.PacketText;
import dev.kpdagger.packets.SearchBudget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares two forms of a list packet by packet.
///
/// Only packets of rules that are not the same in both can be decided otherwise, so only those are
/// looked at: each is divided among the rules that decide it before and after.
public final class ListComparison {

  private static final long BUDGET = 500_000_000L;

  /// A list, and the text that it is from.
  public record Form(AccessList list, SourceText text) {}

  private record Deciders(
      ListChange.Effect effect, RuleNumbers.Decider before, RuleNumbers.Decider after) {}

  /// Packets that the same rules decide otherwise.
  ///
  /// @param certain whether it is known that they all are
  record Changed(
      ListChange.Effect effect,
      @Nullable ModelledRule before,
      @Nullable ModelledRule after,
      boolean certain,
      List<PacketBox> boxes) {}

  private final ModelledList before;
  private final ModelledList after;
  private final List<ModelledRule> removed;
  private final List<ModelledRule> added;
  private final EveryReading readings;
  private final ZoneRelations relations;
  private final SearchBudget budget;
  private final RuleNumbers numbers = new RuleNumbers();
  private final LinkedHashMap<Deciders, Changed> changed = new LinkedHashMap<>();

  /// Rules that are not known in full, on which it depends whether packets are decided otherwise.
  private final Set<ModelledRule> open = Collections.newSetFromMap(new IdentityHashMap<>());

  /// The first of them for packets that no changed rule accounts for.
  private @Nullable ModelledRule between;

  private boolean complete = true;

  private ListComparison(Form before, Form after, ZoneRelations relations, SearchBudget budget) {
    this.relations = relations;
    var builder = new PacketSpace.Builder();
    relations.addTo(builder);
    var both =
        ModelledList.of(
            List.of(relations.resolve(before.list), relations.resolve(after.list)), builder);
    this.before = both.getFirst();
    this.after = both.getLast();
    var alignment =
        RuleAlignment.of(
            RuleAlignment.senses(this.before, before.text),
            RuleAlignment.senses(this.after, after.text));
    this.removed = alignment.removed();
    this.added = alignment.added();
    this.budget = budget;
    var ofBefore = Collections.<ModelledRule>newSetFromMap(new IdentityHashMap<>());
    ofBefore.addAll(this.before.rules());
    ofBefore.addAll(this.before.implicitRules());
    this.readings =
        new EveryReading(
            alignment.rows(),
            rule -> {
              boolean old = ofBefore.contains(rule);
              var words = RuleAlignment.words(rule.rule().span(), old ? before.text : after.text);
              return (old ? this.before : this.after).open().of(rule.rule(), words);
            },
            budget);
  }

  /// What changes from one form of a list to the other.
  ///
  /// @param relations the zones of rules for any zones
  /// @throws java.util.concurrent.CancellationException when `cancelled` says so
  public static ListChange compare(
      Form before, Form after, ZoneRelations relations, BooleanSupplier cancelled) {
    return run(before, after, relations, cancelled).change();
  }

  static ListComparison run(
      Form before, Form after, ZoneRelations relations, BooleanSupplier cancelled) {
    var budget = new SearchBudget(BUDGET, BUDGET, cancelled);
    budget.begin();
    var comparison = new ListComparison(before, after, relations, budget);
    comparison.complete = comparison.look();
    return comparison;
  }

  /// The packets that are decided otherwise.
  List<Changed> changed() {
    return List.copyOf(changed.values());
  }

  PacketSpace space() {
    return after.space();
  }

  /// Looks at the packets of every rule that is not the same; false when the budget is used up.
  private boolean look() {
    var looked = new ArrayList<PacketBox>();
    for (ModelledRule rule : Stream.concat(removed.stream(), added.stream()).toList()) {
      for (PacketBox possible : rule.possible()) {
        var there = relations.between(possible, after.space());
        if (there.isEmpty()) {
          continue;
        }
        var box = there.get();
        var fresh = without(box, looked);
        if (fresh.isEmpty() || !look(fresh.get())) {
          return false;
        }
        looked.add(box);
      }
    }
    return true;
  }

  /// What is in a box and in none of some others; empty when the budget is used up.
  private Optional<List<PacketBox>> without(PacketBox box, List<PacketBox> others) {
    var rest = List.of(box);
    for (PacketBox other : others) {
      if (!budget.spend(rest.size() + 1L)) {
        return Optional.empty();
      }
      if (rest.stream().anyMatch(other::intersects)) {
        rest = rest.stream().flatMap(part -> part.minus(other).stream()).toList();
      }
    }
    return Optional.of(rest);
  }

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
      for (Decided two : now.get()) {
        if (!compare(one, two)) {
          return false;
        }
      }
    }
    return true;
  }

  /// False when the budget is used up.
  private boolean compare(Decided one, Decided two) {
    var effect = effect(one, two);
    if (!one.certain() || !two.certain()) {
      var outcome = readings.of(two.box());
      if (outcome.isEmpty() || !outcome.get().differs()) {
        return outcome.isPresent();
      }
      depends(outcome.get().open(), effect != null);
    }
    if (effect != null) {
      changed
          .computeIfAbsent(
              new Deciders(effect, numbers.of(one), numbers.of(two)),
              _ ->
                  new Changed(
                      effect,
                      one.rule(),
                      two.rule(),
                      one.certain() && two.certain(),
                      new ArrayList<>()))
          .boxes
          .add(two.box());
    }
    return true;
  }

  /// Notes the rules on which it depends whether packets are decided otherwise.
  ///
  /// @param shown whether the packets are shown as changed anyway
  private void depends(Set<ModelledRule> rules, boolean shown) {
    open.addAll(rules);
    boolean accounted =
        Stream.concat(removed.stream(), added.stream())
            .anyMatch(rule -> !rule.exact() && rules.contains(rule));
    if (!shown && !accounted && between == null) {
      between =
          rules.stream().min(Comparator.comparingLong(rule -> rule.rule().sequence())).orElse(null);
    }
  }

  /// Null for none. A rule that may have stopped packets before, and cannot any more, opens what a
  /// rule after it permitted in both forms; the other way round it closes it.
  private static ListChange.@Nullable Effect effect(Decided one, Decided two) {
    boolean passes = two.permits();
    if (one.permits() != passes) {
      return passes ? ListChange.Effect.PERMITTED : ListChange.Effect.DENIED;
    }
    boolean mightBefore = one.doubts().has(!passes);
    boolean mightNow = two.doubts().has(!passes);
    if (mightBefore == mightNow) {
      return null;
    }
    return passes == mightBefore ? ListChange.Effect.PERMITTED : ListChange.Effect.DENIED;
  }

  /// Whether a rule lets packets pass; where none matches, none pass.
  static boolean permits(@Nullable ModelledRule rule) {
    return rule != null && rule.rule().permit();
  }

  private ListChange change() {
    var text = new PacketText(after.space());
    boolean families = after.ip4() && after.ip6();
    var traffic = new ArrayList<ListChange.Traffic>();
    for (Changed one : changed.values()) {
      var merged =
          PacketSet.ofDisjoint(one.boxes).merged().boxes().stream()
              .map(box -> relations.plain(box, after.space()))
              .toList();
      traffic.add(
          new ListChange.Traffic(
              one.effect,
              rule(one.before),
              rule(one.after),
              text.lines(merged, families),
              text.packet(merged.getFirst()).toString(),
              one.certain));
    }
    return new ListChange(traffic, written(removed), written(added), doubts());
  }

  private List<String> doubts() {
    var doubts = new ArrayList<String>();
    if (!complete) {
      doubts.add("the comparison was given up as too costly: more may have changed");
    }
    doubtful("removed", removed, doubts);
    doubtful("added", added, doubts);
    if (between != null) {
      doubtful("between rules that were removed or added", List.of(between), doubts);
    }
    return doubts;
  }

  /// Rules that are not understood in full may have decided anything that they could match, unless
  /// it was seen that this makes no difference.
  private void doubtful(String what, List<ModelledRule> rules, List<String> into) {
    for (ModelledRule rule : rules) {
      if (!rule.exact() && (!complete || open.contains(rule))) {
        into.add(
            "%s, %s, matches packets that are not known: %s"
                .formatted(rule.rule().subject(), what, OpenMatch.of(rule.rule())));
      }
    }
  }

  private static @Nullable AccessRule rule(@Nullable ModelledRule rule) {
    return rule == null ? null : rule.rule();
  }

  private static List<AccessRule> written(List<ModelledRule> rules) {
    return rules.stream().map(ModelledRule::rule).filter(rule -> !rule.implicit()).toList();
  }
}
