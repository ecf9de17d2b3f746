package dev.kpdagger.scan;

import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.checks.framework.MergedFindings;
import dev.kpdagger.checks.framework.Reruns;
import dev.kpdagger.device.Device;
import dev.kpdagger.store.ResultSpool;
import dev.kpdagger.workflow.ItemCollector;
import dev.kpdagger.workflow.ItemOutcome;
import dev.kpdagger.workflow.Outcome;
import dev.kpdagger.workflow.WorkflowContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Turns each file's outcome into its result and spools it to disk.
final class ScanSpool implements ItemCollector<ScanSpool> {

  private static final String OUT_OF_MEMORY =
      "out of memory; fewer --jobs or a smaller --max-file-size need less";

  private final ResultSpool spool;
  private final FleetComparison fleet;
  private final FixUndo undo;

  ScanSpool(ResultSpool spool, FleetComparison fleet, FixUndo undo) {
    this.spool = spool;
    this.fleet = fleet;
    this.undo = undo;
  }

  /// Compares the devices, which were all collected.
  ///
  /// @return what was found in them that way
  List<FleetComparison.Late> compare() {
    return fleet.finish(spool);
  }

  ResultSpool results() {
    return spool;
  }

  @Override
  public void collect(ItemOutcome outcome) {
    if (outcome.outcome() != Outcome.CANCELLED) {
      spool.add(resultOf(outcome));
      keepForComparison(outcome);
    }
  }

  @Override
  public ScanSpool result() {
    return this;
  }

  /// After its result is there, which the comparison may mend.
  private void keepForComparison(ItemOutcome outcome) {
    var context = outcome.context();
    var configuration = context.get(ScanKeys.CONFIGURATION);
    if (outcome.error() == null
        && configuration.isPresent()
        && context.get(ScanKeys.COMPLIANCE).isPresent()) {
      fleet.add(context.require(ScanKeys.FILE).index(), configuration.get().device());
    }
  }

  private DeviceResult resultOf(ItemOutcome outcome) {
    var context = outcome.context();
    var file = context.require(ScanKeys.FILE);
    var configuration = context.get(ScanKeys.CONFIGURATION);
    var error = outcome.error();
    if (configuration.isEmpty() || error != null) {
      return failed(outcome, file, context);
    }
    var parsed = configuration.get();
    var verdicts = new ArrayList<CheckVerdict>();
    var findings = new ArrayList<Finding>();
    var reruns = Reruns.NONE;
    for (var key :
        List.of(ScanKeys.VULNERABILITIES, ScanKeys.COMPLIANCE, ScanKeys.FIREWALL_RULES)) {
      var analysis = context.get(key);
      if (analysis.isPresent()) {
        verdicts.addAll(analysis.get().verdicts());
        findings.addAll(analysis.get().findings());
        reruns = reruns.and(analysis.get().reruns());
      }
    }
    // Each analysis has its own by check id; the device has all of them so.
    verdicts.sort(Comparator.comparing(CheckVerdict::check));
    findings.sort(Comparator.comparing(Finding::check));
    var rules = context.get(ScanKeys.FIREWALL_RULES).map(AnalysisOutcome::rules).orElse(null);
    var frameworks =
        context
            .require(ScanKeys.FRAMEWORKS)
            .measure(
                context.require(ScanKeys.SITE).of(parsed.device()), verdicts, findings, reruns);
    var platform = parsed.device().identity().platform();
    var merged = undo.of(MergedFindings.of(findings, reruns.findings()), platform);
    var result = result(file, parsed.sha256(), parsed.device(), verdicts, merged).with(frameworks);
    var flaws = context.get(ScanKeys.VULNERABILITIES).map(AnalysisOutcome::flaws).orElse(null);
    var tabled = rules == null ? result : result.with(rules);
    return flaws == null ? tabled : tabled.with(flaws);
  }

  private static DeviceResult failed(ItemOutcome outcome, InputFile file, WorkflowContext context) {
    var error = outcome.error();
    if (error instanceof InputException input) {
      return DeviceResult.failed(
          file.index(), file.name(), input.sha256(), String.valueOf(input.getMessage()));
    }
    if (error instanceof OutOfMemoryError) {
      return DeviceResult.failed(file.index(), file.name(), null, OUT_OF_MEMORY);
    }
    // A fault of ours: its class tells a developer where to look, its message may quote the file.
    var sha256 = context.get(ScanKeys.CONFIGURATION).map(ParsedConfiguration::sha256).orElse(null);
    return DeviceResult.failed(
        file.index(),
        file.name(),
        sha256,
        "internal error in step "
            + outcome.step()
            + ": "
            + (error == null ? "no reason" : error.getClass().getSimpleName()));
  }

  private static DeviceResult result(
      InputFile file,
      String sha256,
      Device device,
      List<CheckVerdict> verdicts,
      List<Finding> findings) {
    var identity = device.identity();
    return new DeviceResult(
        file.index(),
        file.name(),
        sha256,
        identity.hostname(),
        identity.platform(),
        identity.osVersion(),
        identity.model(),
        device.completeness().label(),
        device.lines().coverage(),
        null,
        verdicts,
        findings);
  }
}
