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
/// @param treatment what else it does with a packet that it permits, as written: another next hop,
///   a translation, a mark; two rules that differ in it are not the same
/// @param hits packets or sessions that matched, or null where the file does not count
public record RuleOptions(
    boolean enabled,
    boolean implicit,
    Fact<Boolean> logged,
    String schedule,
    List<String> profiles,
    List<String> treatment,
    @Nullable Long hits) {

  /// A rule that permits or denies and no more.
  public RuleOptions(
      boolean enabled,
      boolean implicit,
      Fact<Boolean> logged,
      String schedule,
      List<String> profiles,
      @Nullable Long hits) {
    this(enabled, implicit, logged, schedule, profiles, List.of(), hits);
  }

  public RuleOptions {
    profiles = List.copyOf(profiles);
    treatment = List.copyOf(treatment);
  }

  /// A rule in force, always, without inspection.
  public static RuleOptions inForce(Fact<Boolean> logged) {
    return new RuleOptions(true, false, logged, "", List.of(), null);
  }

  /// The same with what else it does with packets.
  public RuleOptions treating(List<String> with) {
    return new RuleOptions(enabled, implicit, logged, schedule, profiles, with, hits);
  }

  /// A rule that the platform adds.
  public static RuleOptions implicit(Fact<Boolean> logged) {
    return new RuleOptions(true, true, logged, "", List.of(), null);
  }
}
