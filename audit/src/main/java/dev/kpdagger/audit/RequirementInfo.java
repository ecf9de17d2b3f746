package dev.kpdagger.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One requirement of a framework.
///
/// @param id what stays the same from release to release: `V-215833`
/// @param reference the number that people use, or empty: `CISC-ND-000720`
/// @param title in one line
/// @param severity as the publisher rates it, or null when it does not
public record RequirementInfo(
    String id,
    String reference,
    String title,
    @Nullable Severity severity,
    Marks marks,
    Decidable decidable,
    Decision decision) {

  /// What programs of the publisher need to know a requirement by; each may be empty.
  ///
  /// @param rule id of the rule in its revision: `SV-215833r961068`
  /// @param group id of the requirement that it stems from: `SRG-APP-000190-NDM-000267`
  /// @param level such as the level 1 or 2 of a CIS profile
  /// @param controls that it implements: `CCI-001133`
  public record Marks(String rule, String group, String level, List<String> controls) {
    public Marks {
      controls = List.copyOf(controls);
    }
  }

  /// How people call it: its number, or its id where it has none.
  public String name() {
    return reference.isEmpty() ? id : reference;
  }
}
