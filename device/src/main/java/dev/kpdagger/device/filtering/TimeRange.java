package dev.kpdagger.device.filtering;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// A named period in which a rule holds.
///
/// @param context the virtual context that it belongs to, empty for the device
/// @param periods as written
/// @param endsOn the date, as `2026-03-31`, after which it never holds again; empty where it goes
///   on or that is not known
public record TimeRange(
    String name, String context, List<String> periods, String endsOn, SourceSpan span)
    implements Located {

  /// A period of the whole device without a known end.
  public TimeRange(String name, List<String> periods, SourceSpan span) {
    this(name, "", periods, "", span);
  }

  public TimeRange {
    periods = List.copyOf(periods);
  }

  @Override
  public String subject() {
    return "time range " + name;
  }
}
