package dev.kpdagger.audit;

import java.util.List;

/// One problem of one subject of a device, or one question about it that could not be decided.
///
/// @param fingerprint the same for the same check, device and subject, wherever its lines move
/// @param check the id of the check
/// @param verdict [Verdict#FAIL], [Verdict#UNDECIDED] or [Verdict#WAIVED]
/// @param title one line for a reader
/// @param subject what it is about: `vty 0 4`
/// @param fix commands for the device, one a line, in order; empty when there are none
/// @param references where to read more
public record Finding(
    String fingerprint,
    String check,
    AnalysisType analysis,
    Severity severity,
    Verdict verdict,
    String title,
    String subject,
    List<Evidence> evidence,
    List<String> fix,
    List<String> references) {

  public Finding {
    evidence = List.copyOf(evidence);
    fix = List.copyOf(fix);
    references = List.copyOf(references);
  }
}
