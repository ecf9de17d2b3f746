package dev.kpdagger.language.framework;

import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.audit.RequirementInfo;
import dev.kpdagger.device.Device;
import dev.kpdagger.language.Given;
import dev.kpdagger.language.ParameterValue;
import dev.kpdagger.language.Reads;
import dev.kpdagger.language.Truth;
import java.util.HashMap;
import java.util.Map;

/// A framework that devices can be measured against.
///
/// @param limits values of parameters of its checks, for all requirements
/// @param ownLimits the same for single requirements, by id of the requirement
public record Framework(
    FrameworkInfo info,
    Map<String, ParameterValue> limits,
    Map<String, Map<String, ParameterValue>> ownLimits,
    Fit fit) {

  /// Whether a framework is about a device of its platforms.
  @FunctionalInterface
  public interface Fit {
    /// The framework is about every device of its platforms.
    Fit EVERY = (_, _, _) -> Truth.TRUE;

    Truth fits(Device device, Given given, Reads reads);
  }

  public Framework {
    limits = Map.copyOf(limits);
    ownLimits = Map.copyOf(ownLimits);
  }

  /// The limits of one requirement.
  public Map<String, ParameterValue> limitsOf(RequirementInfo requirement) {
    var own = ownLimits.get(requirement.id());
    if (own == null) {
      return limits;
    }
    var all = new HashMap<>(limits);
    all.putAll(own);
    return all;
  }
}
