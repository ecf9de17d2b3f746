package dev.kpdagger.workflow;

import java.util.Iterator;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Hands out the items of a source, one by one, to the workers of a stage.
final class ItemFeed {
  private final ItemSource<Object> source;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Iterator<Object> items; // guarded by lock
  private long next; // guarded by lock
  private volatile boolean exhausted;

  ItemFeed(ItemSource<Object> source) {
    this.source = source;
  }

  /// An item with its place and name.
  record Fed(StepContext.Item item, Object value) {}

  /// A source that broke off.
  static final class SourceFault extends Exception {
    private static final long serialVersionUID = 1L;

    final long index;
    final Throwable error;

    SourceFault(long index, Throwable error) {
      super(error);
      this.index = index;
      this.error = error;
    }
  }

  /// The next item, or null when there is none. May block in the source; can be interrupted.
  @Nullable Fed next() throws SourceFault, InterruptedException {
    lock.lockInterruptibly();
    try {
      if (exhausted) {
        return null;
      }
      if (items == null) {
        items = source.iterator();
      }
      if (!items.hasNext()) {
        exhausted = true;
        return null;
      }
      Object value = items.next();
      return new Fed(new StepContext.Item(next++, source.nameOf(value)), value);
    } catch (Throwable fault) {
      exhausted = true;
      throw new SourceFault(next, fault);
    } finally {
      lock.unlock();
    }
  }

  /// Whether the source has no more, or broke off.
  boolean exhausted() {
    return exhausted;
  }
}
