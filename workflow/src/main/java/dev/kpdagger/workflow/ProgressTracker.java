package dev.kpdagger.workflow;

/// Shows how far a run is. The engine stands between steps and the caller's tracker: the tracker is
/// called by one thread at a time, at most some ten times a second for each step, never with a
/// lower value than before, with 100 only when the step is done, and never after the run. What it
/// throws is recorded and changes nothing.
public interface ProgressTracker {
  /// Says how far a step is.
  ///
  /// @param percent 0 to 100
  void updateProgress(String step, int percent, String message);

  /// How many items (files) of the running stage are done.
  ///
  /// @param total 0 when not known
  void updateFileProgress(long current, long total, String fileName);

  /// How far a part of a step is, for example one large item.
  ///
  /// @param percent 0 to 100
  void updateSubstep(String parent, String substep, int percent);

  /// A tracker that shows nothing.
  static ProgressTracker none() {
    return new ProgressTracker() {
      @Override
      public void updateProgress(String step, int percent, String message) {}

      @Override
      public void updateFileProgress(long current, long total, String fileName) {}

      @Override
      public void updateSubstep(String parent, String substep, int percent) {}
    };
  }
}
