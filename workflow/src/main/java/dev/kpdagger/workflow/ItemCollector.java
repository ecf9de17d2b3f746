package dev.kpdagger.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Takes in the items of a stage as they end, for example to spool them to disk.
///
/// @param <R> what the stage gives to the steps after it
public interface ItemCollector<R> {
  /// Takes one item: each item that was begun comes exactly once, whether it succeeded, failed or
  /// was cancelled. Calls come one at a time, from several threads, in the order in which items
  /// *end*: an ordered result needs [ItemOutcome#index]. The thread is not interrupted while here,
  /// so an open channel survives a cancellation; for the same reason the call should be short.
  ///
  /// @throws Exception fails the run, whatever the policy for items
  void collect(ItemOutcome outcome) throws Exception;

  /// What the stage gives, asked for once when all items have ended. Not asked for when the stage
  /// failed or was cancelled: whoever made the collector still has what it took in.
  R result() throws Exception;

  /// Keeps all outcomes in memory and gives them in the order of the source. For small numbers of
  /// items.
  static ItemCollector<List<ItemOutcome>> toList() {
    var outcomes = new ArrayList<ItemOutcome>();
    return new ItemCollector<>() {
      @Override
      public void collect(ItemOutcome outcome) {
        outcomes.add(outcome);
      }

      @Override
      public List<ItemOutcome> result() {
        return outcomes.stream().sorted(Comparator.comparingLong(ItemOutcome::index)).toList();
      }
    };
  }
}
