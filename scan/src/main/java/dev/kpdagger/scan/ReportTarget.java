package dev.kpdagger.scan;

import dev.kpdagger.reports.ReportFormat;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A report that is asked for.
///
/// @param file where it goes; null for the caller's output stream
public record ReportTarget(ReportFormat format, @Nullable Path file) {}
