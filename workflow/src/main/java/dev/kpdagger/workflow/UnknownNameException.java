package dev.kpdagger.workflow;

import java.util.Collection;
import java.util.List;

/// A step or workflow was named that is not registered. The message lists the names that are.
public final class UnknownNameException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // List.copyOf is serializable
  private final List<String> known;

  UnknownNameException(String kind, String name, Collection<String> known) {
    super(
        "unknown "
            + kind
            + " '"
            + name
            + "'; known: "
            + (known.isEmpty() ? "none" : String.join(", ", known)));
    this.known = List.copyOf(known);
  }

  /// The registered names, in the order of registration.
  public List<String> known() {
    return known;
  }
}
