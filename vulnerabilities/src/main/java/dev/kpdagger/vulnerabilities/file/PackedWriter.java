package dev.kpdagger.vulnerabilities.file;

import dev.kpdagger.vulnerabilities.ReleasePlaces;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numbers of few bytes, and texts that are kept once.
final class PackedWriter {

  private static final int LOW_BITS = 0x7f;

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final Map<String, Integer> texts = new LinkedHashMap<>();

  /// One to five bytes, seven bits each, the lowest first.
  void number(int value) {
    number(body, value);
  }

  private static void number(ByteArrayOutputStream out, int value) {
    int rest = value;
    while ((rest & ~LOW_BITS) != 0) {
      out.write((rest & LOW_BITS) | (LOW_BITS + 1));
      rest >>>= 7;
    }
    out.write(rest);
  }

  /// A text, by its place among those of the record.
  void text(String text) {
    number(texts.computeIfAbsent(text, _ -> texts.size()));
  }

  void texts(List<String> list) {
    number(list.size());
    list.forEach(this::text);
  }

  /// A day, counted from 1970; 0 for none.
  void day(@Nullable LocalDate day) {
    number(day == null ? 0 : Math.toIntExact(day.toEpochDay()));
  }

  /// Places, each by its distance from the one before.
  void ascending(ReleasePlaces places) {
    number(places.size());
    int before = 0;
    for (int place : places.stream().toArray()) {
      number(place - before);
      before = place;
    }
  }

  /// The texts, then what was written.
  byte[] toBytes() {
    var all = new ByteArrayOutputStream();
    number(all, texts.size());
    for (String text : texts.keySet()) {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      number(all, bytes.length);
      all.writeBytes(bytes);
    }
    all.writeBytes(body.toByteArray());
    return all.toByteArray();
  }
}
