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
/// @param undo commands that take the fix back; empty when there are none, or nobody asked the
///   platform yet
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
    List<String> undo,
    List<String> references) {

  public Finding {
    evidence = List.copyOf(evidence);
    fix = List.copyOf(fix);
    undo = List.copyOf(undo);
    references = List.copyOf(references);
  }

  /// A finding whose fix nobody takes back.
  public Finding(
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
    this(
        fingerprint,
        check,
        analysis,
        severity,
        verdict,
        title,
        subject,
        evidence,
        fix,
        List.of(),
        references);
  }

  /// The same with the commands that take the fix back.
  public Finding withUndo(List<String> commands) {
    return new Finding(
        fingerprint,
        check,
        analysis,
        severity,
        verdict,
        title,
        subject,
        evidence,
        fix,
        commands,
        references);
  }
}
