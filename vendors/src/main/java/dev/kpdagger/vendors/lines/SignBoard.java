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

/// Tells the configurations of several operating systems from each other in one pass over a text, by
/// the signs of `signs.txt` in each vendor's folder: lines `WEIGHT WHERE BEGINNING`, where WHERE is
///
///     any      a line begins with it, indentation and a prompt left aside
///     end      and ends there
///     mask     and goes on with an address and a dotted mask
///     margin   and is not indented
///     part     it stands anywhere in the beginning of a text with tags
///
/// A sign counts once, however often it occurs; negative weights speak for another system.
public final class SignBoard {

  private static final String RESOURCE = "signs.txt";

  /// In a longer file only its beginning and its end are looked at.
  private static final int HEAD_LINES = 40_000;

  private static final int TAIL_LINES = 10_000;
  private static final int HEAD_CHARACTERS = 1 << 17;
  private static final int MAX_LINE_LENGTH = 300;
  private static final int MAX_EVIDENCE = 3;
  private static final int ASCII = 128;

  /// Signs are looked up by as many of their first characters as they have of these, as there are
  /// many that begin with `ip` or `set system`.
  private static final int[] KEY_LENGTHS = {4, 8, 12};

  /// A power of two, far more than there are signs.
  private static final int SLOTS = 1 << 14;

  private static final Sign[] NONE = {};

  /// Where a sign must stand, or what must follow it.
  private enum Where {
    ANY,
    END,
    MASK,
    MARGIN,
    PART
  }

  /// @param owner which operating system it speaks of
  private record Sign(int index, int owner, int weight, Where where, String start) {}

  private record Found(Sign sign, int line) {}

  private final int owners;

  /// By the slot of their first characters, a table for each key length.
  private final Sign[][][] bySlot = new Sign[KEY_LENGTHS.length][SLOTS][];

  /// Those too short for that, by their first character.
  private final Sign[][] shortSigns = new Sign[ASCII][];

  private final List<Sign> parts = new ArrayList<>();
  private final int count;

  private SignBoard(int owners, List<Sign> signs) {
    this.owners = owners;
    this.count = signs.size();
    for (Sign[][] table : bySlot) {
      Arrays.fill(table, NONE);
    }
    Arrays.fill(shortSigns, NONE);
    for (Sign sign : signs) {
      if (sign.where == Where.PART) {
        parts.add(sign);
      } else if (sign.start.length() < KEY_LENGTHS[0]) {
        add(shortSigns, sign.start.charAt(0), sign);
      } else {
        int key = KEY_LENGTHS.length - 1;
        while (KEY_LENGTHS[key] > sign.start.length()) {
          key--;
        }
        add(bySlot[key], slot(hash(sign.start, 0, KEY_LENGTHS[key], 0)), sign);
      }
    }
  }

  /// Reads the signs that lie beside each of these classes.
  public static SignBoard load(List<Class<?>> owners) {
    var signs = new ArrayList<Sign>();
    for (int owner = 0; owner < owners.size(); owner++) {
      load(owner, owners.get(owner), signs);
    }
    return new SignBoard(owners.size(), signs);
  }

  private static void load(int owner, Class<?> folder, List<Sign> signs) {
    try (InputStream in = folder.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no " + RESOURCE + " beside " + folder.getName());
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          signs.add(sign(signs.size(), owner, line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sign sign(int index, int owner, String line) {
    var parts = line.split(" ", 3);
    return new Sign(
        index,
        owner,
        Integer.parseInt(parts[0]),
        Where.valueOf(parts[1].toUpperCase(Locale.ROOT)),
        parts[2]);
  }

  private static void add(Sign[][] table, int place, Sign sign) {
    int size = table[place].length;
    table[place] = Arrays.copyOf(table[place], size + 1);
    table[place][size] = sign;
  }

  /// A hash of the characters, continued from that of those before them.
  private static int hash(String text, int from, int to, int before) {
    int hash = before;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return hash;
  }

  private static int slot(int hash) {
    return (hash ^ hash >>> 14) & (SLOTS - 1);
  }

  /// How much a text looks like a configuration of each operating system, in the order in which
  /// they were loaded.
  public List<Recognition> recognise(SourceText text) {
    var found = new ArrayList<Found>();
    lookForParts(text, found);
    var seen = new boolean[count];
    int lines = text.lines();
    int head = Math.min(lines, HEAD_LINES);
    for (int line = 1; line <= head; line++) {
      look(text, line, seen, found);
    }
    for (int line = Math.max(head + 1, lines - TAIL_LINES + 1); line <= lines; line++) {
      look(text, line, seen, found);
    }
    var recognitions = new ArrayList<Recognition>(owners);
    for (int owner = 0; owner < owners; owner++) {
      recognitions.add(recognition(owner, found));
    }
    return recognitions;
  }

  private static Recognition recognition(int owner, List<Found> all) {
    var found = all.stream().filter(f -> f.sign.owner == owner).toList();
    int score = found.stream().mapToInt(f -> f.sign.weight).sum();
    var evidence =
        found.stream()
            .filter(f -> f.sign.weight > 0)
            .sorted(
                Comparator.comparingInt((Found f) -> -f.sign.weight)
                    .thenComparingInt(Found::line)
                    .thenComparingInt(f -> f.sign.index))
            .limit(MAX_EVIDENCE)
            .map(f -> "line " + f.line + ": " + f.sign.start.strip())
            .toList();
    return new Recognition(Math.max(score, 0), evidence);
  }

  /// An interface for programs gives a whole configuration on one line.
  private void lookForParts(SourceText text, List<Found> found) {
    var head = text.text().substring(0, Math.min(text.text().length(), HEAD_CHARACTERS));
    if (!head.contains("</")) {
      return;
    }
    for (Sign sign : parts) {
      int at = head.indexOf(sign.start);
      if (at >= 0) {
        found.add(new Found(sign, lineOf(text, at)));
      }
    }
  }

  private static int lineOf(SourceText text, int at) {
    int low = 1;
    int high = text.lines();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (text.start(middle) <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private void look(SourceText source, int line, boolean[] seen, List<Found> found) {
    var text = source.text();
    int start = source.start(line);
    int end = Math.min(source.end(line), start + MAX_LINE_LENGTH);
    int first = start;
    while (first < end && text.charAt(first) <= ' ') {
      first++;
    }
    look(text, line, start, first, end, seen, found);
    int command = afterPrompt(text, first, end);
    if (command < end) {
      look(text, line, command, command, end, seen, found);
    }
  }

  /// Where the command behind a prompt such as `admin@PA-220# ` begins, or the end of the line when
  /// there is none.
  private static int afterPrompt(String text, int first, int end) {
    boolean user = false;
    for (int i = first; i + 1 < end && text.charAt(i) > ' '; i++) {
      char c = text.charAt(i);
      user |= c == '@';
      if (user && (c == '>' || c == '#') && text.charAt(i + 1) == ' ') {
        return i + 2;
      }
    }
    return end;
  }

  private void look(
      String text, int line, int start, int first, int end, boolean[] seen, List<Found> found) {
    if (first >= end || text.charAt(first) >= ASCII) {
      return;
    }
    for (Sign sign : shortSigns[text.charAt(first)]) {
      if (!seen[sign.index] && isAt(sign, text, start, first, end)) {
        seen[sign.index] = true;
        found.add(new Found(sign, line));
      }
    }
    int hash = 0;
    int hashed = 0;
    for (int key = 0; key < KEY_LENGTHS.length && first + KEY_LENGTHS[key] <= end; key++) {
      hash = hash(text, first + hashed, first + KEY_LENGTHS[key], hash);
      hashed = KEY_LENGTHS[key];
      for (Sign sign : bySlot[key][slot(hash)]) {
        if (!seen[sign.index] && isAt(sign, text, start, first, end)) {
          seen[sign.index] = true;
          found.add(new Found(sign, line));
        }
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
      case PART -> false;
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
