package dev.kpdagger.workflow;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A thread of one run. A daemon thread of its own rather than a shared pool's, so that a step that
/// will not stop can be left behind without costing later runs a thread.
final class Worker {
  private final RunScope run;
  private volatile @Nullable Call call;
  private volatile boolean finished;

  private Worker(RunScope run) {
    this.run = run;
  }

  static Worker start(RunScope run, String name, Consumer<Worker> work) {
    var worker = new Worker(run);
    Thread.ofPlatform()
        .daemon()
        .name(name)
        .start(
            () -> {
              try {
                work.accept(worker);
              } finally {
                worker.finished = true;
                run.wake();
              }
            });
    return worker;
  }

  /// Opens the window for interrupts. The caller asks the call whether it is cancelled only after
  /// this, so that a cancellation is seen either here or by the coordinator, which looks for the
  /// call afterwards.
  ///
  /// @param timeoutNanos 0 for no bound
  Call open(long timeoutNanos) {
    var opened = new Call(run.cancellation(), timeoutNanos);
    call = opened;
    return opened;
  }

  void close(Call opened) {
    opened.close();
    call = null;
  }

  @Nullable Call call() {
    return call;
  }

  boolean finished() {
    return finished;
  }
}
