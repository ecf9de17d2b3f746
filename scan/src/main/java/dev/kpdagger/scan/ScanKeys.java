package dev.kpdagger.scan;

import dev.kpdagger.audit.ScanResult;
import dev.kpdagger.checks.framework.FrameworkRun;
import dev.kpdagger.workflow.ContextKey;
import dev.kpdagger.workflow.ItemCollector;
import dev.kpdagger.workflow.ItemSource;
import dev.kpdagger.workflow.ItemStage;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The keys of a scan's context.
final class ScanKeys {

  static final ContextKey<ItemSource<InputFile>> FILES = ContextKey.of("files", ItemSource.class);
  static final ContextKey<InputFile> FILE = ContextKey.of("file", InputFile.class);
  static final ContextKey<ReadOptions> READ_OPTIONS =
      ContextKey.of("readOptions", ReadOptions.class);
  static final ContextKey<ScanChecks> CHECKS = ContextKey.of("checks", ScanChecks.class);

  static final ContextKey<FrameworkRun> FRAMEWORKS =
      ContextKey.of("frameworks", FrameworkRun.class);
  static final ContextKey<SiteKnowledge> SITE = ContextKey.of("site", SiteKnowledge.class);

  /// How fixes are taken back.
  static final ContextKey<FixUndo> UNDO = ContextKey.of("undo", FixUndo.class);

  /// What devices have in common.
  static final ContextKey<FleetComparison> FLEET = ContextKey.of("fleet", FleetComparison.class);

  /// Whether claims about rules are checked a second time.
  static final ContextKey<Boolean> VERIFY_CLAIMS = ContextKey.of("verifyClaims", Boolean.class);

  static final ContextKey<ItemCollector<ScanSpool>> COLLECTOR =
      ContextKey.of("collector", ItemCollector.class);
  static final ContextKey<ReportPlan> REPORT_PLAN = ContextKey.of("reportPlan", ReportPlan.class);

  static final ContextKey<ParsedConfiguration> CONFIGURATION =
      ContextKey.of("configuration", ParsedConfiguration.class);
  static final ContextKey<AnalysisOutcome> VULNERABILITIES =
      ContextKey.of("vulnerabilities", AnalysisOutcome.class);
  static final ContextKey<AnalysisOutcome> COMPLIANCE =
      ContextKey.of("compliance", AnalysisOutcome.class);
  static final ContextKey<AnalysisOutcome> FIREWALL_RULES =
      ContextKey.of("firewallRules", AnalysisOutcome.class);

  static final ContextKey<ScanSpool> RESULTS = ContextKey.of("results", ScanSpool.class);
  static final ContextKey<ScanResult> RESULT = ContextKey.of("result", ScanResult.class);
  static final ContextKey<List<StagedReport>> REPORTS = ContextKey.of("reports", List.class);
  static final ContextKey<Boolean> EXPORTED = ContextKey.of("exported", Boolean.class);

  /// Each input file goes through the item steps; its result goes to the spool.
  static final ItemStage DEVICES = ItemStage.over(FILES, FILE).into(COLLECTOR, RESULTS);

  /// What [WorkflowService] gives to every workflow.
  static final Set<ContextKey<?>> INITIAL =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(
              List.of(
                  FILES,
                  READ_OPTIONS,
                  CHECKS,
                  FRAMEWORKS,
                  SITE,
                  FLEET,
                  UNDO,
                  VERIFY_CLAIMS,
                  COLLECTOR,
                  REPORT_PLAN)));

  private ScanKeys() {}
}
