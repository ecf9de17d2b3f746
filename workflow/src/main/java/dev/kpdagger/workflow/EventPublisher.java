package dev.kpdagger.workflow;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Hands the events of an orchestrator's runs to listeners, so that none of them can hold up a run
/// or break it.
///
/// Each subscription has its own queue and its own daemon thread, started with its first event. (A
/// platform thread: a listener that computes without pause would keep a carrier thread from all
/// virtual ones.) A listener that throws is called again with the next event, and the fault is
/// counted.
///
/// A listener hears the runs that begin after it subscribed, each from its first event to its last.
/// When its queue is full, new domain events and whole items (`ItemStarted` together with its
/// `ItemCompleted`) are left out for it and counted; events of the run and its steps never are. So
/// what a slow listener hears is well-formed too, and its queue holds at most its capacity and a
/// few events for each thread and step.
public final class EventPublisher {
  /// Events that may wait for a listener unless it says otherwise.
  public static final int DEFAULT_CAPACITY = 8192;

  private final List<EventSubscription> subscriptions = new CopyOnWriteArrayList<>();

  EventPublisher() {}

  /// Subscribes with the default capacity.
  public EventSubscription subscribe(EventListener listener) {
    return subscribe(listener, DEFAULT_CAPACITY);
  }

  /// Subscribes a listener to all runs that begin from now on, until the subscription is closed.
  ///
  /// @param capacity events that may wait for the listener, 1 or more
  public EventSubscription subscribe(EventListener listener, int capacity) {
    var subscription = new EventSubscription(listener, capacity, subscriptions::remove);
    subscriptions.add(subscription);
    return subscription;
  }

  List<EventSubscription> current() {
    return List.copyOf(subscriptions);
  }
}
