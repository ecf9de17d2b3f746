package dev.kpdagger.workflow;

/// A named piece of work with declared inputs and outputs: a [RunStep] executes once in a run, an
/// [ItemStep] once for each item of its stage. Steps hold no state of a run, so one step may serve
/// several runs at once, and an item step several items.
public sealed interface WorkflowStep permits RunStep, ItemStep {
  /// The step's name, keys and options; the same at every call.
  StepDeclaration declaration();

  /// Does the work and returns a value for each declared output.
  ///
  /// A long loop asks `cancellation` often (each 10 ms or so is plenty). On cancellation and on
  /// time-out the thread is interrupted too. A step that heeds neither is left behind on its daemon
  /// thread, its result is thrown away, and the run goes on without it.
  ///
  /// @param context the inputs that the step declared, and no other
  /// @param progress where to tell how far this step is; never null, never throws
  /// @throws OperationCancelledException when it stopped on request; a step that throws it unasked
  ///   cancels the run
  /// @throws Exception any other fault: fails the item or the run, and reaches the caller as it is
  StepOutputs execute(StepContext context, ProgressTracker progress, CancellationToken cancellation)
      throws Exception;
}
