package dev.kpdagger.cli;

import dev.kpdagger.cli.progress.ProgressMode;
import dev.kpdagger.scan.ScanRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Which files to read and how, and what to show meanwhile: the options of every command that reads
/// many of them.
final class InputOptions {

  @Parameters(
      index = "0..*",
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files and folders with configurations.")
  private List<Path> paths = new ArrayList<>();

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  /// A request that reads these files, without analyses and reports.
  ScanRequest request() {
    return reading.request(paths);
  }

  /// Takes the first argument out, where it is no path.
  void dropFirstPath() {
    paths = paths.subList(1, paths.size());
  }

  boolean isWithoutPaths() {
    return paths.isEmpty();
  }

  ReadingOptions reading() {
    return reading;
  }

  int jobs() {
    return reading.jobs();
  }

  boolean quiet() {
    return reading.quiet();
  }

  ProgressMode progressMode() {
    return reading.progressMode();
  }
}
