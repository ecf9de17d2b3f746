package dev.kpdagger.cli.summary;

import dev.kpdagger.cli.terminal.PlainText;
import dev.kpdagger.cli.terminal.Style;
import java.util.function.Consumer;

/// The places of a problem, one a line: `file:line subject evidence`.
final class PlacesBlock {

  private static final String INDENT = "    ";

  private PlacesBlock() {}

  static void write(Problem problem, int columns, Style style, Consumer<String> lines) {
    int placeWidth = 0;
    int subjectWidth = 0;
    for (Problem.Place place : problem.places()) {
      placeWidth = Math.max(placeWidth, PlainText.width(label(place)));
      subjectWidth = Math.max(subjectWidth, PlainText.width(place.subject()));
    }
    placeWidth = Math.min(placeWidth, Math.max(20, columns / 2));
    subjectWidth = Math.min(subjectWidth, Math.max(12, columns / 4));
    int room = columns - INDENT.length() - placeWidth - subjectWidth - 4;
    for (Problem.Place place : problem.places()) {
      var line =
          new StringBuilder(INDENT)
              .append(
                  PlainText.pad(PlainText.cutStart(label(place), placeWidth, style), placeWidth))
              .append("  ")
              .append(
                  PlainText.pad(PlainText.cut(place.subject(), subjectWidth, style), subjectWidth));
      if (room >= 12 && !place.evidence().isEmpty()) {
        line.append("  ").append(style.dim(PlainText.cut(place.evidence(), room, style)));
      }
      lines.accept(line.toString().stripTrailing());
    }
    int more = problem.findings() - problem.places().size();
    if (more > 0 && !problem.places().isEmpty()) {
      lines.accept(style.dim(INDENT + "and " + more + " more"));
    }
  }

  private static String label(Problem.Place place) {
    return place.line() == 0 ? place.file() : place.file() + ":" + place.line();
  }
}
