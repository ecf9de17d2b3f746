package dev.kpdagger.reports;

import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.FlawRow;
import dev.kpdagger.audit.FlawState;
import dev.kpdagger.audit.FlawTable;
import dev.kpdagger.audit.Priority;
import dev.kpdagger.audit.Reach;
import dev.kpdagger.audit.Upgrade;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the page shows of the published flaws of one device.
///
/// @param rows with as many as the page has room for
/// @param problems by check
record FlawsView(FlawTable table, List<FlawRow> rows, Map<String, Problem> problems) {

  /// Rows of one device.
  static final int ROWS_SHOWN = 150;

  private static final double TENTHS = 10.0;
  private static final double PARTS = 100.0;

  static FlawsView of(FlawTable table, Map<String, Problem> problems, int room) {
    int shown = Math.max(0, Math.min(Math.min(ROWS_SHOWN, room), table.rows().size()));
    return new FlawsView(table, table.rows().subList(0, shown), problems);
  }

  String summary() {
    var parts = new ArrayList<String>();
    parts.add("exposed to " + table.exposed());
    add(parts, count(FlawState.UNDECIDED) + table.undecided(), "not decided");
    add(parts, count(FlawState.NOT_EXPOSED), "not exposed");
    add(parts, table.fixed(), "not in this release");
    return String.join(" · ", parts);
  }

  private int count(FlawState state) {
    return (int) table.rows().stream().filter(row -> row.state() == state).count();
  }

  private static void add(List<String> parts, int count, String what) {
    if (count > 0) {
      parts.add(String.format(Locale.ROOT, "%,d %s", count, what));
    }
  }

  /// What mends the flaws that the device is exposed to; empty when it is exposed to none.
  List<String> upgrades() {
    if (table.exposed() == 0) {
      return List.of();
    }
    var lines = new ArrayList<String>();
    lines.add(upgrade("in the same train", table.inTrain()));
    lines.add(upgrade("in the next train that is cared for", table.nextTrain()));
    return lines;
  }

  private static String upgrade(String where, @Nullable Upgrade upgrade) {
    if (upgrade == null) {
      return "No release " + where + " is known that has none of the flaws it is exposed to.";
    }
    return upgrade.release()
        + " is the lowest release "
        + where
        + " with none of the flaws it is exposed to"
        + (upgrade.until().isEmpty()
            ? "."
            : "; its train is cared for until " + upgrade.until() + ".");
  }

  int hidden() {
    return table.rows().size() - rows.size();
  }

  /// The class of the badge.
  static String style(Priority priority) {
    return switch (priority) {
      case URGENT -> "critical";
      case HIGH -> "high";
      case MEDIUM -> "medium";
      case LOW -> "low";
      case NONE -> "info";
    };
  }

  static String score(FlawRow row) {
    return row.vector().isEmpty() ? "" : String.format(Locale.ROOT, "%.1f", row.tenths() / TENTHS);
  }

  /// That attackers use it, or how likely that is; empty when nobody says.
  static String use(FlawRow row) {
    if (row.exploited()) {
      return row.ransomware() ? "by ransomware" : "by attackers";
    }
    return row.likelihood() < 0
        ? ""
        : String.format(Locale.ROOT, "EPSS %.1f %%", row.likelihood() / PARTS);
  }

  /// The number of the problem on the page that tells more; 0 for none.
  int problem(FlawRow row) {
    var problem = problems.get(row.check());
    return row.state() == FlawState.NOT_EXPOSED || problem == null ? 0 : problem.number();
  }

  /// What decides the state, or why it is open.
  static String why(FlawRow row) {
    return switch (row.state()) {
      case EXPOSED -> row.check();
      case UNDECIDED -> row.reason();
      case NOT_EXPOSED -> row.check() + " passes: " + pieces(row.evidence());
    };
  }

  /// Evidence in one line.
  static String pieces(List<Evidence> evidence) {
    return evidence.stream().map(FlawsView::piece).collect(Collectors.joining("; "));
  }

  private static String piece(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Lines(int first, int _, String text) -> "line " + first + ", " + text;
      case Evidence.Packet(String packet, String shows) -> packet + " " + shows;
      case Evidence.DefaultValue(String setting, String value, String source) ->
          setting + " is " + value + " (" + source + ")";
      case Evidence.Limit(String parameter, String value, String _, String _) ->
          parameter + " = " + value;
      case Evidence.Missing(String setting, String reason) -> setting + ": " + reason;
    };
  }

  static String reach(FlawRow row) {
    Reach reach = row.reach();
    return reach == null
        ? ""
        : reach.level().label()
            + ": "
            + reach.why()
            + (reach.line() > 0 ? " (line " + reach.line() + ")" : "");
  }
}
