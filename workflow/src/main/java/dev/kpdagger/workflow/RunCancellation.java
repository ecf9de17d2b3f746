package dev.kpdagger.workflow;

/// The caller's token made monotonic, which the run itself can cancel too.
final class RunCancellation implements CancellationToken {
  private final CancellationToken caller;
  private final ObserverFaults faults;
  private volatile boolean cancelled;

  RunCancellation(CancellationToken caller, ObserverFaults faults) {
    this.caller = caller;
    this.faults = faults;
  }

  void cancel() {
    cancelled = true;
  }

  /// A token that throws counts as cancelled: a run that nobody could stop any more would be worse.
  @Override
  public boolean isCancelled() {
    if (!cancelled) {
      try {
        cancelled = caller.isCancelled();
      } catch (RuntimeException fault) {
        faults.add(fault);
        cancelled = true;
      }
    }
    return cancelled;
  }
}
