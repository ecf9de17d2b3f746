package dev.kpdagger.cli;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.scan.ReportTarget;
import dev.kpdagger.scan.ScanRequest;
import dev.kpdagger.scan.Yardstick;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What to scan and how, and what to show meanwhile: the options of every command that scans.
final class ScanOptions {

  @Mixin final InputOptions input = new InputOptions();

  @Option(
      names = {"-a", "--analysis-types"},
      paramLabel = "TYPE",
      split = ",",
      converter = Labels.AnalysisTypes.class,
      description =
          "What to look for: compliance (settings), rules (access lists and policies), vuln"
              + " (flaws of the release); all when not given.")
  List<AnalysisType> analysisTypes = new ArrayList<>();

  @Option(
      names = {"-f", "--output-format"},
      paramLabel = "FORMAT[=PATH]",
      split = ",",
      converter = FormatTarget.Parser.class,
      description =
          "A report: json, yaml, html, oscal, vex (CycloneDX), or a STIG checklist of one device as"
              + " ckl or cklb, to stdout or a file; a folder takes a checklist of each device"
              + " (ckl=checklists/). Without it, a summary for people.")
  List<FormatTarget> formats = new ArrayList<>();

  @Option(
      names = {"-o", "--output-path"},
      paramLabel = "PATH",
      description = "The file of the report, or a folder for several of them.")
  String outputPath = "";

  @Option(
      names = "--checks",
      paramLabel = "DIR",
      split = "\n",
      description = "A folder with check pages of your own, besides the built-in ones.")
  List<Path> checks = new ArrayList<>();

  @Option(
      names = "--parameter",
      paramLabel = "NAME=VALUE",
      split = "\n",
      description =
          "A limit that checks go by, such as management-idle-minutes=5; explain shows those of a"
              + " check.")
  List<String> parameters = new ArrayList<>();

  @Option(
      names = "--framework",
      paramLabel = "NAME",
      split = ",",
      description =
          "Measure against a framework: an id, a family such as stig (those that fit each device),"
              + " or a .yaml file of your own; again for more.")
  List<String> frameworks = new ArrayList<>();

  @Option(
      names = "--optional",
      description =
          "Run the optional checks too: those that only some sites ask for, and that otherwise run"
              + " for the frameworks that need them.")
  boolean optional;

  @Option(
      names = "--verify",
      description =
          "Have a second, independent checker try packets on every claim about rules. A claim that"
              + " it refutes is undecided.")
  boolean verify;

  @Mixin final SiteOptions site = new SiteOptions();

  @Mixin final AdvisoryOptions advisories = new AdvisoryOptions();

  @Option(
      names = {"-v", "--verbose"},
      description = "Show every device and place in the summary.")
  boolean verbose;

  /// The request that the options make.
  ///
  /// @param workflow its name, or empty to choose it by the analysis types
  ScanRequest request(String workflow) {
    var files = input.request();
    return new ScanRequest(
        files.paths(),
        files.excluded(),
        Set.copyOf(analysisTypes),
        workflow,
        reports(),
        checks,
        files.readOptions(),
        verify,
        new Yardstick(parameters, frameworks, optional),
        site.knowledge());
  }

  private List<ReportTarget> reports() {
    return ReportTargets.of(formats, outputPath);
  }
}
