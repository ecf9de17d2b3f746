package dev.kpdagger.vulnerabilities;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which releases of one operating system have a flaw, by one source.
///
/// @param source `csaf`, `vendor` and `cna` are the vendor; `nvd`, `adp` others
/// @param asOf when the source was read or last changed it; null when that is not known
/// @param listed releases that have it
/// @param ranges of affected releases
/// @param fixed releases that have the fix, over all trains
/// @param platforms models that have it, as the source writes them; empty for all
/// @param unnamed whether it names the system and no releases
/// @param incomplete whether it names so few that others may be affected, too
public record AffectedReleases(
    String source,
    @Nullable LocalDate asOf,
    ReleasePlaces listed,
    List<ReleaseRange> ranges,
    List<String> fixed,
    List<String> platforms,
    boolean unnamed,
    boolean incomplete) {

  public AffectedReleases {
    ranges = List.copyOf(ranges);
    fixed = List.copyOf(fixed);
    platforms = List.copyOf(platforms);
  }
}
