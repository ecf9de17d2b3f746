package dev.kpdagger.cli.progress;

import dev.kpdagger.cli.terminal.Style;
import dev.kpdagger.cli.terminal.Terminal;
import dev.kpdagger.workflow.EventListener;
import dev.kpdagger.workflow.ProgressTracker;
import dev.kpdagger.workflow.WorkflowEvent;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Bars that are redrawn in place, by a thread of their own: the run only leaves numbers behind.
///
/// Each frame is one write, each line is cleared after its text and not before, and lines do not
/// wrap while the display is on, so nothing flickers and a window made narrower stays in order.
final class LiveProgress implements ProgressDisplay {

  private static final int FRAME_MILLIS = 100;

  /// A run shorter than this shows nothing at all.
  private static final int FIRST_FRAME_MILLIS = 250;

  private static final String BEGIN = "\u001b[?25l\u001b[?7l";
  private static final String END = "\u001b[?7h\u001b[?25h";
  private static final String CLEAR_TO_LINE_END = "\u001b[K";
  private static final String CLEAR_BELOW = "\u001b[J";

  private final ProgressState state = new ProgressState(System::nanoTime);
  private final FindingCounter findings = new FindingCounter();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final PrintStream stream;
  private final Style style;
  private final int columns;
  private int drawnLines;
  private boolean closed;

  private LiveProgress(PrintStream stream, Style style, int columns) {
    this.stream = stream;
    this.style = style;
    this.columns = columns;
  }

  static LiveProgress start(Terminal terminal, Style style) {
    var progress = new LiveProgress(terminal.err(), style, terminal.columns());
    Thread.ofPlatform().daemon().name("progress").start(progress::drawUntilStopped);
    return progress;
  }

  @Override
  public ProgressTracker tracker() {
    return state;
  }

  @Override
  public Optional<EventListener> events() {
    return Optional.of(
        event -> {
          if (event instanceof WorkflowEvent.WorkflowStarted started) {
            state.expect(started.steps());
          }
          findings.onEvent(event);
        });
  }

  private void drawUntilStopped() {
    try {
      int wait = FIRST_FRAME_MILLIS;
      while (!stopped.await(wait, TimeUnit.MILLISECONDS)) {
        draw();
        wait = FRAME_MILLIS;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void draw() {
    if (closed) {
      return;
    }
    write(
        frame(ProgressFrame.lines(state.snapshot(), findings.words(), columns, style), drawnLines));
  }

  private void write(Frame frame) {
    stream.print(frame.text());
    stream.flush();
    drawnLines = frame.lines();
  }

  /// What a frame writes.
  ///
  /// @param lines how many lines it leaves above the cursor
  record Frame(String text, int lines) {}

  /// A frame over the one before it.
  ///
  /// @param above lines that the frame before left above the cursor; 0 for the first frame
  static Frame frame(List<String> lines, int above) {
    var text = new StringBuilder(above == 0 ? BEGIN : "\r\u001b[" + above + "A");
    for (String line : lines) {
      text.append(line).append(CLEAR_TO_LINE_END).append('\n');
    }
    return new Frame(text.append(CLEAR_BELOW).toString(), lines.size());
  }

  /// What takes a display away and gives the cursor back.
  static String closing(int above) {
    return above == 0 ? "" : "\r\u001b[" + above + "A" + CLEAR_BELOW + END;
  }

  @Override
  public synchronized void end() {
    if (!closed) {
      closed = true;
      stopped.countDown();
      stream.print(closing(drawnLines));
      stream.flush();
    }
  }
}
