package dev.kpdagger.audit;

import java.util.List;

/// What a device is, measured against a framework.
///
/// @param framework its id
/// @param note why it is not certain that the framework is about the device; empty when it is
/// @param requirements one for each requirement, in the order of the framework
public record FrameworkResult(String framework, String note, List<RequirementResult> requirements) {

  public FrameworkResult {
    requirements = List.copyOf(requirements);
  }

  public Score score() {
    var counter = new Score.Counter();
    requirements.forEach(one -> counter.add(one.verdict()));
    return counter.score();
  }
}
