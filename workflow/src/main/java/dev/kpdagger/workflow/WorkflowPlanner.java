package dev.kpdagger.workflow;

import dev.kpdagger.workflow.WorkflowPlan.PlanNode;
import dev.kpdagger.workflow.WorkflowPlan.PlannedStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Checks a list of steps and puts it in order. Collects every problem before it refuses.
final class WorkflowPlanner {
  private static final int CALLER = -1;

  private final String workflow;
  private final Set<ContextKey<?>> initialKeys;
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<ContextKey<?>, Giver> runGivers = new LinkedHashMap<>();
  private final Map<String, ContextKey<?>> keysByName = new HashMap<>();
  private final Set<String> problems = new LinkedHashSet<>();

  private WorkflowPlanner(String workflow, Set<ContextKey<?>> initialKeys) {
    this.workflow = workflow;
    this.initialKeys = Collections.unmodifiableSet(new LinkedHashSet<>(initialKeys));
  }

  /// A node before it is ordered; its steps have no numbers yet.
  private record Draft(
      @Nullable ItemStage stage,
      List<NamedStep> steps,
      Map<ContextKey<?>, Giver> itemGivers,
      Set<Integer> dependsOn) {
    String title() {
      return stage == null ? "step '" + steps.getFirst().name() + "'" : stage.toString();
    }
  }

  /// Who gives a key: a node, or inside a stage a step of it.
  private record Giver(String title, int index) {}

  /// A step under the name by which it is registered.
  record NamedStep(WorkflowStep step, StepDeclaration declaration) {
    String name() {
      return declaration.name();
    }
  }

  /// @throws RegistrationException listing all problems
  static WorkflowPlan plan(String workflow, List<NamedStep> steps, Set<ContextKey<?>> initialKeys) {
    return new WorkflowPlanner(workflow, initialKeys).plan(steps);
  }

  private WorkflowPlan plan(List<NamedStep> steps) {
    if (steps.isEmpty()) {
      problems.add("it has no steps");
    }
    draftNodes(steps);
    collectRunGivers();
    for (var draft : drafts) {
      collectItemGivers(draft);
    }
    for (int node = 0; node < drafts.size(); node++) {
      resolveInputs(node);
    }
    List<List<NamedStep>> inner = drafts.stream().map(this::orderWithin).toList();
    var order = StableOrder.of(drafts.stream().map(Draft::dependsOn).toList());
    if (!order.cycle().isEmpty()) {
      refuseCycle(order.cycle().stream().map(node -> drafts.get(node).title()).toList());
    }
    if (!problems.isEmpty()) {
      throw new RegistrationException(
          "workflow '" + workflow + "' is refused", List.copyOf(problems));
    }
    return number(order.order(), inner);
  }

  private void draftNodes(List<NamedStep> steps) {
    Map<ItemStage, Draft> stages = new HashMap<>(); // stages are equal by identity
    Set<String> names = new LinkedHashSet<>();
    for (var step : steps) {
      if (!names.add(step.name())) {
        problems.add("step '" + step.name() + "' is listed twice");
        continue;
      }
      // A test of type: a switch over types is linked at run time, which short runs would feel.
      if (step.step() instanceof ItemStep item) {
        var draft = stages.get(item.stage());
        if (draft == null) {
          draft = draft(item.stage());
          drafts.add(draft);
          stages.put(item.stage(), draft);
        }
        draft.steps().add(step);
      } else {
        var draft = draft(null);
        drafts.add(draft);
        draft.steps().add(step);
      }
    }
  }

  private static Draft draft(@Nullable ItemStage stage) {
    return new Draft(stage, new ArrayList<>(), new LinkedHashMap<>(), new TreeSet<>());
  }

  private void collectRunGivers() {
    for (var key : initialKeys) {
      give(runGivers, key, new Giver("the caller", CALLER));
    }
    Map<ContextKey<?>, ItemStage> sources = new HashMap<>();
    for (int node = 0; node < drafts.size(); node++) {
      var draft = drafts.get(node);
      var giver = new Giver(draft.title(), node);
      if (draft.stage() == null) {
        draft.steps().getFirst().declaration().gives().forEach(key -> give(runGivers, key, giver));
      } else {
        draft.stage().result().ifPresent(key -> give(runGivers, key, giver));
        var other = sources.put(draft.stage().source(), draft.stage());
        if (other != null) {
          problems.add(
              other
                  + " and "
                  + draft.stage()
                  + " both read the source '"
                  + draft.stage().source()
                  + "'");
        }
      }
    }
  }

  private void collectItemGivers(Draft draft) {
    if (draft.stage() == null) {
      return;
    }
    giveItem(draft, draft.stage().item(), new Giver(draft.stage().toString(), CALLER));
    for (int i = 0; i < draft.steps().size(); i++) {
      var step = draft.steps().get(i);
      for (var key : step.declaration().gives()) {
        giveItem(draft, key, new Giver("step '" + step.name() + "'", i));
      }
    }
  }

  private void giveItem(Draft draft, ContextKey<?> key, Giver giver) {
    var run = runGivers.get(key);
    if (run != null) {
      problems.add(
          giver.title()
              + " gives '"
              + key
              + "' for each item, but "
              + run.title()
              + " gives it to the run");
    }
    give(draft.itemGivers(), key, giver);
  }

  private void give(Map<ContextKey<?>, Giver> givers, ContextKey<?> key, Giver giver) {
    var other = givers.putIfAbsent(key, giver);
    if (other != null) {
      problems.add(other.title() + " and " + giver.title() + " both give '" + key + "'");
    }
    checkType(key, giver.title());
  }

  private void checkType(ContextKey<?> key, String user) {
    var known = keysByName.putIfAbsent(key.name(), key);
    if (known != null && !known.equals(key)) {
      problems.add(
          user
              + " takes '"
              + key
              + "' for a "
              + key.type().getSimpleName()
              + ", another step for a "
              + known.type().getSimpleName());
    }
  }

  private void resolveInputs(int node) {
    var draft = drafts.get(node);
    if (draft.stage() != null) {
      resolve(node, draft.stage().source(), draft.title(), true);
      draft.stage().collector().ifPresent(key -> resolve(node, key, draft.title(), true));
    }
    for (var step : draft.steps()) {
      var title = "step '" + step.name() + "'";
      for (var key : step.declaration().needs()) {
        if (!draft.itemGivers().containsKey(key)) {
          resolve(node, key, title, true);
        }
      }
      for (var key : step.declaration().wants()) {
        if (!draft.itemGivers().containsKey(key)) {
          resolve(node, key, title, false);
        }
      }
    }
  }

  private void resolve(int node, ContextKey<?> key, String reader, boolean needed) {
    checkType(key, reader);
    var giver = runGivers.get(key);
    if (giver != null) {
      if (giver.index() == node) {
        refuseCycle(List.of(reader));
      } else if (giver.index() != CALLER) {
        drafts.get(node).dependsOn().add(giver.index());
      }
      return;
    }
    if (needed) {
      problems.add(reader + " needs '" + key + "', which " + whoElseGives(key));
    }
  }

  private String whoElseGives(ContextKey<?> key) {
    for (var draft : drafts) {
      var giver = draft.itemGivers().get(key);
      if (giver != null) {
        return giver.title() + " gives for each item of " + draft.title() + " and not to the run";
      }
    }
    return "nobody gives";
  }

  /// The steps of a node in order: inside a stage a step comes after those of the stage whose keys
  /// it reads.
  private List<NamedStep> orderWithin(Draft draft) {
    List<Set<Integer>> dependencies = new ArrayList<>();
    for (int i = 0; i < draft.steps().size(); i++) {
      var step = draft.steps().get(i);
      var before = new TreeSet<Integer>();
      draft
          .itemGivers()
          .forEach(
              (key, giver) -> {
                if (giver.index() != CALLER && step.declaration().reads(key)) {
                  before.add(giver.index());
                }
              });
      dependencies.add(before);
    }
    var order = StableOrder.of(dependencies);
    if (!order.cycle().isEmpty()) {
      refuseCycle(
          order.cycle().stream().map(i -> "step '" + draft.steps().get(i).name() + "'").toList());
    }
    return order.order().stream().map(draft.steps()::get).toList();
  }

  private void refuseCycle(List<String> titles) {
    problems.add(
        titles.size() == 1
            ? titles.getFirst() + " needs what it gives itself"
            : titles.stream().collect(Collectors.joining(", which needs ", "a cycle: ", ""))
                + ", which needs "
                + titles.getFirst());
  }

  private WorkflowPlan number(List<Integer> order, List<List<NamedStep>> inner) {
    List<PlannedStep> steps = new ArrayList<>();
    List<PlanNode> nodes = new ArrayList<>();
    for (int node : order) {
      List<PlannedStep> own = new ArrayList<>();
      for (var step : inner.get(node)) {
        var planned = new PlannedStep(steps.size() + 1, step.step(), step.declaration());
        steps.add(planned);
        own.add(planned);
      }
      var draft = drafts.get(node);
      var dependsOn = draft.dependsOn().stream().map(order::indexOf).collect(Collectors.toSet());
      nodes.add(new PlanNode(draft.stage(), List.copyOf(own), dependsOn));
    }
    return new WorkflowPlan(workflow, initialKeys, List.copyOf(steps), List.copyOf(nodes));
  }
}
