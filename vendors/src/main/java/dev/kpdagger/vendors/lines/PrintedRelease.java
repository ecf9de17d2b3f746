package dev.kpdagger.vendors.lines;

import dev.kpdagger.device.SourceText;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A release as a configuration prints it, by the numbers in it: `15.2(4)M7` is 15, 2, 4, 7. That
/// is enough to look up defaults; exact orders of releases are not its business.
public final class PrintedRelease implements Comparable<PrintedRelease> {

  private static final int MAX_DIGITS = 8;

  private final String text;
  private final int[] numbers;

  private PrintedRelease(String text, int[] numbers) {
    this.text = text;
    this.numbers = numbers;
  }

  /// Reads a release of two numbers or more that begins with a digit, or gives null.
  public static @Nullable PrintedRelease parse(String text) {
    var numbers = new int[8];
    int count = 0;
    int at = 0;
    while (at < text.length() && count < numbers.length) {
      if (!isDigit(text.charAt(at))) {
        if (at == 0) {
          return null;
        }
        at++;
        continue;
      }
      int start = at;
      int value = 0;
      while (at < text.length() && isDigit(text.charAt(at))) {
        value = value * 10 + (text.charAt(at) - '0');
        at++;
      }
      if (at - start > MAX_DIGITS) {
        return null;
      }
      numbers[count++] = value;
    }
    return count < 2 ? null : new PrintedRelease(text, Arrays.copyOf(numbers, count));
  }

  /// The release by which defaults of a device are looked up: the one that is told beside its text,
  /// else the one in it.
  public static @Nullable PrintedRelease of(SourceText text, @Nullable PrintedRelease written) {
    var told = parse(text.toldRelease());
    return told == null ? written : told;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  public int major() {
    return numbers[0];
  }

  public int minor() {
    return numbers[1];
  }

  /// As printed.
  public String text() {
    return text;
  }

  /// The same release with no more than as many numbers as another.
  PrintedRelease truncatedTo(PrintedRelease other) {
    return numbers.length <= other.numbers.length
        ? this
        : new PrintedRelease(text, Arrays.copyOf(numbers, other.numbers.length));
  }

  /// By the numbers, first to last; a release comes before those that continue it.
  @Override
  public int compareTo(PrintedRelease other) {
    return Arrays.compare(numbers, other.numbers);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PrintedRelease release && Arrays.equals(numbers, release.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return text;
  }
}
