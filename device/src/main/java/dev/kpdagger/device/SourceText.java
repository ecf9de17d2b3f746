package dev.kpdagger.device;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/// The decoded text of one file with its line starts, and which parts of it are secret.
///
/// Only [#redacted(int)] may leave the vendor's reader: reports, logs and errors never see the raw
/// line.
public final class SourceText {

  /// Lines that a part is looked for in: rules have fewer, and each line costs.
  private static final int MOST_PART_LINES = 64;

  private final String file;
  private final String text;
  private final int[] starts;
  private final int lineCount;
  private final Redactions redactions = new Redactions();
  private final String toldRelease;
  private UnaryOperator<String> redactor = UnaryOperator.identity();

  private SourceText(String file, String text, int[] starts, int lineCount, String toldRelease) {
    this.file = file;
    this.toldRelease = toldRelease;
    this.text = text;
    this.starts = starts;
    this.lineCount = lineCount;
  }

  /// Splits text at LF, CRLF and bare CR. The end of the last line need not be marked.
  public static SourceText of(String file, String text) {
    int[] starts = new int[Math.max(16, text.length() / 24)];
    int count = 0;
    int length = text.length();
    int start = 0;
    // Found once for all lines before it: a file with bare CR has none at all
    int lf = -1;
    while (start < length) {
      if (count + 1 >= starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
      }
      starts[count++] = start;
      if (lf < start) {
        lf = text.indexOf('\n', start);
        lf = lf < 0 ? length : lf;
      }
      start = nextLine(text, start, lf, length);
    }
    starts = Arrays.copyOf(starts, count + 1);
    starts[count] = length;
    return new SourceText(file, text, starts, count, "");
  }

  private static int nextLine(String text, int start, int lf, int length) {
    int cr = text.indexOf('\r', start, lf);
    if (cr >= 0) {
      return cr + 1 < length && text.charAt(cr + 1) == '\n' ? cr + 2 : cr + 1;
    }
    return Math.min(lf + 1, length);
  }

  /// The same text, unread, of a device whose release something else tells.
  public SourceText ofRelease(String release) {
    return new SourceText(file, text, starts, lineCount, release);
  }

  /// The release of the device where something else than the text tells it; empty when nothing
  /// does.
  public String toldRelease() {
    return toldRelease;
  }

  /// The name of the file as the user gave it.
  public String file() {
    return file;
  }

  public int lines() {
    return lineCount;
  }

  /// All of the text; lines are from [#start(int)] to [#end(int)].
  public String text() {
    return text;
  }

  /// The index of the first character of a line, counted from 1.
  public int start(int line) {
    return starts[line - 1];
  }

  /// The index after the last character of a line, without its line end.
  public int end(int line) {
    int start = starts[line - 1];
    int end = starts[line];
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  /// The raw line; it may hold secrets.
  public String line(int line) {
    return text.substring(start(line), end(line));
  }

  /// Marks characters of a line as secret; columns count from 0, the end is not included.
  public void markSecret(int line, int startColumn, int endColumn) {
    redactions.add(line, startColumn, endColumn);
  }

  /// Sets how a line's secrets are found by its words, for every line that is shown, in addition to
  /// marked columns.
  public void redactWith(UnaryOperator<String> lineRedactor) {
    redactor = lineRedactor;
  }

  /// The line with every secret replaced by `***`.
  public String redacted(int line) {
    return redactor.apply(redactions.apply(line, line(line)));
  }

  /// A text that was read from these lines, such as a comment, with every secret replaced by `***`:
  /// what its words give away, and all of it where its line hides a part of it.
  public String redactedPart(String part, SourceSpan span) {
    var words = redactor.apply(part);
    if (part.isEmpty() || !words.equals(part) || span.isNowhere()) {
      return words;
    }
    int last = Math.min(Math.min(span.lastLine(), lineCount), span.firstLine() + MOST_PART_LINES);
    for (int line = span.firstLine(); line <= last; line++) {
      if (line(line).contains(part) && !redacted(line).contains(part)) {
        return Redactions.MASK;
      }
    }
    return words;
  }

  /// Redacted lines, joined by LF.
  public String redacted(SourceSpan span) {
    if (span.isNowhere()) {
      return "";
    }
    var lines = new StringBuilder();
    for (int line = span.firstLine(); line <= Math.min(span.lastLine(), lineCount); line++) {
      lines.append(lines.isEmpty() ? "" : "\n").append(redacted(line));
    }
    return lines.toString();
  }

  /// What the lines hide, so that it can be compared: the marked characters, or all of a line whose
  /// words give its secret away. Empty when they hide nothing. It may not leave the process.
  public String hidden(SourceSpan span) {
    var hidden = new StringBuilder();
    for (int line = span.firstLine(); line <= Math.min(span.lastLine(), lineCount); line++) {
      var raw = line(line);
      var marked = redactions.hidden(line, raw);
      if (!marked.isEmpty()) {
        hidden.append(marked).append('\n');
      } else if (!redacted(line).equals(raw)) {
        hidden.append(raw.strip()).append('\n');
      }
    }
    return hidden.toString();
  }
}
