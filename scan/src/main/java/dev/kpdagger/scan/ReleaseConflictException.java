package dev.kpdagger.scan;

/// What is told of a device contradicts itself, or cannot be.
final class ReleaseConflictException extends Exception {

  private static final long serialVersionUID = 1L;

  ReleaseConflictException(String message) {
    super(message);
  }
}
