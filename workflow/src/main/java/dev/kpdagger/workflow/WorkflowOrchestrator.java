package dev.kpdagger.workflow;

import java.util.List;
import java.util.Set;

/// Keeps steps and workflows by name and runs them. Safe for use by several threads; steps and workflows may be
/// registered while others run.
public final class WorkflowOrchestrator {
  private final WorkflowOptions options;
  private final EventPublisher events = new EventPublisher();

  public WorkflowOrchestrator() {
    this(WorkflowOptions.defaults());
  }

  public WorkflowOrchestrator(WorkflowOptions options) {
    this.options = options;
  }

  public WorkflowOptions options() { return options; }

  /// Where to subscribe to the events of all runs.
  public EventPublisher events() { return events; }

  public void registerStep(String name, WorkflowStep step) { throw new UnsupportedOperationException(); }

  public void registerStep(WorkflowStep step) { registerStep(step.declaration().name(), step); }

  public void registerWorkflow(String name, List<String> stepNames) { registerWorkflow(name, stepNames, Set.of()); }

  public void registerWorkflow(String name, List<String> stepNames, Set<ContextKey<?>> initialKeys) { throw new UnsupportedOperationException(); }

  public List<String> stepNames() { throw new UnsupportedOperationException(); }

  public List<String> workflowNames() { throw new UnsupportedOperationException(); }

  public WorkflowOutline outline(String workflow) { throw new UnsupportedOperationException(); }

  public WorkflowResult executeWorkflow(String name, WorkflowContext initialContext) throws Exception {
    return executeWorkflow(name, initialContext, ProgressTracker.none(), CancellationToken.none(), OperationReporter.none());
  }

  public WorkflowResult executeWorkflow(
      String name,
      WorkflowContext initialContext,
      ProgressTracker progressTracker,
      CancellationToken cancellationToken,
      OperationReporter operationReporter)
      throws Exception {
    throw new UnsupportedOperationException();
  }
}
