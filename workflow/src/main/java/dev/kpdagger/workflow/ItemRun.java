package dev.kpdagger.workflow;

import java.util.concurrent.atomic.AtomicBoolean;

/// One item on its way through a stage. Its worker and, when the worker is given up, the
/// coordinator both want to end it: the two flags decide who does, once.
final class ItemRun {
  final StepContext.Item item;

  /// What the completed steps gave, and the step in hand; written by the worker only.
  volatile WorkflowContext context;

  volatile int step;

  private final AtomicBoolean collected = new AtomicBoolean();
  private final AtomicBoolean completed = new AtomicBoolean();

  ItemRun(StepContext.Item item, WorkflowContext context) {
    this.item = item;
    this.context = context;
  }

  /// Whether the caller is to hand the item to the collector.
  boolean claimCollect() {
    return collected.compareAndSet(false, true);
  }

  /// Whether the caller is to announce the item's end.
  boolean claimComplete() {
    return completed.compareAndSet(false, true);
  }
}
