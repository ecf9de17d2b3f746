package dev.kpdagger.workflow;

/// The holder's side of a token: whoever has it can cancel, from any thread and as often as they
/// like.
public final class CancellationSource {
  private volatile boolean cancelled;
  private final CancellationToken token = () -> cancelled;

  public void cancel() {
    cancelled = true;
  }

  public CancellationToken token() {
    return token;
  }
}
