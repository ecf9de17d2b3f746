package dev.kpdagger.scan;

import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.Finding;
import java.util.List;

/// What one analysis says of one device.
record AnalysisOutcome(List<CheckVerdict> verdicts, List<Finding> findings) {

  /// What an analysis gives that the product does not have yet; the report says so.
  static final AnalysisOutcome NOT_AVAILABLE = new AnalysisOutcome(List.of(), List.of());
}
