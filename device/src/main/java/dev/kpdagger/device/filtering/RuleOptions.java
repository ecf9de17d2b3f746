package dev.kpdagger.device.filtering;

import dev.kpdagger.device.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a rule is beside its match and action.
///
/// @param enabled false where it is written but switched off
/// @param implicit whether the platform adds it without a line of the file
/// @param logged whether a match is logged
/// @param schedule name of the period in which it holds, empty for always
/// @param profiles inspections of what it permits, as `kind:name`
/// @param hits packets or sessions that matched, or null where the file does not count
public record RuleOptions(
    boolean enabled,
    boolean implicit,
    Fact<Boolean> logged,
    String schedule,
    List<String> profiles,
    @Nullable Long hits) {

  public RuleOptions {
    profiles = List.copyOf(profiles);
  }

  /// A rule in force, always, without inspection.
  public static RuleOptions inForce(Fact<Boolean> logged) {
    return new RuleOptions(true, false, logged, "", List.of(), null);
  }

  /// A rule that the platform adds.
  public static RuleOptions implicit(Fact<Boolean> logged) {
    return new RuleOptions(true, true, logged, "", List.of(), null);
  }
}
