package dev.kpdagger.firewall.cleanup;

import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.rules.AnomalyKind;
import dev.kpdagger.device.rules.RuleAnomaly;
import dev.kpdagger.firewall.anomaly.ListAnomalies;
import dev.kpdagger.firewall.model.ModelledList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
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
                  .toList(),
              places(rest));
      removals.addAll(needless);
      rest = without(rest, needless);
      more = !needless.isEmpty();
    }
    var places = places(list);
    removals.sort(Comparator.comparingInt(removal -> place(removal.rule(), places)));
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
  private static List<RuleAnomaly> independent(
      List<RuleAnomaly> needless, IdentityHashMap<AccessRule, Integer> places) {
    var chosen = new ArrayList<RuleAnomaly>();
    int replacedUpTo = -1;
    for (RuleAnomaly anomaly : needless) {
      if (place(anomaly.rule(), places) > replacedUpTo) {
        chosen.add(anomaly);
        replacedUpTo =
            anomaly.others().stream()
                .mapToInt(other -> place(other, places))
                .max()
                .orElse(Integer.MAX_VALUE);
      }
    }
    return chosen;
  }

  /// Where each rule stands: numbers of rules do not tell, as two rules of a list may share one.
  private static IdentityHashMap<AccessRule, Integer> places(AccessList list) {
    var places = new IdentityHashMap<AccessRule, Integer>();
    list.rules().forEach(rule -> places.put(rule, places.size()));
    return places;
  }

  /// Rules that are none of the list, such as the one that denies at its end, come last.
  private static int place(AccessRule rule, IdentityHashMap<AccessRule, Integer> places) {
    return places.getOrDefault(rule, Integer.MAX_VALUE);
  }

  private static AccessList without(AccessList list, List<RuleAnomaly> removals) {
    if (removals.isEmpty()) {
      return list;
    }
    Set<AccessRule> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    removals.forEach(removal -> gone.add(removal.rule()));
    return list.with(list.rules().stream().filter(rule -> !gone.contains(rule)).toList());
  }
}
