package dev.kpdagger.workflow;

import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

/// The items of a stage, read lazily: an item is asked for only when a thread is free for it, so a
/// source may be far larger than memory. One source serves one run.
public interface ItemSource<I> extends AutoCloseable {
  /// How many items there are, when that is known without reading them all; progress needs it.
  OptionalLong size();

  /// The items, in their fixed order. Called once; used by one thread at a time, not always the
  /// same.
  Iterator<I> iterator();

  /// The item's name in events and progress, and in nothing else.
  default String nameOf(I item) {
    return String.valueOf(item);
  }

  /// Called once when the stage is over, however it ended. On cancellation another thread may still
  /// be inside the iterator.
  @Override
  default void close() throws IOException {}

  /// A source of items that are in memory anyway.
  static <I> ItemSource<I> of(Collection<? extends I> items) {
    List<I> copy = List.copyOf(items);
    return new ItemSource<>() {
      @Override
      public OptionalLong size() {
        return OptionalLong.of(copy.size());
      }

      @Override
      public Iterator<I> iterator() {
        return copy.iterator();
      }
    };
  }
}
