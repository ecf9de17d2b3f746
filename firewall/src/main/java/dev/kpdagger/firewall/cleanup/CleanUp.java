package dev.kpdagger.firewall.cleanup;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.rules.AnomalyKind;
import dev.kpdagger.device.rules.RuleAnomaly;
import dev.kpdagger.firewall.anomaly.ListAnomalies;
import dev.kpdagger.firewall.change.ListComparison;
import dev.kpdagger.firewall.change.ListComparison.Form;
import dev.kpdagger.firewall.model.ModelledList;
import dev.kpdagger.firewall.model.ZoneRelations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Rules of a list that can be removed, all of them together, without a change to what passes.
///
/// @param removals in the order of the rules, each with why it can go
/// @param before rules in force that the list has
/// @param proven whether comparing the list before and after, packet by packet, found no change; a
///   plan that is not proven must not be carried out
public record CleanUp(AccessList list, List<RuleAnomaly> removals, int before, boolean proven) {

  /// Longer lists are not compared.
  public static final int MOST_RULES = 100_000;

  public CleanUp {
    removals = List.copyOf(removals);
  }

  /// The plans for the lists of a device that have rules which can go; lists that nobody applies
  /// count too, lists of more than [#MOST_RULES] do not.
  ///
  /// @throws java.util.concurrent.CancellationException when `cancelled` says so
  public static List<CleanUp> ofAll(Device device, BooleanSupplier cancelled) {
    var plans = new ArrayList<CleanUp>();
    var lists = device.facts().filtering().accessLists().items();
    var relations = ZoneRelations.of(List.of(device), lists, List.of());
    for (AccessList list : lists) {
      if (ModelledList.isModelled(list) && list.rules().size() <= MOST_RULES) {
        of(new Form(list, device.text()), relations, cancelled).ifPresent(plans::add);
      }
    }
    return plans;
  }

  /// The plan for a list; empty when no rule can go.
  ///
  /// @param relations the zones of rules for any zones
  /// @throws java.util.concurrent.CancellationException when `cancelled` says so
  public static Optional<CleanUp> of(
      Form form, ZoneRelations relations, BooleanSupplier cancelled) {
    var list = form.list();
    var removals = new ArrayList<RuleAnomaly>();
    var rest = list;
    for (RuleAnomaly dead : anomalies(list, cancelled)) {
      if (neverDecides(dead.kind()) && Boolean.TRUE.equals(dead.holds().orNull())) {
        removals.add(dead);
      }
    }
    rest = without(rest, removals);
    // Rules that later ones make needless may need each other, so they go one round at a time.
    boolean more = true;
    while (more) {
      var needless =
          independent(
              anomalies(rest, cancelled).stream()
                  .filter(anomaly -> anomaly.kind() == AnomalyKind.REDUNDANT_TO_LATER)
                  .toList());
      removals.addAll(needless);
      rest = without(rest, needless);
      more = !needless.isEmpty();
    }
    if (removals.isEmpty()) {
      return Optional.empty();
    }
    var change = ListComparison.compare(form, new Form(rest, form.text()), relations, cancelled);
    removals.sort((one, two) -> Long.compare(one.rule().sequence(), two.rule().sequence()));
    return Optional.of(
        new CleanUp(
            list,
            removals,
            (int) list.rules().stream().filter(AccessRule::enabled).count(),
            change.traffic().isEmpty() && change.doubts().isEmpty()));
  }

  private static List<RuleAnomaly> anomalies(AccessList list, BooleanSupplier cancelled) {
    return ListAnomalies.find(ModelledList.of(list), ListAnomalies.budget(list, cancelled))
        .anomalies();
  }

  private static boolean neverDecides(AnomalyKind kind) {
    return switch (kind) {
      case REDUNDANT, CONFLICTING, DUPLICATE, EMPTY -> true;
      case REDUNDANT_TO_LATER, CORRELATED, GENERALISATION -> false;
    };
  }

  /// Needless rules that do not lie between another needless rule and the rules that replace it:
  /// taking one of them away cannot make another one needed.
  private static List<RuleAnomaly> independent(List<RuleAnomaly> needless) {
    var chosen = new ArrayList<RuleAnomaly>();
    long replacedUpTo = Long.MIN_VALUE;
    for (RuleAnomaly anomaly : needless) {
      if (anomaly.rule().sequence() > replacedUpTo) {
        chosen.add(anomaly);
        replacedUpTo =
            anomaly.others().stream().mapToLong(AccessRule::sequence).max().orElse(Long.MAX_VALUE);
      }
    }
    return chosen;
  }

  private static AccessList without(AccessList list, List<RuleAnomaly> removals) {
    var gone = new HashSet<Long>();
    removals.forEach(removal -> gone.add(removal.rule().sequence()));
    return new AccessList(
        list.name(),
        list.context(),
        list.kind(),
        list.rules().stream().filter(rule -> !gone.contains(rule.sequence())).toList(),
        list.implicitRules(),
        list.span());
  }
}
