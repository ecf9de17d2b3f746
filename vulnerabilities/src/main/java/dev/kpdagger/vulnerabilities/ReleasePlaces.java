package dev.kpdagger.vulnerabilities;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Some releases of a system, as places in [Advisories#releases].
public final class ReleasePlaces {

  private final int[] places;

  private ReleasePlaces(int[] places) {
    this.places = places;
  }

  /// Those at some places.
  ///
  /// @param places ascending, none twice
  public static ReleasePlaces of(int... places) {
    return new ReleasePlaces(places.clone());
  }

  public boolean has(int place) {
    return Arrays.binarySearch(places, place) >= 0;
  }

  /// How many of them are in a set.
  public int count(BitSet set) {
    int count = 0;
    for (int place : places) {
      count += set.get(place) ? 1 : 0;
    }
    return count;
  }

  public int size() {
    return places.length;
  }

  /// Ascending.
  public IntStream stream() {
    return Arrays.stream(places);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReleasePlaces some && Arrays.equals(places, some.places);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(places);
  }

  @Override
  public String toString() {
    return Arrays.toString(places);
  }
}
