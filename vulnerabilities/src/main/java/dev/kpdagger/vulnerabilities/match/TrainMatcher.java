package dev.kpdagger.vulnerabilities.match;

import dev.kpdagger.device.release.Release;
import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.device.release.RunningRelease;
import dev.kpdagger.vulnerabilities.ReleaseRange;
import java.util.List;

/// Compares a device of which the beginning of its release is known with ranges of releases.
final class TrainMatcher {

  private static final String UNKNOWN = "?";

  private final ReleaseScheme scheme;
  private final RunningRelease.OneOf some;

  TrainMatcher(ReleaseScheme scheme, RunningRelease.OneOf some) {
    this.scheme = scheme;
    this.some = some;
  }

  /// Yes when every release that begins so is in the range, no when none is.
  Affected match(ReleaseRange range) {
    var place = Overlap.ALL;
    if (range.openEnded() && !range.train().isEmpty()) {
      var train = Bound.of(scheme, range.train());
      place =
          train == null ? Overlap.SOME : compare(train.release()) == 0 ? Overlap.ALL : Overlap.NONE;
    }
    var first = range.introduced().isEmpty() ? range.introducedAfter() : range.introduced();
    if (!first.isEmpty()) {
      place = place.and(from(first));
    }
    var end = range.fixed().isEmpty() ? range.lastAffected() : range.fixed();
    for (String fix : range.fixes().isEmpty() ? List.of(end) : range.fixes()) {
      if (!fix.isEmpty()) {
        place = place.and(until(fix));
      }
    }
    return switch (place) {
      case ALL -> new Affected.Yes(range.words());
      case NONE -> new Affected.No();
      case SOME ->
          new Affected.Undecided(
              "the file tells " + some.text() + " and no more; " + range.words());
    };
  }

  private Overlap from(String text) {
    var bound = Bound.of(scheme, text);
    if (bound == null) {
      return Overlap.SOME;
    }
    int place = compare(bound.release());
    boolean start = place == 0 && isStart(bound.release());
    return place < 0 || start ? Overlap.ALL : place > 0 ? Overlap.NONE : Overlap.SOME;
  }

  private Overlap until(String text) {
    var bound = Bound.of(scheme, text);
    if (bound == null) {
      return Overlap.SOME;
    }
    int place = compare(bound.release());
    if (place < 0 || (place == 0 && isStart(bound.release()))) {
      return Overlap.NONE;
    }
    return place > 0 && scheme.follows(start(), bound.release()) ? Overlap.ALL : Overlap.SOME;
  }

  /// Where a release is: below 0 before all that begin so, 0 among them, above 0 behind them.
  private int compare(Release release) {
    for (int i = 0; i < some.beginning().size(); i++) {
      int place = Integer.compare(release.number(i), some.beginning().get(i));
      if (place != 0) {
        return place;
      }
    }
    return 0;
  }

  /// Whether no release that begins so comes before it.
  private boolean isStart(Release release) {
    return release.compareNumbers(start()) <= 0;
  }

  /// The numbers with zeros, of a train that nobody knows.
  private Release start() {
    return Release.of(
        some.text(),
        UNKNOWN,
        UNKNOWN,
        some.beginning().stream().mapToInt(Integer::intValue).toArray());
  }

  private enum Overlap {
    NONE,
    SOME,
    ALL;

    Overlap and(Overlap other) {
      return compareTo(other) <= 0 ? this : other;
    }
  }
}
