package dev.kpdagger.vulnerabilities.build;

import dev.kpdagger.vulnerabilities.ReleaseRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one source says of the releases of one system that have a flaw.
///
/// @param releases that have it, as the source spells them
/// @param unnamed whether it names the system and no releases
/// @param partial whether it also names releases in a way that is not understood
record Statement(
    String product,
    String source,
    @Nullable LocalDate asOf,
    List<String> releases,
    List<ReleaseRange> ranges,
    List<String> fixed,
    List<String> platforms,
    boolean unnamed,
    boolean partial) {}
