package dev.kpdagger.vulnerabilities.file;

import dev.kpdagger.vulnerabilities.ReleasePlaces;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what a [PackedWriter] wrote. Anything else is a [DamagedFileException], as the file may
/// come from anywhere.
final class PackedReader {

  private static final int LOW_BITS = 0x7f;
  private static final int MOST_SHIFT = 28;

  private final byte[] bytes;
  private final String[] texts;
  private int at;

  PackedReader(byte[] bytes) throws DamagedFileException {
    this.bytes = bytes;
    this.texts = new String[count()];
    for (int i = 0; i < texts.length; i++) {
      int length = count();
      texts[i] = new String(bytes, at, length, StandardCharsets.UTF_8);
      at += length;
    }
  }

  int number() throws DamagedFileException {
    int value = 0;
    for (int shift = 0; shift <= MOST_SHIFT; shift += 7) {
      if (at >= bytes.length) {
        throw new DamagedFileException("it ends too early");
      }
      int next = bytes[at++];
      value |= (next & LOW_BITS) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new DamagedFileException("a number is too long");
  }

  /// How many things of a byte or more follow.
  int count() throws DamagedFileException {
    int count = number();
    if (count < 0 || count > bytes.length - at) {
      throw new DamagedFileException("a count is too high");
    }
    return count;
  }

  String text() throws DamagedFileException {
    int place = number();
    if (place < 0 || place >= texts.length) {
      throw new DamagedFileException("a text is missing");
    }
    return texts[place];
  }

  List<String> texts() throws DamagedFileException {
    int count = count();
    if (count == 0) {
      return List.of();
    }
    var list = new ArrayList<String>(count);
    for (int i = 0; i < count; i++) {
      list.add(text());
    }
    return list;
  }

  @Nullable LocalDate day() throws DamagedFileException {
    int day = number();
    return day == 0 ? null : LocalDate.ofEpochDay(day);
  }

  /// Ascending places below a limit.
  ReleasePlaces ascending(int limit) throws DamagedFileException {
    var numbers = new int[count()];
    int value = 0;
    for (int i = 0; i < numbers.length; i++) {
      int step = number();
      value += step;
      if (step < 0 || value < 0 || value >= limit) {
        throw new DamagedFileException("a release is missing");
      }
      numbers[i] = value;
    }
    return ReleasePlaces.of(numbers);
  }

  /// @throws DamagedFileException when something follows
  void end() throws DamagedFileException {
    if (at != bytes.length) {
      throw new DamagedFileException("something follows its end");
    }
  }
}
