package dev.kpdagger.vulnerabilities;

/// A release that some list names.
///
/// @param key its numbers and branch in one text, the same for every spelling; see [ReleaseKeys#of]
/// @param text as its vendor spells it
public record KnownRelease(String key, String text) {}
