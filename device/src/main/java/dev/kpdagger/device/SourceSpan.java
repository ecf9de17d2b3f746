package dev.kpdagger.device;

/// The lines of a file that a fact was read from, both ends included, counted from 1.
public record SourceSpan(int firstLine, int lastLine) implements Comparable<SourceSpan> {

  public SourceSpan {
    if (firstLine < 1 || lastLine < firstLine) {
      throw new IllegalArgumentException("lines " + firstLine + " to " + lastLine);
    }
  }

  public static SourceSpan line(int line) {
    return new SourceSpan(line, line);
  }

  public static SourceSpan of(int firstLine, int lastLine) {
    return new SourceSpan(firstLine, lastLine);
  }

  @Override
  public int compareTo(SourceSpan other) {
    int byFirst = Integer.compare(firstLine, other.firstLine);
    return byFirst != 0 ? byFirst : Integer.compare(lastLine, other.lastLine);
  }
}
