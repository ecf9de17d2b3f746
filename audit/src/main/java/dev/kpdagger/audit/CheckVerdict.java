package dev.kpdagger.audit;

import org.jspecify.annotations.Nullable;

/// What one check says of a whole device.
///
/// @param check the id of the check
/// @param reason why it is undecided, not applicable or in error; empty for pass and fail
/// @param unassumed what it says when nothing is assumed of the site, or null when that is the same
public record CheckVerdict(
    String check,
    AnalysisType analysis,
    Verdict verdict,
    String reason,
    @Nullable Verdict unassumed) {

  /// A verdict on which no assumption has a bearing.
  public CheckVerdict(String check, AnalysisType analysis, Verdict verdict, String reason) {
    this(check, analysis, verdict, reason, null);
  }

  /// The same, with what the check says when nothing is assumed.
  public CheckVerdict comparedWith(CheckVerdict before) {
    return before.verdict == verdict
        ? this
        : new CheckVerdict(check, analysis, verdict, reason, before.verdict);
  }
}
