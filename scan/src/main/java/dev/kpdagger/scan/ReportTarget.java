package dev.kpdagger.scan;

import dev.kpdagger.reports.ReportFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A report that is asked for.
///
/// @param file where it goes; null for the caller's output stream; a folder for one report of each
///   device, when the format is about one
public record ReportTarget(ReportFormat format, @Nullable Path file) {

  /// The folder, when there is to be a report of each device.
  @Nullable Path folder() {
    return file != null && format.ofOneDevice() && Files.isDirectory(file) ? file : null;
  }
}
