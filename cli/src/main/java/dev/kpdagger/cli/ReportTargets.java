package dev.kpdagger.cli;

import dev.kpdagger.reports.ReportFormat;
import dev.kpdagger.scan.ReportTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides where each report goes, from the formats and the output path.
final class ReportTargets {

  private static final Path STDOUT = Path.of("-");

  private ReportTargets() {}

  /// The reports that were asked for; none when there is neither a format nor a path.
  ///
  /// @param outputPath as given, or empty
  static List<ReportTarget> of(List<FormatTarget> formats, String outputPath) {
    var targets = new ArrayList<ReportTarget>();
    var path = outputPath.isEmpty() || outputPath.equals("-") ? null : Path.of(outputPath);
    if (formats.isEmpty()) {
      if (path != null) {
        targets.add(new ReportTarget(formatOf(path, outputPath), path));
      }
      return targets;
    }
    boolean folder = path != null && (outputPath.endsWith("/") || Files.isDirectory(path));
    if (path != null && folder) {
      createFolder(path);
    }
    for (FormatTarget format : formats) {
      targets.add(new ReportTarget(format.format(), file(format, path, folder)));
    }
    refuseClashes(targets);
    return targets;
  }

  private static @Nullable Path file(FormatTarget target, @Nullable Path path, boolean folder) {
    var own = target.file();
    if (own != null) {
      return own.equals(STDOUT) ? null : own;
    }
    return path != null && folder ? path.resolve("report." + target.format().label()) : path;
  }

  private static ReportFormat formatOf(Path path, String outputPath) {
    var name = path.getFileName() == null ? "" : path.getFileName().toString();
    var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return ReportFormat.parse(extension.equals("yml") ? "yaml" : extension)
        .orElseThrow(
            () ->
                new CommandFailure(
                    ExitCode.USAGE,
                    "cannot tell the format of "
                        + outputPath
                        + " by its name: add -f json, yaml, html, ckl, cklb or oscal"));
  }

  private static void createFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.INPUT_OUTPUT,
          "cannot create the folder " + folder + ": choose another with -o",
          e);
    }
  }

  private static void refuseClashes(List<ReportTarget> targets) {
    Set<Path> taken = new HashSet<>();
    for (ReportTarget target : targets) {
      var file = target.file();
      if (!taken.add(file == null ? STDOUT : file.toAbsolutePath().normalize())) {
        throw new CommandFailure(
            ExitCode.USAGE,
            "two reports would go to "
                + (file == null ? "stdout" : file)
                + ": name a file for each (-f html=report.html) or a folder (-o reports/)");
      }
    }
  }
}
