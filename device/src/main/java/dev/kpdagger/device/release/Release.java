package dev.kpdagger.device.release;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One release of an operating system, taken apart so that its place among the others is exact.
///
/// Two releases are equal when they are the same software, however they are spelled: `9.16(4)62`
/// and `9.16.4.62`.
public final class Release implements Comparable<Release> {

  private final String text;
  private final String train;
  private final String branch;
  private final boolean special;
  private final int[] numbers;

  /// A release with a place of its own in the order.
  ///
  /// @param text as the vendor spells it
  /// @param train the line of maintenance that it belongs to: `15.2E`, `17.3`, `21.4`
  /// @param branch where it grows: of two branches the numbers say nothing about each other; empty
  ///   for the main one
  /// @param numbers from the major number to the last rebuild; a letter counts as its place in the
  ///   alphabet
  public static Release of(String text, String train, String branch, int... numbers) {
    return new Release(text, train, branch, false, numbers);
  }

  private Release(String text, String train, String branch, boolean special, int[] numbers) {
    this.text = text;
    this.train = train;
    this.branch = branch;
    this.special = special;
    this.numbers = numbers.clone();
  }

  /// The same as a build for some purpose: it holds fixes that its number does not tell of, so that
  /// only a list which names it decides.
  public Release asSpecial() {
    return new Release(text, train, branch, true, numbers);
  }

  /// As the vendor spells it.
  public String text() {
    return text;
  }

  public String train() {
    return train;
  }

  public String branch() {
    return branch;
  }

  public boolean special() {
    return special;
  }

  /// The number at a place, from 0; 0 behind the last.
  public int number(int place) {
    return place < numbers.length ? numbers[place] : 0;
  }

  /// How many of the first numbers two releases share.
  public int shared(Release other) {
    int length = Math.max(numbers.length, other.numbers.length);
    int place = 0;
    while (place < length && number(place) == other.number(place)) {
      place++;
    }
    return place;
  }

  /// By the numbers alone, whatever the branch.
  public int compareNumbers(Release other) {
    int place = shared(other);
    return Integer.compare(number(place), other.number(place));
  }

  /// By the numbers, then by branch, so that lists have one order; it says nothing of the branches.
  @Override
  public int compareTo(Release other) {
    int byNumbers = compareNumbers(other);
    return byNumbers == 0 ? branch.compareTo(other.branch) : byNumbers;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Release release
        && branch.equals(release.branch)
        && compareNumbers(release) == 0;
  }

  @Override
  public int hashCode() {
    int end = numbers.length;
    while (end > 0 && numbers[end - 1] == 0) {
      end--;
    }
    return Objects.hash(branch, Arrays.hashCode(Arrays.copyOf(numbers, end)));
  }

  @Override
  public String toString() {
    return text;
  }
}
