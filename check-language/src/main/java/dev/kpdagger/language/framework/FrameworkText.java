package dev.kpdagger.language.framework;

import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.audit.RequirementInfo;
import dev.kpdagger.language.ParameterValue;
import java.util.List;
import java.util.Map;

/// A framework as its file says it, with lines for messages. Names of checks and parameters are not
/// looked up yet.
///
/// @param file its name
/// @param applies a condition on the device, as CEL; empty when there is none
/// @param through the family whose requirements decide those that name some; empty when none does
/// @param places one for each requirement, in order
public record FrameworkText(
    String file,
    FrameworkInfo info,
    String applies,
    int appliesLine,
    Map<String, Limit> limits,
    String through,
    List<Place> places) {

  /// The value of a parameter and where it stands.
  public record Limit(ParameterValue value, int line) {}

  /// What else a file says of a requirement.
  ///
  /// @param checksLine where its checks stand
  /// @param through what requirements of the other family are called, or what they implement
  public record Place(int line, int checksLine, Map<String, Limit> limits, List<String> through) {}

  /// A requirement with its place.
  public record Placed(RequirementInfo requirement, Place place) {}

  /// A problem at a line of the file.
  public FrameworkException error(int line, String problem) {
    return new FrameworkException(file, line, problem);
  }
}
