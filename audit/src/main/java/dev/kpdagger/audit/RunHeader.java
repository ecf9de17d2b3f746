package dev.kpdagger.audit;

import java.time.Instant;
import java.util.List;

/// What a report says of the run itself.
///
/// @param toolVersion of the product
/// @param contentVersion of its checks: a digest that changes with any of them
/// @param analyses what was asked for, and whether the product can do it
/// @param durationMillis wall time until the reports
public record RunHeader(
    String toolVersion,
    String contentVersion,
    String runId,
    String workflow,
    Instant startedAt,
    long durationMillis,
    RunStatus status,
    List<AnalysisState> analyses) {

  public RunHeader {
    analyses = List.copyOf(analyses);
  }

  /// Whether an analysis that was asked for was run.
  ///
  /// @param note why not; empty when it was
  public record AnalysisState(AnalysisType analysis, boolean available, String note) {}
}
