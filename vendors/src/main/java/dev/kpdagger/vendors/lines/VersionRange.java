package dev.kpdagger.vendors.lines;

import org.jspecify.annotations.Nullable;

/// The releases that a default holds for: `any`, `<16.1`, `>=15.0`, or `12.2-15.9` with both ends
/// included; 15.9.3 is in the last one.
public record VersionRange(
    @Nullable PrintedRelease from, @Nullable PrintedRelease below, @Nullable PrintedRelease to) {

  private static final VersionRange ANY = new VersionRange(null, null, null);

  /// Reads a range.
  ///
  /// @throws IllegalArgumentException when it is none
  public static VersionRange parse(String text) {
    if (text.equals("any")) {
      return ANY;
    }
    if (text.startsWith("<")) {
      return new VersionRange(null, version(text.substring(1)), null);
    }
    if (text.startsWith(">=")) {
      return new VersionRange(version(text.substring(2)), null, null);
    }
    int dash = text.indexOf('-');
    if (dash < 0) {
      throw new IllegalArgumentException("not a range of versions: " + text);
    }
    return new VersionRange(
        version(text.substring(0, dash)), null, version(text.substring(dash + 1)));
  }

  private static PrintedRelease version(String text) {
    var version = PrintedRelease.parse(text);
    if (version == null) {
      throw new IllegalArgumentException("not a version: " + text);
    }
    return version;
  }

  /// Whether every version is in it, so that it holds even for a file that names none.
  public boolean isAny() {
    return from == null && below == null && to == null;
  }

  public boolean contains(@Nullable PrintedRelease version) {
    if (isAny()) {
      return true;
    }
    return version != null
        && (from == null || version.compareTo(from) >= 0)
        && (below == null || version.compareTo(below) < 0)
        && (to == null || version.truncatedTo(to).compareTo(to) <= 0);
  }
}
