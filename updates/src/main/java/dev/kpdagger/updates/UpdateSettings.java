package dev.kpdagger.updates;

import java.net.URI;
import java.util.List;
import java.util.Set;

/// What to fetch, and from where.
///
/// @param sources those to fetch
/// @param nvd address of the API 2.0 of the NVD; empty for its own
/// @param nvdKey key for the NVD, which answers ten times as often with one; empty for none
/// @param kev address of CISA's list; empty for its own
/// @param epss address of the estimates of EPSS; empty for its own
/// @param csaf folders of CSAF documents: each has `changes.csv`
/// @param pace pauses as publishers ask for; without, a mirror of one's own answers at once
/// @param retries how often a request that fails is sent again
public record UpdateSettings(
    Set<UpdateSource> sources,
    String nvd,
    String nvdKey,
    String kev,
    String epss,
    List<URI> csaf,
    boolean pace,
    int retries) {

  public UpdateSettings {
    sources = Set.copyOf(sources);
    csaf = List.copyOf(csaf);
  }
}
