package dev.kpdagger.cli;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.cli.progress.ProgressMode;
import dev.kpdagger.scan.ReadOptions;
import dev.kpdagger.scan.ReportTarget;
import dev.kpdagger.scan.ScanRequest;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What to scan and how, and what to show meanwhile: the options of every command that scans.
final class ScanOptions {

  @Parameters(
      index = "0..*",
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files and folders to scan.")
  List<Path> paths = new ArrayList<>();

  @Option(
      names = {"-a", "--analysis-types"},
      paramLabel = "TYPE",
      split = ",",
      converter = Labels.AnalysisTypes.class,
      description = "What to look for: vuln, compliance, rules; all when not given.")
  List<AnalysisType> analysisTypes = new ArrayList<>();

  @Option(
      names = {"-f", "--output-format"},
      paramLabel = "FORMAT[=FILE]",
      split = ",",
      converter = FormatTarget.Parser.class,
      description =
          "A report: json, yaml or html, to stdout or a file. Without it, a summary for people.")
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
      names = "--vendor",
      paramLabel = "SLUG",
      description = "Read every file as of this platform, such as cisco-ios.")
  String vendor = "";

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      split = "\n",
      description = "Files in folders to leave out, such as *.md.")
  List<String> excluded = new ArrayList<>();

  @Option(
      names = "--max-file-size",
      paramLabel = "SIZE",
      converter = ByteSize.Parser.class,
      description = "Larger files are not read, 64M when not given.")
  ByteSize maxFileSize = new ByteSize(ReadOptions.DEFAULT_MAX_FILE_BYTES);

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "Threads, one for each core when not given.")
  int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--progress",
      paramLabel = "KIND",
      converter = Labels.ProgressModes.class,
      description = "How progress is shown on stderr: auto, plain, json or none.")
  ProgressMode progress = ProgressMode.AUTO;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress, and no summary beside a report.")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Show every device and place in the summary.")
  boolean verbose;

  /// The request that the options make.
  ///
  /// @param workflow its name, or empty to choose it by the analysis types
  ScanRequest request(String workflow) {
    if (jobs < 1) {
      throw new CommandFailure(ExitCode.USAGE, "--jobs needs a number from 1, not " + jobs);
    }
    refuseBadGlobs();
    return new ScanRequest(
        paths,
        excluded,
        Set.copyOf(analysisTypes),
        workflow,
        reports(),
        checks,
        new ReadOptions(vendor, maxFileSize.bytes()));
  }

  private List<ReportTarget> reports() {
    return ReportTargets.of(formats, outputPath);
  }

  private void refuseBadGlobs() {
    for (String glob : excluded) {
      try {
        FileSystems.getDefault().getPathMatcher("glob:" + glob);
      } catch (PatternSyntaxException e) {
        throw new CommandFailure(
            ExitCode.USAGE, "--exclude '" + glob + "' is no valid glob: " + e.getDescription(), e);
      }
    }
  }
}
