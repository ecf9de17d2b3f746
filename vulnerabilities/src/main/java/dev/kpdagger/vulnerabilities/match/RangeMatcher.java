package dev.kpdagger.vulnerabilities.match;

import dev.kpdagger.device.release.Release;
import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.device.release.RunningRelease;
import dev.kpdagger.vulnerabilities.ReleaseRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Compares one release with ranges of releases. Not for several threads.
final class RangeMatcher {

  private static final String NO_ORDER =
      "the source gives a range of another line of releases than that of ";
  private static final String SPECIAL =
      "a build for some purpose, of which its number does not tell the fixes: ";

  private final ReleaseScheme scheme;
  private final RunningRelease running;
  private final Map<String, Optional<Bound>> bounds = new HashMap<>();

  RangeMatcher(ReleaseScheme scheme, RunningRelease running) {
    this.scheme = scheme;
    this.running = running;
  }

  /// Whether one of the ranges has it.
  Affected match(List<ReleaseRange> ranges) {
    Affected worst = new Affected.No();
    for (ReleaseRange range : ranges) {
      var found =
          switch (running) {
            case RunningRelease.Exact exact -> exact(range, exact.release());
            case RunningRelease.OneOf some -> new TrainMatcher(scheme, some).match(range);
            case RunningRelease.Untold _ -> worst;
          };
      if (found instanceof Affected.Yes) {
        return found;
      }
      worst = found instanceof Affected.Undecided ? found : worst;
    }
    return worst;
  }

  private Affected exact(ReleaseRange range, Release release) {
    if (isOfOther(range, release)) {
      return new Affected.No();
    }
    var from = from(range, release);
    var until = until(range, release);
    if (Boolean.FALSE.equals(from) || Boolean.FALSE.equals(until)) {
      return new Affected.No();
    }
    if (from == null || until == null) {
      return new Affected.Undecided(NO_ORDER + release);
    }
    return release.special() && sameTrain(range, release)
        ? new Affected.Undecided(SPECIAL + release)
        : new Affected.Yes(range.words());
  }

  private boolean isOfOther(ReleaseRange range, Release release) {
    for (String text : List.of(range.introduced(), range.fixed(), range.lastAffected())) {
      var bound = text.isEmpty() ? null : bound(text);
      if (bound != null && !scheme.sameSoftware(release, bound.release())) {
        return true;
      }
    }
    return false;
  }

  /// Whether the release is not before the range; null when nothing tells.
  private @Nullable Boolean from(ReleaseRange range, Release release) {
    if (!range.introduced().isEmpty()) {
      var place = compare(range.introduced(), release);
      return place == null ? null : place >= 0;
    }
    if (!range.introducedAfter().isEmpty()) {
      var place = compare(range.introducedAfter(), release);
      return place == null ? null : place > 0;
    }
    return true;
  }

  /// Whether the release is not behind the range; null when nothing tells.
  private @Nullable Boolean until(ReleaseRange range, Release release) {
    if (range.openEnded() && !range.train().isEmpty() && !release.train().equals(range.train())) {
      return false;
    }
    if (!range.fixes().isEmpty()) {
      var mended = mended(range.fixes(), release);
      if (mended == null || mended) {
        return mended == null ? null : Boolean.FALSE;
      }
    } else if (!range.fixed().isEmpty()) {
      var place = compare(range.fixed(), release);
      if (place == null || place >= 0) {
        return place == null ? null : Boolean.FALSE;
      }
    }
    if (!range.lastAffected().isEmpty()) {
      var place = compare(range.lastAffected(), release);
      return place == null ? null : place <= 0;
    }
    return true;
  }

  /// Whether one of the fixes is in the release: a fix of its own maintenance release, or all of
  /// them when it is a later one than any that needed one.
  private @Nullable Boolean mended(List<String> fixes, Release release) {
    boolean behindAll = true;
    for (String text : fixes) {
      var fix = bound(text);
      var place = fix == null ? null : fix.compare(scheme, release);
      if (fix == null || place == null) {
        return null;
      }
      boolean same = fix.release().shared(release) >= scheme.maintenanceNumbers();
      if (same && place >= 0) {
        return true;
      }
      behindAll &= !same && place > 0;
    }
    return behindAll;
  }

  private @Nullable Integer compare(String text, Release release) {
    var bound = bound(text);
    return bound == null ? null : bound.compare(scheme, release);
  }

  /// The same texts come again and again.
  private @Nullable Bound bound(String text) {
    return bounds
        .computeIfAbsent(text, one -> Optional.ofNullable(Bound.of(scheme, one)))
        .orElse(null);
  }

  private boolean sameTrain(ReleaseRange range, Release release) {
    for (String text : List.of(range.fixed(), range.lastAffected())) {
      var bound = text.isEmpty() ? null : bound(text);
      if (bound != null && bound.release().shared(release) >= 2) {
        return true;
      }
    }
    return false;
  }
}
