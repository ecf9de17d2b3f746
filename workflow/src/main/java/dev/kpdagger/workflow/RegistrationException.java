package dev.kpdagger.workflow;

import java.util.List;

/// A step or workflow was refused when it was registered. Lists every problem found, each naming
/// the steps.
public final class RegistrationException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // List.copyOf is serializable
  private final List<String> problems;

  RegistrationException(String subject, List<String> problems) {
    super(subject + ": " + String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
