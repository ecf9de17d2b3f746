package dev.kpdagger.scan;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.workflow.WorkflowOrchestrator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The workflows of a scan, and which one some analysis types ask for.
final class Workflows {

  static final String QUICK_SCAN = "quick_scan";
  static final String FULL_ANALYSIS = "full_analysis";
  static final String COMPLIANCE_ONLY = "compliance_only";

  private Workflows() {}

  static void register(WorkflowOrchestrator orchestrator) {
    orchestrator.registerWorkflow(
        QUICK_SCAN,
        List.of(ScanSteps.PARSE, ScanSteps.VULNERABILITIES, ScanSteps.REPORTS),
        ScanKeys.INITIAL);
    orchestrator.registerWorkflow(
        FULL_ANALYSIS,
        List.of(
            ScanSteps.PARSE,
            ScanSteps.VULNERABILITIES,
            ScanSteps.COMPLIANCE,
            ScanSteps.FIREWALL_RULES,
            ScanSteps.REPORTS,
            ScanSteps.EXPORT),
        ScanKeys.INITIAL);
    orchestrator.registerWorkflow(
        COMPLIANCE_ONLY,
        List.of(ScanSteps.PARSE, ScanSteps.COMPLIANCE, ScanSteps.REPORTS),
        ScanKeys.INITIAL);
  }

  /// The workflow of some analysis types; a mix that none of the three has is registered under a
  /// name of its own.
  static String choose(WorkflowOrchestrator orchestrator, Set<AnalysisType> types) {
    if (types.isEmpty() || types.size() == AnalysisType.values().length) {
      return FULL_ANALYSIS;
    }
    if (types.equals(EnumSet.of(AnalysisType.VULN))) {
      return QUICK_SCAN;
    }
    if (types.equals(EnumSet.of(AnalysisType.COMPLIANCE))) {
      return COMPLIANCE_ONLY;
    }
    var steps = new ArrayList<String>(List.of(ScanSteps.PARSE));
    var name = new StringBuilder("scan");
    for (AnalysisType type : AnalysisType.values()) {
      if (types.contains(type)) {
        steps.add(stepOf(type));
        name.append('_').append(type.label());
      }
    }
    steps.add(ScanSteps.REPORTS);
    synchronized (orchestrator) {
      if (!orchestrator.workflowNames().contains(name.toString())) {
        orchestrator.registerWorkflow(name.toString(), steps, ScanKeys.INITIAL);
      }
    }
    return name.toString();
  }

  /// The analyses that a workflow's steps do, in their fixed order.
  static List<AnalysisType> analysesOf(List<String> steps) {
    var types = new ArrayList<AnalysisType>();
    for (AnalysisType type : AnalysisType.values()) {
      if (steps.contains(stepOf(type))) {
        types.add(type);
      }
    }
    return types;
  }

  private static String stepOf(AnalysisType type) {
    return switch (type) {
      case VULN -> ScanSteps.VULNERABILITIES;
      case COMPLIANCE -> ScanSteps.COMPLIANCE;
      case RULES -> ScanSteps.FIREWALL_RULES;
    };
  }
}
