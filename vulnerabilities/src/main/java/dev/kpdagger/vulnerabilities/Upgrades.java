package dev.kpdagger.vulnerabilities;

import dev.kpdagger.audit.Upgrade;
import dev.kpdagger.device.release.Release;
import dev.kpdagger.device.release.RunningRelease;
import dev.kpdagger.vulnerabilities.match.Affected;
import dev.kpdagger.vulnerabilities.match.ReleaseMatcher;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Releases of one system that have none of some flaws, among those that advisories and life cycles
/// name.
final class Upgrades {

  private final KnownSystem system;
  private final Release running;
  private final List<Advisory> flaws;
  private final @Nullable LocalDate today;

  /// @param flaws that the release to find must not have; not empty
  /// @param today null when nobody says the day, so that no train is known to be over
  Upgrades(KnownSystem system, Release running, List<Advisory> flaws, @Nullable LocalDate today) {
    this.system = system;
    this.running = running;
    this.flaws = flaws;
    this.today = today;
  }

  /// The lowest of the same train, or null when none is known.
  @Nullable Upgrade inTrain() {
    return candidates()
        .filter(release -> release.train().equals(running.train()))
        .filter(this::mends)
        .findFirst()
        .map(this::upgrade)
        .orElse(null);
  }

  /// The lowest of the next train that is still cared for, or null when none is known. Where no
  /// source tells life cycles, a newer train may be over, too, so that one is named only where the
  /// own train has no such release.
  @Nullable Upgrade nextTrain() {
    if (system.advisories().lifeCycles().isEmpty() && inTrain() != null) {
      return null;
    }
    return candidates()
        .filter(release -> !release.train().equals(running.train()))
        .filter(release -> isCaredFor(cycle(release)))
        .filter(this::mends)
        .findFirst()
        .map(this::upgrade)
        .orElse(null);
  }

  /// Those after the one that runs, on the same branch, in their order.
  private Stream<Release> candidates() {
    var scheme = system.scheme();
    var found = new TreeSet<Release>(Comparator.naturalOrder());
    named()
        .flatMap(text -> scheme.parse(text).stream())
        .filter(release -> !release.special())
        .filter(release -> release.branch().equals(running.branch()))
        .filter(release -> scheme.sameSoftware(running, release))
        .filter(release -> release.compareNumbers(running) > 0)
        .forEach(found::add);
    return found.stream();
  }

  private Stream<String> named() {
    var advisories = system.advisories();
    return Stream.of(
            advisories.releases().stream().map(KnownRelease::text),
            flaws.stream().flatMap(flaw -> flaw.affected().stream()).flatMap(Upgrades::fixes),
            advisories.lifeCycles().stream().map(LifeCycle::latest))
        .flatMap(texts -> texts);
  }

  private static Stream<String> fixes(AffectedReleases affected) {
    return Stream.concat(
        affected.fixed().stream(),
        affected.ranges().stream()
            .flatMap(range -> Stream.concat(range.fixes().stream(), Stream.of(range.fixed()))));
  }

  private boolean mends(Release release) {
    var matcher =
        ReleaseMatcher.of(system.advisories(), system.scheme(), new RunningRelease.Exact(release));
    return flaws.stream().allMatch(flaw -> matcher.match(flaw) instanceof Affected.No);
  }

  private @Nullable LifeCycle cycle(Release release) {
    var numbers = release.number(0) + "." + release.number(1);
    return system.advisories().lifeCycles().stream()
        .filter(cycle -> cycle.train().equals(numbers))
        .findFirst()
        .orElse(null);
  }

  /// Of a system of which no source tells life cycles, every train may be.
  private boolean isCaredFor(@Nullable LifeCycle cycle) {
    if (system.advisories().lifeCycles().isEmpty()) {
      return true;
    }
    if (cycle == null || cycle.over()) {
      return false;
    }
    var end = cycle.end();
    return end == null || today == null || !today.isAfter(end);
  }

  private Upgrade upgrade(Release release) {
    var cycle = cycle(release);
    var end = cycle == null ? null : cycle.end();
    return new Upgrade(release.text(), release.train(), end == null ? "" : end.toString());
  }
}
