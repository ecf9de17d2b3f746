package dev.kpdagger.reports;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Renders the parts of a report on all cores, a few ahead of the one that is written, and gives
/// them in their order. Used by one thread.
///
/// @param <T> a part as it is written
final class RenderAhead<T> implements AutoCloseable {

  /// So few are rendered before threads have started.
  private static final int FEW = 16;

  private static final int AHEAD_PER_CORE = 2;

  private final int size;
  private final IntFunction<T> render;
  private final @Nullable ExecutorService workers;
  private final int most;
  private final Queue<Future<T>> ahead = new ArrayDeque<>();
  private int begun;
  private int given;

  /// @param render makes a part by its place, from 0; called by several threads at the same time
  RenderAhead(int size, IntFunction<T> render) {
    int cores = Runtime.getRuntime().availableProcessors();
    this.size = size;
    this.render = render;
    this.most = cores * AHEAD_PER_CORE;
    this.workers =
        size <= FEW || cores == 1
            ? null
            : Executors.newFixedThreadPool(
                cores, Thread.ofPlatform().daemon().name("report-", 1).factory());
  }

  boolean hasNext() {
    return given < size;
  }

  /// The next part; what rendering it threw is thrown here.
  T next() {
    int place = given++;
    if (workers == null) {
      return render.apply(place);
    }
    while (begun < size && ahead.size() < most) {
      int next = begun++;
      ahead.add(workers.submit(() -> render.apply(next)));
    }
    return await(ahead.remove());
  }

  /// An interrupt stays for whoever writes: rendering one part takes no time worth leaving.
  private static <T> T await(Future<T> part) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return part.get();
        } catch (InterruptedException _) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      if (e.getCause() instanceof Error fault) {
        throw fault;
      }
      throw new IllegalStateException("rendering throws no other", e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    if (workers != null) {
      workers.shutdownNow();
      workers.close();
    }
  }
}
