package dev.kpdagger.cli.progress;

import dev.kpdagger.cli.terminal.ColorMode;
import dev.kpdagger.cli.terminal.Terminal;
import dev.kpdagger.workflow.EventListener;
import dev.kpdagger.workflow.ProgressTracker;
import java.util.Optional;

/// Shows how far a run is, from its beginning until it is closed.
public sealed interface ProgressDisplay extends AutoCloseable
    permits LiveProgress, PlainProgress, JsonProgress, NoProgress {

  /// What the run reports its progress to.
  ProgressTracker tracker();

  /// What the run's events go to; empty when the display needs none.
  Optional<EventListener> events();

  /// Ends the display and leaves the terminal as it was. May be called more than once, from any
  /// thread.
  void end();

  @Override
  default void close() {
    end();
  }

  /// The display for a terminal's error stream.
  static ProgressDisplay of(ProgressMode mode, Terminal terminal, ColorMode color) {
    return switch (mode) {
      case AUTO ->
          terminal.errIsTerminal() && terminal.capable()
              ? LiveProgress.start(terminal, terminal.errStyle(color))
              : new PlainProgress(terminal.err(), System::nanoTime);
      case PLAIN -> new PlainProgress(terminal.err(), System::nanoTime);
      case JSON -> new JsonProgress(terminal.err());
      case NONE -> new NoProgress();
    };
  }
}
