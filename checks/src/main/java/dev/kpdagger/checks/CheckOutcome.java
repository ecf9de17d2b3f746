package dev.kpdagger.checks;

import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.Finding;
import java.util.List;

/// What the checks say of one device.
///
/// @param verdicts one a check, by id
/// @param findings by check id, then in file order
public record CheckOutcome(List<CheckVerdict> verdicts, List<Finding> findings) {
  public CheckOutcome {
    verdicts = List.copyOf(verdicts);
    findings = List.copyOf(findings);
  }
}
