package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one `set`, `unset` or `append` says.
final class Attribute {

  /// What became of the line.
  enum Mark {
    OPEN,
    READ,
    INVALID
  }

  private final Node owner;
  private final String name;
  private final List<String> values;
  private final boolean unset;
  private final int line;
  private final int lastLine;
  private final int column;
  private @Nullable Attribute previous;
  private int firstLine;
  private Mark mark = Mark.OPEN;

  /// An attribute of the lines from `line` to `lastLine`.
  ///
  /// @param column where the first value begins on its line, counted from 0
  Attribute(
      Node owner,
      String name,
      List<String> values,
      boolean unset,
      int line,
      int lastLine,
      int column) {
    this.owner = owner;
    this.name = name;
    this.values = values;
    this.unset = unset;
    this.line = line;
    this.lastLine = lastLine;
    this.column = column;
    this.firstLine = line;
  }

  /// The same lines with the values of an earlier line before those of this one.
  Attribute appendedTo(Attribute earlier) {
    var all = new ArrayList<>(earlier.values);
    all.addAll(values);
    var joined = new Attribute(owner, name, List.copyOf(all), false, line, lastLine, column);
    previous = earlier;
    joined.previous = this;
    joined.firstLine = Math.min(earlier.firstLine, line);
    return joined;
  }

  /// Stands in the place of an earlier line about the same thing.
  void replaces(Attribute earlier) {
    previous = earlier;
  }

  Node owner() {
    return owner;
  }

  String name() {
    return name;
  }

  List<String> values() {
    return values;
  }

  /// The first value, or the empty string.
  String value() {
    return values.isEmpty() ? "" : values.getFirst();
  }

  /// A value, or the empty string beyond the end.
  String value(int index) {
    return index < values.size() ? values.get(index) : "";
  }

  /// Whether it takes the value away: `unset`.
  boolean unset() {
    return unset;
  }

  int line() {
    return line;
  }

  int lastLine() {
    return lastLine;
  }

  int column() {
    return column;
  }

  SourceSpan span() {
    return SourceSpan.of(firstLine, lastLine);
  }

  Mark mark() {
    return mark;
  }

  /// Marks the line, and those that it stands in the place of, as read.
  void read() {
    for (Attribute at = this; at != null; at = at.previous) {
      if (at.mark == Mark.OPEN) {
        at.mark = Mark.READ;
      }
    }
  }

  /// Marks the line as impossible to understand.
  void invalid() {
    mark = Mark.INVALID;
  }
}
