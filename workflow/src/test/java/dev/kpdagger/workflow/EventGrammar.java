package dev.kpdagger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.workflow.WorkflowEvent.DomainEvent;
import dev.kpdagger.workflow.WorkflowEvent.ItemCompleted;
import dev.kpdagger.workflow.WorkflowEvent.ItemStarted;
import dev.kpdagger.workflow.WorkflowEvent.WorkflowCompleted;
import dev.kpdagger.workflow.WorkflowEvent.WorkflowStarted;
import dev.kpdagger.workflow.WorkflowEvent.WorkflowStepCompleted;
import dev.kpdagger.workflow.WorkflowEvent.WorkflowStepStarted;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Checks that the events of one run are well-formed.
final class EventGrammar {
  private final Set<String> openSteps = new HashSet<>();
  private final Set<String> seenSteps = new HashSet<>();
  private final Set<String> openItems = new HashSet<>();
  private final Set<String> seenItems = new HashSet<>();
  private final Set<Outcome> stepOutcomes = new HashSet<>();
  private List<String> steps = List.of();

  private EventGrammar() {}

  /// Checks the events of one run.
  ///
  /// @param gaps whether events may be missing, as they may for a slow listener
  static void check(List<WorkflowEvent> events, boolean gaps) {
    assertThat(events).isNotEmpty();
    assertThat(events.getFirst()).isInstanceOf(WorkflowStarted.class);
    assertThat(events.getLast()).isInstanceOf(WorkflowCompleted.class);
    assertThat(events.stream().map(event -> event.stamp().runId()).distinct()).hasSize(1);
    long before = 0;
    for (var event : events) {
      long sequence = event.stamp().sequence();
      if (gaps) {
        assertThat(sequence).isGreaterThan(before);
      } else {
        assertThat(sequence).isEqualTo(before + 1);
      }
      before = sequence;
    }
    var grammar = new EventGrammar();
    events.forEach(grammar::accept);
  }

  private void accept(WorkflowEvent event) {
    switch (event) {
      case WorkflowStarted started -> {
        assertThat(started.stamp().sequence()).isEqualTo(1);
        steps = started.steps();
      }
      case WorkflowStepStarted started -> {
        assertThat(steps.get(started.number() - 1)).isEqualTo(started.step());
        assertThat(seenSteps.add(started.step())).as("%s starts once", started.step()).isTrue();
        openSteps.add(started.step());
      }
      case WorkflowStepCompleted completed -> {
        assertThat(openSteps.remove(completed.step())).as("%s was open", completed.step()).isTrue();
        assertThat(openItems).as("items inside %s", completed.step()).isEmpty();
        assertThat(completed.error() != null).isEqualTo(completed.outcome() == Outcome.FAILED);
        stepOutcomes.add(completed.outcome());
      }
      case ItemStarted started -> {
        assertThat(openSteps).as("the stage of item %s", started.name()).isNotEmpty();
        assertThat(seenItems.add(key(started.stage(), started.index()))).isTrue();
        openItems.add(key(started.stage(), started.index()));
      }
      case ItemCompleted completed -> {
        assertThat(openItems.remove(key(completed.stage(), completed.index()))).isTrue();
        assertThat(completed.error() != null).isEqualTo(completed.outcome() == Outcome.FAILED);
        assertThat(completed.step() == null).isEqualTo(completed.success());
      }
      case DomainEvent domain -> {
        assertThat(openSteps).contains(domain.step());
        if (domain.item() != null) {
          assertThat(openItems).anyMatch(item -> item.endsWith("#" + domain.item()));
        }
      }
      case WorkflowCompleted completed -> {
        assertThat(openSteps).isEmpty();
        assertThat(openItems).isEmpty();
        assertThat(completed.error() != null).isEqualTo(completed.outcome() == Outcome.FAILED);
        switch (completed.outcome()) {
          case SUCCEEDED -> {
            assertThat(stepOutcomes).containsOnly(Outcome.SUCCEEDED);
            assertThat(seenSteps).containsExactlyInAnyOrderElementsOf(steps);
          }
          case CANCELLED -> assertThat(stepOutcomes).doesNotContain(Outcome.FAILED);
          case FAILED -> assertThat(stepOutcomes).contains(Outcome.FAILED);
        }
      }
    }
  }

  private static String key(String stage, long index) {
    return stage + "#" + index;
  }
}
