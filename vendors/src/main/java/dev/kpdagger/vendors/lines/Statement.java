package dev.kpdagger.vendors.lines;

import dev.kpdagger.device.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One command with the commands under it. A leading `no` is not among its words.
public final class Statement {

  private static final String[] NO_WORDS = {};

  private final int line;
  private final int column;
  private final boolean negated;
  private final String[] words;
  private int lastLine;
  private Vocabulary.@Nullable Command command;
  private List<Statement> children = List.of();

  public Statement(int line, int column, boolean negated, String[] words) {
    this.line = line;
    this.column = column;
    this.negated = negated;
    this.words = words;
    this.lastLine = line;
  }

  /// The root of a file: its children are the global commands.
  public static Statement root() {
    return new Statement(1, 0, false, NO_WORDS);
  }

  /// The line that the command stands on, counted from 1.
  public int line() {
    return line;
  }

  /// Where the command begins on its line, counted from 0: after indentation, prompt or pager mark.
  public int column() {
    return column;
  }

  /// The last line of the command itself: more than [#line()] for banners and certificates.
  public int lastLine() {
    return lastLine;
  }

  public void extendTo(int last) {
    lastLine = last;
  }

  /// What the vocabulary says of it in the mode that it stands in, or null.
  public Vocabulary.@Nullable Command command() {
    return command;
  }

  public void found(Vocabulary.@Nullable Command known) {
    command = known;
  }

  /// Whether the command begins with `no`.
  public boolean negated() {
    return negated;
  }

  public int size() {
    return words.length;
  }

  /// A word, or the empty string beyond the end.
  public String word(int index) {
    return index < words.length ? words[index] : "";
  }

  /// Whether the command begins with these words.
  public boolean starts(String first) {
    return words.length > 0 && words[0].equals(first);
  }

  public boolean starts(String first, String second) {
    return words.length > 1 && words[0].equals(first) && words[1].equals(second);
  }

  public boolean starts(String first, String second, String third) {
    return words.length > 2
        && words[0].equals(first)
        && words[1].equals(second)
        && words[2].equals(third);
  }

  /// The index of a word at or after `from`, or -1.
  public int indexOf(String word, int from) {
    for (int i = from; i < words.length; i++) {
      if (words[i].equals(word)) {
        return i;
      }
    }
    return -1;
  }

  /// The word after the first `keyword` at or after `from`, or the empty string.
  public String after(String keyword, int from) {
    int index = indexOf(keyword, from);
    return index < 0 ? "" : word(index + 1);
  }

  /// The words from `from` on, with one space between.
  public String rest(int from) {
    if (from >= words.length) {
      return "";
    }
    return String.join(" ", List.of(words).subList(from, words.length));
  }

  public List<String> words(int from) {
    return from >= words.length ? List.of() : List.of(words).subList(from, words.length);
  }

  public List<Statement> children() {
    return children;
  }

  public void add(Statement child) {
    if (children.isEmpty()) {
      children = new ArrayList<>(6);
    }
    children.add(child);
  }

  /// The command's own lines.
  public SourceSpan span() {
    return SourceSpan.of(line, lastLine);
  }

  /// The command with everything under it.
  public SourceSpan blockSpan() {
    return SourceSpan.of(line, endOfBlock());
  }

  private int endOfBlock() {
    return children.isEmpty() ? lastLine : Math.max(lastLine, children.getLast().endOfBlock());
  }
}
