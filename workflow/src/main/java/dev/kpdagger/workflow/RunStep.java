package dev.kpdagger.workflow;

/// A step that executes once in a run. Run steps without data between them may run at the same
/// time.
public non-sealed interface RunStep extends WorkflowStep {
  /// A run step of a declaration and a lambda.
  static RunStep of(StepDeclaration declaration, StepBody body) {
    return new RunStep() {
      @Override
      public StepDeclaration declaration() {
        return declaration;
      }

      @Override
      public StepOutputs execute(
          StepContext context, ProgressTracker progress, CancellationToken cancellation)
          throws Exception {
        return body.execute(context, progress, cancellation);
      }
    };
  }
}
