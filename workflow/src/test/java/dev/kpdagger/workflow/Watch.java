package dev.kpdagger.workflow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Listens to a run in every way there is, and writes down what it hears.
final class Watch implements EventListener, ProgressTracker, OperationReporter {
  final List<WorkflowEvent> events = Collections.synchronizedList(new ArrayList<>());
  final List<String> progress = Collections.synchronizedList(new ArrayList<>());

  /// Names of events and calls of the reporter, in the order in which they were heard.
  final List<String> log = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void onEvent(WorkflowEvent event) {
    events.add(event);
    log.add(
        switch (event) {
          case WorkflowEvent.WorkflowStepStarted started -> "started " + started.step();
          case WorkflowEvent.WorkflowStepCompleted completed ->
              "completed " + completed.step() + " " + completed.outcome();
          case WorkflowEvent.WorkflowCompleted completed -> "workflow " + completed.outcome();
          case WorkflowEvent.ItemCompleted completed ->
              "item " + completed.name() + " " + completed.outcome();
          case WorkflowEvent.ItemStarted _,
              WorkflowEvent.DomainEvent _,
              WorkflowEvent.WorkflowStarted _ ->
              event.getClass().getSimpleName();
        });
  }

  @Override
  public void updateProgress(String step, int percent, String message) {
    progress.add(step + " " + percent + " " + message);
  }

  @Override
  public void updateFileProgress(long current, long total, String fileName) {
    progress.add("file " + current + "/" + total + " " + fileName);
  }

  @Override
  public void updateSubstep(String parent, String substep, int percent) {
    progress.add(parent + "/" + substep + " " + percent);
  }

  @Override
  public void reportError(Throwable error, ErrorContext context) {
    log.add(
        "error "
            + error.getMessage()
            + " in "
            + context.workflow()
            + " step "
            + context.stepNumber()
            + " "
            + context.step()
            + (context.item() == null ? "" : " item " + context.item()));
  }

  @Override
  public void reportCompletion(boolean success, Duration duration, String summary) {
    log.add("completion " + success + ": " + summary);
  }

  void checkGrammar() {
    EventGrammar.check(List.copyOf(events), false);
  }
}
