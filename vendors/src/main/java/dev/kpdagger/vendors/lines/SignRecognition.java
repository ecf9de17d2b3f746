package dev.kpdagger.vendors.lines;

import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.Recognition;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Tells the configuration of one operating system from its neighbours in syntax, by the signs of
/// `signs.txt` in the vendor's folder.
public final class SignRecognition {

  private static final String RESOURCE = "signs.txt";

  /// In a longer file only its beginning and its end are looked at.
  private static final int HEAD_LINES = 40_000;

  private static final int TAIL_LINES = 10_000;
  private static final int MAX_LINE_LENGTH = 300;
  private static final int MAX_EVIDENCE = 3;
  private static final int ASCII = 128;

  /// Where a sign must stand, or what must follow it.
  private enum Where {
    ANY,
    END,
    MASK,
    MARGIN
  }

  private record Sign(int index, int weight, Where where, String start) {}

  private record Found(Sign sign, int line) {}

  private final Sign[][] byFirstCharacter;
  private final int count;

  private SignRecognition(Sign[][] byFirstCharacter, int count) {
    this.byFirstCharacter = byFirstCharacter;
    this.count = count;
  }

  public static SignRecognition load(Class<?> owner) {
    var byFirst = new ArrayList<List<Sign>>(ASCII);
    for (int i = 0; i < ASCII; i++) {
      byFirst.add(new ArrayList<>());
    }
    int count = 0;
    try (InputStream in = owner.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no " + RESOURCE + " beside " + owner.getName());
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          var sign = sign(count++, line);
          byFirst.get(sign.start.charAt(0)).add(sign);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var table = new Sign[ASCII][];
    for (int i = 0; i < ASCII; i++) {
      table[i] = byFirst.get(i).toArray(Sign[]::new);
    }
    return new SignRecognition(table, count);
  }

  private static Sign sign(int index, String line) {
    var parts = line.split(" ", 3);
    return new Sign(
        index,
        Integer.parseInt(parts[0]),
        Where.valueOf(parts[1].toUpperCase(Locale.ROOT)),
        parts[2]);
  }

  public Recognition recognise(SourceText text) {
    var found = new ArrayList<Found>();
    var seen = new boolean[count];
    int lines = text.lines();
    int head = Math.min(lines, HEAD_LINES);
    for (int line = 1; line <= head; line++) {
      look(text, line, seen, found);
    }
    for (int line = Math.max(head + 1, lines - TAIL_LINES + 1); line <= lines; line++) {
      look(text, line, seen, found);
    }
    int score = found.stream().mapToInt(f -> f.sign.weight).sum();
    var evidence =
        found.stream()
            .filter(f -> f.sign.weight > 0)
            .sorted(
                Comparator.comparingInt((Found f) -> -f.sign.weight).thenComparingInt(Found::line))
            .limit(MAX_EVIDENCE)
            .map(f -> "line " + f.line + ": " + f.sign.start.strip())
            .toList();
    return new Recognition(Math.max(score, 0), evidence);
  }

  private void look(SourceText text, int line, boolean[] seen, List<Found> found) {
    int start = text.start(line);
    int end = Math.min(text.end(line), start + MAX_LINE_LENGTH);
    int first = start;
    while (first < end && text.text().charAt(first) <= ' ') {
      first++;
    }
    if (first == end || text.text().charAt(first) >= ASCII) {
      return;
    }
    for (Sign sign : byFirstCharacter[text.text().charAt(first)]) {
      if (!seen[sign.index]
          && text.text().startsWith(sign.start, first)
          && fits(sign, text.text(), start, first, end)) {
        seen[sign.index] = true;
        found.add(new Found(sign, line));
      }
    }
  }

  private static boolean fits(Sign sign, String text, int start, int first, int end) {
    int after = first + sign.start.length();
    return switch (sign.where) {
      case ANY -> true;
      case END -> text.substring(Math.min(after, end), end).isBlank();
      case MARGIN -> first == start;
      case MASK -> isAddressAndMask(text, after, end);
    };
  }

  private static boolean isAddressAndMask(String text, int from, int end) {
    int at = from;
    while (at < end && (text.charAt(at) == '.' || Character.isDigit(text.charAt(at)))) {
      at++;
    }
    return at > from && at + 1 < end && text.startsWith(" 255.", at);
  }
}
