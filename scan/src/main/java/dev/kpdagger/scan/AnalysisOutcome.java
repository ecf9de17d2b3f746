package dev.kpdagger.scan;

import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.Finding;
import java.util.List;

/// What one analysis says of one device.
record AnalysisOutcome(List<CheckVerdict> verdicts, List<Finding> findings) {}
