package dev.kpdagger.firewall.measure;

import java.util.Arrays;

/// A set of numbers from 0 on, as intervals: sorted, apart, both ends included. Immutable.
public final class Intervals {

  public static final Intervals EMPTY = new Intervals(new long[0]);

  /// First and last of each, in turn.
  private final long[] ends;

  private Intervals(long[] ends) {
    this.ends = ends;
  }

  public static Intervals of(long first, long last) {
    return new Intervals(new long[] {first, last});
  }

  /// Collects intervals in any order.
  public static final class Builder {

    private long[] pairs = new long[16];
    private int size;

    public void add(long first, long last) {
      if (size == pairs.length) {
        pairs = Arrays.copyOf(pairs, size * 2);
      }
      pairs[size++] = first;
      pairs[size++] = last;
    }

    public void add(Intervals other) {
      for (int i = 0; i < other.ends.length; i += 2) {
        add(other.ends[i], other.ends[i + 1]);
      }
    }

    public Intervals build() {
      return size == 0 ? EMPTY : merged();
    }

    private Intervals merged() {
      var order = new Integer[size / 2];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, (a, b) -> Long.compare(pairs[2 * a], pairs[2 * b]));
      var merged = new long[size];
      int count = 0;
      for (int i : order) {
        long first = pairs[2 * i];
        long last = pairs[2 * i + 1];
        if (count > 0 && first <= merged[count - 1] + 1) {
          merged[count - 1] = Math.max(merged[count - 1], last);
        } else {
          merged[count++] = first;
          merged[count++] = last;
        }
      }
      return new Intervals(Arrays.copyOf(merged, count));
    }
  }

  public Intervals union(Intervals other) {
    if (isEmpty()) {
      return other;
    }
    if (other.isEmpty()) {
      return this;
    }
    var builder = new Builder();
    builder.add(this);
    builder.add(other);
    return builder.build();
  }

  public Intervals minus(Intervals other) {
    if (isEmpty() || other.isEmpty()) {
      return this;
    }
    var left = new Builder();
    int at = 0;
    for (int i = 0; i < ends.length; i += 2) {
      long first = ends[i];
      long last = ends[i + 1];
      while (at < other.ends.length && other.ends[at + 1] < first) {
        at += 2;
      }
      for (int j = at; j < other.ends.length && other.ends[j] <= last && first <= last; j += 2) {
        if (other.ends[j] > first) {
          left.add(first, other.ends[j] - 1);
        }
        first = Math.max(first, other.ends[j + 1] + 1);
      }
      if (first <= last) {
        left.add(first, last);
      }
    }
    return left.build();
  }

  public Intervals and(Intervals other) {
    return minus(minus(other));
  }

  public boolean isEmpty() {
    return ends.length == 0;
  }

  public boolean contains(long number) {
    int low = 0;
    int high = ends.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (number < ends[2 * middle]) {
        high = middle - 1;
      } else if (number > ends[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }

  /// How many numbers are in it.
  public long size() {
    long size = 0;
    for (int i = 0; i < ends.length; i += 2) {
      size += ends[i + 1] - ends[i] + 1;
    }
    return size;
  }

  /// How many intervals there are.
  public int count() {
    return ends.length / 2;
  }

  public long first(int interval) {
    return ends[2 * interval];
  }

  public long last(int interval) {
    return ends[2 * interval + 1];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Intervals intervals && Arrays.equals(ends, intervals.ends);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ends);
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (int i = 0; i < ends.length; i += 2) {
      text.append(i == 0 ? "" : ",").append(ends[i]);
      if (ends[i] != ends[i + 1]) {
        text.append('-').append(ends[i + 1]);
      }
    }
    return text.toString();
  }
}
