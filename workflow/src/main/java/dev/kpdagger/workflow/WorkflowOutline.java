package dev.kpdagger.workflow;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A registered workflow, for showing to people.
///
/// @param initialKeys what the caller has to give
/// @param steps in the order of execution
public record WorkflowOutline(
    String name, Set<ContextKey<?>> initialKeys, List<OutlinedStep> steps) {
  public WorkflowOutline {
    steps = List.copyOf(steps);
  }

  /// One step of the outline.
  ///
  /// @param number from 1
  /// @param stage the name of an item step's stage; null for a run step
  /// @param declaration as declared, under the name by which the step is registered
  public record OutlinedStep(int number, @Nullable String stage, StepDeclaration declaration) {}
}
