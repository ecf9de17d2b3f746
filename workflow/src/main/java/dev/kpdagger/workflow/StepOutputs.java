package dev.kpdagger.workflow;

import java.util.SequencedSet;

/// What a step gives: one value for each key that it declared. Immutable; built as
/// `StepOutputs.of(DEVICE, device).and(COVERAGE, coverage)`.
public final class StepOutputs {
  private static final StepOutputs NONE = new StepOutputs(WorkflowContext.empty(), 0);

  private final WorkflowContext values;
  private final int size;

  private StepOutputs(WorkflowContext values, int size) {
    this.values = values;
    this.size = size;
  }

  /// The outputs of a step that gives no key.
  public static StepOutputs none() {
    return NONE;
  }

  public static <T> StepOutputs of(ContextKey<T> key, T value) {
    return NONE.and(key, value);
  }

  /// These outputs and one more.
  ///
  /// @throws IllegalArgumentException when the key has a value already
  public <T> StepOutputs and(ContextKey<T> key, T value) {
    if (values.contains(key)) {
      throw new IllegalArgumentException("output '" + key.name() + "' is given twice");
    }
    return new StepOutputs(values.with(key, value), size + 1);
  }

  public SequencedSet<ContextKey<?>> keys() {
    return values.keys();
  }

  /// The outputs as a context, for a step that is called outside a run.
  public WorkflowContext values() {
    return values;
  }

  int size() {
    return size;
  }

  @Override
  public String toString() {
    return "StepOutputs" + keys();
  }
}
