package dev.kpdagger.device;

/// The lines of a file that a fact was read from, both ends included, counted from 1; or
/// [#NOWHERE].
public record SourceSpan(int firstLine, int lastLine) implements Comparable<SourceSpan> {

  /// No line: the place of what is there although the file says nothing of it, such as a console
  /// without a block. Evidence cites nothing for it.
  public static final SourceSpan NOWHERE = new SourceSpan(0, 0);

  public SourceSpan {
    boolean nowhere = firstLine == 0 && lastLine == 0;
    if (!nowhere && (firstLine < 1 || lastLine < firstLine)) {
      throw new IllegalArgumentException("lines " + firstLine + " to " + lastLine);
    }
  }

  public static SourceSpan line(int line) {
    return new SourceSpan(line, line);
  }

  public static SourceSpan of(int firstLine, int lastLine) {
    return new SourceSpan(firstLine, lastLine);
  }

  public boolean isNowhere() {
    return firstLine == 0;
  }

  @Override
  public int compareTo(SourceSpan other) {
    int byFirst = Integer.compare(firstLine, other.firstLine);
    return byFirst != 0 ? byFirst : Integer.compare(lastLine, other.lastLine);
  }
}
