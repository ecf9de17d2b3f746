package dev.kpdagger.scan;

import dev.kpdagger.audit.CheckInfo;
import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.audit.RunHeader;
import dev.kpdagger.audit.RunStatus;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// Which reports a run writes, and what they say of it.
///
/// @param deliver whether generating a report also delivers it, as no export step follows
/// @param output where reports without a file go
/// @param header what to say of the run, by the status of what is reported
/// @param checks what to say of the checks
/// @param frameworks those of the run, once all devices are through
record ReportPlan(
    List<ReportTarget> targets,
    boolean deliver,
    OutputStream output,
    Function<RunStatus, RunHeader> header,
    List<CheckInfo> checks,
    Supplier<List<FrameworkInfo>> frameworks) {}
