package dev.kpdagger.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Appends values to a growing array of bytes.
///
/// Strings keep every `char`, lone surrogates too, which UTF-8 could not: one byte a `char` where
/// all of them fit, two otherwise.
final class RecordWriter {

  private byte[] bytes = new byte[4096];
  private int length;

  void writeByte(int value) {
    reserve(1);
    bytes[length++] = (byte) value;
  }

  /// Four bytes, the highest first, at a place already written.
  void putInt(int place, int value) {
    ByteBuffer.wrap(bytes).putInt(place, value);
  }

  /// One to five bytes, seven bits each, the lowest first.
  void writeInt(int value) {
    reserve(5);
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      bytes[length++] = (byte) ((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  /// One to ten bytes, seven bits each, the lowest first.
  void writeLong(long value) {
    reserve(10);
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes[length++] = (byte) ((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  /// Yes, no, or null for not known.
  void writeAnswer(@Nullable Boolean answer) {
    writeByte(answer == null ? 2 : answer ? 1 : 0);
  }

  /// @param text 0 stands for null, so lengths are stored one higher, and below them one bit for
  ///   the width
  void writeString(@Nullable String text) {
    if (text == null) {
      writeInt(0);
      return;
    }
    int chars = text.length();
    if (chars >= RecordReader.MAX_CHARS) {
      throw new SpoolException("a text of " + chars + " characters is too long to keep");
    }
    int mark = length;
    writeInt((chars + 1) << 1);
    reserve(chars);
    for (int i = 0; i < chars; i++) {
      char c = text.charAt(i);
      if (c > 0xff) {
        length = mark;
        writeWide(text);
        return;
      }
      bytes[length++] = (byte) c;
    }
  }

  /// By place in its declaration; whoever changes the order counts the records' version up.
  @SuppressWarnings("EnumOrdinal")
  void writeEnum(Enum<?> constant) {
    writeByte(constant.ordinal());
  }

  void writeStrings(List<String> texts) {
    writeInt(texts.size());
    for (String text : texts) {
      writeString(text);
    }
  }

  int length() {
    return length;
  }

  byte[] array() {
    return bytes;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  private void writeWide(String text) {
    int chars = text.length();
    writeInt(((chars + 1) << 1) | 1);
    reserve(2L * chars);
    for (int i = 0; i < chars; i++) {
      char c = text.charAt(i);
      bytes[length++] = (byte) (c >>> 8);
      bytes[length++] = (byte) c;
    }
  }

  private void reserve(long more) {
    long needed = length + more;
    if (needed <= bytes.length) {
      return;
    }
    if (needed > RecordReader.MAX_RECORD) {
      throw new SpoolException("the result of one device is larger than 1 GB");
    }
    bytes =
        Arrays.copyOf(
            bytes, (int) Math.min(RecordReader.MAX_RECORD, Math.max(needed, 2L * length)));
  }
}
