package dev.kpdagger.firewall.anomaly;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.device.rules.AnomalyKind;
import dev.kpdagger.device.rules.RuleAnomaly;
import dev.kpdagger.device.rules.Witness;
import dev.kpdagger.firewall.model.ModelledList;
import dev.kpdagger.firewall.model.ModelledRule;
import dev.kpdagger.packets.Cover;
import dev.kpdagger.packets.CoverSearch;
import dev.kpdagger.packets.PacketBox;
import dev.kpdagger.packets.PacketText;
import dev.kpdagger.packets.SearchBudget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The anomalies of one list: each rule is compared with those earlier rules, and where it may be
/// needless those later ones, that have packets in common with it.
public final class ListAnomalies {

  /// What is found in a list.
  ///
  /// @param anomalies by rule
  /// @param doubts what could not be decided as parts of rules are not understood, for a reader
  public record Found(List<RuleAnomaly> anomalies, List<String> doubts) {
    public Found {
      anomalies = List.copyOf(anomalies);
      doubts = List.copyOf(doubts);
    }
  }

  /// Comparisons of packet sets, of which a core does some ten million a second.
  private static final long WORK = 100_000_000;

  private static final long WORK_PER_RULE = 40_000;
  private static final long WORK_PER_QUESTION = 3_000_000;

  /// Overlapping rules that an anomaly names; more are counted.
  private static final int MOST_NAMED = 5;

  private final ModelledList list;
  private final RuleCovers held;
  private final PacketText text;

  private final List<RuleAnomaly> anomalies = new ArrayList<>();
  private final List<String> doubts = new ArrayList<>();

  private ListAnomalies(ModelledList list, SearchBudget budget) {
    this.list = list;
    this.held = new RuleCovers(list, budget);
    this.text = new PacketText(list.space());
  }

  /// The anomalies of a list.
  ///
  /// @throws java.util.concurrent.CancellationException when the budget's owner has cancelled
  public static Found find(ModelledList list, SearchBudget budget) {
    var search = new ListAnomalies(list, budget);
    for (int i = 0; i < list.rules().size(); i++) {
      search.look(i);
    }
    for (int i = 0; i < list.rules().size(); i++) {
      if (!search.held.dead.get(i) && !budget.isUsedUp()) {
        search.needless(i);
      }
    }
    search.anomalies.sort(Comparator.comparingLong(anomaly -> anomaly.rule().sequence()));
    return new Found(search.anomalies, search.doubts);
  }

  private void look(int place) {
    var rule = list.rules().get(place);
    if (rule.possible().isEmpty()) {
      held.dead.set(place);
      add(AnomalyKind.EMPTY, rule, List.of(), null);
      return;
    }
    if (held.budget.isUsedUp()) {
      undecided(rule);
      return;
    }
    if (held.hasLonelyGap(rule.written(), place)) {
      decides(place);
      return;
    }
    var earlier = held.meeting(held.certain, rule.written(), 0, place);
    var covers = new TreeSet<Integer>();
    switch (held.cover(rule.written(), earlier, covers)) {
      case Cover.Complete _ -> shadowed(place, covers);
      case Cover.Unknown _ -> undecided(rule);
      case Cover.Gap _ -> decides(place);
    }
  }

  private void decides(int place) {
    doubt(place);
    overlaps(place);
  }

  private void shadowed(int place, NavigableSet<Integer> covers) {
    held.dead.set(place);
    var rule = list.rules().get(place);
    var others = covers.stream().map(i -> list.rules().get(i)).toList();
    if (others.stream().anyMatch(other -> !sameEffect(rule, other))) {
      var alike = coveredAlike(place);
      if (alike.isEmpty()) {
        add(AnomalyKind.CONFLICTING, rule, others, conflict(place).orElse(null));
        return;
      }
      others = alike.stream().map(i -> list.rules().get(i)).toList();
    }
    boolean same =
        others.size() == 1
            && rule.rule().action() == others.getFirst().rule().action()
            && sameEffect(rule, others.getFirst())
            && held.holds(rule.certain(), others.getFirst().written());
    add(same ? AnomalyKind.DUPLICATE : AnomalyKind.REDUNDANT, rule, others, null);
  }

  /// Whether two rules let packets pass in the same way or both stop them.
  private static boolean sameEffect(ModelledRule one, ModelledRule other) {
    boolean passes = passes(one.rule().action());
    return passes == passes(other.rule().action())
        && (!passes || one.rule().options().treatment().equals(other.rule().options().treatment()));
  }

  /// The earlier rules with the effect of a rule that would decide all its packets if no others
  /// did; empty when they would not.
  private NavigableSet<Integer> coveredAlike(int place) {
    var rule = list.rules().get(place);
    var alike = new ArrayList<int[]>();
    for (int[] numbers : held.meeting(held.certain, rule.written(), 0, place)) {
      alike.add(
          Arrays.stream(numbers)
              .filter(number -> sameEffect(rule, list.rules().get(held.certain.rule(number))))
              .toArray());
    }
    var covers = new TreeSet<Integer>();
    return held.cover(rule.written(), alike, covers) instanceof Cover.Complete
        ? covers
        : new TreeSet<>();
  }

  /// A packet of a rule that an earlier rule decides in another way.
  private Optional<Witness> conflict(int place) {
    var rule = list.rules().get(place);
    for (PacketBox box : rule.certain()) {
      for (int number : held.certain.meeting(box, 0, place, held.budget)) {
        int decider = held.certain.rule(number);
        var other = list.rules().get(decider);
        if (!sameEffect(rule, other)) {
          var gap = held.gap(box.intersection(held.certain.box(number)), held.possible, 0, decider);
          if (gap.isPresent()) {
            return Optional.of(
                new Witness(text.packet(gap.get()).toString(), decidedBefore(other, rule)));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String decidedBefore(ModelledRule first, ModelledRule then) {
    boolean permits = passes(first.rule().action());
    var does = name(first) + (permits ? " permits it before " : " denies it before ") + name(then);
    return passes(then.rule().action()) == permits
        ? does + ", which would treat it in another way"
        : does + " would " + (permits ? "deny it" : "permit it");
  }

  /// The work that a list is worth: some seconds, more for long lists.
  ///
  /// @param cancelled asked often
  public static SearchBudget budget(AccessList list, BooleanSupplier cancelled) {
    return new SearchBudget(
        WORK + list.rules().size() * WORK_PER_RULE, WORK_PER_QUESTION, cancelled);
  }

  private static boolean passes(RuleAction action) {
    return action == RuleAction.PERMIT;
  }

  private void undecided(ModelledRule rule) {
    anomalies.add(
        new RuleAnomaly(
            AnomalyKind.REDUNDANT,
            rule.rule(),
            list.list().kind(),
            list.list().context(),
            List.of(),
            0,
            null,
            Fact.unknown("comparing it with the rules before it was given up as too costly")));
  }

  /// Notes a rule that may never decide anything, if rules before it match all that they may.
  private void doubt(int place) {
    if (held.certain.equals(held.possible)) {
      return;
    }
    var rule = list.rules().get(place);
    for (PacketBox box : rule.written()) {
      if (held.gap(box, held.possible, 0, place).isPresent()) {
        return;
      }
    }
    doubts.add(
        "whether "
            + rule.rule().subject()
            + " ever decides anything depends on parts of earlier rules that the file does not"
            + " tell");
  }

  private void overlaps(int place) {
    var rule = list.rules().get(place);
    if (rule.rule().matchesEverything()) {
      return;
    }
    var exceptions = new BitSet();
    var crossing = new BitSet();
    for (int[] numbers : held.meeting(held.certain, rule.written(), 0, place)) {
      for (int number : numbers) {
        int other = held.certain.rule(number);
        var otherRule = list.rules().get(other);
        if (passes(otherRule.rule().action()) != passes(rule.rule().action())
            && !mayUseOtherPorts(rule.rule(), otherRule.rule())
            && !mayUseOtherPorts(otherRule.rule(), rule.rule())) {
          (held.holds(rule.certain(), otherRule.written()) ? exceptions : crossing).set(other);
        }
      }
    }
    if (!crossing.isEmpty()) {
      add(AnomalyKind.CORRELATED, rule, crossing, packetOfBoth(place, crossing.nextSetBit(0)));
    }
    if (!exceptions.isEmpty()) {
      add(AnomalyKind.GENERALISATION, rule, exceptions, null);
    }
  }

  /// Whether a rule matches the usual ports of applications, which the file does not list, and the
  /// other one some ports: they may have no packet in common.
  private static boolean mayUseOtherPorts(AccessRule rule, AccessRule other) {
    return rule.match().services().stream()
            .anyMatch(ServiceTerm.ApplicationDefault.class::isInstance)
        && other.match().services().stream()
            .noneMatch(term -> term.isAny() || term instanceof ServiceTerm.ApplicationDefault);
  }

  private @Nullable Witness packetOfBoth(int place, int other) {
    var rule = list.rules().get(place);
    var first = list.rules().get(other);
    for (PacketBox one : rule.certain()) {
      for (PacketBox two : first.certain()) {
        if (one.intersects(two)) {
          return new Witness(
              text.packet(one.intersection(two)).toString(),
              "both "
                  + name(first)
                  + " and "
                  + name(rule)
                  + " match it, and the first of them "
                  + (passes(first.rule().action()) ? "permits it" : "denies it"));
        }
      }
    }
    return null;
  }

  /// Looks whether later rules would do what a rule does.
  private void needless(int place) {
    var rule = list.rules().get(place);
    int end = list.rules().size();
    for (PacketBox box : rule.written()) {
      var numbers = held.certain.meeting(held.lonely(box), place + 1, end, held.budget);
      if (Arrays.stream(numbers)
          .noneMatch(number -> mayReplace(place, held.certain.rule(number)))) {
        return;
      }
    }
    var covers = new TreeSet<Integer>();
    var later = new ArrayList<int[]>();
    for (int[] numbers : held.meeting(held.certain, rule.written(), place + 1, end)) {
      later.add(
          Arrays.stream(numbers)
              .filter(number -> mayReplace(place, held.certain.rule(number)))
              .toArray());
    }
    if (later.stream().anyMatch(numbers -> numbers.length == 0)
        || !(held.cover(rule.written(), later, covers) instanceof Cover.Complete)
        || othersDecide(place, covers.last())) {
      return;
    }
    add(
        AnomalyKind.REDUNDANT_TO_LATER,
        rule,
        covers.stream().map(i -> list.rules().get(i)).toList(),
        null);
  }

  private boolean mayReplace(int place, int other) {
    return !held.dead.get(other) && alike(place, other);
  }

  /// Whether a rule does the same with a packet as another: the action, the log and the inspection.
  private boolean alike(int place, int other) {
    var one = list.rules().get(place).rule();
    var two = list.rules().get(other).rule();
    return one.action() == two.action()
        && Objects.equals(one.logged().orNull(), two.logged().orNull())
        && one.profiles().equals(two.profiles())
        && one.options().treatment().equals(two.options().treatment());
  }

  /// Whether a packet that a rule decides may meet another rule that is not like it before it meets
  /// those that are.
  private boolean othersDecide(int place, int last) {
    var rule = list.rules().get(place);
    for (PacketBox box : rule.written()) {
      for (int number : held.possible.meeting(box, place + 1, last, held.budget)) {
        int other = held.possible.rule(number);
        if (!alike(place, other)
            && mayDecide(box.intersection(held.possible.box(number)), place, other)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether a packet of the box may reach a rule once another is gone.
  private boolean mayDecide(PacketBox box, int gone, int other) {
    var boxes = new ArrayList<PacketBox>();
    for (int number : held.certain.meeting(box, 0, other, held.budget)) {
      if (held.certain.rule(number) != gone) {
        boxes.add(held.certain.box(number));
      }
    }
    return !(CoverSearch.search(box, boxes, held.budget) instanceof Cover.Complete);
  }

  private void add(AnomalyKind kind, ModelledRule rule, BitSet others, @Nullable Witness witness) {
    var named =
        others.stream().limit(MOST_NAMED).mapToObj(i -> list.rules().get(i).rule()).toList();
    add(kind, rule, named, others.cardinality(), witness);
  }

  private void add(
      AnomalyKind kind, ModelledRule rule, List<ModelledRule> others, @Nullable Witness witness) {
    add(
        kind,
        rule,
        others.stream()
            .map(ModelledRule::rule)
            .sorted(Comparator.comparingLong(AccessRule::sequence))
            .toList(),
        others.size(),
        witness);
  }

  private void add(
      AnomalyKind kind,
      ModelledRule rule,
      List<AccessRule> others,
      int otherCount,
      @Nullable Witness witness) {
    anomalies.add(
        new RuleAnomaly(
            kind,
            rule.rule(),
            list.list().kind(),
            list.list().context(),
            others,
            otherCount,
            witness,
            Fact.explicit(true, rule.rule().span())));
  }

  private static String name(ModelledRule rule) {
    var place = rule.rule().place();
    return "rule " + (place.name().isEmpty() ? place.sequence() : place.name());
  }
}
