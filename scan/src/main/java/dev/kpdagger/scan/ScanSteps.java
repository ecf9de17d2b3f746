package dev.kpdagger.scan;

import dev.kpdagger.audit.RunStatus;
import dev.kpdagger.firewall.RuleAnalysis;
import dev.kpdagger.workflow.ItemStep;
import dev.kpdagger.workflow.RunStep;
import dev.kpdagger.workflow.StepDeclaration;
import dev.kpdagger.workflow.StepOutputs;
import dev.kpdagger.workflow.WorkflowStep;

/// The six steps of a scan.
final class ScanSteps {

  static final String PARSE = "parse_configurations";
  static final String VULNERABILITIES = "analyze_vulnerabilities";
  static final String COMPLIANCE = "analyze_compliance";
  static final String FIREWALL_RULES = "analyze_firewall_rules";
  static final String REPORTS = "generate_reports";
  static final String EXPORT = "export_results";
  static final String INVENTORY = "take_inventory";

  private ScanSteps() {}

  /// File to device.
  static WorkflowStep parse(ConfigurationReader reader) {
    return ItemStep.of(
        ScanKeys.DEVICES,
        StepDeclaration.named(PARSE)
            .needs(ScanKeys.FILE, ScanKeys.READ_OPTIONS)
            .gives(ScanKeys.CONFIGURATION),
        (context, progress, cancellation) ->
            StepOutputs.of(
                ScanKeys.CONFIGURATION,
                reader.read(
                    context.require(ScanKeys.FILE),
                    context.require(ScanKeys.READ_OPTIONS),
                    cancellation::throwIfCancelled)));
  }

  /// File to what an inventory says of it.
  static WorkflowStep inventory(ConfigurationReader reader) {
    return ItemStep.of(
        ScanKeys.INVENTORIED,
        StepDeclaration.named(INVENTORY)
            .needs(ScanKeys.FILE, ScanKeys.READ_OPTIONS)
            .gives(ScanKeys.INVENTORY_ENTRY),
        (context, progress, cancellation) -> {
          var file = context.require(ScanKeys.FILE);
          var configuration =
              reader.read(
                  file, context.require(ScanKeys.READ_OPTIONS), cancellation::throwIfCancelled);
          return StepOutputs.of(
              ScanKeys.INVENTORY_ENTRY,
              new InventoryEntry(
                  file.name(), InventoryEntry.InventoriedDevice.of(configuration.device()), null));
        });
  }

  /// Device to verdicts and findings of the checks.
  static WorkflowStep compliance(RuleAnalysis rules) {
    return ItemStep.of(
        ScanKeys.DEVICES,
        StepDeclaration.named(COMPLIANCE)
            .needs(ScanKeys.CONFIGURATION, ScanKeys.CHECKS)
            .gives(ScanKeys.COMPLIANCE),
        (context, progress, cancellation) -> {
          var configuration = context.require(ScanKeys.CONFIGURATION);
          var device = rules.analyse(configuration.device(), cancellation::isCancelled);
          var result = context.require(ScanKeys.CHECKS).run(device, cancellation::isCancelled);
          cancellation.throwIfCancelled();
          var file = configuration.file().name();
          result
              .findings()
              .forEach(finding -> context.publish(new FindingDiscovered(file, finding)));
          return StepOutputs.of(
              ScanKeys.COMPLIANCE, new AnalysisOutcome(result.verdicts(), result.findings()));
        });
  }

  /// The product has no advisories yet; the report's list of analyses says so.
  static WorkflowStep vulnerabilities() {
    return ItemStep.of(
        ScanKeys.DEVICES,
        StepDeclaration.named(VULNERABILITIES)
            .needs(ScanKeys.CONFIGURATION)
            .gives(ScanKeys.VULNERABILITIES),
        (_, _, _) -> StepOutputs.of(ScanKeys.VULNERABILITIES, AnalysisOutcome.NOT_AVAILABLE));
  }

  /// The product has no analysis of rules yet; the report's list of analyses says so.
  static WorkflowStep firewallRules() {
    return ItemStep.of(
        ScanKeys.DEVICES,
        StepDeclaration.named(FIREWALL_RULES)
            .needs(ScanKeys.CONFIGURATION)
            .gives(ScanKeys.FIREWALL_RULES),
        (_, _, _) -> StepOutputs.of(ScanKeys.FIREWALL_RULES, AnalysisOutcome.NOT_AVAILABLE));
  }

  /// Results to reports; delivers them too in a workflow without an export step.
  static WorkflowStep reports() {
    return RunStep.of(
        StepDeclaration.named(REPORTS)
            .needs(ScanKeys.RESULTS, ScanKeys.REPORT_PLAN)
            .gives(ScanKeys.RESULT, ScanKeys.REPORTS),
        (context, progress, cancellation) -> {
          var plan = context.require(ScanKeys.REPORT_PLAN);
          var results = context.require(ScanKeys.RESULTS).results();
          var summary = results.summary();
          var status =
              summary.failed() > 0 || summary.checkErrors() > 0 || summary.analysed() == 0
                  ? RunStatus.INCOMPLETE
                  : RunStatus.COMPLETE;
          var result = results.seal(plan.header().apply(status), plan.checks());
          var reports = ReportRoom.stage(plan, result, cancellation::throwIfCancelled);
          if (plan.deliver()) {
            ReportRoom.deliver(reports, plan.output());
          }
          return StepOutputs.of(ScanKeys.RESULT, result).and(ScanKeys.REPORTS, reports);
        });
  }

  /// Reports to their places.
  static WorkflowStep export() {
    return RunStep.of(
        StepDeclaration.named(EXPORT)
            .needs(ScanKeys.REPORTS, ScanKeys.REPORT_PLAN)
            .gives(ScanKeys.EXPORTED),
        (context, progress, cancellation) -> {
          ReportRoom.deliver(
              context.require(ScanKeys.REPORTS), context.require(ScanKeys.REPORT_PLAN).output());
          return StepOutputs.of(ScanKeys.EXPORTED, true);
        });
  }
}
