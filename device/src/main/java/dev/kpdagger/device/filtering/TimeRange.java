package dev.kpdagger.device.filtering;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// A named period in which a rule holds.
///
/// @param periods as written
public record TimeRange(String name, List<String> periods, SourceSpan span) implements Located {

  public TimeRange {
    periods = List.copyOf(periods);
  }

  @Override
  public String subject() {
    return "time range " + name;
  }
}
