package dev.kpdagger.workflow;

/// Hears the events of runs; see [EventPublisher].
@FunctionalInterface
public interface EventListener {
  /// Takes one event. Calls come one at a time, in order, on a thread of the listener's own.
  void onEvent(WorkflowEvent event);
}
