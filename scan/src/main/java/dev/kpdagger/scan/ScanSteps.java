package dev.kpdagger.scan;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.RunStatus;
import dev.kpdagger.checks.framework.MergedFindings;
import dev.kpdagger.device.Device;
import dev.kpdagger.firewall.RuleAnalysis;
import dev.kpdagger.firewall.management.ServiceReach;
import dev.kpdagger.firewall.proof.SecondOpinion;
import dev.kpdagger.firewall.table.TabledRules;
import dev.kpdagger.vulnerabilities.FlawAnalysis;
import dev.kpdagger.vulnerabilities.TabledFlaws;
import dev.kpdagger.workflow.CancellationToken;
import dev.kpdagger.workflow.ItemStep;
import dev.kpdagger.workflow.RunStep;
import dev.kpdagger.workflow.StepContext;
import dev.kpdagger.workflow.StepDeclaration;
import dev.kpdagger.workflow.StepOutputs;
import dev.kpdagger.workflow.WorkflowStep;
import java.util.ArrayList;
import java.util.List;

/// The six steps of a scan.
final class ScanSteps {

  static final String PARSE = "parse_configurations";
  static final String VULNERABILITIES = "analyze_vulnerabilities";
  static final String COMPLIANCE = "analyze_compliance";
  static final String FIREWALL_RULES = "analyze_firewall_rules";
  static final String REPORTS = "generate_reports";
  static final String EXPORT = "export_results";

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

  /// Device to verdicts and findings of the checks of its settings.
  static WorkflowStep compliance() {
    return ItemStep.of(
        ScanKeys.DEVICES,
        StepDeclaration.named(COMPLIANCE)
            .needs(
                ScanKeys.CONFIGURATION,
                ScanKeys.CHECKS,
                ScanKeys.FRAMEWORKS,
                ScanKeys.SITE,
                ScanKeys.UNDO,
                ScanKeys.FLEET)
            .gives(ScanKeys.COMPLIANCE),
        (context, progress, cancellation) -> {
          var device = context.require(ScanKeys.CONFIGURATION).device();
          return StepOutputs.of(
              ScanKeys.COMPLIANCE,
              checked(
                  AnalysisType.COMPLIANCE,
                  context.require(ScanKeys.FLEET).before(device),
                  context,
                  cancellation));
        });
  }

  /// Device to what advisories say of its release, and that to verdicts and findings.
  static WorkflowStep vulnerabilities(FlawAnalysis flaws, TabledFlaws tables) {
    return ItemStep.of(
        ScanKeys.DEVICES,
        StepDeclaration.named(VULNERABILITIES)
            .needs(
                ScanKeys.CONFIGURATION,
                ScanKeys.CHECKS,
                ScanKeys.FRAMEWORKS,
                ScanKeys.SITE,
                ScanKeys.UNDO)
            .gives(ScanKeys.VULNERABILITIES),
        (context, progress, cancellation) -> {
          var device =
              flaws.analyse(
                  context.require(ScanKeys.CONFIGURATION).device(), cancellation::isCancelled);
          var outcome = checked(AnalysisType.VULN, device, context, cancellation);
          var checks = context.require(ScanKeys.CHECKS);
          return StepOutputs.of(
              ScanKeys.VULNERABILITIES,
              outcome.with(
                  tables.of(
                      device,
                      outcome.findings(),
                      outcome.cleared(),
                      check -> ServiceReach.of(device, checks.reached(check)))));
        });
  }

  /// Device to what its rules show, and that to verdicts and findings.
  static WorkflowStep firewallRules(RuleAnalysis rules) {
    return ItemStep.of(
        ScanKeys.DEVICES,
        StepDeclaration.named(FIREWALL_RULES)
            .needs(
                ScanKeys.CONFIGURATION,
                ScanKeys.CHECKS,
                ScanKeys.FRAMEWORKS,
                ScanKeys.SITE,
                ScanKeys.UNDO,
                ScanKeys.VERIFY_CLAIMS)
            .gives(ScanKeys.FIREWALL_RULES),
        (context, progress, cancellation) -> {
          var device = context.require(ScanKeys.CONFIGURATION).device();
          var claimed = rules.analyse(device, cancellation::isCancelled);
          var analysed =
              context.require(ScanKeys.VERIFY_CLAIMS)
                  ? SecondOpinion.on(claimed, cancellation::isCancelled)
                  : claimed;
          var outcome = checked(AnalysisType.RULES, analysed, context, cancellation);
          return StepOutputs.of(
              ScanKeys.FIREWALL_RULES,
              outcome.with(
                  TabledRules.of(
                      analysed,
                      MergedFindings.of(outcome.findings(), outcome.reruns().findings()))));
        });
  }

  /// Runs the checks of one analysis, by the limits of the scan and of frameworks, and publishes
  /// what they find.
  private static AnalysisOutcome checked(
      AnalysisType type, Device device, StepContext context, CancellationToken cancellation) {
    var site = context.require(ScanKeys.SITE);
    var runner = context.require(ScanKeys.CHECKS).of(type);
    var known = site.of(device);
    var result = runner.run(known, cancellation::isCancelled);
    var verdicts = result.verdicts();
    if (site.assumes()) {
      var before = runner.run(site.unassumed(device), cancellation::isCancelled);
      verdicts = compared(verdicts, before.verdicts());
    }
    var reruns = context.require(ScanKeys.FRAMEWORKS).rerun(type, known, cancellation::isCancelled);
    cancellation.throwIfCancelled();
    var file = context.require(ScanKeys.CONFIGURATION).file().name();
    var platform = device.identity().platform();
    context
        .require(ScanKeys.UNDO)
        .of(MergedFindings.of(result.findings(), reruns.findings()), platform)
        .forEach(finding -> context.publish(new FindingDiscovered(file, finding)));
    return new AnalysisOutcome(verdicts, result.findings(), reruns, result.cleared(), null, null);
  }

  /// Verdicts with those that hold without assumptions, where they differ.
  ///
  /// @param before of the same checks in the same order
  private static List<CheckVerdict> compared(
      List<CheckVerdict> verdicts, List<CheckVerdict> before) {
    var compared = new ArrayList<CheckVerdict>(verdicts.size());
    for (int i = 0; i < verdicts.size(); i++) {
      compared.add(verdicts.get(i).comparedWith(before.get(i)));
    }
    return compared;
  }

  /// Compares the devices, then results to reports; delivers them too in a workflow without an
  /// export step.
  static WorkflowStep reports() {
    return RunStep.of(
        StepDeclaration.named(REPORTS)
            .needs(ScanKeys.RESULTS, ScanKeys.REPORT_PLAN)
            .gives(ScanKeys.RESULT, ScanKeys.REPORTS),
        (context, progress, cancellation) -> {
          var plan = context.require(ScanKeys.REPORT_PLAN);
          for (var late : context.require(ScanKeys.RESULTS).compare()) {
            context.publish(new FindingDiscovered(late.file(), late.finding()));
          }
          var results = context.require(ScanKeys.RESULTS).results();
          var summary = results.summary();
          var status =
              summary.failed() > 0 || summary.checkErrors() > 0 || summary.analysed() == 0
                  ? RunStatus.INCOMPLETE
                  : RunStatus.COMPLETE;
          var result =
              results.seal(plan.header().apply(status), plan.checks(), plan.frameworks().get());
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
