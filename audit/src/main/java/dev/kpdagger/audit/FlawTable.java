package dev.kpdagger.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The published flaws of the operating system of one device.
///
/// @param product the operating system as advisories name it: `cisco-ios-xe`
/// @param release as the file, or what is told beside it, has it; empty when nothing tells
/// @param rows those that the release has, and those that it may have and that attackers use or a
///   check looks for, by [Priority#FIRST_TO_LAST]
/// @param fixed how many others of the system the release does not have
/// @param undecided how many others it may have, as the file does not tell enough
/// @param inTrain the lowest release of the same train that has none of the flaws that the device
///   is exposed to; null when it is exposed to none, or when no such release is known
/// @param nextTrain the same of the next train that is still cared for
public record FlawTable(
    String product,
    String release,
    List<FlawRow> rows,
    int fixed,
    int undecided,
    @Nullable Upgrade inTrain,
    @Nullable Upgrade nextTrain) {

  public FlawTable {
    rows = List.copyOf(rows);
  }

  /// How many flaws the device is exposed to.
  public int exposed() {
    return (int) rows.stream().filter(row -> row.state() == FlawState.EXPOSED).count();
  }
}
