package dev.kpdagger.cli.progress;

import dev.kpdagger.workflow.EventListener;
import dev.kpdagger.workflow.ProgressTracker;
import java.util.Optional;

/// Shows nothing.
record NoProgress() implements ProgressDisplay {

  @Override
  public ProgressTracker tracker() {
    return ProgressTracker.none();
  }

  @Override
  public Optional<EventListener> events() {
    return Optional.empty();
  }

  @Override
  public void end() {}
}
