package dev.kpdagger.workflow;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A workflow that was checked: what executes, in which order.
///
/// @param steps all steps, in the order of their numbers
/// @param nodes what executes as one, in order; a node's dependencies come before it
record WorkflowPlan(
    String name, Set<ContextKey<?>> initialKeys, List<PlannedStep> steps, List<PlanNode> nodes) {

  /// A step under the name by which it is registered.
  ///
  /// @param number from 1
  record PlannedStep(int number, WorkflowStep step, StepDeclaration declaration) {
    String name() {
      return declaration.name();
    }
  }

  /// One run step, or all item steps of one stage.
  ///
  /// @param stage null for a run step
  /// @param dependsOn positions in the plan's list of nodes
  record PlanNode(@Nullable ItemStage stage, List<PlannedStep> steps, Set<Integer> dependsOn) {}

  WorkflowOutline outline() {
    return new WorkflowOutline(
        name,
        initialKeys,
        nodes.stream()
            .flatMap(
                node ->
                    node.steps().stream()
                        .map(
                            step ->
                                new WorkflowOutline.OutlinedStep(
                                    step.number(),
                                    node.stage() == null ? null : node.stage().name(),
                                    step.declaration())))
            .toList());
  }

  /// Refuses an initial context that lacks a key which some step cannot do without, or that holds
  /// one which a step gives.
  void checkInitial(WorkflowContext initial) {
    for (var node : nodes) {
      var stage = node.stage();
      if (stage != null) {
        checkPresent(initial, stage.source(), "stage '" + stage.name() + "'");
        stage
            .collector()
            .ifPresent(key -> checkPresent(initial, key, "stage '" + stage.name() + "'"));
        stage.result().ifPresent(key -> checkAbsent(initial, key, "stage '" + stage.name() + "'"));
        checkAbsent(initial, stage.item(), "stage '" + stage.name() + "'");
      }
      for (var step : node.steps()) {
        step.declaration()
            .needs()
            .forEach(key -> checkPresent(initial, key, "step '" + step.name() + "'"));
        step.declaration()
            .gives()
            .forEach(key -> checkAbsent(initial, key, "step '" + step.name() + "'"));
      }
    }
  }

  private void checkPresent(WorkflowContext initial, ContextKey<?> key, String reader) {
    if (initialKeys.contains(key) && !initial.contains(key)) {
      throw new IllegalArgumentException(
          "workflow '"
              + name
              + "': "
              + reader
              + " needs '"
              + key
              + "', which the initial context lacks");
    }
  }

  private void checkAbsent(WorkflowContext initial, ContextKey<?> key, String giver) {
    if (initial.contains(key)) {
      throw new IllegalArgumentException(
          "workflow '"
              + name
              + "': "
              + giver
              + " gives '"
              + key
              + "', which the initial context has already");
    }
  }
}
