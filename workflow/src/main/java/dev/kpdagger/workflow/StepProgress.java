package dev.kpdagger.workflow;

import java.util.HashMap;
import java.util.Map;

/// The progress of one step of a run, as its steps may tell it: monotonic, below 100 until the step
/// is done, and throttled. All state is guarded by the lock of the [ProgressGuard].
final class StepProgress implements ProgressTracker {
  /// Substeps whose last value is remembered; a step with more of them has its later ones left out.
  private static final int MOST_SUBSTEPS = 1024;

  private final ProgressGuard guard;
  private final String step;
  private final ProgressGuard.Throttle steps;
  private final ProgressGuard.Throttle files;
  private final Map<String, Substep> substeps = new HashMap<>();
  private int percent;
  private String message = "";
  private boolean pending;
  private boolean done;
  private long count;
  private long current;
  private long toldCurrent = -1;
  private long total;
  private String file = "";

  StepProgress(ProgressGuard guard, String step) {
    this.guard = guard;
    this.step = step;
    this.steps = guard.throttle();
    this.files = guard.throttle();
  }

  private static final class Substep {
    private final ProgressGuard.Throttle throttle;
    private int percent = -1;

    Substep(ProgressGuard.Throttle throttle) {
      this.throttle = throttle;
    }
  }

  void begin() {
    guard.locked(true, this::send);
  }

  /// Counted work of an item step.
  ///
  /// @param of how much there is; 0 when not known, and then only the message tells how far it is
  void counted(long items, long of) {
    if (!steps.due()) {
      return;
    }
    guard.locked(
        false,
        () -> {
          if (items > count && !done) {
            count = items;
            advance(
                of > 0 ? (int) (items * 100 / of) : 0,
                of > 0 ? items + " of " + of : items + " done");
          }
        });
  }

  /// An item has left the stage that this step is the last of.
  void fileDone(long items, long of, String name) {
    if (items == of || files.due()) {
      guard.locked(items == of, () -> file(items, of, name, items == of));
    }
  }

  /// All items that were begun have left the stage.
  ///
  /// @param name of the one that left last; empty when there was none
  void filesEnded(long items, long of, String name) {
    if (items > 0) {
      guard.locked(true, () -> file(items, of, name, true));
    }
  }

  /// Ends the step's progress.
  ///
  /// @param success whether to say 100; otherwise only what was held back is said
  void end(boolean success) {
    guard.locked(
        true,
        () -> {
          if (done) {
            return;
          }
          if (!file.isEmpty()) {
            file(current, total, file, true);
          }
          if (success) {
            percent = 100;
            message = "done";
            send();
          } else if (pending) {
            send();
          }
          done = true;
        });
  }

  /// What a run step says of itself. Under any other name than its own it is a substep.
  @Override
  public void updateProgress(String name, int value, String text) {
    if (!name.equals(step)) {
      updateSubstep(step, name, value);
      return;
    }
    guard.locked(
        true,
        () -> {
          if (!done) {
            advance(value, text);
          }
        });
  }

  @Override
  public void updateFileProgress(long now, long of, String name) {
    guard.locked(true, () -> file(now, of, name, now == of));
  }

  /// @param parent not looked at: a step can only speak of its own substeps
  @Override
  public void updateSubstep(String parent, String name, int value) {
    guard.locked(
        true,
        () -> {
          var substep =
              substeps.size() < MOST_SUBSTEPS
                  ? substeps.computeIfAbsent(name, _ -> new Substep(guard.throttle()))
                  : substeps.get(name);
          int bounded = Math.clamp(value, 0, 100);
          if (done || substep == null || bounded <= substep.percent) {
            return;
          }
          if (bounded == 100 || substep.throttle.due()) {
            substep.percent = bounded;
            substep.throttle.mark();
            guard.tell(tracker -> tracker.updateSubstep(step, name, bounded));
          }
        });
  }

  /// What an item step says of itself: the percent of the step counts items, so it is about this
  /// item.
  ProgressTracker ofItem(String item) {
    return new ItemProgress(item);
  }

  private void advance(int value, String text) {
    int next = Math.max(percent, Math.clamp(value, 0, 99));
    if (next == percent && text.equals(message)) {
      return;
    }
    percent = next;
    message = text;
    pending = true;
    if (steps.due()) {
      send();
    }
  }

  private void send() {
    pending = false;
    steps.mark();
    int value = percent;
    String text = message;
    guard.tell(tracker -> tracker.updateProgress(step, value, text));
  }

  private void file(long now, long of, String name, boolean last) {
    if (done || now < current || now == toldCurrent) {
      return;
    }
    current = now;
    total = of;
    file = name;
    if (last || files.due()) {
      toldCurrent = now;
      files.mark();
      guard.tell(tracker -> tracker.updateFileProgress(now, of, name));
    }
  }

  private final class ItemProgress implements ProgressTracker {
    private final String item;
    private final ProgressGuard.Throttle throttle = guard.throttle();
    private int told = -1;

    ItemProgress(String item) {
      this.item = item;
    }

    @Override
    public void updateProgress(String name, int value, String text) {
      updateSubstep(step, item, value);
    }

    /// Items are counted by the engine.
    @Override
    public void updateFileProgress(long now, long of, String name) {}

    @Override
    public void updateSubstep(String parent, String name, int value) {
      int bounded = Math.clamp(value, 0, 100);
      if (bounded != 100 && !throttle.due()) {
        return;
      }
      guard.locked(
          false,
          () -> {
            if (!done && bounded > told) {
              told = bounded;
              throttle.mark();
              guard.tell(tracker -> tracker.updateSubstep(step, item, bounded));
            }
          });
    }
  }
}
