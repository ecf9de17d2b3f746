package dev.kpdagger.vulnerabilities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How long the vendor cares for a train. A date is null when the source has none.
///
/// @param train its numbers: `17.3`, `7.2`
/// @param released its first release
/// @param support until when flaws of all kinds are mended
/// @param end until when flaws that matter for security are mended
/// @param over whether the source says that it is over, with a date or without
/// @param latest its newest release when the source was read; empty when it does not say
/// @param source who says so, with the date
public record LifeCycle(
    String train,
    @Nullable LocalDate released,
    @Nullable LocalDate support,
    @Nullable LocalDate end,
    boolean over,
    String latest,
    String source) {}
