package dev.kpdagger.cli.summary;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Keeps the first few of many by an order, and counts the rest.
final class BestOf<T> {

  private final int cap;
  private final Comparator<T> order;
  private final PriorityQueue<T> kept;
  private long seen;

  /// @param order the first is the best
  BestOf(int cap, Comparator<T> order) {
    this.cap = cap;
    this.order = order;
    this.kept = new PriorityQueue<>(order.reversed());
  }

  void add(T element) {
    seen++;
    kept.add(element);
    if (kept.size() > cap) {
      kept.remove();
    }
  }

  /// What was kept, in order.
  List<T> best() {
    return kept.stream().sorted(order).toList();
  }

  /// How many were not kept.
  long more() {
    return seen - kept.size();
  }

  boolean isEmpty() {
    return seen == 0;
  }
}
