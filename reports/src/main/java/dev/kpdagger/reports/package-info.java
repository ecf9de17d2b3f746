/// Writes the result of a run, one writer per format. Start from
/// [dev.kpdagger.reports.ReportFormat]. No vendor, check or workflow may come in.
@NullMarked
package dev.kpdagger.reports;

import org.jspecify.annotations.NullMarked;
