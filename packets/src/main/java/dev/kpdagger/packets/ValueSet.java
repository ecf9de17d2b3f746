package dev.kpdagger.packets;

import java.util.Arrays;
import java.util.Collection;

/// A set of numbers from 0 on, kept as ascending ranges with gaps between them. Immutable.
@SuppressWarnings("ReferenceEquality") // the same array is the quick case: most sets are shared
public final class ValueSet {

  private static final ValueSet EMPTY = new ValueSet(new int[0]);

  /// First and last number of each range, in turn.
  private final int[] bounds;

  private int hash;

  private ValueSet(int[] bounds) {
    this.bounds = bounds;
  }

  /// No number.
  public static ValueSet none() {
    return EMPTY;
  }

  /// One number.
  public static ValueSet of(int value) {
    return range(value, value);
  }

  /// The numbers from `first` to `last`, both included.
  ///
  /// @throws IllegalArgumentException when `first` is negative or greater than `last`
  public static ValueSet range(int first, int last) {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException(first + " to " + last);
    }
    return new ValueSet(new int[] {first, last});
  }

  /// What is in any of some sets.
  public static ValueSet union(Collection<ValueSet> sets) {
    if (sets.size() == 1) {
      return sets.iterator().next();
    }
    var ranges = new Ranges(sets.stream().mapToInt(ValueSet::ranges).sum());
    for (ValueSet set : sets) {
      for (int i = 0; i < set.bounds.length; i += 2) {
        ranges.add(set.bounds[i], set.bounds[i + 1]);
      }
    }
    return ranges.toSet();
  }

  /// Collects ranges in any order, which may overlap.
  public static final class Ranges {

    /// First in the upper half of the bits, so that sorting sorts by it.
    private long[] ranges;

    private int count;

    public Ranges(int expected) {
      ranges = new long[Math.max(expected, 4)];
    }

    /// Adds the numbers from `first` to `last`, both included.
    public void add(int first, int last) {
      if (count == ranges.length) {
        ranges = Arrays.copyOf(ranges, 2 * count);
      }
      ranges[count++] = (long) first << 32 | last;
    }

    public ValueSet toSet() {
      Arrays.sort(ranges, 0, count);
      var bounds = new int[2 * count];
      int length = 0;
      for (int i = 0; i < count; i++) {
        int first = (int) (ranges[i] >>> 32);
        int last = (int) ranges[i];
        if (length > 0 && first <= bounds[length - 1] + 1L) {
          bounds[length - 1] = Math.max(bounds[length - 1], last);
        } else {
          bounds[length++] = first;
          bounds[length++] = last;
        }
      }
      return length == 0 ? EMPTY : new ValueSet(Arrays.copyOf(bounds, length));
    }
  }

  public boolean isEmpty() {
    return bounds.length == 0;
  }

  /// The number of ranges.
  public int ranges() {
    return bounds.length / 2;
  }

  /// The first number of a range, counted from 0.
  public int first(int range) {
    return bounds[2 * range];
  }

  /// The last number of a range, counted from 0.
  public int last(int range) {
    return bounds[2 * range + 1];
  }

  /// How many numbers are in it.
  public long size() {
    long size = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      size += bounds[i + 1] - bounds[i] + 1L;
    }
    return size;
  }

  public boolean contains(int value) {
    int range = rangeEndingFrom(value);
    return range < bounds.length && bounds[range] <= value;
  }

  /// The position in `bounds` of the first range that ends at the value or after it.
  private int rangeEndingFrom(int value) {
    int low = 0;
    int high = bounds.length / 2;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (bounds[2 * middle + 1] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return 2 * low;
  }

  public boolean intersects(ValueSet other) {
    if (bounds == other.bounds) {
      return bounds.length > 0;
    }
    if (bounds.length == 2 && other.bounds.length == 2) {
      return bounds[0] <= other.bounds[1] && other.bounds[0] <= bounds[1];
    }
    return bounds.length <= other.bounds.length ? other.meets(this) : meets(other);
  }

  /// Whether any range of the one with fewer ranges meets one of these.
  private boolean meets(ValueSet fewer) {
    for (int i = 0; i < fewer.bounds.length; i += 2) {
      int range = rangeEndingFrom(fewer.bounds[i]);
      if (range < bounds.length && bounds[range] <= fewer.bounds[i + 1]) {
        return true;
      }
    }
    return false;
  }

  public boolean containsAll(ValueSet other) {
    if (bounds == other.bounds) {
      return true;
    }
    if (bounds.length == 2 && other.bounds.length == 2) {
      return bounds[0] <= other.bounds[0] && bounds[1] >= other.bounds[1];
    }
    for (int i = 0; i < other.bounds.length; i += 2) {
      int range = rangeEndingFrom(other.bounds[i]);
      if (range == bounds.length
          || bounds[range] > other.bounds[i]
          || bounds[range + 1] < other.bounds[i + 1]) {
        return false;
      }
    }
    return true;
  }

  public ValueSet intersection(ValueSet other) {
    if (containsAll(other)) {
      return other;
    }
    if (other.containsAll(this)) {
      return this;
    }
    var result = new int[bounds.length + other.bounds.length];
    int length = 0;
    int i = 0;
    int j = 0;
    while (i < bounds.length && j < other.bounds.length) {
      int first = Math.max(bounds[i], other.bounds[j]);
      int last = Math.min(bounds[i + 1], other.bounds[j + 1]);
      if (first <= last) {
        result[length++] = first;
        result[length++] = last;
      }
      if (bounds[i + 1] < other.bounds[j + 1]) {
        i += 2;
      } else {
        j += 2;
      }
    }
    return of(result, length);
  }

  /// What is in this set and not in the other.
  public ValueSet minus(ValueSet other) {
    if (!intersects(other)) {
      return this;
    }
    var result = new int[bounds.length + other.bounds.length + 2];
    int length = 0;
    int j = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      int from = bounds[i];
      int last = bounds[i + 1];
      while (j < other.bounds.length && other.bounds[j + 1] < from) {
        j += 2;
      }
      int k = j;
      boolean more = true;
      while (more && k < other.bounds.length && other.bounds[k] <= last) {
        if (other.bounds[k] > from) {
          result[length++] = from;
          result[length++] = other.bounds[k] - 1;
        }
        more = other.bounds[k + 1] < last;
        from = other.bounds[k + 1] + 1;
        k += 2;
      }
      if (more) {
        result[length++] = from;
        result[length++] = last;
      }
    }
    return of(result, length);
  }

  private static ValueSet of(int[] bounds, int length) {
    return length == 0 ? EMPTY : new ValueSet(Arrays.copyOf(bounds, length));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ValueSet set
        && hashCode() == set.hashCode()
        && Arrays.equals(bounds, set.bounds);
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = Arrays.hashCode(bounds);
    }
    return hash;
  }

  /// Such as `0-5,80`.
  @Override
  public String toString() {
    var text = new StringBuilder();
    for (int i = 0; i < bounds.length; i += 2) {
      text.append(i == 0 ? "" : ",").append(bounds[i]);
      if (bounds[i + 1] > bounds[i]) {
        text.append('-').append(bounds[i + 1]);
      }
    }
    return text.isEmpty() ? "none" : text.toString();
  }
}
