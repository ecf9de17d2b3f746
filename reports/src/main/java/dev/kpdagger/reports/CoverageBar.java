package dev.kpdagger.reports;

import dev.kpdagger.device.Coverage;
import dev.kpdagger.device.LineState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A coverage as the parts of a bar of width 100, with a legend.
final class CoverageBar {

  /// One state's share, in the numbers of SVG.
  record Part(String state, String from, String width, String text) {}

  private CoverageBar() {}

  static List<Part> of(Coverage coverage) {
    var parts = new ArrayList<Part>();
    double from = 0;
    for (LineState state : LineState.values()) {
      int lines = lines(coverage, state);
      if (lines == 0) {
        continue;
      }
      double width = 100.0 * lines / coverage.lines();
      parts.add(
          new Part(
              state.label(),
              String.format(Locale.ROOT, "%.2f", from),
              String.format(Locale.ROOT, "%.2f", width),
              String.format(Locale.ROOT, "%,d %s", lines, name(state))));
      from += width;
    }
    return parts;
  }

  /// In percent, rounded down, so that 100 % means every line.
  static String understood(Coverage coverage) {
    return (int) Math.floor(100 * coverage.understood()) + " %";
  }

  private static int lines(Coverage coverage, LineState state) {
    return switch (state) {
      case MODELLED -> coverage.modelled();
      case IRRELEVANT -> coverage.irrelevant();
      case NOT_MODELLED -> coverage.notModelled();
      case UNRECOGNISED -> coverage.unrecognised();
      case INVALID -> coverage.invalid();
    };
  }

  private static String name(LineState state) {
    return switch (state) {
      case MODELLED -> "modelled";
      case IRRELEVANT -> "without bearing";
      case NOT_MODELLED -> "known, not modelled";
      case UNRECOGNISED -> "not recognised";
      case INVALID -> "invalid";
    };
  }
}
