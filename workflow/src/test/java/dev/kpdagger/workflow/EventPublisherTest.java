package dev.kpdagger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class EventPublisherTest {
  @Test
  void aSuccessfulRunIsWellFormedAndComplete() throws Exception {
    var numbers = new Numbers(Numbers.options(), (_, _, _) -> {});
    numbers.run(20);
    numbers.watch.checkGrammar();
    assertThat(numbers.watch.events).hasSize(2 + 4 * 2 + 20 * 3);
    assertThat(numbers.watch.log)
        .containsSubsequence(
            "started open",
            "completed open SUCCEEDED",
            "started square",
            "started label",
            "DomainEvent",
            "completed label SUCCEEDED",
            "completed square SUCCEEDED",
            "started report",
            "completed report SUCCEEDED",
            "workflow SUCCEEDED",
            "completion true: numbers succeeded: 4 of 4 steps done, 20 items");
  }

  @Test
  void theStepsSayWhichKeysTheyGave() throws Exception {
    var numbers = new Numbers(Numbers.options(), (_, _, _) -> {});
    numbers.run(1);
    assertThat(numbers.watch.events)
        .filteredOn(WorkflowEvent.WorkflowStepCompleted.class::isInstance)
        .map(event -> ((WorkflowEvent.WorkflowStepCompleted) event).outputKeys())
        .containsExactly(
            List.of("source", "collector"),
            List.of("label", "results"),
            List.of("square"),
            List.of("report"));
  }

  @Test
  void aListenerThatThrowsAtEveryEventHearsAllAndDisturbsNobody() throws Exception {
    var numbers = new Numbers(Numbers.options(), (_, _, _) -> {});
    var heard = Collections.synchronizedList(new ArrayList<WorkflowEvent>());
    try (var subscription =
        numbers
            .orchestrator
            .events()
            .subscribe(
                event -> {
                  heard.add(event);
                  throw new IllegalStateException("listener");
                })) {
      numbers.run(10);
      EventGrammar.check(List.copyOf(heard), false);
      assertThat(subscription.faults()).isEqualTo(heard.size());
      assertThat(subscription.lastFault())
          .get()
          .hasToString("java.lang.IllegalStateException: listener");
    }
    numbers.watch.checkGrammar();
  }

  @Test
  void aSlowListenerMissesEventsButHearsAWellFormedStream() throws Exception {
    var numbers =
        new Numbers(Numbers.options().withFlushTimeout(Duration.ofMillis(1)), (_, _, _) -> {});
    var runOver = new CountDownLatch(1);
    var heardEnd = new CountDownLatch(1);
    var heard = Collections.synchronizedList(new ArrayList<WorkflowEvent>());
    try (var subscription =
        numbers
            .orchestrator
            .events()
            .subscribe(
                event -> {
                  FailureTest.awaitDeafly(runOver);
                  heard.add(event);
                  if (event instanceof WorkflowEvent.WorkflowCompleted) {
                    heardEnd.countDown();
                  }
                },
                16)) {
      var result = numbers.run(2_000); // returns though the listener is stuck at the first event
      runOver.countDown();
      assertThat(heardEnd.await(10, TimeUnit.SECONDS)).isTrue();
      EventGrammar.check(List.copyOf(heard), true);
      assertThat(result.items()).isEqualTo(2_000);
      assertThat(heard.size()).isLessThan(40);
      assertThat(heard.size() + subscription.dropped()).isEqualTo(2 + 4 * 2 + 2_000 * 3);
    }
  }

  @Test
  void aListenerHearsOnlyRunsThatBeginWhileItIsSubscribed() throws Exception {
    var heard = Collections.synchronizedList(new ArrayList<WorkflowEvent>());
    var numbers = new Numbers[1];
    numbers[0] =
        new Numbers(
            Numbers.options(),
            (step, _, _) -> {
              if (step.equals("open")) {
                var _ = numbers[0].orchestrator.events().subscribe(heard::add);
              }
            });
    numbers[0].run(1);
    assertThat(heard).isEmpty();
    numbers[0].run(1);
    EventGrammar.check(List.copyOf(heard), false);
  }

  @Test
  void aClosedSubscriptionHearsNoMore() throws Exception {
    var numbers = new Numbers(Numbers.options(), (_, _, _) -> {});
    var heard = Collections.synchronizedList(new ArrayList<WorkflowEvent>());
    numbers.orchestrator.events().subscribe(heard::add).close();
    numbers.run(1);
    assertThat(heard).isEmpty();
  }

  @Test
  void aListenerMayRunAWorkflowItself() throws Exception {
    var numbers = new Numbers(Numbers.options(), (_, _, _) -> {});
    var inner = new Numbers(Numbers.options(), (_, _, _) -> {});
    try (var subscription =
        numbers
            .orchestrator
            .events()
            .subscribe(
                event -> {
                  if (event instanceof WorkflowEvent.WorkflowStarted) {
                    try {
                      inner.run(2);
                    } catch (Exception failed) {
                      throw new IllegalStateException(failed);
                    }
                  }
                })) {
      numbers.run(2);
      assertThat(subscription.faults()).isZero();
    }
    inner.watch.checkGrammar();
  }
}
