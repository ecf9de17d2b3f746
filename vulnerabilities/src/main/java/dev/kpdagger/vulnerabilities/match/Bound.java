package dev.kpdagger.vulnerabilities.match;

import dev.kpdagger.device.release.Release;
import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.device.release.RunningRelease;
import org.jspecify.annotations.Nullable;

/// An end of a range: a release, or the beginning of a train.
///
/// @param release where it is; of a train the release with its numbers and zeros
/// @param train whether the source names no more than a train, which has no branch
record Bound(Release release, boolean train) {

  private static final int TRAIN_NUMBERS = 2;

  /// Reads one; null for a text that the scheme does not know.
  static @Nullable Bound of(ReleaseScheme scheme, String text) {
    return switch (scheme.running(text)) {
      case RunningRelease.Exact exact -> new Bound(exact.release(), false);
      case RunningRelease.OneOf some ->
          new Bound(
              Release.of(
                  text, text, "", some.beginning().stream().mapToInt(Integer::intValue).toArray()),
              true);
      case RunningRelease.Untold _ -> null;
    };
  }

  /// Below 0 when the release is before this, above 0 when it is behind; null when nothing orders
  /// the two. Of two branches the older train is before the newer one.
  @Nullable Integer compare(ReleaseScheme scheme, Release other) {
    if (train || scheme.orders(other, release)) {
      return train ? other.compareNumbers(release) : other.compareTo(release);
    }
    return other.shared(release) < TRAIN_NUMBERS ? other.compareNumbers(release) : null;
  }
}
