package dev.kpdagger.firewall.cleanup;

import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.rules.AnomalyKind;
import dev.kpdagger.device.rules.RuleAnomaly;
import dev.kpdagger.firewall.anomaly.ListAnomalies;
import dev.kpdagger.firewall.model.ModelledList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Rules of a list that can be removed, all of them together, without a change to what passes.
///
/// @param removals in the order of the rules
/// @param rest the list without them
record Removals(List<RuleAnomaly> removals, AccessList rest) {

  Removals {
    removals = List.copyOf(removals);
  }

  static Removals of(AccessList list, BooleanSupplier cancelled) {
    var removals = new ArrayList<RuleAnomaly>();
    for (RuleAnomaly dead : anomalies(list, cancelled)) {
      if (neverDecides(dead.kind()) && Boolean.TRUE.equals(dead.holds().orNull())) {
        removals.add(dead);
      }
    }
    var rest = without(list, removals);
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
    removals.sort(Comparator.comparingLong(removal -> removal.rule().sequence()));
    return new Removals(removals, rest);
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
    if (removals.isEmpty()) {
      return list;
    }
    var gone = new HashSet<Long>();
    removals.forEach(removal -> gone.add(removal.rule().sequence()));
    return list.with(
        list.rules().stream().filter(rule -> !gone.contains(rule.sequence())).toList());
  }
}
