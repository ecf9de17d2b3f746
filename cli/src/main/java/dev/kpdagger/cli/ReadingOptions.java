package dev.kpdagger.cli;

import dev.kpdagger.cli.progress.ProgressMode;
import dev.kpdagger.scan.InvalidRequestException;
import dev.kpdagger.scan.KnownReleases;
import dev.kpdagger.scan.ReadOptions;
import dev.kpdagger.scan.ScanRequest;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Option;

/// How to read files, and what to show meanwhile.
final class ReadingOptions {

  @Option(
      names = "--vendor",
      paramLabel = "SLUG",
      description = "Read every file as of this platform, such as cisco-ios.")
  private String vendor = "";

  @Option(
      names = "--facts",
      paramLabel = "PATH",
      split = "\n",
      description =
          "Saved outputs of `show version`, `get system status` or `show system info`: files, or"
              + " folders of them. Each tells the release, model and serial number of the device"
              + " with its host name, or with the name of its file.")
  private List<Path> captures = new ArrayList<>();

  @Option(
      names = "--os-version",
      paramLabel = "RELEASE",
      description = "The release that every device runs, such as 15.2(7)E3.")
  private String release = "";

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      split = "\n",
      description = "Files in folders to leave out, such as *.md.")
  private List<String> excluded = new ArrayList<>();

  @Option(
      names = "--max-file-size",
      paramLabel = "SIZE",
      converter = ByteSize.Parser.class,
      description = "Larger files are not read, 64M when not given.")
  private ByteSize maxFileSize = new ByteSize(ReadOptions.DEFAULT_MAX_FILE_BYTES);

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "Threads, one for each core when not given.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--progress",
      paramLabel = "KIND",
      converter = Labels.ProgressModes.class,
      description = "How progress is shown on stderr: auto, plain, json or none.")
  private ProgressMode progress = ProgressMode.AUTO;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress, and no summary beside a report.")
  private boolean quiet;

  /// A request that reads some files, without analyses and reports.
  ScanRequest request(List<Path> paths) {
    if (jobs < 1) {
      throw new CommandFailure(ExitCode.USAGE, "--jobs needs a number from 1, not " + jobs);
    }
    refuseBadGlobs();
    return new ScanRequest(
        paths,
        excluded,
        Set.of(),
        "",
        List.of(),
        List.of(),
        new ReadOptions(vendor, maxFileSize.bytes(), releases()));
  }

  private KnownReleases releases() {
    try {
      return KnownReleases.read(captures, release, "--os-version");
    } catch (InvalidRequestException e) {
      throw new CommandFailure(ExitCode.USAGE, "--facts " + e.getMessage(), e);
    }
  }

  int jobs() {
    return jobs;
  }

  boolean quiet() {
    return quiet;
  }

  ProgressMode progressMode() {
    return quiet ? ProgressMode.NONE : progress;
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
