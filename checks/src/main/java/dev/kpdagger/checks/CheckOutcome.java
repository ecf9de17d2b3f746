package dev.kpdagger.checks;

import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.Cleared;
import dev.kpdagger.audit.Finding;
import java.util.List;

/// What the checks say of one device.
///
/// @param verdicts one a check, by id
/// @param findings by check id, then in file order
/// @param cleared what was suspected and is harmless, in the same order
public record CheckOutcome(
    List<CheckVerdict> verdicts, List<Finding> findings, List<Cleared> cleared) {

  /// An outcome that clears nothing.
  public CheckOutcome(List<CheckVerdict> verdicts, List<Finding> findings) {
    this(verdicts, findings, List.of());
  }

  public CheckOutcome {
    verdicts = List.copyOf(verdicts);
    findings = List.copyOf(findings);
    cleared = List.copyOf(cleared);
  }
}
