package dev.kpdagger.workflow;

import dev.kpdagger.workflow.WorkflowEvent.DomainEvent;
import dev.kpdagger.workflow.WorkflowEvent.ItemCompleted;
import dev.kpdagger.workflow.WorkflowEvent.ItemStarted;
import dev.kpdagger.workflow.WorkflowEvent.Stamp;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// The events of one run: numbers them, and queues them for those who were subscribed when the run
/// began.
final class EventStream {
  private final String runId;
  private final InstantSource clock;
  private final List<Lane> lanes;
  private long sequence;

  EventStream(String runId, InstantSource clock, List<EventSubscription> subscriptions) {
    this.runId = runId;
    this.clock = clock;
    this.lanes = subscriptions.stream().map(s -> new Lane(s, new HashSet<>())).toList();
  }

  /// One listener's view of the run.
  ///
  /// @param skipped items under way whose start was left out; no more than the run has threads
  private record Lane(EventSubscription subscription, Set<Long> skipped) {
    /// Tests of type rather than a switch over types, whose linking at run time short runs would
    /// feel.
    void offer(WorkflowEvent event) {
      if (event instanceof ItemStarted started) {
        if (!subscription.offer(event, true)) {
          skipped.add(started.index());
        }
      } else if (isOfSkippedItem(event)) {
        subscription.countDropped();
      } else {
        subscription.offer(event, event instanceof DomainEvent);
      }
    }

    private boolean isOfSkippedItem(WorkflowEvent event) {
      if (event instanceof ItemCompleted completed) {
        return skipped.remove(completed.index());
      }
      return event instanceof DomainEvent domain
          && domain.item() != null
          && skipped.contains(domain.item());
    }
  }

  String runId() {
    return runId;
  }

  /// Stamps and queues an event. Never blocks on a listener; makes no event when nobody listens.
  void emit(Function<Stamp, WorkflowEvent> event) {
    if (lanes.isEmpty()) {
      return;
    }
    synchronized (this) {
      WorkflowEvent stamped = event.apply(new Stamp(runId, ++sequence, clock.instant()));
      for (var lane : lanes) {
        lane.offer(stamped);
      }
    }
  }

  /// Gives the listeners up to `nanos` in all to hear what is queued.
  void flush(long nanos) {
    long end = System.nanoTime() + nanos;
    for (var lane : lanes) {
      lane.subscription().awaitDrained(end - System.nanoTime());
    }
  }
}
