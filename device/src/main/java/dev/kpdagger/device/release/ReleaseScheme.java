package dev.kpdagger.device.release;

import java.util.Optional;

/// How one operating system spells its releases, and in which order they stand. Safe for use by
/// several threads.
public interface ReleaseScheme {

  /// The operating system as advisories name it: `cisco-ios-xe`.
  String product();

  /// Reads one whole release, in any spelling of configurations, `show` outputs, image names and
  /// advisories. A text that names no more than a train is none.
  Optional<Release> parse(String text);

  /// Whether the numbers order the two; else neither is older.
  default boolean orders(Release one, Release other) {
    return one.branch().equals(other.branch());
  }

  /// Whether, of two that have no order, the one of the older train is nevertheless before the
  /// other.
  default boolean follows(Release one, Release other) {
    return true;
  }

  /// Whether the two are of one software; of another with numbers of its own a range says nothing.
  default boolean sameSoftware(Release one, Release other) {
    return true;
  }

  /// A release as lists name it: without the number of its build, which devices print and lists do
  /// not.
  default Release asListed(Release release) {
    return release;
  }

  /// How many of the first numbers name the release that service releases and hot fixes mend: a fix
  /// for one of them says nothing of the next. 0 where there are none such.
  default int maintenanceNumbers() {
    return 0;
  }

  /// Whether a model is of a series of hardware, as advisories name them; empty where the names do
  /// not tell, or the vendor's are not known.
  default Optional<Boolean> isOfSeries(String model, String series) {
    return Optional.empty();
  }

  /// What a device runs, as far as the text tells: a release, or the numbers that it begins with.
  default RunningRelease running(String text) {
    return parse(text)
        .<RunningRelease>map(RunningRelease.Exact::new)
        .orElseGet(() -> RunningRelease.beginning(text));
  }
}
