package dev.kpdagger.workflow;

/// A fault that may pass by itself, such as a file that is locked for a moment; see [RetryPolicy].
public final class TransientFaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TransientFaultException(String message) {
    super(message);
  }

  public TransientFaultException(String message, Throwable cause) {
    super(message, cause);
  }
}
