package dev.kpdagger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkflowPlannerTest {
  private static final ContextKey<String> A = ContextKey.of("a", String.class);
  private static final ContextKey<String> B = ContextKey.of("b", String.class);
  private static final ContextKey<String> C = ContextKey.of("c", String.class);

  private final WorkflowOrchestrator orchestrator = new WorkflowOrchestrator();

  private void run(StepDeclaration declaration) {
    orchestrator.registerStep(RunStep.of(declaration, (_, _, _) -> StepOutputs.none()));
  }

  private void item(ItemStage stage, StepDeclaration declaration) {
    orchestrator.registerStep(ItemStep.of(stage, declaration, (_, _, _) -> StepOutputs.none()));
  }

  private List<String> problems(Set<ContextKey<?>> initial, String... steps) {
    var refused =
        catchThrowableOfType(
            RegistrationException.class,
            () -> orchestrator.registerWorkflow("w", List.of(steps), initial));
    assertThat(refused).hasMessageStartingWith("workflow 'w' is refused: ");
    assertThat(orchestrator.workflowNames()).isEmpty();
    return refused.problems();
  }

  private List<String> order(Set<ContextKey<?>> initial, String... steps) {
    orchestrator.registerWorkflow("w", List.of(steps), initial);
    return orchestrator.outline("w").steps().stream().map(s -> s.declaration().name()).toList();
  }

  @Test
  void refusesAnInputThatNobodyGives() {
    run(StepDeclaration.named("one").needs(A).gives(B));
    assertThat(problems(Set.of(), "one"))
        .containsExactly("step 'one' needs 'a', which nobody gives");
  }

  @Test
  void refusesTwoGiversOfOneKey() {
    run(StepDeclaration.named("one").gives(A));
    run(StepDeclaration.named("two").gives(A));
    assertThat(problems(Set.of(), "one", "two"))
        .containsExactly("step 'one' and step 'two' both give 'a'");
    assertThat(problems(Set.of(A), "two"))
        .containsExactly("the caller and step 'two' both give 'a'");
  }

  @Test
  void refusesACycleAndNamesItsSteps() {
    run(StepDeclaration.named("one").needs(C).gives(A));
    run(StepDeclaration.named("two").needs(A).gives(B));
    run(StepDeclaration.named("three").needs(B).gives(C));
    assertThat(problems(Set.of(), "one", "two", "three"))
        .containsExactly(
            "a cycle: step 'one', which needs step 'three', which needs step 'two', which needs"
                + " step 'one'");
  }

  @Test
  void refusesAStepThatNeedsItsOwnOutput() {
    run(StepDeclaration.named("one").needs(A).gives(A));
    assertThat(problems(Set.of(), "one")).containsExactly("step 'one' needs what it gives itself");
  }

  @Test
  void refusesDuplicatesAndNothing() {
    run(StepDeclaration.named("one"));
    assertThat(problems(Set.of(), "one", "one")).containsExactly("step 'one' is listed twice");
    assertThat(problems(Set.of())).containsExactly("it has no steps");
    assertThat(
            catchThrowableOfType(
                RegistrationException.class, () -> run(StepDeclaration.named("one"))))
        .hasMessageContaining("'one' is refused: a step of this name is registered already");
    orchestrator.registerWorkflow("taken", List.of("one"));
    assertThat(
            catchThrowableOfType(
                RegistrationException.class,
                () -> orchestrator.registerWorkflow("taken", List.of("one"))))
        .hasMessageContaining("'taken' is refused: a workflow of this name");
  }

  @Test
  void refusesOneNameForTwoTypes() {
    run(StepDeclaration.named("one").gives(ContextKey.of("a", Integer.class)));
    run(StepDeclaration.named("two").needs(A));
    assertThat(problems(Set.of(), "one", "two"))
        .containsExactly(
            "step 'two' takes 'a' for a String, another step for a Integer",
            "step 'two' needs 'a', which nobody gives");
  }

  @Test
  void refusesARunStepThatNeedsWhatIsGivenForEachItem() {
    item(Numbers.STAGE, StepDeclaration.named("each").needs(Numbers.NUMBER).gives(A));
    run(StepDeclaration.named("after").needs(A));
    assertThat(problems(Set.of(Numbers.SOURCE, Numbers.COLLECTOR), "each", "after"))
        .containsExactly(
            "step 'after' needs 'a', which step 'each' gives for each item of stage 'number' and"
                + " not to the run");
  }

  @Test
  void refusesAStageWithoutItsSourceAndCollector() {
    item(Numbers.STAGE, StepDeclaration.named("each"));
    assertThat(problems(Set.of(), "each"))
        .containsExactly(
            "stage 'number' needs 'source', which nobody gives",
            "stage 'number' needs 'collector', which nobody gives");
  }

  @Test
  void refusesAnItemKeyThatHidesOneOfTheRun() {
    item(Numbers.STAGE, StepDeclaration.named("each").gives(A));
    assertThat(problems(Set.of(A, Numbers.SOURCE, Numbers.COLLECTOR), "each"))
        .containsExactly("step 'each' gives 'a' for each item, but the caller gives it to the run");
  }

  @Test
  void refusesTwoStagesOverOneSource() {
    item(Numbers.STAGE, StepDeclaration.named("first"));
    item(ItemStage.over(Numbers.SOURCE, Numbers.SQUARE), StepDeclaration.named("second"));
    assertThat(problems(Set.of(Numbers.SOURCE, Numbers.COLLECTOR), "first", "second"))
        .containsExactly("stage 'number' and stage 'square' both read the source 'source'");
  }

  @Test
  void refusesAStageThatWaitsForItself() {
    item(Numbers.STAGE, StepDeclaration.named("first").gives(A));
    run(StepDeclaration.named("middle").needs(Numbers.RESULTS).gives(B));
    item(Numbers.STAGE, StepDeclaration.named("second").needs(B));
    assertThat(problems(Set.of(Numbers.SOURCE, Numbers.COLLECTOR), "first", "middle", "second"))
        .containsExactly(
            "a cycle: stage 'number', which needs step 'middle', which needs stage 'number'");
  }

  @Test
  void keepsTheGivenOrderWhereItIsFree() {
    run(StepDeclaration.named("late").needs(A));
    run(StepDeclaration.named("free"));
    run(StepDeclaration.named("early").gives(A));
    assertThat(order(Set.of(), "late", "free", "early")).containsExactly("free", "early", "late");
  }

  @Test
  void bringsTheStepsOfAStageTogetherInTheOrderOfTheirKeys() {
    item(Numbers.STAGE, StepDeclaration.named("use").needs(A));
    run(StepDeclaration.named("between").gives(B));
    item(Numbers.STAGE, StepDeclaration.named("make").needs(B).gives(A));
    assertThat(order(Set.of(Numbers.SOURCE, Numbers.COLLECTOR), "use", "between", "make"))
        .containsExactly("between", "make", "use");
  }
}
