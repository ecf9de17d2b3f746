package dev.kpdagger.audit;

/// What one check says of a whole device.
///
/// @param check the id of the check
/// @param reason why it is undecided, not applicable or in error; empty for pass and fail
public record CheckVerdict(String check, AnalysisType analysis, Verdict verdict, String reason) {}
