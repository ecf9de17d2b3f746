package dev.kpdagger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kpdagger.workflow.WorkflowOptions.ItemFailures;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class FailureTest {
  private static final long ITEMS = 5;

  private static Numbers.Probe failing(String step, long item, Throwable fault) {
    return (at, number, _) -> {
      if (at.equals(step) && number == item) {
        switch (fault) {
          case Exception exception -> throw exception;
          case Error error -> throw error;
          default -> throw new AssertionError("neither exception nor error", fault);
        }
      }
    };
  }

  static Stream<Arguments> places() {
    List<Arguments> places = new ArrayList<>();
    places.add(Arguments.of("open", -1));
    for (var step : List.of("square", "label")) {
      for (long item = 0; item < ITEMS; item++) {
        places.add(Arguments.of(step, item));
      }
    }
    places.add(Arguments.of("report", -1));
    return places.stream();
  }

  @ParameterizedTest
  @MethodSource("places")
  void aFailureAnywhereReachesTheCallerAsItIs(String step, long item) {
    for (var fault : List.of(new IOException("no"), new StackOverflowError("deep"))) {
      var options = Numbers.options().withItemFailures(ItemFailures.FAIL_FAST);
      var numbers = new Numbers(options, failing(step, item, fault));

      assertThat(catchThrowable(() -> numbers.run(ITEMS))).isSameAs(fault);

      numbers.watch.checkGrammar();
      var log = numbers.watch.log;
      int number = Numbers.STEPS.indexOf(step) + 1;
      var completed = "completed " + step + " FAILED";
      var error =
          "error "
              + fault.getMessage()
              + " in numbers step "
              + number
              + " "
              + step
              + (item < 0 ? "" : " item " + item);
      assertThat(log).containsSubsequence(completed, error, "workflow FAILED");
      assertThat(log).filteredOn(line -> line.startsWith("error")).hasSize(1);
      assertThat(log.getLast()).startsWith("completion false: numbers failed in step " + step);
      assertThat(log.get(log.size() - 2)).isEqualTo("workflow FAILED");
      assertThat(numbers.watch.progress).noneMatch(line -> line.startsWith(step + " 100"));
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void anItemThatFailsIsRecordedAndTheOthersGoOn(String step, long item) throws Exception {
    if (item < 0) {
      return;
    }
    var fault = new IllegalStateException("bad file");
    var numbers = new Numbers(Numbers.options(), failing(step, item, fault));

    var result = numbers.run(ITEMS);

    numbers.watch.checkGrammar();
    assertThat(result.items()).isEqualTo(ITEMS);
    assertThat(result.failedItems()).isEqualTo(1);
    var outcomes = result.context().require(Numbers.RESULTS);
    assertThat(outcomes).extracting(ItemOutcome::index).containsExactly(0L, 1L, 2L, 3L, 4L);
    for (var outcome : outcomes) {
      if (outcome.index() == item) {
        assertThat(outcome.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(outcome.error()).isSameAs(fault);
        assertThat(outcome.step()).isEqualTo(step);
        assertThat(outcome.context().contains(Numbers.SQUARE)).isEqualTo(step.equals("label"));
      } else {
        assertThat(outcome.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(outcome.error()).isNull();
      }
    }
    assertThat(numbers.watch.log).noneMatch(line -> line.startsWith("error"));
  }

  @Test
  void failFastReportsTheFirstItemThatFailsWhateverTheTiming() {
    var later = new CountDownLatch(1);
    var options =
        WorkflowOptions.defaults().withParallelism(3).withItemFailures(ItemFailures.FAIL_FAST);
    var numbers =
        new Numbers(
            options,
            (step, item, _) -> {
              if (step.equals("square") && item == 1) {
                later.await(); // fails only when item 2 has
                throw new IllegalStateException("item 1");
              }
              if (step.equals("label") && item == 2) {
                later.countDown();
                throw new IllegalStateException("item 2");
              }
            });

    assertThat(catchThrowable(() -> numbers.run(100))).hasMessage("item 1");

    numbers.watch.checkGrammar();
    assertThat(numbers.watch.log).contains("item 0 SUCCEEDED", "item 1 FAILED", "item 2 FAILED");
  }

  @Test
  void ofTwoIndependentStepsTheFirstInOrderIsTheFailure() throws Exception {
    var orchestrator = new WorkflowOrchestrator(WorkflowOptions.defaults().withParallelism(2));
    var watch = new Watch();
    var laterFailed = new CountDownLatch(1);
    var first = new IOException("first");
    var second = new IOException("second");
    orchestrator.registerStep(
        RunStep.of(
            StepDeclaration.named("slow"),
            (_, _, _) -> {
              laterFailed.await();
              throw first;
            }));
    orchestrator.registerStep(
        RunStep.of(
            StepDeclaration.named("quick"),
            (_, _, _) -> {
              throw second;
            }));
    orchestrator.registerWorkflow("w", List.of("slow", "quick"));
    EventListener release =
        event -> {
          if (event instanceof WorkflowEvent.WorkflowStepCompleted) {
            laterFailed.countDown();
          }
        };
    try (var _ = orchestrator.events().subscribe(watch);
        var _ = orchestrator.events().subscribe(release)) {
      var thrown =
          catchThrowable(
              () ->
                  orchestrator.executeWorkflow(
                      "w", WorkflowContext.empty(), watch, CancellationToken.none(), watch));
      assertThat(thrown).isSameAs(first).hasSuppressedException(second);
    }
    watch.checkGrammar();
    assertThat(watch.log)
        .containsSubsequence("error first in w step 1 slow", "error second in w step 2 quick");
  }

  @Test
  void aStepAfterAFailedOneIsStoppedThoughItOnlyLooksAtItsToken() {
    var orchestrator = new WorkflowOrchestrator(WorkflowOptions.defaults().withParallelism(2));
    var watch = new Watch();
    var looping = new CountDownLatch(1);
    orchestrator.registerStep(
        RunStep.of(
            StepDeclaration.named("fails"),
            (_, _, _) -> {
              looping.await();
              throw new IOException("no");
            }));
    orchestrator.registerStep(
        RunStep.of(
            StepDeclaration.named("loops"),
            (_, _, token) -> {
              looping.countDown();
              while (true) {
                token.throwIfCancelled();
                Thread.onSpinWait();
              }
            }));
    orchestrator.registerWorkflow("w", List.of("fails", "loops"));
    try (var _ = orchestrator.events().subscribe(watch)) {
      assertThat(catchThrowable(() -> orchestrator.executeWorkflow("w", WorkflowContext.empty())))
          .hasMessage("no");
    }
    watch.checkGrammar();
    assertThat(watch.log).contains("completed loops CANCELLED", "workflow FAILED");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTimeoutFailsARunStepByNameWhetherItHeedsInterruptsOrNot(boolean heeds) {
    var released = new CountDownLatch(1);
    var orchestrator = new WorkflowOrchestrator();
    orchestrator.registerStep(
        RunStep.of(
            StepDeclaration.named("slow").timeout(Duration.ofMillis(20)),
            (_, _, _) -> {
              if (heeds) {
                released.await();
              } else {
                awaitDeafly(released);
              }
              return StepOutputs.none();
            }));
    orchestrator.registerWorkflow("w", List.of("slow"));
    var watch = new Watch();
    try (var _ = orchestrator.events().subscribe(watch)) {
      assertThat(catchThrowable(() -> orchestrator.executeWorkflow("w", WorkflowContext.empty())))
          .isInstanceOf(StepTimeoutException.class)
          .hasMessage("step 'slow' took longer than its timeout of 20 ms");
    } finally {
      released.countDown();
    }
    watch.checkGrammar();
    assertThat(watch.log).contains("completed slow FAILED", "workflow FAILED");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTimeoutCostsOnlyTheItem(boolean heeds) throws Exception {
    var released = new CountDownLatch(1);
    var orchestrator = new WorkflowOrchestrator(WorkflowOptions.defaults().withParallelism(1));
    orchestrator.registerStep(
        ItemStep.of(
            Numbers.STAGE,
            StepDeclaration.named("slow").needs(Numbers.NUMBER).timeout(Duration.ofMillis(20)),
            (context, _, _) -> {
              if (context.require(Numbers.NUMBER) == 1) {
                if (heeds) {
                  released.await();
                } else {
                  awaitDeafly(released);
                }
              }
              return StepOutputs.none();
            }));
    orchestrator.registerWorkflow(
        "w", List.of("slow"), java.util.Set.of(Numbers.SOURCE, Numbers.COLLECTOR));
    var watch = new Watch();
    try (var _ = orchestrator.events().subscribe(watch)) {
      var result =
          orchestrator.executeWorkflow(
              "w",
              WorkflowContext.of(Numbers.SOURCE, ItemSource.of(List.of(0L, 1L, 2L)))
                  .with(Numbers.COLLECTOR, ItemCollector.toList()));
      assertThat(result.context().require(Numbers.RESULTS))
          .extracting(ItemOutcome::outcome)
          .containsExactly(Outcome.SUCCEEDED, Outcome.FAILED, Outcome.SUCCEEDED);
      assertThat(result.context().require(Numbers.RESULTS).get(1).error())
          .isInstanceOf(StepTimeoutException.class);
    } finally {
      released.countDown();
    }
    watch.checkGrammar();
  }

  /// Waits without heeding interrupts.
  static void awaitDeafly(CountDownLatch latch) {
    boolean waiting = true;
    while (waiting) {
      try {
        latch.await();
        waiting = false;
      } catch (InterruptedException _) {
        // deaf on purpose
      }
    }
  }

  @Test
  void onlyTransientFaultsAreTriedAgain() {
    assertThat(attemptsUntilTheEnd(new TransientFaultException("busy"), 2)).isEqualTo(3);
    assertThat(attemptsUntilTheEnd(new TransientFaultException("busy"), 9)).isEqualTo(4);
    assertThat(attemptsUntilTheEnd(new IOException("declared"), 2)).isEqualTo(3);
    assertThat(attemptsUntilTheEnd(new IllegalStateException("final"), 2)).isEqualTo(1);
  }

  /// How often a step of at most four attempts is executed which throws `fault` the first `times`
  /// times.
  private static int attemptsUntilTheEnd(Exception fault, int times) {
    var attempts = new AtomicInteger();
    var orchestrator = new WorkflowOrchestrator();
    orchestrator.registerStep(
        RunStep.of(
            StepDeclaration.named("s")
                .retry(RetryPolicy.of(4, Duration.ofNanos(1)).on(IOException.class)),
            (_, _, _) -> {
              if (attempts.incrementAndGet() <= times) {
                throw fault;
              }
              return StepOutputs.none();
            }));
    orchestrator.registerWorkflow("w", List.of("s"));
    var thrown = catchThrowable(() -> orchestrator.executeWorkflow("w", WorkflowContext.empty()));
    if (attempts.get() <= times) {
      assertThat(thrown).isSameAs(fault);
    } else {
      assertThat(thrown).isNull();
    }
    return attempts.get();
  }

  @Test
  void theBackoffDoublesUpToHalfAMinute() {
    var policy = RetryPolicy.of(20, Duration.ofSeconds(1));
    assertThat(Stream.of(1, 2, 3, 5, 6, 19).map(policy::backoffAfter).map(Duration::toSeconds))
        .containsExactly(1L, 2L, 4L, 16L, 30L, 30L);
    assertThat(RetryPolicy.none().backoffAfter(3)).isZero();
  }
}
