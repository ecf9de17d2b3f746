package dev.kpdagger.vendors.lines;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.LineState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The lines of one section, found by their first words. Where several lines say the same thing,
/// the last one counts, as it does on the device.
///
/// @param head the line that opens the section
/// @param lines the lines under it, in file order
/// @param openReason why there can be lines that are not here, or empty
/// @param firstWords a bit for each first word among the lines, so that most questions need no look
///   at them
public record Section(
    Reading reading, Statement head, List<Statement> lines, String openReason, long firstWords) {

  public Section(Reading reading, Statement head, List<Statement> lines, String openReason) {
    this(reading, head, lines, openReason, firstWords(lines));
  }

  private static long firstWords(List<Statement> lines) {
    long bits = 0;
    for (Statement line : lines) {
      bits |= bit(line.word(0));
    }
    return bits;
  }

  private static long bit(String word) {
    int hash = word.hashCode();
    return 1L << (hash ^ (hash >>> 6) ^ (hash >>> 12));
  }

  private boolean lacks(String[] words) {
    return (firstWords & bit(words[0])) == 0;
  }

  /// True where no line begins with this word; most often, but not always, false only where one
  /// does. Saves a walk over the lines.
  public boolean lacks(String firstWord) {
    return (firstWords & bit(firstWord)) == 0;
  }

  public static Section of(Reading reading, Statement head) {
    return new Section(reading, head, head.children(), "");
  }

  /// The last line with these first words, marked as read, or null. All lines with these words are
  /// marked.
  public @Nullable Statement last(String... words) {
    if (lacks(words)) {
      return null;
    }
    Statement found = null;
    for (Statement line : lines) {
      if (begins(line, words)) {
        reading.claim(line);
        found = line;
      }
    }
    return found;
  }

  /// All lines with these first words, marked as read.
  public List<Statement> all(String... words) {
    if (lacks(words)) {
      return List.of();
    }
    List<Statement> found = List.of();
    for (Statement line : lines) {
      if (begins(line, words)) {
        reading.claim(line);
        if (found.isEmpty()) {
          found = new ArrayList<>(2);
        }
        found.add(line);
      }
    }
    return found;
  }

  /// Whether some line has these first words and no `no`; nothing is marked.
  public boolean has(String... words) {
    if (lacks(words)) {
      return false;
    }
    for (Statement line : lines) {
      if (!line.negated() && begins(line, words)) {
        return true;
      }
    }
    return false;
  }

  /// Whether some line has these first words, `no` or not; nothing is marked.
  public boolean mentions(String... words) {
    if (lacks(words)) {
      return false;
    }
    for (Statement line : lines) {
      if (begins(line, words)) {
        return true;
      }
    }
    return false;
  }

  public static boolean begins(Statement line, String... words) {
    if (line.size() < words.length) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (!line.word(i).equals(words[i])) {
        return false;
      }
    }
    return true;
  }

  /// True for the line, false for its `no` form, else the default.
  public Fact<Boolean> flag(boolean byDefault, String source, String... words) {
    var line = last(words);
    return line == null ? absent(byDefault, source) : Fact.explicit(!line.negated(), line.span());
  }

  /// The word after the given ones; the `no` form gives the default.
  public Fact<String> text(String byDefault, String source, String... words) {
    return value(byDefault, source, word -> word.isEmpty() ? null : word, words);
  }

  /// The number after the given words; the `no` form gives the default.
  public Fact<Long> number(long byDefault, String source, String... words) {
    return value(byDefault, source, Numbers::parse, words);
  }

  private <T> Fact<T> value(
      T byDefault, String source, Function<String, @Nullable T> parse, String... words) {
    var line = last(words);
    if (line == null || line.negated()) {
      return absent(byDefault, source);
    }
    T value = parse.apply(line.word(words.length));
    return value == null ? reading.notUnderstood(line) : Fact.explicit(value, line.span());
  }

  /// The fact of something that no line of this section says.
  public <T> Fact<T> absent(T value, String source) {
    return openReason.isEmpty() ? reading.absentIn(head, value, source) : Fact.unknown(openReason);
  }

  /// Marks a line as known but not in the facts.
  public static void notModelled(Reading reading, Statement line) {
    reading.states().set(line.span(), LineState.NOT_MODELLED);
  }
}
