package dev.kpdagger.device.rules;

import dev.kpdagger.device.FactList;
import java.util.List;

/// What the analysis of rules found. Before it has run, every list is open.
public record RuleFacts(FactList<RuleAnomaly> ruleAnomalies) {

  private static final String NOT_ANALYSED = "the rules have not been analysed";

  /// The facts of a device whose rules have not been analysed.
  public static RuleFacts notAnalysed() {
    return new RuleFacts(FactList.open(List.of(), NOT_ANALYSED));
  }
}
