package dev.kpdagger.workflow;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A listener's place at an [EventPublisher]; closing it ends the listening.
public final class EventSubscription implements AutoCloseable {
  private final EventListener listener;
  private final int capacity;
  private final Consumer<EventSubscription> onClose;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final Condition drained = lock.newCondition();
  private final ArrayDeque<WorkflowEvent> queue = new ArrayDeque<>();
  private @Nullable Thread thread;
  private boolean delivering;
  private boolean closed;
  private long dropped;
  private long faults;
  private @Nullable Throwable lastFault;

  EventSubscription(EventListener listener, int capacity, Consumer<EventSubscription> onClose) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be 1 or more: " + capacity);
    }
    this.listener = Objects.requireNonNull(listener);
    this.capacity = capacity;
    this.onClose = onClose;
  }

  /// Ends the listening: what still waits is discarded, and no further call of the listener begins.
  @Override
  public void close() {
    onClose.accept(this);
    lock.lock();
    try {
      closed = true;
      queue.clear();
      arrived.signalAll();
      drained.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// How many events were left out because the listener was too slow.
  public long dropped() {
    lock.lock();
    try {
      return dropped;
    } finally {
      lock.unlock();
    }
  }

  /// How many calls of the listener threw.
  public long faults() {
    lock.lock();
    try {
      return faults;
    } finally {
      lock.unlock();
    }
  }

  /// What the listener threw last.
  public Optional<Throwable> lastFault() {
    lock.lock();
    try {
      return Optional.ofNullable(lastFault);
    } finally {
      lock.unlock();
    }
  }

  /// Queues an event, or counts it as dropped when there is no room and it may be left out.
  ///
  /// @return false when it was dropped
  boolean offer(WorkflowEvent event, boolean droppable) {
    lock.lock();
    try {
      if (closed) {
        return true;
      }
      if (droppable && queue.size() >= capacity) {
        dropped++;
        return false;
      }
      queue.add(event);
      if (thread == null) {
        thread = Thread.ofPlatform().daemon().name("workflow-listener").start(this::deliverAll);
      } else {
        arrived.signal();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /// Counts an event that was left out because the one that it belongs to was.
  void countDropped() {
    lock.lock();
    try {
      dropped++;
    } finally {
      lock.unlock();
    }
  }

  /// Waits until all queued events are delivered, or the time is over.
  void awaitDrained(long nanos) {
    long left = nanos;
    boolean interrupted = false;
    lock.lock();
    try {
      while (!closed && (delivering || !queue.isEmpty()) && left > 0) {
        if (thread == Thread.currentThread()) {
          return; // a listener that runs a workflow itself would wait for its own end
        }
        try {
          left = drained.awaitNanos(left);
        } catch (InterruptedException _) {
          interrupted = true;
        }
      }
    } finally {
      lock.unlock();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void deliverAll() {
    while (true) {
      WorkflowEvent event = next();
      if (event == null) {
        return;
      }
      Throwable fault = null;
      try {
        listener.onEvent(event);
      } catch (Throwable thrown) {
        fault = thrown;
      }
      delivered(fault);
    }
  }

  private @Nullable WorkflowEvent next() {
    lock.lock();
    try {
      while (!closed && queue.isEmpty()) {
        arrived.awaitUninterruptibly();
      }
      delivering = !closed;
      return closed ? null : queue.poll();
    } finally {
      lock.unlock();
    }
  }

  private void delivered(@Nullable Throwable fault) {
    lock.lock();
    try {
      delivering = false;
      if (fault != null) {
        faults++;
        lastFault = fault;
      }
      if (queue.isEmpty()) {
        drained.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }
}
