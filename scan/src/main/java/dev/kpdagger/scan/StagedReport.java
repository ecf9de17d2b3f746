package dev.kpdagger.scan;

import java.nio.file.Path;

/// A report that is rendered and waits for its place.
record StagedReport(ReportTarget target, Path staged) {}
