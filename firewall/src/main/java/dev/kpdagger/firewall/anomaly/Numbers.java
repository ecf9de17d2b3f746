package dev.kpdagger.firewall.anomaly;

import java.util.Arrays;

/// A growing list of numbers.
final class Numbers {

  private int[] numbers = new int[16];
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  int get(int place) {
    return numbers[place];
  }

  int[] toArray() {
    return Arrays.copyOf(numbers, size);
  }

  int[] sorted() {
    var sorted = toArray();
    Arrays.sort(sorted);
    return sorted;
  }
}
