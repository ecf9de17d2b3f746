package dev.kpdagger.vulnerabilities.match;

import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.device.release.RunningRelease;
import dev.kpdagger.vulnerabilities.Advisories;
import dev.kpdagger.vulnerabilities.Advisory;
import dev.kpdagger.vulnerabilities.AffectedReleases;
import dev.kpdagger.vulnerabilities.ReleaseKeys;
import java.util.BitSet;

/// Compares the release of one device with what advisories say of its system.
///
/// A list of a source is exact: a release that is not in it is not affected, as far as that source
/// goes. A range speaks of the trains from its first to its last release alone. What a file leaves
/// open stays open: a device of which only the train is known is affected when all releases of the
/// train are, and not when none is. Not for several threads.
public final class ReleaseMatcher {

  private static final String NO_RELEASE = "the file does not tell the release";
  private static final String FEW = "the releases that the source names may not be all";
  private static final String UNNAMED = "the advisories at hand name no releases";

  private final ReleaseScheme scheme;
  private final RunningRelease running;
  private final RangeMatcher ranges;
  private final int place;
  private final int listedPlace;
  private final BitSet possible;

  private ReleaseMatcher(
      ReleaseScheme scheme,
      RunningRelease running,
      RangeMatcher ranges,
      int place,
      int listedPlace,
      BitSet possible) {
    this.scheme = scheme;
    this.running = running;
    this.ranges = ranges;
    this.place = place;
    this.listedPlace = listedPlace;
    this.possible = possible;
  }

  public static ReleaseMatcher of(
      Advisories advisories, ReleaseScheme scheme, RunningRelease running) {
    int place = -1;
    int listedPlace = -1;
    var possible = new BitSet();
    switch (running) {
      case RunningRelease.Exact exact -> {
        place = advisories.place(ReleaseKeys.of(exact.release()));
        listedPlace = advisories.place(ReleaseKeys.of(scheme.asListed(exact.release())));
      }
      case RunningRelease.OneOf some -> {
        for (int i = 0; i < advisories.releases().size(); i++) {
          possible.set(i, ReleaseKeys.begins(advisories.releases().get(i).key(), some.beginning()));
        }
      }
      case RunningRelease.Untold _ -> {}
    }
    return new ReleaseMatcher(
        scheme, running, new RangeMatcher(scheme, running), place, listedPlace, possible);
  }

  /// Whether the device has the flaw; the worst that one of the sources says.
  public Affected match(Advisory advisory) {
    Affected worst = new Affected.No();
    for (AffectedReleases entry : advisory.affected()) {
      switch (match(entry)) {
        case Affected.Yes yes -> {
          return yes;
        }
        case Affected.Undecided open -> worst = open;
        case Affected.No _ -> {}
      }
    }
    return worst;
  }

  private Affected match(AffectedReleases entry) {
    if (running instanceof RunningRelease.Untold) {
      return new Affected.Undecided(NO_RELEASE);
    }
    if (entry.unnamed()) {
      return new Affected.Undecided(UNNAMED);
    }
    var listed = listed(entry);
    if (listed instanceof Affected.Yes) {
      return listed;
    }
    var found = worse(listed, ranges.match(entry.ranges()));
    return entry.incomplete() && found instanceof Affected.No && !isMended(entry)
        ? new Affected.Undecided(FEW)
        : found;
  }

  /// Whether the source names a fix in the train of the release, and the release is not before it.
  private boolean isMended(AffectedReleases entry) {
    return running instanceof RunningRelease.Exact(var release)
        && entry.fixed().stream()
            .flatMap(fix -> scheme.parse(fix).stream())
            .anyMatch(
                fix ->
                    fix.train().equals(release.train())
                        && fix.branch().equals(release.branch())
                        && release.compareNumbers(fix) >= 0);
  }

  private Affected listed(AffectedReleases entry) {
    if (isListed(entry, place) || isListed(entry, listedPlace)) {
      return new Affected.Yes("the source lists " + running.text());
    }
    if (running instanceof RunningRelease.OneOf) {
      int count = entry.listed().count(possible);
      if (count > 0) {
        return new Affected.Undecided(
            "the file tells "
                + running.text()
                + " and no more; the source lists "
                + count
                + " of its releases");
      }
    }
    return new Affected.No();
  }

  private static boolean isListed(AffectedReleases entry, int place) {
    return place >= 0 && entry.listed().has(place);
  }

  private static Affected worse(Affected one, Affected other) {
    return other instanceof Affected.No ? one : other;
  }
}
