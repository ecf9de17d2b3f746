package dev.kpdagger.checks.framework;

import dev.kpdagger.audit.Finding;
import dev.kpdagger.checks.CheckOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What checks say of one device by the limits of frameworks.
public final class Reruns {
  /// Nothing was run again.
  public static final Reruns NONE = new Reruns(Map.of());

  private final Map<Rerun, CheckOutcome> outcomes;

  Reruns(Map<Rerun, CheckOutcome> outcomes) {
    this.outcomes = outcomes;
  }

  /// These and those of another analysis.
  public Reruns and(Reruns others) {
    if (outcomes.isEmpty() || others.outcomes.isEmpty()) {
      return outcomes.isEmpty() ? others : this;
    }
    var all = new LinkedHashMap<>(outcomes);
    all.putAll(others.outcomes);
    return new Reruns(all);
  }

  /// What a rerun gave; null when its analysis was not asked for.
  @Nullable CheckOutcome of(Rerun rerun) {
    return outcomes.get(rerun);
  }

  /// Their findings, in the order of the frameworks.
  public List<Finding> findings() {
    var all = new ArrayList<Finding>();
    outcomes.values().forEach(outcome -> all.addAll(outcome.findings()));
    return all;
  }
}
