package dev.kpdagger.reports;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/// Lays JSON out one value a line down to where the writer asks for one line, which keeps small
/// records readable and the file short.
final class OneLineLayout implements PrettyPrinter {

  private static final String BREAKS = "\n" + "  ".repeat(16);

  private int depth;

  /// The depth at which the current one-line value began, or [Integer#MAX_VALUE].
  private int oneLineFrom = Integer.MAX_VALUE;

  OneLineLayout() {
    this(0);
  }

  private OneLineLayout(int depth) {
    this.depth = depth;
  }

  /// The layout of a value that will stand within others.
  static OneLineLayout below(int depth) {
    return new OneLineLayout(depth);
  }

  /// The next value stays on one line, with all that is in it.
  void oneLine() {
    oneLineFrom = Math.min(oneLineFrom, depth + 1);
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator out) {
    out.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator out) {
    out.writeRaw('{');
    depth++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator out) {
    breakLine(out);
  }

  @Override
  public void writeObjectNameValueSeparator(JsonGenerator out) {
    out.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator out) {
    separate(out);
  }

  @Override
  public void writeEndObject(JsonGenerator out, int entries) {
    end(out, entries, '}');
  }

  @Override
  public void writeStartArray(JsonGenerator out) {
    out.writeRaw('[');
    depth++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator out) {
    breakLine(out);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator out) {
    separate(out);
  }

  @Override
  public void writeEndArray(JsonGenerator out, int values) {
    end(out, values, ']');
  }

  private void separate(JsonGenerator out) {
    if (depth >= oneLineFrom) {
      out.writeRaw(", ");
    } else {
      out.writeRaw(',');
      breakLine(out);
    }
  }

  private void end(JsonGenerator out, int values, char bracket) {
    boolean inLine = depth >= oneLineFrom;
    if (depth == oneLineFrom) {
      oneLineFrom = Integer.MAX_VALUE;
    }
    depth--;
    if (values > 0 && !inLine) {
      breakLine(out);
    }
    out.writeRaw(bracket);
  }

  private void breakLine(JsonGenerator out) {
    if (depth < oneLineFrom) {
      out.writeRaw(BREAKS, 0, 1 + 2 * depth);
    }
  }
}
