package dev.kpdagger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class CancellationTest {
  private static final long ITEMS = 4;

  /// What a step does once the run is cancelled.
  enum Reaction {
    RETURNS {
      @Override
      void react(CancellationToken token, CountDownLatch never) {}
    },
    ASKS_THE_TOKEN {
      @Override
      void react(CancellationToken token, CountDownLatch never) {
        while (true) {
          token.throwIfCancelled();
          Thread.onSpinWait();
        }
      }
    },
    BLOCKS {
      @Override
      void react(CancellationToken token, CountDownLatch never) throws InterruptedException {
        never.await();
      }
    },
    FAILS {
      @Override
      void react(CancellationToken token, CountDownLatch never) {
        throw new IllegalStateException("torn down");
      }
    },
    IS_DEAF {
      @Override
      void react(CancellationToken token, CountDownLatch never) {
        FailureTest.awaitDeafly(never);
      }
    };

    abstract void react(CancellationToken token, CountDownLatch never) throws InterruptedException;
  }

  static Stream<Arguments> places() {
    List<Arguments> places = new ArrayList<>();
    for (var reaction : Reaction.values()) {
      places.add(Arguments.of("open", -1, reaction));
      for (var step : List.of("square", "label")) {
        for (long item = 0; item < ITEMS; item++) {
          places.add(Arguments.of(step, item, reaction));
        }
      }
      places.add(Arguments.of("report", -1, reaction));
    }
    return places.stream();
  }

  @ParameterizedTest
  @MethodSource("places")
  void aRunCancelledAnywhereStopsInTimeAndSaysSo(String step, long item, Reaction reaction) {
    var never = new CountDownLatch(1);
    var cancelledAt = new AtomicLong();
    var source = new CancellationSource[1];
    var numbers =
        new Numbers(
            Numbers.options(),
            (at, number, token) -> {
              if (at.equals(step) && number == item) {
                cancelledAt.set(System.nanoTime());
                source[0].cancel();
                reaction.react(token, never);
              }
            });
    source[0] = numbers.cancellation;

    var thrown = catchThrowable(() -> numbers.run(ITEMS));
    long nanos = System.nanoTime() - cancelledAt.get();
    never.countDown();

    assertThat(nanos).isLessThan(Duration.ofMillis(200).toNanos());
    numbers.watch.checkGrammar();
    assertThat(numbers.watch.log).noneMatch(line -> line.startsWith("error"));
    boolean allDone =
        reaction == Reaction.RETURNS && numbers.watch.log.contains("completed report SUCCEEDED");
    if (allDone) {
      assertThat(step).isEqualTo("report");
      assertThat(thrown).isNull();
      assertThat(numbers.watch.log).contains("workflow SUCCEEDED");
    } else {
      assertThat(thrown)
          .isInstanceOf(OperationCancelledException.class)
          .hasMessage("workflow 'numbers' was cancelled");
      assertThat(numbers.watch.log).contains("workflow CANCELLED");
      assertThat(numbers.watch.log.getLast()).startsWith("completion false: numbers was cancelled");
      if (reaction == Reaction.FAILS) {
        assertThat(thrown.getSuppressed()).extracting(Throwable::getMessage).contains("torn down");
      }
    }
    checkCollected(numbers, step, item);
  }

  /// Every item that was begun was collected once, and what was finished is kept.
  private static void checkCollected(Numbers numbers, String step, long item) {
    List<ItemOutcome> collected;
    try {
      collected = numbers.collector.result();
    } catch (Exception impossible) {
      throw new AssertionError(impossible);
    }
    var announced =
        numbers.watch.events.stream()
            .filter(WorkflowEvent.ItemCompleted.class::isInstance)
            .map(WorkflowEvent.ItemCompleted.class::cast)
            .map(event -> event.index() + " " + event.outcome())
            .sorted()
            .toList();
    assertThat(collected)
        .extracting(outcome -> outcome.index() + " " + outcome.outcome())
        .containsExactlyElementsOf(announced);
    if (step.equals("report")) {
      assertThat(collected).hasSize((int) ITEMS);
      assertThat(collected).allMatch(outcome -> outcome.outcome() == Outcome.SUCCEEDED);
    } else if (item >= 0) {
      assertThat(collected).anyMatch(outcome -> outcome.index() == item);
    }
  }

  @Test
  void aTokenAlreadyCancelledRunsNoStep() {
    var ran = new AtomicBoolean();
    var numbers = new Numbers(Numbers.options(), (_, _, _) -> ran.set(true));
    numbers.cancellation.cancel();
    assertThatThrownBy(() -> numbers.run(3)).isInstanceOf(OperationCancelledException.class);
    assertThat(ran).isFalse();
    assertThat(numbers.watch.log)
        .containsExactly(
            "WorkflowStarted",
            "workflow CANCELLED",
            "completion false: numbers was cancelled: 0 of 4 steps done");
    assertThat(numbers.watch.progress).isEmpty();
  }

  @Test
  void whatCompletedStepsGaveIsKept() {
    var source = new CancellationSource[1];
    var numbers =
        new Numbers(
            Numbers.options(),
            (step, _, token) -> {
              if (step.equals("report")) {
                source[0].cancel();
                token.throwIfCancelled();
              }
            });
    source[0] = numbers.cancellation;
    var thrown = catchThrowableOfType(OperationCancelledException.class, () -> numbers.run(ITEMS));
    var finished = thrown.finished().orElseThrow();
    assertThat(finished.require(Numbers.RESULTS)).hasSize((int) ITEMS);
    assertThat(finished.contains(Numbers.REPORT)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"BLOCKS", "IS_DEAF"})
  void interruptingTheCallerCancels(Reaction reaction) {
    var never = new CountDownLatch(1);
    var caller = Thread.currentThread();
    var numbers =
        new Numbers(
            Numbers.options(),
            (step, _, token) -> {
              if (step.equals("report")) {
                caller.interrupt();
                reaction.react(token, never);
              }
            });
    assertThat(catchThrowable(() -> numbers.run(2)))
        .isInstanceOf(OperationCancelledException.class);
    assertThat(Thread.interrupted()).isTrue();
    never.countDown();
    numbers.watch.checkGrammar();
  }

  @Test
  void aStepCanCancelTheRunItself() {
    var numbers =
        new Numbers(
            Numbers.options(),
            (step, item, _) -> {
              if (step.equals("label") && item == 1) {
                throw new OperationCancelledException("the user declined");
              }
            });
    assertThat(catchThrowable(() -> numbers.run(50)))
        .isInstanceOf(OperationCancelledException.class);
    numbers.watch.checkGrammar();
    assertThat(numbers.watch.log).contains("item 1 CANCELLED", "workflow CANCELLED");
  }

  @Test
  void aTokenThatTakesItBackOrThrowsStaysCancelled() {
    var flicker = new AtomicBoolean();
    var faults = new ObserverFaults();
    var monotonic = new RunCancellation(flicker::get, faults);
    assertThat(monotonic.isCancelled()).isFalse();
    flicker.set(true);
    assertThat(monotonic.isCancelled()).isTrue();
    flicker.set(false);
    assertThat(monotonic.isCancelled()).isTrue();

    var broken =
        new RunCancellation(
            () -> {
              throw new IllegalStateException("broken token");
            },
            faults);
    assertThat(broken.isCancelled()).isTrue();
    assertThat(faults.all()).hasSize(1);
  }

  @Test
  void theCollectorIsNeverInterrupted() {
    var source = new CancellationSource();
    var interrupted = Collections.synchronizedList(new ArrayList<Boolean>());
    var collector =
        new ItemCollector<List<ItemOutcome>>() {
          @Override
          public void collect(ItemOutcome outcome) {
            interrupted.add(Thread.currentThread().isInterrupted());
          }

          @Override
          public List<ItemOutcome> result() {
            return List.of();
          }
        };
    var never = new CountDownLatch(1);
    var orchestrator = new WorkflowOrchestrator(WorkflowOptions.defaults().withParallelism(3));
    orchestrator.registerStep(
        ItemStep.of(
            Numbers.STAGE,
            StepDeclaration.named("block").needs(Numbers.NUMBER),
            (context, _, _) -> {
              if (context.require(Numbers.NUMBER) == 2) {
                source.cancel();
              }
              never.await();
              return StepOutputs.none();
            }));
    orchestrator.registerWorkflow(
        "w", List.of("block"), java.util.Set.of(Numbers.SOURCE, Numbers.COLLECTOR));
    var initial =
        WorkflowContext.of(Numbers.SOURCE, ItemSource.of(List.of(0L, 1L, 2L)))
            .with(Numbers.COLLECTOR, collector);
    assertThat(
            catchThrowable(
                () ->
                    orchestrator.executeWorkflow(
                        "w",
                        initial,
                        ProgressTracker.none(),
                        source.token(),
                        OperationReporter.none())))
        .isInstanceOf(OperationCancelledException.class);
    assertThat(interrupted).hasSize(3).containsOnly(false);
  }
}
