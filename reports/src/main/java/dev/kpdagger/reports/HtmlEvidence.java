package dev.kpdagger.reports;

import dev.kpdagger.audit.Evidence;
import java.util.ArrayList;
import java.util.List;

/// What templates show of an evidence: a bounded number of lines, each of bounded length.
final class HtmlEvidence {

  static final int LINES_SHOWN = 16;
  static final int LINE_LIMIT = 300;

  /// Places of the file that one finding shows; a rule may be covered by hundreds.
  static final int PLACES_SHOWN = 12;

  record NumberedLine(int number, String text) {}

  private HtmlEvidence() {}

  /// The evidence of a finding that is shown: everything but places beyond the first ones.
  static List<Evidence> shown(List<Evidence> evidence) {
    if (evidence.size() <= PLACES_SHOWN) {
      return evidence;
    }
    var shown = new ArrayList<Evidence>();
    int places = 0;
    for (Evidence one : evidence) {
      if (!(one instanceof Evidence.Lines) || ++places <= PLACES_SHOWN) {
        shown.add(one);
      }
    }
    return shown;
  }

  /// How many places of the file [#shown] leaves out.
  static int hiddenPlaces(List<Evidence> evidence) {
    long places = evidence.stream().filter(Evidence.Lines.class::isInstance).count();
    return (int) Math.max(0, places - PLACES_SHOWN);
  }

  static List<NumberedLine> linesOf(Evidence.Lines evidence) {
    var lines = new ArrayList<NumberedLine>();
    String text = evidence.text();
    int start = 0;
    while (start <= text.length() && lines.size() < LINES_SHOWN) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      lines.add(
          new NumberedLine(
              evidence.firstLine() + lines.size(), CutText.line(text, start, end, LINE_LIMIT)));
      start = end + 1;
    }
    return lines;
  }

  static int hiddenLines(Evidence.Lines evidence) {
    return Math.max(0, evidence.lastLine() - evidence.firstLine() + 1 - LINES_SHOWN);
  }

  /// Whether a reference is an address of the web; anything else is shown as text.
  static boolean isLink(String reference) {
    return reference.startsWith("https://") || reference.startsWith("http://");
  }

  static List<String> paragraphs(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\n\\s*\n"));
  }

  /// A stretch of a paragraph, in or outside backticks.
  record Span(String text, boolean code) {}

  /// The stretches of a paragraph of a check's page.
  static List<Span> spans(String paragraph) {
    var spans = new ArrayList<Span>();
    int from = 0;
    boolean code = false;
    for (int tick = paragraph.indexOf('`'); tick >= 0; tick = paragraph.indexOf('`', from)) {
      if (tick > from) {
        spans.add(new Span(paragraph.substring(from, tick), code));
      }
      from = tick + 1;
      code = !code;
    }
    if (from < paragraph.length()) {
      spans.add(new Span(paragraph.substring(from), false));
    }
    return spans;
  }
}
