package dev.kpdagger.device.rules;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessRule;

/// A rule that holds in a named period only.
///
/// @param endsOn the last day of the period, as `2026-03-31`; empty where it goes on
/// @param expired whether that day is before the day of the analysis; unknown without such a day
/// @param neverActive whether the period has no time at all in it
public record ScheduledRule(
    AccessRule rule,
    String schedule,
    String endsOn,
    Fact<Boolean> expired,
    Fact<Boolean> neverActive)
    implements Located {

  @Override
  public String subject() {
    return rule.subject();
  }

  @Override
  public SourceSpan span() {
    return rule.span();
  }
}
