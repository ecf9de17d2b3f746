package dev.kpdagger.audit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts over a whole run.
///
/// @param devices input files
/// @param findingsBySeverity findings that fail, every severity present
/// @param undecided findings that could not be decided
/// @param checkErrors checks that broke, over all devices
/// @param frameworks by id
/// @param advisories the flaws that devices have or may have, the most urgent first
public record RunSummary(
    int devices,
    int analysed,
    int failed,
    Map<Severity, Integer> findingsBySeverity,
    int undecided,
    int checkErrors,
    List<FrameworkSummary> frameworks,
    List<AdvisorySummary> advisories) {

  public RunSummary {
    frameworks = List.copyOf(frameworks);
    advisories = List.copyOf(advisories);
  }

  /// Adds up device results; not thread-safe.
  public static final class Counter {

    private int devices;
    private int analysed;
    private int undecided;
    private int checkErrors;
    private final Map<String, FrameworkSummary.Counter> frameworks = new TreeMap<>();
    private final AdvisorySummary.Counter advisories = new AdvisorySummary.Counter();
    private final Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);

    public Counter() {
      for (Severity severity : Severity.values()) {
        bySeverity.put(severity, 0);
      }
    }

    public void add(DeviceResult result) {
      add(result, 1);
    }

    /// Takes back a result that was added.
    public void remove(DeviceResult result) {
      add(result, -1);
    }

    private void add(DeviceResult result, int times) {
      devices += times;
      if (result.analysed()) {
        analysed += times;
      }
      for (Finding finding : result.findings()) {
        switch (finding.verdict()) {
          case FAIL -> bySeverity.merge(finding.severity(), times, Integer::sum);
          case UNDECIDED -> undecided += times;
          case PASS, NOT_APPLICABLE, MANUAL, WAIVED, ERROR -> {}
        }
      }
      for (FrameworkResult framework : result.frameworks()) {
        frameworks
            .computeIfAbsent(framework.framework(), _ -> new FrameworkSummary.Counter())
            .add(framework, times);
      }
      var flaws = result.flaws();
      if (flaws != null) {
        advisories.add(result, flaws, times);
      }
      for (CheckVerdict verdict : result.verdicts()) {
        if (verdict.verdict() == Verdict.ERROR) {
          checkErrors += times;
        }
      }
    }

    public RunSummary summary() {
      return new RunSummary(
          devices,
          analysed,
          devices - analysed,
          new EnumMap<>(bySeverity),
          undecided,
          checkErrors,
          frameworks.entrySet().stream()
              .map(entry -> entry.getValue().summary(entry.getKey()))
              .toList(),
          advisories.summaries());
    }
  }
}
