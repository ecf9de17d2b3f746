package dev.kpdagger.checks.framework;

import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.checks.CheckOutcome;
import dev.kpdagger.language.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the checks say of one device by the limits of the scan.
final class UsualOutcome {
  private final Map<String, CheckVerdict> verdicts = new HashMap<>();
  private final Map<String, List<Finding>> findings = new HashMap<>();

  UsualOutcome(List<CheckVerdict> verdicts, List<Finding> findings) {
    verdicts.forEach(verdict -> this.verdicts.put(verdict.check(), verdict));
    findings.forEach(
        finding ->
            this.findings.computeIfAbsent(finding.check(), _ -> new ArrayList<>()).add(finding));
  }

  CheckOutcome of(Check check) {
    var verdict = verdicts.get(check.id());
    return orNotAnalysed(
        check,
        verdict == null
            ? null
            : new CheckOutcome(List.of(verdict), findings.getOrDefault(check.id(), List.of())));
  }

  boolean has(Check check) {
    return verdicts.containsKey(check.id());
  }

  Optional<CheckVerdict> verdict(String check) {
    return Optional.ofNullable(verdicts.get(check));
  }

  /// The outcome, or that there is none because the scan left the analysis of the check out.
  static CheckOutcome orNotAnalysed(Check check, @Nullable CheckOutcome outcome) {
    if (outcome != null) {
      return outcome;
    }
    var analysis = check.head().analysis();
    return new CheckOutcome(
        List.of(
            new CheckVerdict(
                check.id(),
                analysis,
                Verdict.UNDECIDED,
                "the scan was without the analysis " + analysis.label())),
        List.of());
  }
}
