package dev.kpdagger.language.framework;

import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.audit.RequirementInfo;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;

/// What decides the requirements of one family of frameworks, by the names of the requirements and
/// of the controls that they implement: requirements of another family may be decided by the same
/// checks.
public final class Sources {
  private final Map<String, SequencedSet<String>> checks = new TreeMap<>();

  /// @param frameworks of the family, with the ids of their checks looked up
  public Sources(Collection<FrameworkInfo> frameworks) {
    for (FrameworkInfo framework : frameworks) {
      for (RequirementInfo requirement : framework.requirements()) {
        add(requirement.id(), requirement);
        if (!requirement.reference().isEmpty()) {
          add(requirement.reference(), requirement);
        }
        requirement.marks().controls().forEach(control -> add(control, requirement));
      }
    }
  }

  private void add(String name, RequirementInfo requirement) {
    checks
        .computeIfAbsent(name, _ -> new LinkedHashSet<>())
        .addAll(requirement.decision().checks());
  }

  /// The checks behind all requirements of a name; empty when people decide them.
  public List<String> checks(String name) {
    var found = checks.get(name);
    return found == null ? List.of() : List.copyOf(found);
  }

  /// All names of requirements and controls.
  public Set<String> names() {
    return checks.keySet();
  }
}
