package dev.kpdagger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ProgressTest {
  private static final long INTERVAL = Duration.ofMillis(100).toNanos();

  private final Watch watch = new Watch();
  private final AtomicLong now = new AtomicLong();
  private final ProgressGuard guard =
      new ProgressGuard(watch, INTERVAL, now::get, new ObserverFaults());

  private void pass(int millis) {
    now.addAndGet(Duration.ofMillis(millis).toNanos());
  }

  @Test
  void progressRisesAndReachesAHundredOnlyWhenDone() {
    var step = guard.begin("s");
    for (int percent : List.of(10, 5, 70, 100, 250, -3)) {
      pass(100);
      step.updateProgress("s", percent, "m" + percent);
    }
    step.end(true);
    step.updateProgress("s", 20, "late");
    assertThat(watch.progress)
        .containsExactly(
            "s 0 ",
            "s 10 m10",
            "s 10 m5",
            "s 70 m70",
            "s 99 m100",
            "s 99 m250",
            "s 99 m-3",
            "s 100 done");
  }

  @Test
  void updatesAreThrottledButTheFirstAndTheLastAreSaid() {
    var step = guard.begin("s");
    for (int percent = 1; percent <= 50; percent++) {
      pass(10);
      step.updateProgress("s", percent, "");
    }
    step.updateProgress("s", 55, "held back");
    step.end(false);
    assertThat(watch.progress)
        .containsExactly("s 0 ", "s 10 ", "s 20 ", "s 30 ", "s 40 ", "s 50 ", "s 55 held back");
  }

  @Test
  void substepsRiseToo() {
    var step = guard.begin("s");
    step.updateSubstep("ignored", "part", 30);
    step.updateSubstep("ignored", "part", 40);
    pass(100);
    step.updateSubstep("ignored", "part", 20);
    step.updateProgress("other", 60, "another name is a substep");
    step.updateSubstep("ignored", "part", 100);
    assertThat(watch.progress).containsExactly("s 0 ", "s/part 30", "s/other 60", "s/part 100");
  }

  @Test
  void filesOfARunStepRise() {
    var step = guard.begin("s");
    step.updateFileProgress(1, 3, "a");
    step.updateFileProgress(2, 3, "b");
    step.updateFileProgress(1, 3, "a");
    step.updateFileProgress(3, 3, "c");
    step.end(true);
    assertThat(watch.progress).containsExactly("s 0 ", "file 1/3 a", "file 3/3 c", "s 100 done");
  }

  @Test
  void itemsAreCountedAndAnItemSpeaksOfItselfAsASubstep() {
    var step = guard.begin("s");
    var item = step.ofItem("f1");
    item.updateProgress("s", 50, "half of the item");
    item.updateProgress("s", 60, "too soon");
    item.updateFileProgress(9, 9, "not counted");
    pass(100);
    step.counted(2, 4);
    pass(100);
    step.counted(1, 4);
    step.fileDone(1, 4, "f1");
    step.fileDone(2, 4, "f2");
    step.filesEnded(2, 4, "f2");
    step.end(true);
    assertThat(watch.progress)
        .containsExactly(
            "s 0 ", "s/f1 50", "s 50 2 of 4", "file 1/4 f1", "file 2/4 f2", "s 100 done");
  }

  @Test
  void nothingIsSaidAfterTheRun() {
    var step = guard.begin("s");
    guard.close();
    step.end(true);
    assertThat(watch.progress).containsExactly("s 0 ");
  }

  @Test
  void aRunToldInFullIsMonotonicAndEndsAtAHundred() throws Exception {
    var numbers =
        new Numbers(Numbers.options().withProgressInterval(Duration.ZERO), (_, _, _) -> {});
    numbers.run(50);
    for (var step : Numbers.STEPS) {
      var told =
          numbers.watch.progress.stream()
              .filter(line -> line.startsWith(step + " "))
              .map(line -> Integer.valueOf(line.split(" ", -1)[1]))
              .toList();
      assertThat(told).isSorted().startsWith(0).endsWith(100);
      assertThat(told.stream().filter(percent -> percent == 100)).hasSize(1);
    }
    var files =
        numbers.watch.progress.stream()
            .filter(line -> line.startsWith("file "))
            .map(line -> Integer.valueOf(line.substring(5, line.indexOf('/'))))
            .toList();
    assertThat(files).isSorted().doesNotHaveDuplicates().endsWith(50);
  }

  @Test
  void aTrackerThatBlocksHoldsUpNoOtherStep() throws Exception {
    var blocked = new CountDownLatch(1);
    var tracker =
        new ProgressTracker() {
          @Override
          public void updateProgress(String step, int percent, String message) {}

          @Override
          public void updateFileProgress(long current, long total, String fileName) {
            FailureTest.awaitDeafly(blocked);
          }

          @Override
          public void updateSubstep(String parent, String substep, int percent) {}
        };
    var numbers =
        new Numbers(
            Numbers.options(),
            (step, item, _) -> {
              if (step.equals("square") && item == 40) {
                blocked.countDown(); // reached only if the others go on
              }
            });
    var result =
        numbers.orchestrator.executeWorkflow(
            "numbers",
            WorkflowContext.of(Numbers.COUNT, 50L),
            tracker,
            CancellationToken.none(),
            OperationReporter.none());
    assertThat(result.items()).isEqualTo(50);
  }
}
