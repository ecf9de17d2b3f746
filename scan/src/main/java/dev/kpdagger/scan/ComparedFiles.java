package dev.kpdagger.scan;

import java.util.List;

/// What changes from some files to others.
///
/// @param pairs files that are in both, by the path below the folders
/// @param removed files in the old folder alone
/// @param added files in the new folder alone
public record ComparedFiles(
    List<SurveyEntry<ComparedDevice>> pairs, List<String> removed, List<String> added) {

  public ComparedFiles {
    pairs = List.copyOf(pairs);
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }

  /// Whether every file of a pair was read, and there was any.
  public boolean isComplete() {
    return !pairs.isEmpty() && pairs.stream().allMatch(pair -> pair.error() == null);
  }

  /// Whether any device lets pass or stops what it did not before, or may.
  public boolean changesTraffic() {
    return !removed.isEmpty()
        || !added.isEmpty()
        || pairs.stream().anyMatch(ComparedFiles::changesTraffic);
  }

  private static boolean changesTraffic(SurveyEntry<ComparedDevice> pair) {
    var device = pair.result();
    return device != null && device.changesTraffic();
  }
}
