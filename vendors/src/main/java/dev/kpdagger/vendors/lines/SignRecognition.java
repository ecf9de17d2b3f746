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
import java.util.Arrays;
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

  /// Signs are looked up by their first characters, as there are many that begin with `ip`.
  private static final int KEY_LENGTH = 4;

  /// A power of two, far more than there are signs.
  private static final int SLOTS = 4096;

  private static final Sign[] NONE = {};

  /// By the slot of their first four characters.
  private final Sign[][] bySlot = new Sign[SLOTS][];

  /// Those too short for that, by their first character.
  private final Sign[][] shortSigns = new Sign[ASCII][];

  private final int count;

  private SignRecognition(List<Sign> signs) {
    this.count = signs.size();
    Arrays.fill(bySlot, NONE);
    Arrays.fill(shortSigns, NONE);
    for (Sign sign : signs) {
      if (sign.start.length() < KEY_LENGTH) {
        add(shortSigns, sign.start.charAt(0), sign);
      } else {
        add(bySlot, slot(sign.start, 0), sign);
      }
    }
  }

  private static void add(Sign[][] table, int place, Sign sign) {
    int size = table[place].length;
    table[place] = Arrays.copyOf(table[place], size + 1);
    table[place][size] = sign;
  }

  private static int slot(String text, int at) {
    int key =
        ((text.charAt(at) * 31 + text.charAt(at + 1)) * 31 + text.charAt(at + 2)) * 31
            + text.charAt(at + 3);
    return (key ^ key >>> 12) & (SLOTS - 1);
  }

  public static SignRecognition load(Class<?> owner) {
    var signs = new ArrayList<Sign>();
    try (InputStream in = owner.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no " + RESOURCE + " beside " + owner.getName());
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          signs.add(sign(signs.size(), line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SignRecognition(signs);
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
                Comparator.comparingInt((Found f) -> -f.sign.weight).thenComparingInt(Found::line)
                    .thenComparingInt(f -> f.sign.index))
            .limit(MAX_EVIDENCE)
            .map(f -> "line " + f.line + ": " + f.sign.start.strip())
            .toList();
    return new Recognition(Math.max(score, 0), evidence);
  }

  private void look(SourceText source, int line, boolean[] seen, List<Found> found) {
    var text = source.text();
    int start = source.start(line);
    int end = Math.min(source.end(line), start + MAX_LINE_LENGTH);
    int first = start;
    while (first < end && text.charAt(first) <= ' ') {
      first++;
    }
    if (first == end || text.charAt(first) >= ASCII) {
      return;
    }
    for (Sign sign : shortSigns[text.charAt(first)]) {
      if (!seen[sign.index] && isAt(sign, text, start, first, end)) {
        seen[sign.index] = true;
        found.add(new Found(sign, line));
      }
    }
    if (first + KEY_LENGTH > text.length()) {
      return;
    }
    for (Sign sign : bySlot[slot(text, first)]) {
      if (!seen[sign.index] && isAt(sign, text, start, first, end)) {
        seen[sign.index] = true;
        found.add(new Found(sign, line));
      }
    }
  }

  private static boolean isAt(Sign sign, String text, int start, int first, int end) {
    return text.startsWith(sign.start, first) && fits(sign, text, start, first, end);
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
