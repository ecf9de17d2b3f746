package dev.kpdagger.scan;

import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.Cleared;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.FlawTable;
import dev.kpdagger.audit.RuleTables;
import dev.kpdagger.checks.framework.Reruns;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one analysis says of one device.
///
/// @param reruns what checks say by the limits of frameworks
/// @param cleared what was suspected and is harmless
/// @param rules the tables of the analysis of rules, or null for another one
/// @param flaws the table of the analysis of flaws, or null for another one
record AnalysisOutcome(
    List<CheckVerdict> verdicts,
    List<Finding> findings,
    Reruns reruns,
    List<Cleared> cleared,
    @Nullable RuleTables rules,
    @Nullable FlawTable flaws) {

  AnalysisOutcome with(RuleTables tables) {
    return new AnalysisOutcome(verdicts, findings, reruns, cleared, tables, flaws);
  }

  AnalysisOutcome with(@Nullable FlawTable table) {
    return new AnalysisOutcome(verdicts, findings, reruns, cleared, rules, table);
  }
}
