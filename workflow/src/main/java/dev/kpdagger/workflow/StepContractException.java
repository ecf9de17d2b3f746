package dev.kpdagger.workflow;

/// A step broke its declaration: it read or gave a key that it does not declare, or left out one
/// that it does. Always a fault of the step's code.
public final class StepContractException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  StepContractException(String message) {
    super(message);
  }
}
