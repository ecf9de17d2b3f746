package dev.kpdagger.workflow;

/// Tells whether an operation should stop. Monotonic: once it says so, it never takes it back. Safe
/// to ask from any thread, and cheap enough for inner loops.
@FunctionalInterface
public interface CancellationToken {
  boolean isCancelled();

  /// Stops whoever asks, when cancelled.
  ///
  /// @throws OperationCancelledException when cancelled
  default void throwIfCancelled() {
    if (isCancelled()) {
      throw new OperationCancelledException("cancelled");
    }
  }

  /// A token that is never cancelled.
  static CancellationToken none() {
    return () -> false;
  }
}
