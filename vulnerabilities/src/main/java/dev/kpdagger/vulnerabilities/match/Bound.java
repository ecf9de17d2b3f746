package dev.kpdagger.vulnerabilities.match;

import dev.kpdagger.device.release.Release;
import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.device.release.RunningRelease;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An end of a range: a release, or the beginning of a train.
///
/// @param release where it is; of a train the release with its numbers and zeros
/// @param kind how exact it is
record Bound(Release release, Kind kind) {

  private static final Pattern HEAD = Pattern.compile("(\\d{1,4})(?:\\.(\\d{1,4}))?.*");
  private static final int TRAIN_NUMBERS = 2;

  enum Kind {
    /// One release.
    RELEASE,
    /// No more than a train, which has no branch.
    TRAIN,
    /// A text that the scheme does not know and that begins with numbers: what is later than those
    /// is behind it, and of the rest nothing is known.
    VAGUE
  }

  /// Reads one; null for a text without numbers.
  static @Nullable Bound of(ReleaseScheme scheme, String text) {
    return switch (scheme.running(text)) {
      case RunningRelease.Exact exact -> new Bound(exact.release(), Kind.RELEASE);
      case RunningRelease.OneOf some ->
          new Bound(
              Release.of(
                  text, text, "", some.beginning().stream().mapToInt(Integer::intValue).toArray()),
              Kind.TRAIN);
      case RunningRelease.Untold _ -> vague(text);
    };
  }

  private static @Nullable Bound vague(String text) {
    var head = HEAD.matcher(text);
    if (!head.matches()) {
      return null;
    }
    var minor = head.group(2);
    return new Bound(
        Release.of(
            text,
            text,
            "",
            Integer.parseInt(head.group(1)),
            minor == null ? 0 : Integer.parseInt(minor)),
        Kind.VAGUE);
  }

  /// Below 0 when the release is before this, above 0 when it is behind; null when nothing orders
  /// the two. Of two branches the older train is before the newer one where the scheme says so.
  @Nullable Integer compare(ReleaseScheme scheme, Release running) {
    // 22.4R3-S2.11 is the 22.4R3-S2 of a source, and not behind it
    boolean bare = scheme.asListed(release).equals(release);
    var other = bare ? scheme.asListed(running) : running;
    int numbers = other.compareNumbers(release);
    boolean sameTrain = other.shared(release) >= TRAIN_NUMBERS;
    return switch (kind) {
      case TRAIN -> numbers >= 0 || scheme.follows(other, release) ? (Integer) numbers : null;
      case VAGUE -> numbers > 0 && !sameTrain ? numbers : null;
      case RELEASE -> {
        if (scheme.orders(other, release)) {
          yield other.compareTo(release);
        }
        yield sameTrain || !scheme.follows(other, release) ? null : (Integer) numbers;
      }
    };
  }
}
