package dev.kpdagger.checks.framework;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.FrameworkResult;
import dev.kpdagger.audit.RequirementInfo;
import dev.kpdagger.audit.RequirementResult;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.checks.CheckOutcome;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.Given;
import dev.kpdagger.language.Parameter;
import dev.kpdagger.language.ParameterException;
import dev.kpdagger.language.ParameterValue;
import dev.kpdagger.language.Reads;
import dev.kpdagger.language.Truth;
import dev.kpdagger.language.framework.Framework;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// One framework, ready to measure devices: which checks have to run again, and how verdicts of
/// checks become results of requirements. Immutable.
final class Measure {

  /// A check of a requirement.
  ///
  /// @param rerun null when the limits are those of the scan and the check is not optional
  private record Asked(Check check, @Nullable Rerun rerun) {}

  private record Audit(RequirementInfo requirement, List<Asked> checks) {}

  private final Framework framework;
  private final Given given;
  private final List<Audit> audits = new ArrayList<>();
  private final Map<String, Rerun> reruns = new LinkedHashMap<>();

  /// @param checks by id
  /// @param given the limits of the scan
  Measure(Framework framework, Map<String, Check> checks, Given given) {
    this.framework = framework;
    this.given = given;
    for (RequirementInfo requirement : framework.info().requirements()) {
      var limits = framework.limitsOf(requirement);
      var asked = new ArrayList<Asked>();
      for (String id : requirement.decision().checks()) {
        var check = checks.get(id);
        if (check == null) {
          throw new IllegalStateException("no check " + id + " for " + framework.info().id());
        }
        asked.add(new Asked(check, rerun(check, limits)));
      }
      audits.add(new Audit(requirement, asked));
    }
  }

  private @Nullable Rerun rerun(Check check, Map<String, ParameterValue> limits) {
    var shown = new StringBuilder();
    var own = given;
    for (Parameter parameter : check.head().parameters()) {
      var value = limits.get(parameter.name());
      if (value == null || value.equals(given.parameter(parameter.name()).value())) {
        continue;
      }
      try {
        own = own.with(parameter.name(), value, framework.info().named());
      } catch (ParameterException e) {
        throw new IllegalStateException("limits are checked when a framework is loaded", e);
      }
      shown.append(parameter.name()).append('=').append(value.show()).append('\n');
    }
    if (shown.isEmpty() && !check.head().optional()) {
      return null;
    }
    var rerun = new Rerun(check, shown.toString(), own);
    return reruns.computeIfAbsent(rerun.key(), _ -> rerun);
  }

  Framework framework() {
    return framework;
  }

  /// Whether the framework is about a device of one of its platforms.
  Truth fits(Device device) {
    return framework.fit().fits(device, given, Reads.unnoted());
  }

  /// Runs what the limits of the framework ask for.
  void run(
      AnalysisType type,
      Device device,
      BooleanSupplier cancelled,
      Map<Rerun, CheckOutcome> outcomes) {
    for (Rerun rerun : reruns.values()) {
      if (rerun.check().head().analysis() == type) {
        outcomes.put(rerun, rerun.run(device, cancelled));
      }
    }
  }

  /// @param usual what the checks say by the limits of the scan
  FrameworkResult measure(Device device, UsualOutcome usual, Reruns outcomes) {
    var results = new ArrayList<RequirementResult>();
    for (Audit audit : audits) {
      results.add(result(audit, device, usual, outcomes));
    }
    return new FrameworkResult(framework.info().id(), doubt(device), results);
  }

  /// @param before what it was
  /// @param later what some checks said after that
  FrameworkResult again(FrameworkResult before, String platform, UsualOutcome later) {
    var results = new ArrayList<RequirementResult>(before.requirements());
    for (int i = 0; i < audits.size(); i++) {
      var audit = audits.get(i);
      if (audit.checks().stream().anyMatch(asked -> later.has(asked.check()))) {
        results.set(i, again(audit, results.get(i), platform, later));
      }
    }
    return new FrameworkResult(before.framework(), before.note(), results);
  }

  private static RequirementResult again(
      Audit audit, RequirementResult before, String platform, UsualOutcome later) {
    var verdicts = new ArrayList<CheckVerdict>();
    var findings = new ArrayList<>(before.findings());
    for (CheckVerdict verdict : before.checks()) {
      verdicts.add(later.verdict(verdict.check()).orElse(verdict));
    }
    for (Asked asked : audit.checks()) {
      if (later.has(asked.check())) {
        later.of(asked.check()).findings().stream()
            .map(Finding::fingerprint)
            .filter(print -> !findings.contains(print))
            .forEach(findings::add);
      }
    }
    var ruling = Ruling.of(audit.requirement().decision(), verdicts, platform);
    return new RequirementResult(
        before.requirement(),
        before.severity(),
        ruling.verdict(),
        ruling.reason(),
        verdicts,
        isDecidedByThem(ruling.verdict()) ? findings : List.of());
  }

  private static RequirementResult result(
      Audit audit, Device device, UsualOutcome usual, Reruns outcomes) {
    var requirement = audit.requirement();
    var verdicts = new ArrayList<CheckVerdict>();
    var findings = new ArrayList<String>();
    for (Asked asked : audit.checks()) {
      if (!asked.check().head().appliesTo(device.identity().platform())) {
        continue;
      }
      var outcome =
          asked.rerun() == null
              ? usual.of(asked.check())
              : UsualOutcome.orNotAnalysed(asked.check(), outcomes.of(asked.rerun()));
      verdicts.addAll(outcome.verdicts());
      outcome.findings().forEach(finding -> findings.add(finding.fingerprint()));
    }
    var ruling = Ruling.of(requirement.decision(), verdicts, device.identity().platform());
    return new RequirementResult(
        requirement.id(),
        requirement.severity(),
        ruling.verdict(),
        ruling.reason(),
        verdicts,
        isDecidedByThem(ruling.verdict()) ? findings : List.of());
  }

  /// Whether findings can be what a result rests on. The findings of an alternative that fails
  /// beside one that passes are not.
  private static boolean isDecidedByThem(Verdict verdict) {
    return verdict == Verdict.FAIL || verdict == Verdict.UNDECIDED || verdict == Verdict.ERROR;
  }

  /// Why it is not certain that the framework is about the device; empty when it is.
  private String doubt(Device device) {
    var reads = new Reads();
    if (framework.fit().fits(device, given, reads) != Truth.UNKNOWN) {
      return "";
    }
    for (Reads.Read read : reads.entries()) {
      if (read instanceof Reads.Read.OfFact(var name, _, Fact.Unknown<?>(var reason))) {
        return "it is not known whether it is about this device: " + name + ": " + reason;
      }
      if (read instanceof Reads.Read.Open(var list, var reason)) {
        return "it is not known whether it is about this device: " + list + ": " + reason;
      }
    }
    return "it is not known whether it is about this device";
  }
}
