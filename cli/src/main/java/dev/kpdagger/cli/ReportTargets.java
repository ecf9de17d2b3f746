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
    if (formats.isEmpty()) {
      if (!outputPath.isEmpty() && !outputPath.equals("-")) {
        var path = Path.of(outputPath);
        targets.add(new ReportTarget(formatOf(path, outputPath), path));
      }
      return targets;
    }
    for (FormatTarget format : formats) {
      var own = format.file();
      targets.add(
          new ReportTarget(format.format(), file(format.format(), own == null ? outputPath : own)));
    }
    refuseClashes(targets);
    return targets;
  }

  /// A folder takes a report of a name of its own, or one of each device.
  private static @Nullable Path file(ReportFormat format, String text) {
    if (text.isEmpty() || text.equals("-")) {
      return null;
    }
    var path = Path.of(text);
    if (!text.endsWith("/") && !Files.isDirectory(path)) {
      return path;
    }
    createFolder(path);
    return format.ofOneDevice() ? path : path.resolve("report." + format.label());
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
                        + " by its name: add -f json, yaml, html, ckl, cklb, oscal or vex"));
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

  private static Path place(ReportTarget target) {
    var file = target.file();
    if (file == null) {
      return STDOUT;
    }
    var place = file.toAbsolutePath().normalize();
    return Files.isDirectory(place) ? place.resolve("*." + target.format().label()) : place;
  }

  private static void refuseClashes(List<ReportTarget> targets) {
    Set<Path> taken = new HashSet<>();
    for (ReportTarget target : targets) {
      var file = target.file();
      if (!taken.add(place(target))) {
        throw new CommandFailure(
            ExitCode.USAGE,
            "two reports would go to "
                + (file == null ? "stdout" : file)
                + ": name a file for each (-f html=report.html) or a folder (-o reports/)");
      }
    }
  }
}
