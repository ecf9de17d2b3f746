package dev.kpdagger.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a report says of the run itself.
///
/// @param toolVersion of the product
/// @param contentVersion of its checks: a digest that changes with any of them
/// @param analyses what was asked for, and whether the product can do it
/// @param durationMillis wall time until the reports
/// @param assumptions what is assumed of the site for this run, each as `key=value`
/// @param advisories what releases are compared with, or null when they are not
public record RunHeader(
    String toolVersion,
    String contentVersion,
    String runId,
    String workflow,
    Instant startedAt,
    long durationMillis,
    RunStatus status,
    List<AnalysisState> analyses,
    List<String> assumptions,
    @Nullable AdvisoryData advisories) {

  public RunHeader {
    analyses = List.copyOf(analyses);
    assumptions = List.copyOf(assumptions);
  }

  /// The header of a run that assumes nothing and compares no releases.
  public RunHeader(
      String toolVersion,
      String contentVersion,
      String runId,
      String workflow,
      Instant startedAt,
      long durationMillis,
      RunStatus status,
      List<AnalysisState> analyses) {
    this(
        toolVersion,
        contentVersion,
        runId,
        workflow,
        startedAt,
        durationMillis,
        status,
        analyses,
        List.of(),
        null);
  }

  /// A file of advisories.
  ///
  /// @param name where it is from
  /// @param built the day from which its age counts
  public record AdvisoryData(String name, LocalDate built) {}

  /// Whether an analysis that was asked for was run.
  ///
  /// @param note why not; empty when it was
  public record AnalysisState(AnalysisType analysis, boolean available, String note) {}
}
