package dev.kpdagger.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a device is, measured against one requirement.
///
/// @param requirement its id
/// @param severity as the publisher rates the requirement, or null when it does not
/// @param reason why it is undecided, in error or not applicable, or the question that a person has
///   to answer; otherwise empty
/// @param checks the verdicts behind it, by the limits of the framework
/// @param findings fingerprints of the findings behind it, which are among those of the device
public record RequirementResult(
    String requirement,
    @Nullable Severity severity,
    Verdict verdict,
    String reason,
    List<CheckVerdict> checks,
    List<String> findings) {

  public RequirementResult {
    checks = List.copyOf(checks);
    findings = List.copyOf(findings);
  }
}
