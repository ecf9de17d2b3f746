package dev.kpdagger.workflow;

import dev.kpdagger.workflow.WorkflowEvent.DomainEvent;
import dev.kpdagger.workflow.WorkflowPlan.PlannedStep;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One execution of a step on a worker, retries included.
final class StepExecution {
  private final RunScope run;
  private final PlannedStep step;
  private final WorkflowContext context;
  private final StepContext.@Nullable Item item;
  private final ProgressTracker progress;
  private int attempt = 1;

  StepExecution(
      RunScope run,
      PlannedStep step,
      WorkflowContext context,
      StepContext.@Nullable Item item,
      ProgressTracker progress) {
    this.run = run;
    this.step = step;
    this.context = context;
    this.item = item;
    this.progress = progress;
  }

  /// How an execution ended.
  ///
  /// @param outputs there when it succeeded
  /// @param error there when it failed
  record Ended(Outcome outcome, StepOutputs outputs, @Nullable Throwable error) {
    static Ended cancelled() {
      return new Ended(Outcome.CANCELLED, StepOutputs.none(), null);
    }

    static Ended failed(Throwable error) {
      return new Ended(Outcome.FAILED, StepOutputs.none(), error);
    }

    static Ended expired(StepDeclaration declaration) {
      Duration timeout = declaration.timeout();
      return failed(
          new StepTimeoutException(declaration.name(), timeout == null ? Duration.ZERO : timeout));
    }
  }

  /// Executes the step. Whatever the step throws is in the value returned.
  Ended perform(Worker worker) {
    Duration timeout = step.declaration().timeout();
    var span = run.recording() ? FlightEvents.beginStep() : null;
    Call call = worker.open(timeout == null ? 0 : timeout.toNanos());
    StepOutputs outputs = StepOutputs.none();
    Throwable thrown = null;
    try {
      call.throwIfCancelled();
      outputs = attempts(call);
    } catch (Throwable fault) {
      thrown = fault;
    }
    worker.close(call);
    var ended = judge(call, outputs, thrown);
    if (span != null) {
      span.end(step.name(), item == null ? -1 : item.index(), attempt, ended.outcome());
    }
    return ended;
  }

  private StepOutputs attempts(Call call) throws Exception {
    while (true) {
      try {
        var view =
            new StepContext(step.declaration(), context, item, event -> publish(call, event));
        return checked(step.step().execute(view, progress, call));
      } catch (Exception fault) {
        if (call.isCancelled() || !step.declaration().retry().retries(fault, attempt)) {
          throw fault;
        }
        Thread.sleep(step.declaration().retry().backoffAfter(attempt));
        attempt++;
      }
    }
  }

  /// The call is closed, so its reason to halt is final.
  private Ended judge(Call call, StepOutputs outputs, @Nullable Throwable thrown) {
    if (call.halt() == Call.Halt.EXPIRED) {
      return Ended.expired(step.declaration());
    }
    if (thrown == null) {
      return new Ended(Outcome.SUCCEEDED, outputs, null);
    }
    boolean stopping = thrown instanceof OperationCancelledException;
    if (call.isCancelled()) {
      if (!stopping && !(thrown instanceof InterruptedException)) {
        run.faults().add(thrown);
      }
      return Ended.cancelled();
    }
    if (stopping) {
      run.cancellation().cancel();
      return Ended.cancelled();
    }
    return Ended.failed(thrown);
  }

  private StepOutputs checked(@Nullable StepOutputs outputs) {
    if (outputs == null) {
      throw new StepContractException("step '" + step.name() + "' returned null");
    }
    var declared = step.declaration().gives();
    for (var key : declared) {
      if (!outputs.values().contains(key)) {
        throw new StepContractException(
            "step '" + step.name() + "' did not give '" + key + "', which it declares");
      }
    }
    if (outputs.size() != declared.size()) {
      for (var key : outputs.keys()) {
        if (!declared.contains(key)) {
          throw new StepContractException(
              "step '" + step.name() + "' gave '" + key + "', which it does not declare");
        }
      }
    }
    return outputs;
  }

  private void publish(Call call, Object payload) {
    Long index = item == null ? null : item.index();
    call.whileOpen(
        () -> run.events().emit(stamp -> new DomainEvent(stamp, step.name(), index, payload)));
  }
}
