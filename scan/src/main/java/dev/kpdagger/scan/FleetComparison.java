package dev.kpdagger.scan;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.checks.CheckRunner;
import dev.kpdagger.checks.framework.FrameworkRun;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.fleet.FleetFacts;
import dev.kpdagger.device.fleet.SharedSecrets;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.Given;
import dev.kpdagger.store.ResultSpool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// Compares the devices of a scan when all were read. Until then every check of what they share
/// says that nothing is shared; the results of those that do share something are mended in the
/// spool.
///
/// Thread-safe but for [#finish].
final class FleetComparison {

  /// What was found late.
  ///
  /// @param file name of the device's file
  record Late(String file, Finding finding) {}

  private final boolean several;
  private final List<Check> checks;
  private final Given given;
  private final FrameworkRun frameworks;
  private final FixUndo undo;
  private final SharedSecrets secrets = new SharedSecrets();

  /// @param several whether the scan has more than one file
  /// @param checks of the run
  FleetComparison(
      boolean several, List<Check> checks, Given given, FrameworkRun frameworks, FixUndo undo) {
    this.several = several;
    this.checks = checks;
    this.given = given;
    this.frameworks = frameworks;
    this.undo = undo;
  }

  /// A device with what is known of its fleet before it was compared.
  Device before(Device device) {
    return several ? device.with(SharedSecrets.before(device)) : device;
  }

  /// Keeps what has to be compared of a device whose settings were checked.
  void add(int index, Device device) {
    if (several) {
      secrets.add(index, device);
    }
  }

  /// Compares all devices and mends the results of those that share something.
  ///
  /// @return what was found, in the order of the files
  List<Late> finish(ResultSpool spool) {
    var late = new ArrayList<Late>();
    secrets.found().forEach((index, facts) -> mend(spool, index, facts, late));
    return late;
  }

  private void mend(ResultSpool spool, int index, FleetFacts facts, List<Late> late) {
    var result = spool.result(index);
    var device = secrets.view(index, facts);
    var concerned =
        checks.stream()
            .filter(check -> check.head().analysis() == AnalysisType.COMPLIANCE)
            .filter(check -> check.head().appliesTo(device.identity().platform()))
            .filter(check -> isAbout(check, device))
            .toList();
    var outcome = new CheckRunner(concerned, given).run(device, () -> false);
    var findings = undo.of(outcome.findings(), device.identity().platform());
    spool.replace(mended(result, outcome.verdicts(), findings));
    findings.forEach(finding -> late.add(new Late(result.file(), finding)));
  }

  /// Whether the items of a check are what devices share.
  private static boolean isAbout(Check check, Device device) {
    return device
        .facts()
        .fleet()
        .storedSecrets()
        .equals(check.code().items(check.number(), device));
  }

  private DeviceResult mended(DeviceResult result, List<CheckVerdict> said, List<Finding> found) {
    var later = new HashMap<String, CheckVerdict>();
    said.forEach(verdict -> later.put(verdict.check(), verdict));
    var verdicts =
        result.verdicts().stream()
            .map(verdict -> later.getOrDefault(verdict.check(), verdict))
            .toList();
    var findings = new ArrayList<Finding>();
    result.findings().stream()
        .filter(finding -> !later.containsKey(finding.check()))
        .forEach(findings::add);
    findings.addAll(found);
    findings.sort(Comparator.comparing(Finding::check));
    return result.with(verdicts, findings).with(frameworks.measureAgain(result, said, found));
  }
}
