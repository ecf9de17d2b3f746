package dev.kpdagger.firewall;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.LineState;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.SourceText;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Where a file says a name outside of what defines it. No reader knows every command that can name
/// an object or a list, so a name that is said anywhere counts as used.
///
/// A name is a word of a line, or what stands in quotes or between tags. A name that is a number
/// counts only in lines that were not read into facts: the others hold numbers of many kinds.
public final class Mentions {

  private static final class Name {
    /// Lines that define it.
    private final BitSet own = new BitSet();

    /// How those lines begin, up to the name: hardly more than one.
    private final Set<String> openings = new HashSet<>(2);

    private int line;
  }

  private final Device device;
  private final SourceText text;
  private final Map<String, Name> names = new HashMap<>();

  public Mentions(Device device) {
    this.device = device;
    this.text = device.text();
  }

  /// Asks for a name; add all before [#search()].
  ///
  /// @param span the lines that define it
  public void ask(String name, SourceSpan span) {
    var asked = names.computeIfAbsent(name, _ -> new Name());
    asked.own.set(span.firstLine(), span.lastLine() + 1);
    var opening = text.line(span.firstLine());
    int at = opening.indexOf(name);
    if (at >= 0) {
      asked.openings.add(opening.substring(0, at + name.length()));
    }
  }

  public void search() {
    if (names.isEmpty()) {
      return;
    }
    for (int line = 1; line <= text.lines(); line++) {
      words(line, text.start(line), text.end(line));
    }
  }

  /// The first line that says an asked name, or 0.
  public int of(String name) {
    var asked = names.get(name);
    return asked == null ? 0 : asked.line;
  }

  private void words(int line, int start, int end) {
    var all = text.text();
    int word = start;
    int quote = -1;
    for (int i = start; i <= end; i++) {
      char c = i == end ? ' ' : all.charAt(i);
      if (!isDelimiter(c)) {
        continue;
      }
      if (i > word) {
        look(line, all.substring(word, i));
      }
      word = i + 1;
      if (c == '"' || c == '<' || c == '>') {
        if (quote >= 0 && quote + 1 < i) {
          look(line, all.substring(quote + 1, i));
        }
        quote = i;
      }
    }
  }

  private static boolean isDelimiter(char c) {
    return switch (c) {
      case ' ', '\t', '"', '\'', '<', '>', ';', ',', '[', ']', '{', '}', '(', ')', '=' -> true;
      default -> false;
    };
  }

  private void look(int line, String word) {
    var asked = names.get(word);
    if (asked == null || asked.line > 0) {
      return;
    }
    if (asked.own.get(line)) {
      return;
    }
    if (isNumber(word) && isRead(line)) {
      return;
    }
    var said = text.line(line);
    for (String opening : asked.openings) {
      if (said.startsWith(opening) && endsThere(said, opening.length())) {
        return;
      }
    }
    asked.line = line;
  }

  /// A line that begins as the one that defines the name goes on with its definition: `set address
  /// web description ...`.
  private static boolean endsThere(String said, int at) {
    return at == said.length() || isDelimiter(said.charAt(at));
  }

  private boolean isRead(int line) {
    var state = device.lines().of(line);
    return state == LineState.MODELLED || state == LineState.IRRELEVANT;
  }

  private static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.digit(word.charAt(i), 10) < 0) {
        return false;
      }
    }
    return true;
  }
}
