package dev.kpdagger.workflow;

import org.jspecify.annotations.Nullable;

/// A worker of a stage and the item that it has in hand.
final class StageLane {
  private volatile @Nullable Worker worker;
  private @Nullable ItemRun item; // guarded by this
  private boolean abandoned; // guarded by this

  void assign(Worker started) {
    worker = started;
  }

  @Nullable Worker worker() {
    return worker;
  }

  /// Takes an item in hand, unless the lane was given up; nobody can give it up while the item is
  /// announced.
  synchronized boolean begin(ItemRun next, Runnable announce) {
    if (abandoned) {
      return false;
    }
    item = next;
    announce.run();
    return true;
  }

  /// Lets go of the item.
  ///
  /// @return whether the lane may take another
  synchronized boolean release() {
    item = null;
    return !abandoned;
  }

  synchronized @Nullable ItemRun item() {
    return item;
  }

  /// Gives the lane up if it still has this item in hand.
  synchronized boolean abandonWith(@Nullable ItemRun expected) {
    if (item == expected) {
      abandoned = true;
    }
    return abandoned;
  }

  /// Gives the lane up, and tells the item that it had in hand.
  synchronized @Nullable ItemRun abandon() {
    abandoned = true;
    return item;
  }
}
