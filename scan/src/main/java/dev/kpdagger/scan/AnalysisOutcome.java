package dev.kpdagger.scan;

import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.RuleTables;
import dev.kpdagger.checks.framework.Reruns;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one analysis says of one device.
///
/// @param reruns what checks say by the limits of frameworks
/// @param rules the tables of the analysis of rules, or null for another one
record AnalysisOutcome(
    List<CheckVerdict> verdicts,
    List<Finding> findings,
    Reruns reruns,
    @Nullable RuleTables rules) {

  AnalysisOutcome with(RuleTables tables) {
    return new AnalysisOutcome(verdicts, findings, reruns, tables);
  }
}
