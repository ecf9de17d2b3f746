package dev.kpdagger.scan;

import dev.kpdagger.audit.CheckInfo;
import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.audit.RunHeader;
import dev.kpdagger.audit.RunSummary;
import dev.kpdagger.audit.ScanResult;
import dev.kpdagger.reports.ReportException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// Renders reports to staged files and delivers them: beside their target first, so that a report
/// is there whole or not at all, and a step that fails leaves nothing half-written.
final class ReportRoom {

  private ReportRoom() {}

  /// Renders every report of a plan.
  ///
  /// @param checkpoint called for each device that a report reads, by any thread; may throw to stop
  static List<StagedReport> stage(ReportPlan plan, ScanResult result, Runnable checkpoint)
      throws ReportException {
    var interruptible = new InterruptibleResult(result, checkpoint);
    var staged = new ArrayList<StagedReport>();
    try {
      for (ReportTarget target : plan.targets()) {
        var folder = target.folder();
        if (folder == null) {
          stage(target, interruptible, staged);
          continue;
        }
        var names = new FileNames();
        for (ScanResult one : target.format().each(interruptible)) {
          var name = names.of(one.device(0).file(), target.format().label());
          stage(new ReportTarget(target.format(), folder.resolve(name)), one, staged);
        }
      }
      return staged;
    } catch (IOException e) {
      discard(staged);
      throw e instanceof ReportException known
          ? known
          : new ReportException("cannot write the report", e);
    } catch (RuntimeException e) {
      discard(staged);
      throw e;
    }
  }

  private static void stage(ReportTarget target, ScanResult result, List<StagedReport> staged)
      throws IOException {
    var file = stagingFile(target);
    staged.add(new StagedReport(target, file));
    try (var out = Files.newOutputStream(file)) {
      target.format().write(result, out);
    }
  }

  /// Refuses targets that cannot be written, before any work is done.
  static void checkTargets(ReportPlan plan) throws ReportException {
    for (ReportTarget target : plan.targets()) {
      var file = target.file();
      if (file == null) {
        continue;
      }
      var folder = target.folder() == null ? file.toAbsolutePath().getParent() : file;
      if (Files.isDirectory(file) && !file.equals(folder)) {
        throw new ReportException("cannot write " + file, new IOException("it is a folder"));
      }
      if (folder == null || !Files.isDirectory(folder)) {
        throw new ReportException("cannot write " + file, new IOException("no such folder"));
      }
      if (!Files.isWritable(Files.exists(file) ? file : folder)) {
        throw new ReportException("cannot write " + file, new IOException("permission denied"));
      }
    }
  }

  private static Path stagingFile(ReportTarget target) throws ReportException {
    var file = target.file();
    try {
      if (file == null || (Files.exists(file) && !Files.isRegularFile(file))) {
        return Files.createTempFile("kp-dagger", "." + target.format().label());
      }
      var folder = file.toAbsolutePath().getParent();
      return Files.createTempFile(folder, "." + file.getFileName(), ".part");
    } catch (IOException e) {
      throw new ReportException("cannot write " + file, e);
    }
  }

  /// Moves staged reports to where they were asked for; reports without a file go to `output`, in
  /// order.
  static void deliver(List<StagedReport> staged, OutputStream output) throws ReportException {
    try {
      for (StagedReport report : staged) {
        deliver(report, output);
      }
    } finally {
      discard(staged);
    }
  }

  private static void deliver(StagedReport report, OutputStream output) throws ReportException {
    var file = report.target().file();
    try {
      if (file == null) {
        Files.copy(report.staged(), output);
        output.flush();
      } else if (Files.exists(file) && !Files.isRegularFile(file)) {
        try (var out = Files.newOutputStream(file)) {
          Files.copy(report.staged(), out);
        }
      } else {
        Files.move(report.staged(), file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new ReportException(
          file == null ? "cannot write to the output" : "cannot write " + file, e);
    }
  }

  /// Removes what was staged and not delivered.
  static void discard(List<StagedReport> staged) {
    for (StagedReport report : staged) {
      var file = report.staged().toFile();
      if (file.exists() && !file.delete()) {
        file.deleteOnExit();
      }
    }
  }

  /// A result whose reading can be stopped between devices.
  private record InterruptibleResult(ScanResult result, Runnable checkpoint) implements ScanResult {
    @Override
    public RunHeader header() {
      return result.header();
    }

    @Override
    public RunSummary summary() {
      return result.summary();
    }

    @Override
    public List<CheckInfo> checks() {
      return result.checks();
    }

    @Override
    public List<FrameworkInfo> frameworks() {
      return result.frameworks();
    }

    @Override
    public int size() {
      return result.size();
    }

    @Override
    public DeviceResult device(int place) {
      checkpoint.run();
      return result.device(place);
    }
  }
}
