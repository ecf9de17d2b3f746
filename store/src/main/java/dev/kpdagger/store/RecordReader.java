package dev.kpdagger.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads what [RecordWriter] wrote; never beyond the end, and never a longer text or list than the
/// bytes that are left can hold.
final class RecordReader {

  static final int MAX_RECORD = 1 << 30;
  static final int MAX_CHARS = 1 << 29;

  private final byte[] bytes;
  private int place;

  RecordReader(byte[] bytes, int place) {
    this.bytes = bytes;
    this.place = place;
  }

  /// Four bytes, the highest first.
  int intAt(int where) {
    return ByteBuffer.wrap(bytes).getInt(where);
  }

  int readByte() {
    require(1);
    return bytes[place++] & 0xff;
  }

  int readInt() {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int next = readByte();
      value |= (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new SpoolException("damaged spool: a number does not end");
  }

  long readLong() {
    long value = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      int next = readByte();
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new SpoolException("damaged spool: a number does not end");
  }

  boolean readBoolean() {
    return Boolean.TRUE.equals(readAnswer());
  }

  /// Yes, no, or null for not known.
  @Nullable Boolean readAnswer() {
    int answer = readByte();
    return switch (answer) {
      case 0 -> false;
      case 1 -> true;
      case 2 -> null;
      default -> throw new SpoolException("damaged spool: no answer " + answer);
    };
  }

  String readString() {
    String text = readNullableString();
    if (text == null) {
      throw new SpoolException("damaged spool: a text is missing");
    }
    return text;
  }

  @Nullable String readNullableString() {
    int head = readInt();
    if (head == 0) {
      return null;
    }
    boolean wide = (head & 1) != 0;
    int chars = (head >>> 1) - 1;
    require(wide ? 2L * chars : chars);
    if (!wide) {
      String text = new String(bytes, place, chars, StandardCharsets.ISO_8859_1);
      place += chars;
      return text;
    }
    var text = new char[chars];
    for (int i = 0; i < chars; i++) {
      text[i] = (char) (((bytes[place] & 0xff) << 8) | (bytes[place + 1] & 0xff));
      place += 2;
    }
    return new String(text);
  }

  /// The size of a list; its elements follow.
  int readSize() {
    int size = readInt();
    require(size);
    return size;
  }

  List<String> readStrings() {
    int size = readSize();
    var texts = new ArrayList<String>(size);
    for (int i = 0; i < size; i++) {
      texts.add(readString());
    }
    return texts;
  }

  /// A list of whatever `one` reads.
  <T> List<T> readList(Supplier<T> one) {
    int size = readSize();
    var list = new ArrayList<T>(size);
    for (int i = 0; i < size; i++) {
      list.add(one.get());
    }
    return list;
  }

  <E extends Enum<E>> E readEnum(E[] constants) {
    int ordinal = readByte();
    if (ordinal >= constants.length) {
      throw new SpoolException("damaged spool: no constant " + ordinal);
    }
    return constants[ordinal];
  }

  void requireEnd() {
    if (place != bytes.length) {
      throw new SpoolException("damaged spool: " + (bytes.length - place) + " bytes too many");
    }
  }

  private void require(long more) {
    if (more < 0 || more > bytes.length - place) {
      throw new SpoolException("damaged spool: a record is cut short");
    }
  }
}
