package dev.kpdagger.store;

/// The spool of a run cannot be written or read: no space, no permission, or a damaged file.
public final class SpoolException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SpoolException(String message) {
    super(message);
  }

  public SpoolException(String message, Throwable cause) {
    super(message, cause);
  }
}
