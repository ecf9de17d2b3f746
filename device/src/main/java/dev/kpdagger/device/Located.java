package dev.kpdagger.device;

/// A fact with a place in the file and a name that a report can show and that survives moving
/// lines.
public interface Located {

  /// The line that opens it, or all of its lines where they stand together; nowhere when the file
  /// does not name it.
  SourceSpan span();

  /// What it is in a reader's words, without secrets: `vty 0 4`, `user admin`, `interface Vlan10`.
  String subject();
}
