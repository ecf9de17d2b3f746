package dev.kpdagger.scan;

import dev.kpdagger.audit.Finding;

/// The payload of the domain event that a run publishes for each finding.
///
/// @param file the input it is about
public record FindingDiscovered(String file, Finding finding) {}
