package dev.kpdagger.device.release;

import dev.kpdagger.device.FactList;
import java.util.List;

/// What advisories say of the release that a device runs.
///
/// @param flaws of its operating system that the release has or may have, and, whether it has them
///   or not, those that are exploited or of which a check knows what they need
/// @param releaseFlaws one item: how many the release has
/// @param runningTrains one item: the train of the release; none when no source speaks of it
public record FlawFacts(
    FactList<KnownFlaw> flaws,
    FactList<ReleaseFlaws> releaseFlaws,
    FactList<RunningTrain> runningTrains) {

  private static final FlawFacts NOT_COMPARED = open("it was not compared with advisories");

  /// Of a device that nobody compared with advisories.
  public static FlawFacts notCompared() {
    return NOT_COMPARED;
  }

  /// Of a device that cannot be compared.
  public static FlawFacts open(String reason) {
    return new FlawFacts(
        FactList.open(List.of(), reason),
        FactList.open(List.of(), reason),
        FactList.open(List.of(), reason));
  }
}
