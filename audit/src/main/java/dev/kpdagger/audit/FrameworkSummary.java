package dev.kpdagger.audit;

import java.util.EnumMap;
import java.util.Map;

/// A framework over a whole run.
///
/// @param framework its id
/// @param devices that were measured against it
/// @param score over the requirements of all of them
/// @param failedBySeverity requirements that fail, by the publisher's rating; those without one are
///   not here
public record FrameworkSummary(
    String framework, int devices, Score score, Map<Severity, Integer> failedBySeverity) {

  /// Adds up the results of one framework.
  static final class Counter {
    private int devices;
    private final Score.Counter score = new Score.Counter();
    private final Map<Severity, Integer> failed = new EnumMap<>(Severity.class);

    /// @param times may be negative, to take back
    void add(FrameworkResult result, int times) {
      devices += times;
      for (RequirementResult requirement : result.requirements()) {
        score.add(requirement.verdict(), times);
        var severity = requirement.severity();
        if (severity != null && requirement.verdict() == Verdict.FAIL) {
          failed.merge(severity, times, Integer::sum);
        }
      }
    }

    FrameworkSummary summary(String framework) {
      return new FrameworkSummary(framework, devices, score.score(), Map.copyOf(failed));
    }
  }
}
