package dev.kpdagger.packets;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// How much work a search may do, counted in comparisons of boxes, so that the same input ends in
/// the same place on every machine. Not thread-safe.
public final class SearchBudget {

  private static final int CANCELLATION_INTERVAL = 1 << 12;

  private final long perSearch;
  private final BooleanSupplier cancelled;
  private long left;
  private long inSearch;
  private long untilAsked = CANCELLATION_INTERVAL;

  /// @param all comparisons of all searches together
  /// @param perSearch comparisons of one search
  /// @param cancelled asked every few thousand comparisons
  public SearchBudget(long all, long perSearch, BooleanSupplier cancelled) {
    this.left = all;
    this.perSearch = perSearch;
    this.cancelled = cancelled;
  }

  /// Begins a search with a share of its own.
  void begin() {
    inSearch = perSearch;
  }

  /// Takes some comparisons; false when there are not as many left.
  ///
  /// @throws CancellationException when the caller has cancelled
  public boolean spend(long comparisons) {
    untilAsked -= comparisons;
    if (untilAsked <= 0) {
      untilAsked = CANCELLATION_INTERVAL;
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
    }
    left -= comparisons;
    inSearch -= comparisons;
    return left >= 0 && inSearch >= 0;
  }

  /// Whether the work of all searches is used up.
  public boolean isUsedUp() {
    return left < 0;
  }
}
