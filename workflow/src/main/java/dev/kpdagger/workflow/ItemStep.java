package dev.kpdagger.workflow;

/// A step that executes once for each item of its stage. It reads the run's context and the item's
/// own; what it gives belongs to the item and reaches only the later steps of the same item and the
/// stage's collector.
public non-sealed interface ItemStep extends WorkflowStep {
  /// The stage that the step belongs to. All steps of a workflow that name the same stage form one:
  /// each item passes through all of them before its thread takes the next item.
  ItemStage stage();

  /// An item step of a declaration and a lambda.
  static ItemStep of(ItemStage stage, StepDeclaration declaration, StepBody body) {
    return new ItemStep() {
      @Override
      public ItemStage stage() {
        return stage;
      }

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
