package dev.kpdagger.scan;

import dev.kpdagger.audit.AnalysisType;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// What to scan, how, and which reports to write.
///
/// @param paths files and folders
/// @param excluded globs of files in folders to leave out
/// @param analysisTypes none means all
/// @param workflow the name of a workflow to run, or empty to choose it by the analysis types
/// @param reports none means that only the outcome is wanted
/// @param checkFolders folders with check pages of the user's own
/// @param readOptions limits, and the vendor to force
/// @param verifyClaims whether claims about rules are checked a second time
/// @param yardstick the limits of the checks
/// @param site what is known of the site
public record ScanRequest(
    List<Path> paths,
    List<String> excluded,
    Set<AnalysisType> analysisTypes,
    String workflow,
    List<ReportTarget> reports,
    List<Path> checkFolders,
    ReadOptions readOptions,
    boolean verifyClaims,
    Yardstick yardstick,
    SiteKnowledge site) {

  /// A request that takes claims about rules as they are, checks by their limits, and knows nothing
  /// of the site.
  public ScanRequest(
      List<Path> paths,
      List<String> excluded,
      Set<AnalysisType> analysisTypes,
      String workflow,
      List<ReportTarget> reports,
      List<Path> checkFolders,
      ReadOptions readOptions) {
    this(
        paths,
        excluded,
        analysisTypes,
        workflow,
        reports,
        checkFolders,
        readOptions,
        false,
        Yardstick.DEFAULT,
        SiteKnowledge.NONE);
  }

  public ScanRequest {
    paths = List.copyOf(paths);
    excluded = List.copyOf(excluded);
    analysisTypes = Set.copyOf(analysisTypes);
    reports = List.copyOf(reports);
    checkFolders = List.copyOf(checkFolders);
  }

  /// A request for all analyses of some paths, without reports.
  public static ScanRequest of(List<Path> paths) {
    return new ScanRequest(
        paths, List.of(), Set.of(), "", List.of(), List.of(), ReadOptions.DEFAULT);
  }

  public ScanRequest withAnalysisTypes(Set<AnalysisType> types) {
    return new ScanRequest(
        paths,
        excluded,
        types,
        workflow,
        reports,
        checkFolders,
        readOptions,
        verifyClaims,
        yardstick,
        site);
  }

  public ScanRequest withReports(List<ReportTarget> targets) {
    return new ScanRequest(
        paths,
        excluded,
        analysisTypes,
        workflow,
        targets,
        checkFolders,
        readOptions,
        verifyClaims,
        yardstick,
        site);
  }

  public ScanRequest withYardstick(Yardstick measure) {
    return new ScanRequest(
        paths,
        excluded,
        analysisTypes,
        workflow,
        reports,
        checkFolders,
        readOptions,
        verifyClaims,
        measure,
        site);
  }

  public ScanRequest withSite(SiteKnowledge knowledge) {
    return new ScanRequest(
        paths,
        excluded,
        analysisTypes,
        workflow,
        reports,
        checkFolders,
        readOptions,
        verifyClaims,
        yardstick,
        knowledge);
  }
}
