package dev.kpdagger.vulnerabilities.match;

/// Whether a release has a flaw, as far as one can tell.
public sealed interface Affected {

  /// It has.
  ///
  /// @param why which statement of the source says so, in words
  record Yes(String why) implements Affected {}

  /// It has not, or not any more.
  record No() implements Affected {}

  /// Nobody can tell yet.
  ///
  /// @param reason what would have to be known
  record Undecided(String reason) implements Affected {}
}
