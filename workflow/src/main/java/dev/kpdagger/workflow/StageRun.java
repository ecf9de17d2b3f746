package dev.kpdagger.workflow;

import dev.kpdagger.workflow.WorkflowEvent.ItemCompleted;
import dev.kpdagger.workflow.WorkflowEvent.ItemStarted;
import dev.kpdagger.workflow.WorkflowOptions.ItemFailures;
import dev.kpdagger.workflow.WorkflowPlan.PlannedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// One stage of one run: workers draw items from the source and take each through all steps, so
/// that there are never more items in hand than workers.
///
/// When a fault is to end the stage, no item after it in the source's order begins another step,
/// and all before it are finished; a lower one that fails takes its place. So it is the same fault
/// each time.
final class StageRun {
  private final RunScope run;
  private final ItemStage stage;
  private final List<PlannedStep> steps;
  private final List<StepProgress> progress;
  private final WorkflowContext context;
  private final ItemSource<Object> source;
  private final ItemFeed feed;
  private final OptionalLong known;
  private final long size; // 0 when not known
  private final SerialCollector collector;

  private final List<StageLane> lanes = new ArrayList<>(); // the coordinator's alone
  private final AtomicLong[] passed;
  private final AtomicLongArray failed;
  private final AtomicLong ended = new AtomicLong();
  private final AtomicLong cancelled = new AtomicLong();
  private volatile String lastName = "";
  private volatile @Nullable StageFailure failure;

  StageRun(
      RunScope run,
      ItemStage stage,
      List<PlannedStep> steps,
      List<StepProgress> progress,
      WorkflowContext context) {
    this.run = run;
    this.stage = stage;
    this.steps = steps;
    this.progress = progress;
    this.context = context;
    this.source = source(context.require(stage.source()));
    this.feed = new ItemFeed(source);
    this.known = source.size();
    this.size = known.orElse(0);
    this.collector =
        new SerialCollector(stage.collector().map(this::collector).orElse(null), run.faults());
    this.failed = new AtomicLongArray(steps.size());
    this.passed = new AtomicLong[steps.size()];
    for (int i = 0; i < passed.length; i++) {
      passed[i] = new AtomicLong();
    }
  }

  /// The key's type argument was checked by the compiler where the stage was declared.
  @SuppressWarnings("unchecked")
  private static ItemSource<Object> source(ItemSource<?> source) {
    return (ItemSource<Object>) source;
  }

  private ItemCollector<?> collector(ContextKey<? extends ItemCollector<?>> key) {
    return context.require(key);
  }

  /// Takes all items through the stage; on the coordinator's thread. Returns when all workers are
  /// done or given up, whatever happened.
  ///
  /// @return whether the caller's thread was interrupted
  boolean execute() {
    long threads = Math.min(known.orElse(Long.MAX_VALUE), run.options().parallelism());
    for (int i = 0; i < threads; i++) {
      startLane();
    }
    boolean interrupted = false;
    long stopping = 0;
    while (!lanes.isEmpty()) {
      if (stopping == 0 && run.cancellation().isCancelled()) {
        stopping = System.nanoTime();
      }
      boolean graceOver = stopping != 0 && System.nanoTime() - stopping > RunScope.GRACE_NANOS;
      for (var lane : List.copyOf(lanes)) {
        tend(lane, stopping != 0, graceOver);
      }
      if (!lanes.isEmpty()) {
        interrupted |= run.pause();
      }
    }
    progress.getLast().filesEnded(ended.get(), size, lastName);
    return interrupted;
  }

  private StepExecution.Ended expired(ItemRun item) {
    return StepExecution.Ended.expired(steps.get(item.step).declaration());
  }

  private void startLane() {
    startLane(this::work);
  }

  /// A lane in place of one that was given up; it ends the item that the other had in hand.
  private void startLane(ItemRun orphan, StepExecution.Ended end) {
    startLane(
        (lane, worker) -> {
          finish(orphan, end, false);
          work(lane, worker);
        });
  }

  private void startLane(BiConsumer<StageLane, Worker> work) {
    var lane = new StageLane();
    lanes.add(lane);
    lane.assign(
        Worker.start(
            run,
            "workflow-" + stage.name() + "-" + lanes.size(),
            worker -> work.accept(lane, worker)));
  }

  /// Looks after one lane: passes on cancellation, failure and time-outs, and gives it up when it
  /// does not heed them.
  private void tend(StageLane lane, boolean stopping, boolean graceOver) {
    Worker worker = lane.worker();
    if (worker == null || worker.finished()) {
      lanes.remove(lane);
      return;
    }
    Call call = worker.call();
    var item = lane.item(); // read after the call, so never older: halting a call that is over does
    // nothing
    if (graceOver) {
      lanes.remove(lane);
      if (call != null) {
        call.close();
      }
      var left = lane.abandon();
      if (left != null) {
        finish(left, StepExecution.Ended.cancelled(), true);
      }
    } else if (call != null && stopping) {
      call.interrupt();
    } else if (call != null && call.overdue()) {
      call.halt(Call.Halt.EXPIRED);
    } else if (call != null
        && (item == null ? failure != null : isAfterFailure(item.item.index()))) {
      call.halt(Call.Halt.STOPPED);
    }
    if (!graceOver && call != null && call.ignoresHalt() && lane.abandonWith(item)) {
      lanes.remove(lane);
      call.close();
      if (item != null) {
        boolean expired = call.halt() == Call.Halt.EXPIRED;
        startLane(item, expired ? expired(item) : StepExecution.Ended.cancelled());
      }
    }
  }

  private boolean isAfterFailure(long index) {
    var known = failure;
    return known != null && index > known.index();
  }

  private synchronized void fail(StageFailure found) {
    if (failure == null || found.index() < failure.index()) {
      failure = found;
    }
    run.wake();
  }

  private void work(StageLane lane, Worker worker) {
    boolean going = true;
    while (going && failure == null) {
      var item = draw(worker);
      if (item == null) {
        return;
      }
      var span = run.recording() ? FlightEvents.beginItem() : null;
      if (!lane.begin(item, () -> announce(item))) {
        cancelled.incrementAndGet();
        return;
      }
      var end = takeThrough(item, worker);
      finish(item, end, false);
      going = lane.release();
      if (span != null) {
        span.end(stage.name(), item.item.index(), end.outcome());
      }
    }
  }

  /// The next item; null when there is none or none is to begin.
  private @Nullable ItemRun draw(Worker worker) {
    Call call = worker.open(0);
    try {
      if (call.isCancelled()) {
        return null;
      }
      var fed = feed.next();
      if (fed != null && call.isCancelled()) {
        cancelled.incrementAndGet();
        return null;
      }
      return fed == null ? null : new ItemRun(fed.item(), itemContext(fed));
    } catch (ItemFeed.SourceFault fault) {
      if (!call.isCancelled()) {
        fail(new StageFailure(fault.index, 0, fault.error, null));
      }
      return null;
    } catch (InterruptedException _) {
      return null; // only a call that was halted or cancelled is interrupted
    } finally {
      worker.close(call);
    }
  }

  /// The source gives items of the key's type, or the context refuses them.
  @SuppressWarnings("unchecked")
  private WorkflowContext itemContext(ItemFeed.Fed fed) throws ItemFeed.SourceFault {
    try {
      return context.with((ContextKey<Object>) stage.item(), fed.value());
    } catch (ClassCastException | NullPointerException fault) {
      throw new ItemFeed.SourceFault(fed.item().index(), fault);
    }
  }

  private void announce(ItemRun item) {
    run.events()
        .emit(stamp -> new ItemStarted(stamp, stage.name(), item.item.index(), item.item.name()));
  }

  private StepExecution.Ended takeThrough(ItemRun item, Worker worker) {
    for (int i = 0; i < steps.size(); i++) {
      item.step = i;
      if (isAfterFailure(item.item.index())) {
        return StepExecution.Ended.cancelled();
      }
      var step = steps.get(i);
      var execution =
          new StepExecution(
              run, step, item.context, item.item, progress.get(i).ofItem(item.item.name()));
      var end = execution.perform(worker);
      if (end.outcome() != Outcome.SUCCEEDED) {
        return end;
      }
      item.context = item.context.withAll(end.outputs().values());
      progress.get(i).counted(passed[i].incrementAndGet(), size);
    }
    return new StepExecution.Ended(Outcome.SUCCEEDED, StepOutputs.none(), null);
  }

  /// Hands the item to the collector and announces its end; whoever comes second does nothing.
  ///
  /// @param giveUp whether the run is to return soon, and the item's worker was left behind
  private void finish(ItemRun item, StepExecution.Ended end, boolean giveUp) {
    if (!item.claimCollect()) {
      if (giveUp && item.claimComplete()) { // its worker is inside the collector
        cancelled.incrementAndGet();
        complete(outcome(item, StepExecution.Ended.cancelled()));
      }
      return;
    }
    var outcome = outcome(item, end);
    count(item, end);
    Throwable fault = giveUp ? collector.collectSoon(outcome) : collector.collect(outcome);
    if (item.claimComplete()) {
      complete(outcome);
    }
    if (fault != null) {
      fail(new StageFailure(outcome.index(), steps.size() - 1, fault, outcome.name()));
    } else if (end.error() != null && run.options().itemFailures() == ItemFailures.FAIL_FAST) {
      fail(new StageFailure(outcome.index(), item.step, end.error(), outcome.name()));
    }
  }

  private ItemOutcome outcome(ItemRun item, StepExecution.Ended end) {
    return new ItemOutcome(
        item.item.index(),
        item.item.name(),
        end.outcome(),
        item.context,
        end.outcome() == Outcome.SUCCEEDED ? null : steps.get(item.step).name(),
        end.error());
  }

  private void count(ItemRun item, StepExecution.Ended end) {
    switch (end.outcome()) {
      case SUCCEEDED -> {}
      case FAILED -> {
        failed.incrementAndGet(item.step);
        for (int i = item.step; i < steps.size(); i++) {
          progress.get(i).counted(passed[i].incrementAndGet(), size);
        }
      }
      case CANCELLED -> cancelled.incrementAndGet();
    }
  }

  private void complete(ItemOutcome outcome) {
    run.events()
        .emit(
            stamp ->
                new ItemCompleted(
                    stamp,
                    stage.name(),
                    outcome.index(),
                    outcome.name(),
                    outcome.outcome(),
                    outcome.step(),
                    outcome.error()));
    lastName = outcome.name();
    progress.getLast().fileDone(ended.incrementAndGet(), size, outcome.name());
  }

  /// Whether every item of the source was taken in and none was cut short.
  boolean complete() {
    boolean empty = known.isPresent() && size == 0;
    return failure == null && (feed.exhausted() || empty) && cancelled.get() == 0;
  }

  @Nullable StageFailure failure() {
    return failure;
  }

  /// What the stage gives to the run.
  StepOutputs result() throws Exception {
    if (stage.result().isEmpty()) {
      return StepOutputs.none();
    }
    @SuppressWarnings(
        "unchecked") // ItemStage.into paired the collector with a key of its result's type
    var key = (ContextKey<Object>) stage.result().get();
    return StepOutputs.of(key, collector.result());
  }

  long items() {
    return ended.get();
  }

  long failedIn(int step) {
    return failed.get(step);
  }
}
