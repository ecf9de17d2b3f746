package dev.kpdagger.workflow;

import dev.kpdagger.workflow.WorkflowPlanner.NamedStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Keeps steps and workflows by name and runs them. Safe for use by several threads; steps and
/// workflows may be registered while others run.
public final class WorkflowOrchestrator {
  private final WorkflowOptions options;
  private final EventPublisher events = new EventPublisher();
  private final Map<String, NamedStep> steps = new LinkedHashMap<>(); // guarded by this
  private final Map<String, WorkflowPlan> workflows = new LinkedHashMap<>(); // guarded by this

  /// An orchestrator with the default options.
  public WorkflowOrchestrator() {
    this(WorkflowOptions.defaults());
  }

  public WorkflowOrchestrator(WorkflowOptions options) {
    this.options = Objects.requireNonNull(options);
  }

  public WorkflowOptions options() {
    return options;
  }

  /// Where to subscribe to the events of all runs.
  public EventPublisher events() {
    return events;
  }

  /// Registers a step under the name that it declares.
  ///
  /// @throws RegistrationException when a step has this name already
  public void registerStep(WorkflowStep step) {
    registerStep(step.declaration().name(), step);
  }

  /// Registers a step under a name, by which workflows, events and messages know it.
  ///
  /// @throws RegistrationException when a step has this name already
  public synchronized void registerStep(String name, WorkflowStep step) {
    var declared = step.declaration();
    var declaration =
        new StepDeclaration(
            name,
            declared.needs(),
            declared.wants(),
            declared.gives(),
            declared.timeout(),
            declared.retry());
    if (steps.putIfAbsent(name, new NamedStep(step, declaration)) != null) {
      throw new RegistrationException(
          "step '" + name + "' is refused", List.of("a step of this name is registered already"));
    }
  }

  /// Registers a workflow whose steps need nothing from the caller.
  ///
  /// @see #registerWorkflow(String, List, Set)
  public void registerWorkflow(String name, List<String> stepNames) {
    registerWorkflow(name, stepNames, Set.of());
  }

  /// Registers a workflow of registered steps. They execute in the given order, except that a step
  /// comes after those whose keys it reads, and the item steps of one stage come together.
  ///
  /// @param initialKeys what the caller will give in the initial context
  /// @throws UnknownNameException for a step that is not registered
  /// @throws RegistrationException when the name is taken, a step is listed twice, an input is
  ///   given by nobody, a key is given twice, or steps wait for each other
  public synchronized void registerWorkflow(
      String name, List<String> stepNames, Set<ContextKey<?>> initialKeys) {
    if (workflows.containsKey(name)) {
      throw new RegistrationException(
          "workflow '" + name + "' is refused",
          List.of("a workflow of this name is registered already"));
    }
    var listed =
        stepNames.stream()
            .map(
                step -> {
                  var known = steps.get(step);
                  if (known == null) {
                    throw new UnknownNameException("step", step, steps.keySet());
                  }
                  return known;
                })
            .toList();
    workflows.put(name, WorkflowPlanner.plan(name, listed, initialKeys));
  }

  /// The names of all steps, in the order of registration.
  public synchronized List<String> stepNames() {
    return List.copyOf(steps.keySet());
  }

  /// The names of all workflows, in the order of registration.
  public synchronized List<String> workflowNames() {
    return List.copyOf(workflows.keySet());
  }

  /// A workflow's steps in the order of execution.
  ///
  /// @throws UnknownNameException for a workflow that is not registered
  public WorkflowOutline outline(String workflow) {
    return plan(workflow).outline();
  }

  /// Runs a workflow that nobody watches.
  ///
  /// @see #executeWorkflow(String, WorkflowContext, ProgressTracker, CancellationToken,
  ///   OperationReporter)
  public WorkflowResult executeWorkflow(String name, WorkflowContext initialContext)
      throws Exception {
    return executeWorkflow(
        name,
        initialContext,
        ProgressTracker.none(),
        CancellationToken.none(),
        OperationReporter.none());
  }

  /// Runs a workflow and returns when it is over. Interrupting the calling thread cancels the run.
  ///
  /// After a cancellation it returns within 200 ms, leaving behind on its daemon thread a step that
  /// does not heed it. A cancellation that comes when the last step is done changes nothing: the
  /// run has succeeded.
  ///
  /// When a step fails, the events tell it, then the run, in this order: `WorkflowStepCompleted`,
  /// [OperationReporter#reportError], `WorkflowCompleted`, [OperationReporter#reportCompletion],
  /// and the exception. Of several failures the first in the workflow's order is thrown, and the
  /// others are suppressed in it.
  ///
  /// @param initialContext has the initial keys of the workflow; it is not changed
  /// @param progressTracker where to show progress, or [ProgressTracker#none]
  /// @param cancellationToken what to ask whether to stop, or [CancellationToken#none]
  /// @param operationReporter who hears how it ended, or [OperationReporter#none]
  /// @throws UnknownNameException for a workflow that is not registered
  /// @throws IllegalArgumentException for an initial context that lacks a key or has one that a
  ///   step gives
  /// @throws OperationCancelledException when the run was cancelled
  /// @throws Exception what the step that failed threw, the same instance
  public WorkflowResult executeWorkflow(
      String name,
      WorkflowContext initialContext,
      ProgressTracker progressTracker,
      CancellationToken cancellationToken,
      OperationReporter operationReporter)
      throws Exception {
    var plan = plan(name);
    plan.checkInitial(initialContext);
    var run = new RunScope(plan, options, events.current(), progressTracker, cancellationToken);
    return new WorkflowRun(run, operationReporter, initialContext).execute();
  }

  private synchronized WorkflowPlan plan(String workflow) {
    var plan = workflows.get(workflow);
    if (plan == null) {
      throw new UnknownNameException("workflow", workflow, workflows.keySet());
    }
    return plan;
  }
}
