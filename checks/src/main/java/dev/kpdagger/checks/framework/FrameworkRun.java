package dev.kpdagger.checks.framework;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.audit.FrameworkResult;
import dev.kpdagger.checks.CheckOutcome;
import dev.kpdagger.checks.framework.FrameworkChoice.Chosen;
import dev.kpdagger.device.Device;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.Given;
import dev.kpdagger.language.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/// The frameworks of one scan. Thread-safe; a framework is loaded when the first device of its
/// platforms comes by.
public final class FrameworkRun {
  private final FrameworkChoice choice;
  private final Map<String, Check> checks = new HashMap<>();
  private final Given given;
  private final ConcurrentHashMap<String, Measure> measures = new ConcurrentHashMap<>();
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  /// @param checks of the scan
  /// @param given the limits of the scan
  public FrameworkRun(FrameworkChoice choice, List<Check> checks, Given given) {
    this.choice = choice;
    this.given = given;
    checks.forEach(check -> this.checks.put(check.id(), check));
  }

  /// Runs the checks of one analysis that frameworks of the device set other limits for.
  ///
  /// @throws CancellationException when `cancelled` says so
  public Reruns rerun(AnalysisType type, Device device, BooleanSupplier cancelled) {
    if (choice.chosen().isEmpty()) {
      return Reruns.NONE;
    }
    var outcomes = new LinkedHashMap<Rerun, CheckOutcome>();
    for (Measure measure : fitting(device)) {
      measure.run(type, device, cancelled, outcomes);
    }
    return new Reruns(outcomes);
  }

  /// Measures a device against the frameworks that are about it.
  ///
  /// @param verdicts of all analyses, by the limits of the scan
  /// @param findings of all analyses, by the limits of the scan
  public List<FrameworkResult> measure(
      Device device, List<CheckVerdict> verdicts, List<Finding> findings, Reruns reruns) {
    if (choice.chosen().isEmpty()) {
      return List.of();
    }
    var usual = new UsualOutcome(verdicts, findings);
    var results = new ArrayList<FrameworkResult>();
    for (Measure measure : fitting(device)) {
      used.add(measure.framework().info().id());
      results.add(measure.measure(device, usual, reruns));
    }
    return results;
  }

  /// Measures again what some checks decide that said something else before.
  ///
  /// @param result of the device as it was
  /// @param verdicts of those checks
  /// @param findings of those checks
  public List<FrameworkResult> measureAgain(
      DeviceResult result, List<CheckVerdict> verdicts, List<Finding> findings) {
    var again = new ArrayList<FrameworkResult>();
    for (FrameworkResult before : result.frameworks()) {
      var measure = measures.get(before.framework());
      if (measure == null) {
        throw new IllegalStateException("no device was measured against " + before.framework());
      }
      again.add(
          measure.again(
              before, String.valueOf(result.platform()), new UsualOutcome(verdicts, findings)));
    }
    return again;
  }

  private List<Measure> fitting(Device device) {
    var fitting = new ArrayList<Measure>();
    for (Chosen chosen : choice.chosen()) {
      if (chosen.isFor(device.identity().platform())) {
        var measure = measure(chosen);
        if (measure.fits(device) != Truth.FALSE) {
          fitting.add(measure);
        }
      }
    }
    return fitting;
  }

  private Measure measure(Chosen chosen) {
    return measures.computeIfAbsent(
        chosen.id(), _ -> new Measure(chosen.load().get(), checks, given));
  }

  /// The frameworks that devices were measured against so far, and those that were asked for by
  /// name although no device was theirs; in the order of asking.
  public List<FrameworkInfo> infos() {
    return choice.chosen().stream()
        .filter(chosen -> chosen.byName() || used.contains(chosen.id()))
        .map(chosen -> measure(chosen).framework().info())
        .toList();
  }
}
