package dev.kpdagger.audit;

import dev.kpdagger.device.Labelled;
import java.util.List;

/// How it is decided whether a device meets a requirement.
///
/// @param checks that decide it, by id; empty when none does
/// @param note the question that a person has to answer (also beside checks, whose pass then leaves
///   the requirement open), or the reason why the requirement does not apply; otherwise empty
/// @param platforms that have what is asked for; empty for all of the framework
public record Decision(Means means, List<String> checks, String note, List<String> platforms) {

  /// What decides.
  public enum Means implements Labelled {
    /// Every check has to pass.
    ALL_OF,
    /// One check that passes is enough.
    ANY_OF,
    /// A person.
    MANUAL,
    /// Nothing: there is no such thing on these platforms.
    NOT_APPLICABLE;

    private final String label = Labelled.labelOf(this);

    @Override
    public String label() {
      return label;
    }
  }

  public Decision {
    checks = List.copyOf(checks);
    platforms = List.copyOf(platforms);
  }

  /// A decision that holds on every platform.
  public Decision(Means means, List<String> checks, String note) {
    this(means, checks, note, List.of());
  }

  /// Whether a platform has what is asked for.
  public boolean isFor(String platform) {
    return platforms.isEmpty() || platforms.contains(platform);
  }

  /// Whether checks alone decide it, in both directions.
  public boolean isByChecks() {
    return !checks.isEmpty() && note.isEmpty();
  }
}
