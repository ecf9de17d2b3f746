package dev.kpdagger.workflow;

import java.util.ArrayList;
import java.util.List;

/// What the observers of a run threw; the first few, so that a tracker that always throws costs no
/// memory.
final class ObserverFaults {
  private static final int KEPT = 16;

  private final List<Throwable> faults = new ArrayList<>();

  synchronized void add(Throwable fault) {
    if (faults.size() < KEPT) {
      faults.add(fault);
    }
  }

  synchronized List<Throwable> all() {
    return List.copyOf(faults);
  }
}
