package dev.kpdagger.workflow;

import dev.kpdagger.workflow.FlightEvents.RunSpan;
import dev.kpdagger.workflow.OperationReporter.ErrorContext;
import dev.kpdagger.workflow.StepExecution.Ended;
import dev.kpdagger.workflow.WorkflowEvent.WorkflowCompleted;
import dev.kpdagger.workflow.WorkflowEvent.WorkflowStarted;
import dev.kpdagger.workflow.WorkflowEvent.WorkflowStepCompleted;
import dev.kpdagger.workflow.WorkflowEvent.WorkflowStepStarted;
import dev.kpdagger.workflow.WorkflowPlan.PlanNode;
import dev.kpdagger.workflow.WorkflowPlan.PlannedStep;
import java.lang.reflect.UndeclaredThrowableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One run of a workflow, on the caller's thread, which only coordinates: it starts steps, waits,
/// and ends them.
///
/// Independent run steps overlap; a stage has the threads for itself. When a step fails, those
/// after it in the workflow's order are stopped and those before it still execute, as if all had
/// executed one by one: so it is the same failure each time.
final class WorkflowRun {
  /// What a run that was cancelled or failed may wait for slow listeners; the first keeps it within
  /// 200 ms.
  private static final long CANCELLED_FLUSH_NANOS = 40_000_000;

  private static final long FAILED_FLUSH_NANOS = 200_000_000;

  private final RunScope run;
  private final OperationReporter reporter;
  private final WorkflowContext initial;
  private final long started = System.nanoTime();

  private final List<StepOutputs> outputs = new ArrayList<>(); // by node; none while not done
  private final NodeState[] states;
  private final List<RunningStep> running = new ArrayList<>();
  private final TreeMap<Integer, Failure> failures = new TreeMap<>(); // by node
  private long items;
  private long failedItems;
  private boolean callerInterrupted;
  private long stopping;

  private enum NodeState {
    WAITING,
    RUNNING,
    DONE,
    ENDED
  }

  private record Failure(PlannedStep step, Throwable error, @Nullable String item) {}

  WorkflowRun(RunScope run, OperationReporter reporter, WorkflowContext initial) {
    this.run = run;
    this.reporter = reporter;
    this.initial = initial;
    int nodes = run.plan().nodes().size();
    this.states = new NodeState[nodes];
    for (int node = 0; node < nodes; node++) {
      states[node] = NodeState.WAITING;
      outputs.add(StepOutputs.none());
    }
  }

  WorkflowResult execute() throws Exception {
    var span = run.recording() ? FlightEvents.beginRun() : null;
    var names = run.plan().steps().stream().map(PlannedStep::name).toList();
    run.events().emit(stamp -> new WorkflowStarted(stamp, run.plan().name(), names));
    try {
      boolean again = launch();
      while (again || !running.isEmpty()) {
        await();
        again = launch();
      }
      return finish(span);
    } finally {
      if (callerInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Starts what can start, in the workflow's order.
  ///
  /// @return whether a stage was executed, after which more may be able to start
  private boolean launch() {
    for (int node = 0; node < states.length; node++) {
      if (run.cancellation().isCancelled() || node > firstFailure()) {
        return false;
      }
      var plan = run.plan().nodes().get(node);
      if (states[node] != NodeState.WAITING || !isReady(plan)) {
        continue;
      }
      if (plan.stage() != null) {
        if (!running.isEmpty()) {
          return false; // it waits for the threads, and nothing behind it may take them away
        }
        executeStage(node, plan, plan.stage());
        return true;
      }
      if (running.size() >= run.options().parallelism()) {
        return false;
      }
      start(node, plan.steps().getFirst());
    }
    return false;
  }

  private boolean isReady(PlanNode node) {
    return node.dependsOn().stream().allMatch(other -> states[other] == NodeState.DONE);
  }

  private int firstFailure() {
    return failures.isEmpty() ? Integer.MAX_VALUE : failures.firstKey();
  }

  private void start(int node, PlannedStep step) {
    states[node] = NodeState.RUNNING;
    announce(step);
    var progress = run.progress().begin(step.name());
    try {
      running.add(RunningStep.start(run, node, step, context(), progress));
    } catch (OutOfMemoryError noThread) {
      end(node, step, progress, Ended.failed(noThread));
    }
  }

  /// Ends the steps that are done, or waits a moment when none is. It looks before it waits: a
  /// worker's word may have been used up by a lock on the way here.
  private void await() {
    if (stopping == 0 && run.cancellation().isCancelled()) {
      stopping = System.nanoTime();
    }
    boolean graceOver = stopping != 0 && System.nanoTime() - stopping > RunScope.GRACE_NANOS;
    int before = running.size();
    for (var step : List.copyOf(running)) {
      var ended = step.tend(stopping != 0, step.node() > firstFailure(), graceOver);
      if (ended != null) {
        running.remove(step);
        end(step.node(), step.step(), step.progress(), ended);
      }
    }
    if (before > 0 && running.size() == before) {
      callerInterrupted |= run.pause();
    }
  }

  private void end(int node, PlannedStep step, StepProgress progress, Ended ended) {
    boolean success = ended.outcome() == Outcome.SUCCEEDED;
    states[node] = success ? NodeState.DONE : NodeState.ENDED;
    outputs.set(node, ended.outputs());
    if (ended.error() != null) {
      failures.put(node, new Failure(step, ended.error(), null));
    }
    progress.end(success);
    complete(step, ended.outcome(), outputNames(step, ended.outcome()), 0, ended.error());
  }

  private void executeStage(int node, PlanNode plan, ItemStage stage) {
    states[node] = NodeState.RUNNING;
    List<StepProgress> progress = new ArrayList<>();
    for (var step : plan.steps()) {
      announce(step);
      progress.add(run.progress().begin(step.name()));
    }
    var ending = new StageEnding();
    var context = context();
    try {
      var execution = new StageRun(run, stage, plan.steps(), progress, context);
      ending.stage = execution;
      callerInterrupted |= execution.execute();
      ending.judge(execution);
    } catch (Throwable fault) {
      // of the source's size, of the collector's result, or for want of a thread
      ending.failed(plan.steps().size() - 1, fault, null);
    }
    try {
      context.require(stage.source()).close();
    } catch (Exception fault) {
      run.faults().add(fault);
    }
    states[node] = ending.outcome == Outcome.SUCCEEDED ? NodeState.DONE : NodeState.ENDED;
    outputs.set(node, ending.outputs);
    endStage(node, plan, progress, ending);
  }

  private void endStage(int node, PlanNode plan, List<StepProgress> progress, StageEnding ending) {
    if (ending.error != null) {
      failures.put(
          node, new Failure(plan.steps().get(ending.failedStep), ending.error, ending.failedItem));
    }
    items += ending.stage == null ? 0 : ending.stage.items();
    for (int i = plan.steps().size() - 1; i >= 0; i--) {
      boolean own = ending.error != null && i == ending.failedStep;
      var outcome = ending.outcome == Outcome.FAILED && !own ? Outcome.CANCELLED : ending.outcome;
      long failed = ending.stage == null ? 0 : ending.stage.failedIn(i);
      failedItems += failed;
      progress.get(i).end(outcome == Outcome.SUCCEEDED);
      var step = plan.steps().get(i);
      var keys = outputNames(step, outcome);
      if (i == plan.steps().size() - 1) {
        keys.addAll(ending.outputs.keys().stream().map(ContextKey::name).toList());
      }
      complete(step, outcome, keys, failed, own ? ending.error : null);
    }
  }

  /// How a stage ended.
  private static final class StageEnding {
    @Nullable StageRun stage;
    Outcome outcome = Outcome.CANCELLED;
    StepOutputs outputs = StepOutputs.none();
    int failedStep;
    @Nullable Throwable error;
    @Nullable String failedItem;

    void judge(StageRun execution) throws Exception {
      var failure = execution.failure();
      if (failure != null) {
        failed(failure.step(), failure.error(), failure.item());
      } else if (execution.complete()) {
        outputs = execution.result();
        outcome = Outcome.SUCCEEDED;
      }
    }

    void failed(int step, Throwable fault, @Nullable String item) {
      outcome = Outcome.FAILED;
      failedStep = step;
      error = fault;
      failedItem = item;
    }
  }

  private void announce(PlannedStep step) {
    run.events().emit(stamp -> new WorkflowStepStarted(stamp, step.number(), step.name()));
  }

  private static List<String> outputNames(PlannedStep step, Outcome outcome) {
    List<String> names = new ArrayList<>();
    if (outcome == Outcome.SUCCEEDED) {
      step.declaration().gives().forEach(key -> names.add(key.name()));
    }
    return names;
  }

  private void complete(
      PlannedStep step,
      Outcome outcome,
      List<String> outputKeys,
      long failed,
      @Nullable Throwable error) {
    var keys = List.copyOf(outputKeys);
    run.events()
        .emit(
            stamp ->
                new WorkflowStepCompleted(
                    stamp, step.number(), step.name(), outcome, keys, failed, error));
  }

  /// The initial context and what completed nodes gave, in the workflow's order whatever came
  /// first.
  private WorkflowContext context() {
    var context = initial;
    for (var given : outputs) {
      context = context.withAll(given.values());
    }
    return context;
  }

  private WorkflowResult finish(@Nullable RunSpan span) throws Exception {
    var outcome = outcome();
    run.progress().close();
    reportFailures();
    var duration = Duration.ofNanos(System.nanoTime() - started);
    var failure = failures.isEmpty() ? null : failures.firstEntry().getValue();
    var error = outcome == Outcome.FAILED && failure != null ? failure.error() : null;
    run.events()
        .emit(stamp -> new WorkflowCompleted(stamp, run.plan().name(), outcome, duration, error));
    run.events().flush(flushNanos(outcome));
    report(
        () ->
            reporter.reportCompletion(
                outcome == Outcome.SUCCEEDED, duration, summary(outcome, failure)));
    if (span != null) {
      span.end(run.events().runId(), run.plan().name(), outcome);
    }
    if (error != null) {
      throw asException(withFaults(error));
    }
    if (outcome == Outcome.CANCELLED) {
      var text = "workflow '" + run.plan().name() + "' was cancelled";
      throw withFaults(new OperationCancelledException(text, context()));
    }
    return new WorkflowResult(
        run.events().runId(), context(), duration, items, failedItems, run.faults().all());
  }

  /// A run whose steps are all done has succeeded, even if it was cancelled at the last moment.
  private Outcome outcome() {
    if (!failures.isEmpty()) {
      return Outcome.FAILED;
    }
    for (var state : states) {
      if (state != NodeState.DONE) {
        return Outcome.CANCELLED;
      }
    }
    return Outcome.SUCCEEDED;
  }

  /// The fault itself, also when it is an error, so that the caller sees the same instance.
  private static Exception asException(Throwable fault) {
    return switch (fault) {
      case Exception exception -> exception;
      case Error error -> throw error;
      default -> new UndeclaredThrowableException(fault);
    };
  }

  private void reportFailures() {
    if (failures.isEmpty()) {
      return;
    }
    run.events().flush(Math.min(FAILED_FLUSH_NANOS, run.options().flushTimeout().toNanos()));
    for (var failure : failures.values()) {
      var where =
          new ErrorContext(
              run.plan().name(), failure.step().number(), failure.step().name(), failure.item());
      report(() -> reporter.reportError(failure.error(), where));
    }
  }

  private void report(Runnable call) {
    try {
      call.run();
    } catch (Throwable fault) {
      run.faults().add(fault);
    }
  }

  private long flushNanos(Outcome outcome) {
    long most = run.options().flushTimeout().toNanos();
    return switch (outcome) {
      case SUCCEEDED -> most;
      case FAILED -> Math.min(most, FAILED_FLUSH_NANOS);
      case CANCELLED -> Math.min(most, CANCELLED_FLUSH_NANOS);
    };
  }

  /// The exception itself, with what observers threw and what other steps failed with attached to
  /// it.
  private <T extends Throwable> T withFaults(T thrown) {
    Set<Throwable> others = new LinkedHashSet<>(run.faults().all());
    failures.values().forEach(failure -> others.add(failure.error()));
    others.remove(thrown);
    others.forEach(thrown::addSuppressed);
    return thrown;
  }

  private String summary(Outcome outcome, @Nullable Failure failure) {
    int stepsDone = 0;
    for (int node = 0; node < states.length; node++) {
      if (states[node] == NodeState.DONE) {
        stepsDone += run.plan().nodes().get(node).steps().size();
      }
    }
    var text = new StringBuilder(run.plan().name());
    text.append(
        switch (outcome) {
          case SUCCEEDED -> " succeeded: ";
          case FAILED ->
              " failed" + (failure == null ? "" : " in step " + failure.step().name()) + ": ";
          case CANCELLED -> " was cancelled: ";
        });
    text.append(stepsDone).append(" of ").append(run.plan().steps().size()).append(" steps done");
    if (items > 0) {
      text.append(", ").append(items).append(" items");
    }
    if (failedItems > 0) {
      text.append(", ").append(failedItems).append(" of them failed");
    }
    return text.toString();
  }
}
