package dev.kpdagger.audit;

/// Who can reach a service of a device, and what decides it.
///
/// @param why in words for the reader of a report
/// @param line that decides it, from 1; 0 when none does
public record Reach(ReachLevel level, String why, int line) {}
