package dev.kpdagger.device.release;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// How many published flaws the release of a device has.
///
/// @param release as the file tells it
/// @param whole whether the file tells a whole release; not known when it tells less
/// @param affects whether it has any for sure; not known while the file tells no whole release
/// @param known how many it has for sure
/// @param possible how many it may have, as the file does not tell enough
/// @param exploited how many of the known ones are used by attackers
/// @param span the line that tells the release
public record ReleaseFlaws(
    String release,
    Fact<Boolean> whole,
    Fact<Boolean> affects,
    long known,
    long possible,
    long exploited,
    SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "release " + release;
  }
}
