package dev.kpdagger.cli.progress;

import dev.kpdagger.cli.terminal.PlainText;
import dev.kpdagger.workflow.EventListener;
import dev.kpdagger.workflow.ProgressTracker;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.LongSupplier;

/// A line now and then, for logs: none for a short run.
final class PlainProgress implements ProgressDisplay, ProgressTracker {

  private static final long INTERVAL_NANOS = 5_000_000_000L;

  private final PrintStream stream;
  private final LongSupplier nanos;
  private final ProgressState state;
  private long lastLineNanos;
  private boolean closed;

  PlainProgress(PrintStream stream, LongSupplier nanos) {
    this.stream = stream;
    this.nanos = nanos;
    this.state = new ProgressState(nanos);
    this.lastLineNanos = nanos.getAsLong();
  }

  @Override
  public ProgressTracker tracker() {
    return this;
  }

  @Override
  public Optional<EventListener> events() {
    return Optional.empty();
  }

  @Override
  public synchronized void updateProgress(String step, int percent, String message) {
    state.updateProgress(step, percent, message);
    // The steps after the files have no other sign of life.
    if (state.snapshot().files() == state.snapshot().totalFiles() && due()) {
      say(step + ": " + percent + " %");
    }
  }

  @Override
  public synchronized void updateFileProgress(long current, long total, String fileName) {
    state.updateFileProgress(current, total, fileName);
    if (!due()) {
      return;
    }
    var moment = state.snapshot();
    var line = new StringBuilder().append(current);
    if (total > 0) {
      line.append(" of ").append(total);
    }
    line.append(" files");
    moment
        .remainingNanos()
        .ifPresent(left -> line.append(", ").append(ProgressFrame.clock(left)).append(" left"));
    say(line.append(" (").append(PlainText.clean(fileName)).append(')').toString());
  }

  @Override
  public void updateSubstep(String parent, String substep, int percent) {}

  private boolean due() {
    return !closed && nanos.getAsLong() - lastLineNanos >= INTERVAL_NANOS;
  }

  private void say(String line) {
    lastLineNanos = nanos.getAsLong();
    stream.println("kp-dagger: " + line);
  }

  @Override
  public synchronized void end() {
    closed = true;
  }
}
