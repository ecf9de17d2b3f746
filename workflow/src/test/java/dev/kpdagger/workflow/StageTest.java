package dev.kpdagger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class StageTest {
  /// Makes numbers when they are asked for, and fails at the end if told to.
  private static final class Counting implements ItemSource<Long> {
    private final long count;
    private final boolean sized;
    private final boolean breaks;
    final AtomicLong made = new AtomicLong();
    final AtomicInteger closed = new AtomicInteger();

    Counting(long count, boolean sized, boolean breaks) {
      this.count = count;
      this.sized = sized;
      this.breaks = breaks;
    }

    @Override
    public OptionalLong size() {
      return sized ? OptionalLong.of(count) : OptionalLong.empty();
    }

    @Override
    public Iterator<Long> iterator() {
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return breaks || made.get() < count;
        }

        @Override
        public Long next() {
          if (made.get() >= count) {
            throw new NoSuchElementException("the source broke off");
          }
          return made.getAndIncrement();
        }
      };
    }

    @Override
    public void close() throws IOException {
      closed.incrementAndGet();
    }
  }

  private static WorkflowOrchestrator one(int parallelism, StepBody body) {
    var orchestrator =
        new WorkflowOrchestrator(WorkflowOptions.defaults().withParallelism(parallelism));
    orchestrator.registerStep(
        ItemStep.of(
            Numbers.STAGE,
            StepDeclaration.named("square").needs(Numbers.NUMBER).gives(Numbers.SQUARE),
            body));
    orchestrator.registerWorkflow(
        "w", List.of("square"), Set.of(Numbers.SOURCE, Numbers.COLLECTOR));
    return orchestrator;
  }

  private static StepOutputs square(StepContext context) {
    long number = context.require(Numbers.NUMBER);
    return StepOutputs.of(Numbers.SQUARE, number * number);
  }

  private static WorkflowContext initial(
      ItemSource<Long> source, ItemCollector<List<ItemOutcome>> collector) {
    return WorkflowContext.of(Numbers.SOURCE, source).with(Numbers.COLLECTOR, collector);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tenThousandItemsAreNeverInHandAtOnce(boolean sized) throws Exception {
    int parallelism = 4;
    var source = new Counting(10_000, sized, false);
    var collected = new AtomicLong();
    var most = new AtomicLong();
    var sum = new AtomicLong();
    var collector =
        new ItemCollector<List<ItemOutcome>>() {
          @Override
          public void collect(ItemOutcome outcome) {
            sum.addAndGet(outcome.context().require(Numbers.SQUARE));
            collected.incrementAndGet();
          }

          @Override
          public List<ItemOutcome> result() {
            return List.of();
          }
        };
    var orchestrator =
        one(
            parallelism,
            (context, _, _) -> {
              most.accumulateAndGet(source.made.get() - collected.get(), Math::max);
              return square(context);
            });
    var result = orchestrator.executeWorkflow("w", initial(source, collector));
    assertThat(result.items()).isEqualTo(10_000);
    assertThat(sum).hasValue(9_999L * 10_000 * 19_999 / 6);
    assertThat(most.get()).isBetween(1L, (long) parallelism);
    assertThat(source.closed).hasValue(1);
  }

  @Test
  void resultsAreTheSameWhateverTheTiming() throws Exception {
    var expected = results(1, 0);
    assertThat(expected).hasSize(200).contains("199=39601");
    for (int seed = 1; seed <= 3; seed++) {
      assertThat(results(3, seed)).isEqualTo(expected);
    }
  }

  private static List<String> results(int parallelism, int seed) throws Exception {
    var random = new Random(seed);
    var orchestrator =
        one(
            parallelism,
            (context, _, _) -> {
              int spins;
              synchronized (random) {
                spins = random.nextInt(2000);
              }
              for (int i = 0; i < spins; i++) {
                Thread.onSpinWait();
              }
              return square(context);
            });
    return orchestrator
        .executeWorkflow("w", initial(new Counting(200, true, false), ItemCollector.toList()))
        .context()
        .require(Numbers.RESULTS)
        .stream()
        .map(outcome -> outcome.name() + "=" + outcome.context().require(Numbers.SQUARE))
        .toList();
  }

  @Test
  void itemsOverlap() throws Exception {
    var both = new CountDownLatch(2);
    var orchestrator =
        one(
            2,
            (context, _, _) -> {
              both.countDown();
              both.await();
              return square(context);
            });
    var result =
        orchestrator.executeWorkflow(
            "w", initial(new Counting(2, true, false), ItemCollector.toList()));
    assertThat(result.items()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anEmptySourceIsAStageDone(boolean sized) throws Exception {
    var source = new Counting(0, sized, false);
    var result =
        one(2, (context, _, _) -> square(context))
            .executeWorkflow("w", initial(source, ItemCollector.toList()));
    assertThat(result.context().require(Numbers.RESULTS)).isEmpty();
    assertThat(source.closed).hasValue(1);
  }

  @Test
  void aSourceThatBreaksOffFailsTheRunAfterTheItemsBeforeIt() {
    var source = new Counting(3, false, true);
    var collector = ItemCollector.toList();
    var orchestrator = one(2, (context, _, _) -> square(context));
    var watch = new Watch();
    try (var _ = orchestrator.events().subscribe(watch)) {
      assertThat(
              catchThrowable(() -> orchestrator.executeWorkflow("w", initial(source, collector))))
          .isInstanceOf(NoSuchElementException.class)
          .hasMessage("the source broke off");
    }
    watch.checkGrammar();
    assertThat(watch.log).contains("item 0 SUCCEEDED", "item 1 SUCCEEDED", "item 2 SUCCEEDED");
    assertThat(source.closed).hasValue(1);
  }

  @Test
  void anItemOfTheWrongTypeFailsTheRun() {
    @SuppressWarnings("unchecked")
    var source = (ItemSource<Long>) (ItemSource<?>) ItemSource.of(List.of(1L, "two"));
    var orchestrator = one(1, (context, _, _) -> square(context));
    assertThat(
            catchThrowable(
                () -> orchestrator.executeWorkflow("w", initial(source, ItemCollector.toList()))))
        .isInstanceOf(ClassCastException.class)
        .hasMessage("key 'number' takes a java.lang.Long, not a java.lang.String");
  }

  @Test
  void aCollectorThatThrowsFailsTheRun() {
    var full = new IOException("disk full");
    var seen = Collections.synchronizedList(new ArrayList<Long>());
    var collector =
        new ItemCollector<List<ItemOutcome>>() {
          @Override
          public void collect(ItemOutcome outcome) throws IOException {
            seen.add(outcome.index());
            if (outcome.index() == 2) {
              throw full;
            }
          }

          @Override
          public List<ItemOutcome> result() {
            throw new AssertionError("not asked for");
          }
        };
    var orchestrator = one(2, (context, _, _) -> square(context));
    var watch = new Watch();
    try (var _ = orchestrator.events().subscribe(watch)) {
      assertThat(
              catchThrowable(
                  () ->
                      orchestrator.executeWorkflow(
                          "w", initial(new Counting(1000, true, false), collector))))
          .isSameAs(full);
    }
    watch.checkGrammar();
    assertThat(seen).doesNotHaveDuplicates().contains(0L, 1L, 2L).hasSizeLessThan(1000);
  }

  @Test
  void aCollectorWhoseResultThrowsFailsTheRun() {
    var collector =
        new ItemCollector<List<ItemOutcome>>() {
          @Override
          public void collect(ItemOutcome outcome) {}

          @Override
          public List<ItemOutcome> result() {
            throw new IllegalStateException("no result");
          }
        };
    var orchestrator = one(2, (context, _, _) -> square(context));
    assertThat(
            catchThrowable(
                () ->
                    orchestrator.executeWorkflow(
                        "w", initial(new Counting(5, true, false), collector))))
        .hasMessage("no result");
  }

  @Test
  void aStepCanBeCalledOutsideARun() throws Exception {
    var published = new ArrayList<>();
    var step =
        ItemStep.of(
            Numbers.STAGE,
            StepDeclaration.named("square").needs(Numbers.NUMBER).gives(Numbers.SQUARE),
            (context, _, _) -> {
              context.publish("hello");
              return square(context);
            });
    var outputs =
        step.execute(
            StepContext.standalone(WorkflowContext.of(Numbers.NUMBER, 12L), published::add),
            ProgressTracker.none(),
            CancellationToken.none());
    assertThat(outputs.values().require(Numbers.SQUARE)).isEqualTo(144);
    assertThat(published).containsExactly("hello");
  }
}
