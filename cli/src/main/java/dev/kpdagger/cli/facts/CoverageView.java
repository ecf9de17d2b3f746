package dev.kpdagger.cli.facts;

import dev.kpdagger.cli.terminal.PlainText;
import dev.kpdagger.cli.terminal.Style;
import dev.kpdagger.device.Coverage;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.LineState;
import java.io.PrintStream;
import tools.jackson.core.JsonGenerator;

/// What became of each line of a file: counts, and the lines that are not in the facts, with
/// secrets redacted.
public final class CoverageView {

  /// What is shown of a line: a hostile one has megabytes.
  private static final int LONGEST = 500;

  private final Device device;
  private final boolean everyLine;

  /// @param everyLine whether lines that were read, or have no bearing, are shown too
  public CoverageView(Device device, boolean everyLine) {
    this.device = device;
    this.everyLine = everyLine;
  }

  /// Writes it for people.
  public void text(PrintStream out, Style style) {
    var coverage = device.lines().coverage();
    var identity = device.identity();
    out.println(
        style.bold(PlainText.clean(device.text().file()))
            + "  "
            + PlainText.clean(identity.platformName())
            + (identity.osVersion() == null ? "" : " " + PlainText.clean(identity.osVersion()))
            + style.dot()
            + device.completeness().label());
    out.println(coverage.lines() + " lines, " + percent(coverage) + " understood");
    for (LineState state : LineState.values()) {
      out.println(
          PlainText.padStart(Integer.toString(count(coverage, state)), 8) + "  " + state.label());
    }
    for (int line = 1; line <= coverage.lines(); line++) {
      var state = device.lines().of(line);
      if (everyLine || told(state)) {
        var label = PlainText.pad(state.label(), 12);
        out.println(
            PlainText.padStart(Integer.toString(line), 6)
                + "  "
                + (told(state) ? style.warning(label) : style.dim(label))
                + "  "
                + PlainText.cut(PlainText.clean(device.text().redacted(line)), LONGEST, style));
      }
    }
  }

  /// Writes it for programs, into an object.
  public void json(JsonGenerator out) {
    var coverage = device.lines().coverage();
    out.writeStringProperty("file", device.text().file());
    out.writeStringProperty("platform", device.identity().platform());
    out.writeStringProperty("completeness", device.completeness().label());
    out.writeObjectPropertyStart("coverage");
    out.writeNumberProperty("lines", coverage.lines());
    for (LineState state : LineState.values()) {
      out.writeNumberProperty(camelCase(state.label()), count(coverage, state));
    }
    out.writeEndObject();
    out.writeArrayPropertyStart("lines");
    for (int line = 1; line <= coverage.lines(); line++) {
      var state = device.lines().of(line);
      if (everyLine || told(state)) {
        out.writeStartObject();
        out.writeNumberProperty("line", line);
        out.writeStringProperty("state", state.label());
        out.writeStringProperty("text", device.text().redacted(line));
        out.writeEndObject();
      }
    }
    out.writeEndArray();
  }

  private static boolean told(LineState state) {
    return switch (state) {
      case MODELLED, IRRELEVANT -> false;
      case NOT_MODELLED, UNRECOGNISED, INVALID -> true;
    };
  }

  private static int count(Coverage coverage, LineState state) {
    return switch (state) {
      case MODELLED -> coverage.modelled();
      case IRRELEVANT -> coverage.irrelevant();
      case NOT_MODELLED -> coverage.notModelled();
      case UNRECOGNISED -> coverage.unrecognised();
      case INVALID -> coverage.invalid();
    };
  }

  /// Rounded down: only a file with every line understood has 100 %.
  private static String percent(Coverage coverage) {
    int perMille = (int) (coverage.understood() * 1000);
    return perMille / 10 + "." + perMille % 10 + " %";
  }

  private static String camelCase(String label) {
    int dash = label.indexOf('-');
    return dash < 0
        ? label
        : label.substring(0, dash)
            + Character.toUpperCase(label.charAt(dash + 1))
            + label.substring(dash + 2);
  }
}
