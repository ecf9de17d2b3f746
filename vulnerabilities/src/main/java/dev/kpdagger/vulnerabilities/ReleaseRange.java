package dev.kpdagger.vulnerabilities;

import java.util.List;

/// Releases that have a flaw, from one to another. Texts are empty where a bound is not set.
///
/// @param introduced the first that has it; without one, all from the beginning
/// @param introducedAfter the last that does not have it
/// @param fixed the first that does not have it any more
/// @param lastAffected the last that has it
/// @param train the one train that it is about, when it has no end
/// @param openEnded whether all later releases of the train have it
/// @param fixes where several maintenance releases of a train were mended each: what each was
///   mended in. They say it in place of `fixed`.
public record ReleaseRange(
    String introduced,
    String introducedAfter,
    String fixed,
    String lastAffected,
    String train,
    boolean openEnded,
    List<String> fixes) {

  public ReleaseRange {
    fixes = List.copyOf(fixes);
  }

  /// A range as a reader would say it: `the source names releases from 17.3 before 17.3.8`.
  public String words() {
    var words = new StringBuilder("the source names releases");
    if (!introduced.isEmpty()) {
      words.append(" from ").append(introduced);
    } else if (!introducedAfter.isEmpty()) {
      words.append(" after ").append(introducedAfter);
    }
    if (!fixes.isEmpty()) {
      words.append(" without the fix, which is in ").append(String.join(", ", fixes));
    } else if (!fixed.isEmpty()) {
      words.append(" before ").append(fixed);
    } else if (!lastAffected.isEmpty()) {
      words.append(" to ").append(lastAffected);
    } else if (!train.isEmpty()) {
      words.append(" of ").append(train);
    }
    return words.toString();
  }
}
