package dev.kpdagger.device;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The facts of one kind in a device, in file order, and whether there can be more of them than the
/// file shows.
///
/// @param items what the file shows
/// @param openReason why there may be more (a fragment, a truncated file, users that the platform
///   never prints), or null when the list is complete
public record FactList<T>(List<T> items, @Nullable String openReason) implements Iterable<T> {

  public FactList {
    items = List.copyOf(items);
  }

  public static <T> FactList<T> complete(List<T> items) {
    return new FactList<>(items, null);
  }

  public static <T> FactList<T> open(List<T> items, String reason) {
    return new FactList<>(items, reason);
  }

  public boolean isComplete() {
    return openReason == null;
  }

  public int size() {
    return items.size();
  }

  public Stream<T> stream() {
    return items.stream();
  }

  @Override
  public Iterator<T> iterator() {
    return items.iterator();
  }
}
