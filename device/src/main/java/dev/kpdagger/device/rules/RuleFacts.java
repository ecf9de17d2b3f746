package dev.kpdagger.device.rules;

import dev.kpdagger.device.FactList;
import java.util.List;

/// What the analysis of rules found. Before it has run, every list is open.
///
/// @param rulePermissions one for each explicit permitting rule in force of a list that filters
///   what passes through the device
/// @param ruleObjects every address and service object
/// @param ruleLists every list with rules
/// @param bogonFilters one for each list of IPv4 that filters what comes in on an interface, and
///   for each zone that policies permit something from
public record RuleFacts(
    FactList<RuleAnomaly> ruleAnomalies,
    FactList<RulePermission> rulePermissions,
    FactList<RuleObject> ruleObjects,
    FactList<UndefinedObject> undefinedObjects,
    FactList<RuleList> ruleLists,
    FactList<ScheduledRule> scheduledRules,
    FactList<BogonFilter> bogonFilters,
    FactList<FilteredService> filteredServices) {

  private static final String NOT_ANALYSED = "the rules have not been analysed";

  /// The facts of a device whose rules have not been analysed.
  public static RuleFacts notAnalysed() {
    return new RuleFacts(open(), open(), open(), open(), open(), open(), open(), open());
  }

  /// The same with these anomalies.
  public RuleFacts with(FactList<RuleAnomaly> anomalies) {
    return new RuleFacts(
        anomalies,
        rulePermissions,
        ruleObjects,
        undefinedObjects,
        ruleLists,
        scheduledRules,
        bogonFilters,
        filteredServices);
  }

  private static <T> FactList<T> open() {
    return FactList.open(List.of(), NOT_ANALYSED);
  }
}
