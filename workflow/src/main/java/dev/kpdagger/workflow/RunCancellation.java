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

  /// Written to once only: workers ask between any two items of theirs, and would take the field's
  /// memory from each other.
  @Override
  public boolean isCancelled() {
    if (!cancelled && isCallerCancelled()) {
      cancelled = true;
    }
    return cancelled;
  }

  /// A token that throws counts as cancelled: a run that nobody could stop any more would be worse.
  private boolean isCallerCancelled() {
    try {
      return caller.isCancelled();
    } catch (RuntimeException fault) {
      faults.add(fault);
      return true;
    }
  }
}
