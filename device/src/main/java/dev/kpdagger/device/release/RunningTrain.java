package dev.kpdagger.device.release;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// The train of the release that a device runs, and how long its vendor cares for it.
///
/// @param train `17.3`
/// @param supported whether flaws that matter for security are still mended, on the day of the scan
/// @param until the day until which they are, or in words that it is over; empty when no source
///   says
/// @param span the line that tells the release
public record RunningTrain(String train, Fact<Boolean> supported, String until, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "release train " + train;
  }
}
