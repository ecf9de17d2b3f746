package dev.kpdagger.cli.summary;

/// How much of each kind a summary shows; the rest is counted.
///
/// @param places where one problem was found
/// @param questions what was not decided
record Caps(int devices, int problems, int places, int failures, int questions) {

  /// For a summary that is the only result.
  static final Caps FULL = new Caps(25, 200, 8, 10, 8);

  /// For a summary beside a report.
  static final Caps BRIEF = new Caps(15, 5, 0, 5, 3);

  /// For a user who asks for more.
  static final Caps VERBOSE = new Caps(1_000, 500, 100, 200, 100);
}
