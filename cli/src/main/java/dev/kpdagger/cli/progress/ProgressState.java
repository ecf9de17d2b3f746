package dev.kpdagger.cli.progress;

import dev.kpdagger.workflow.ProgressTracker;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/// What is known of a run's progress. Safe for use by several threads.
final class ProgressState implements ProgressTracker {

  private final LongSupplier nanos;
  private final long startedNanos;
  private final Map<String, Integer> steps = new LinkedHashMap<>();
  private long files;
  private long totalFiles;
  private String fileName = "";
  private long lastFileNanos;

  /// @param nanos the clock; only differences count
  ProgressState(LongSupplier nanos) {
    this.nanos = nanos;
    this.startedNanos = nanos.getAsLong();
  }

  /// A moment's progress.
  ///
  /// @param steps percent by step, in the order of the workflow
  /// @param remainingNanos estimate until all files are done
  record Snapshot(
      Map<String, Integer> steps,
      long files,
      long totalFiles,
      String fileName,
      long elapsedNanos,
      double filesPerSecond,
      OptionalLong remainingNanos) {}

  @Override
  public synchronized void updateProgress(String step, int percent, String message) {
    steps.put(step, percent);
  }

  @Override
  public synchronized void updateFileProgress(long current, long total, String name) {
    lastFileNanos = nanos.getAsLong();
    files = current;
    totalFiles = total;
    fileName = name;
  }

  @Override
  public void updateSubstep(String parent, String substep, int percent) {}

  /// The steps that will run, so that those that wait are shown too.
  synchronized void expect(Iterable<String> names) {
    for (String name : names) {
      steps.putIfAbsent(name, 0);
    }
  }

  synchronized Snapshot snapshot() {
    long now = nanos.getAsLong();
    double seconds = (lastFileNanos - startedNanos) / 1e9;
    double rate = files > 0 && seconds > 0 ? files / seconds : 0;
    var remaining =
        rate > 0 && totalFiles > files
            ? OptionalLong.of(
                Math.max(0, (long) ((totalFiles - files) / rate * 1e9) - (now - lastFileNanos)))
            : OptionalLong.empty();
    return new Snapshot(
        new LinkedHashMap<>(steps),
        files,
        totalFiles,
        fileName,
        now - startedNanos,
        rate,
        remaining);
  }
}
