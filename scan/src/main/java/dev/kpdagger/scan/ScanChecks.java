package dev.kpdagger.scan;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.checks.CheckRunner;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.Given;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The checks of a run by the analysis that runs them. Thread-safe.
final class ScanChecks {

  private final Map<AnalysisType, CheckRunner> runners = new EnumMap<>(AnalysisType.class);
  private final Map<String, List<String>> reached = new HashMap<>();

  /// @param optional whether optional checks are among them
  ScanChecks(List<Check> checks, boolean optional, Given given) {
    for (Check check : checks) {
      if (!check.head().reached().isEmpty()) {
        reached.put(check.id(), check.head().reached());
      }
    }
    for (AnalysisType type : AnalysisType.values()) {
      runners.put(
          type,
          new CheckRunner(
              checks.stream()
                  .filter(check -> check.head().analysis() == type)
                  .filter(check -> optional || !check.head().optional())
                  .toList(),
              given));
    }
  }

  /// The services through which an attacker gets at what a check finds.
  List<String> reached(String check) {
    return reached.getOrDefault(check, List.of());
  }

  CheckRunner of(AnalysisType type) {
    return runners.getOrDefault(type, new CheckRunner(List.of()));
  }
}
