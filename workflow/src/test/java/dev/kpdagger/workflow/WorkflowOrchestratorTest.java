package dev.kpdagger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkflowOrchestratorTest {
  private static final ContextKey<String> NAME = ContextKey.of("name", String.class);
  private static final ContextKey<String> GREETING = ContextKey.of("greeting", String.class);
  private static final ContextKey<Integer> LENGTH = ContextKey.of("length", Integer.class);

  private final WorkflowOrchestrator orchestrator =
      new WorkflowOrchestrator(WorkflowOptions.defaults().withParallelism(2));

  private static RunStep greet() {
    return RunStep.of(
        StepDeclaration.named("greet").needs(NAME).gives(GREETING),
        (context, _, _) -> StepOutputs.of(GREETING, "Hello, " + context.require(NAME)));
  }

  private static RunStep measure() {
    return RunStep.of(
        StepDeclaration.named("measure").needs(GREETING).gives(LENGTH),
        (context, _, _) -> StepOutputs.of(LENGTH, context.require(GREETING).length()));
  }

  @Test
  void outputsReachTheNextStepAndTheInitialContextStaysAsItWas() throws Exception {
    orchestrator.registerStep(greet());
    orchestrator.registerStep(measure());
    orchestrator.registerWorkflow("hello", List.of("measure", "greet"), Set.of(NAME));
    var initial = WorkflowContext.of(NAME, "Ada");

    var result = orchestrator.executeWorkflow("hello", initial);

    assertThat(result.context().require(LENGTH)).isEqualTo(10);
    assertThat(result.context().keys()).containsExactly(NAME, GREETING, LENGTH);
    assertThat(initial.keys()).containsExactly(NAME);
    assertThat(orchestrator.outline("hello").steps())
        .extracting(step -> step.number() + " " + step.declaration().name())
        .containsExactly("1 greet", "2 measure");
  }

  @Test
  void unknownNamesListTheKnownOnes() {
    orchestrator.registerStep(greet());
    orchestrator.registerStep(measure());
    assertThatThrownBy(() -> orchestrator.registerWorkflow("w", List.of("greet", "sing")))
        .isInstanceOf(UnknownNameException.class)
        .hasMessage("unknown step 'sing'; known: greet, measure");
    assertThatThrownBy(() -> orchestrator.executeWorkflow("w", WorkflowContext.empty()))
        .isInstanceOf(UnknownNameException.class)
        .hasMessage("unknown workflow 'w'; known: none");
  }

  @Test
  void stepsAndWorkflowsCanBeRegisteredFromInsideARun() throws Exception {
    orchestrator.registerStep(greet());
    orchestrator.registerStep(
        RunStep.of(
            StepDeclaration.named("extend").gives(LENGTH),
            (_, _, _) -> {
              orchestrator.registerWorkflow("late", List.of("greet"), Set.of(NAME));
              var inner = orchestrator.executeWorkflow("late", WorkflowContext.of(NAME, "Bo"));
              return StepOutputs.of(LENGTH, inner.context().require(GREETING).length());
            }));
    orchestrator.registerWorkflow("outer", List.of("extend"));

    var result = orchestrator.executeWorkflow("outer", WorkflowContext.empty());

    assertThat(result.context().require(LENGTH)).isEqualTo(9);
    assertThat(orchestrator.workflowNames()).containsExactly("outer", "late");
  }

  @Test
  void aStepServesUnderAnotherName() throws Exception {
    orchestrator.registerStep("welcome", greet());
    orchestrator.registerWorkflow("w", List.of("welcome"), Set.of(NAME));
    assertThat(orchestrator.executeWorkflow("w", WorkflowContext.of(NAME, "Al")).context().keys())
        .contains(GREETING);
    assertThat(orchestrator.stepNames()).containsExactly("welcome");
  }

  @Test
  void theInitialContextMustHaveTheInitialKeysAndNoneThatAStepGives() {
    orchestrator.registerStep(greet());
    orchestrator.registerWorkflow("hello", List.of("greet"), Set.of(NAME));
    assertThatThrownBy(() -> orchestrator.executeWorkflow("hello", WorkflowContext.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("workflow 'hello': step 'greet' needs 'name', which the initial context lacks");
    var both = WorkflowContext.of(NAME, "Ada").with(GREETING, "Hi");
    assertThatThrownBy(() -> orchestrator.executeWorkflow("hello", both))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("step 'greet' gives 'greeting'");
  }

  @Test
  void aStepThatBreaksItsDeclarationFailsByName() {
    failsWith(
        RunStep.of(StepDeclaration.named("s").gives(LENGTH), (_, _, _) -> StepOutputs.none()),
        "step 's' did not give 'length', which it declares");
    failsWith(
        RunStep.of(StepDeclaration.named("s"), (_, _, _) -> StepOutputs.of(LENGTH, 1)),
        "step 's' gave 'length', which it does not declare");
    failsWith(
        RunStep.of(
            StepDeclaration.named("s"),
            (context, _, _) -> StepOutputs.of(GREETING, context.require(NAME))),
        "step 's' reads 'name', which it does not declare");
  }

  private static void failsWith(RunStep step, String message) {
    var fresh = new WorkflowOrchestrator();
    fresh.registerStep(step);
    fresh.registerWorkflow("w", List.of("s"), Set.of(NAME));
    assertThatThrownBy(() -> fresh.executeWorkflow("w", WorkflowContext.of(NAME, "x")))
        .isInstanceOf(StepContractException.class)
        .hasMessage(message);
  }

  @Test
  void aWantedKeyIsReadWhenSomebodyGivesIt() throws Exception {
    orchestrator.registerStep(greet());
    orchestrator.registerStep(
        RunStep.of(
            StepDeclaration.named("count").wants(GREETING).gives(LENGTH),
            (context, _, _) ->
                StepOutputs.of(LENGTH, context.get(GREETING).map(String::length).orElse(-1))));
    orchestrator.registerWorkflow("with", List.of("count", "greet"), Set.of(NAME));
    orchestrator.registerWorkflow("without", List.of("count"));
    var name = WorkflowContext.of(NAME, "Ada");
    assertThat(orchestrator.executeWorkflow("with", name).context().require(LENGTH)).isEqualTo(10);
    assertThat(orchestrator.executeWorkflow("without", name).context().require(LENGTH))
        .isEqualTo(-1);
  }

  @Test
  void independentStepsOverlapAndTheirOutputsKeepTheOrder() throws Exception {
    var bothRun = new CountDownLatch(2);
    for (var key : List.of(GREETING, NAME)) {
      orchestrator.registerStep(
          RunStep.of(
              StepDeclaration.named("give " + key).gives(key),
              (_, _, _) -> {
                bothRun.countDown();
                bothRun.await();
                return StepOutputs.of(key, "x");
              }));
    }
    orchestrator.registerWorkflow("both", List.of("give greeting", "give name"));
    var result = orchestrator.executeWorkflow("both", WorkflowContext.empty());
    assertThat(result.context().keys()).containsExactly(GREETING, NAME);
  }

  @Test
  void oneThreadRunsIndependentStepsInTheGivenOrder() throws Exception {
    var single = new WorkflowOrchestrator(WorkflowOptions.defaults().withParallelism(1));
    var running = new AtomicInteger();
    var order = Collections.synchronizedList(new ArrayList<String>());
    for (var name : List.of("c", "a", "b")) {
      single.registerStep(
          RunStep.of(
              StepDeclaration.named(name),
              (_, _, _) -> {
                order.add(name + running.incrementAndGet());
                running.decrementAndGet();
                return StepOutputs.none();
              }));
    }
    single.registerWorkflow("w", List.of("c", "a", "b"));
    single.executeWorkflow("w", WorkflowContext.empty());
    assertThat(order).containsExactly("c1", "a1", "b1");
  }

  @Test
  void clockAndRunIdsComeFromTheOptions() throws Exception {
    var noon = Instant.parse("2026-01-01T12:00:00Z");
    var numbers =
        new Numbers(
            Numbers.options().withClock(() -> noon).withRunIds(() -> "run-7"), (_, _, _) -> {});
    assertThat(numbers.run(3).runId()).isEqualTo("run-7");
    assertThat(numbers.watch.events)
        .allSatisfy(
            event -> {
              assertThat(event.stamp().runId()).isEqualTo("run-7");
              assertThat(event.stamp().time()).isEqualTo(noon);
            });
  }

  @Test
  void observersThatThrowAreRecordedAndChangeNothing() throws Exception {
    var numbers = new Numbers(Numbers.options(), (_, _, _) -> {});
    var broken = new IllegalStateException("broken observer");
    var tracker =
        new ProgressTracker() {
          @Override
          public void updateProgress(String step, int percent, String message) {
            throw broken;
          }

          @Override
          public void updateFileProgress(long current, long total, String fileName) {
            throw broken;
          }

          @Override
          public void updateSubstep(String parent, String substep, int percent) {
            throw broken;
          }
        };
    var reporter =
        new OperationReporter() {
          @Override
          public void reportError(Throwable error, ErrorContext context) {
            throw broken;
          }

          @Override
          public void reportCompletion(
              boolean success, java.time.Duration duration, String summary) {
            throw broken;
          }
        };
    var result =
        numbers.orchestrator.executeWorkflow(
            "numbers",
            WorkflowContext.of(Numbers.COUNT, 3L),
            tracker,
            CancellationToken.none(),
            reporter);
    assertThat(result.context().require(Numbers.REPORT)).isEqualTo("0^2=0 1^2=1 2^2=4 ");
    assertThat(result.observerFaults()).isNotEmpty().containsOnly(broken);
  }

  @Test
  void everyKeyIsCheckedAtRunTimeToo() {
    assertThatThrownBy(() -> putUnchecked(NAME)).isInstanceOf(ClassCastException.class);
    assertThatThrownBy(() -> WorkflowContext.empty().require(NAME))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the context has no 'name'; it has []");
    assertThatThrownBy(() -> StepOutputs.of(NAME, "a").and(NAME, "b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @SuppressWarnings("unchecked")
  private static <T> WorkflowContext putUnchecked(ContextKey<T> key) {
    return WorkflowContext.of(key, (T) Integer.valueOf(7));
  }
}
