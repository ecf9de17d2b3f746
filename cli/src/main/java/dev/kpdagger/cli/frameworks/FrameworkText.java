package dev.kpdagger.cli.frameworks;

import dev.kpdagger.audit.Decision;
import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.audit.RequirementInfo;
import dev.kpdagger.checks.framework.FrameworkEntry;
import dev.kpdagger.cli.terminal.PlainText;
import dev.kpdagger.cli.terminal.Style;
import dev.kpdagger.cli.terminal.TextTable;
import dev.kpdagger.cli.terminal.TextTable.Cell;
import dev.kpdagger.cli.terminal.TextTable.Column;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// Frameworks for people.
public final class FrameworkText {

  private final PrintStream out;
  private final Style style;
  private final int columns;

  public FrameworkText(PrintStream out, Style style, int columns) {
    this.out = out;
    this.style = style;
    this.columns = columns;
  }

  /// One row a framework.
  public void list(List<FrameworkEntry> entries) {
    var table =
        new TextTable(
            List.of(
                Column.text("id"),
                Column.text("release"),
                Column.text("date"),
                Column.number("requirements"),
                Column.flexible("platforms")));
    for (FrameworkEntry entry : entries) {
      table.add(
          List.of(
              new Cell(entry.id(), style::bold),
              Cell.of(entry.publication().release()),
              Cell.of(entry.publication().date()),
              Cell.of(String.valueOf(entry.requirements())),
              Cell.of(entry.platforms().isEmpty() ? "any" : String.join(", ", entry.platforms()))));
    }
    write(table);
    out.println(
        entries.size()
            + " frameworks; kp-dagger frameworks show ID has the requirements, scan --framework ID"
            + " measures against one");
    out.flush();
  }

  /// Each requirement with what decides it.
  public void show(FrameworkInfo framework) {
    var publication = framework.publication();
    out.println(style.bold(framework.named()) + style.dot() + publication.title());
    out.println(
        style.dim(
            (publication.publisher() + " " + publication.release() + " " + publication.date())
                .strip()));
    if (!publication.note().isEmpty()) {
      out.println(style.dim(PlainText.clean(publication.note())));
    }
    for (RequirementInfo requirement : framework.requirements()) {
      out.println();
      var severity = requirement.severity();
      out.println(
          style.bold(requirement.id())
              + " "
              + (requirement.reference().isEmpty() ? "" : requirement.reference() + " ")
              + (severity == null ? "" : style.severity(severity, severity.label())));
      out.println("  " + PlainText.clean(requirement.title()));
      decision(requirement.decision()).forEach(line -> out.println("  " + style.dim(line)));
    }
    out.flush();
  }

  private static List<String> decision(Decision decision) {
    var lines = new ArrayList<String>();
    if (!decision.checks().isEmpty()) {
      var how = decision.means() == Decision.Means.ANY_OF ? "one of " : "checks ";
      lines.add(how + String.join(", ", decision.checks()));
    }
    if (!decision.note().isEmpty()) {
      var kind =
          decision.means() == Decision.Means.NOT_APPLICABLE ? "not applicable: " : "to ask: ";
      lines.add(kind + PlainText.clean(decision.note()));
    }
    if (!decision.platforms().isEmpty()) {
      lines.add("only on " + String.join(", ", decision.platforms()));
    }
    return lines;
  }

  /// One row a framework, and the sum.
  public void coverage(List<FrameworkCoverage> rows) {
    var table =
        new TextTable(
            List.of(
                Column.flexible("framework"),
                Column.number("all"),
                Column.number("decidable"),
                Column.number("decided"),
                Column.number("%"),
                Column.number("partly"),
                Column.number("in part"),
                Column.number("%"),
                Column.number("manual"),
                Column.number("n/a")));
    rows.forEach(row -> table.add(cells(row)));
    table.add(cells(FrameworkCoverage.total(rows)));
    write(table);
    out.println(
        "decidable: a configuration decides it alone; decided: checks do so, in both directions;"
            + " partly: it decides a part; in part: checks decide a part");
    out.flush();
  }

  private List<Cell> cells(FrameworkCoverage row) {
    return List.of(
        new Cell(row.name(), style::bold),
        number(row.requirements()),
        number(row.decidable()),
        number(row.decided()),
        percent(row.decided(), row.decidable()),
        number(row.partly()),
        number(row.partlyDecided()),
        percent(row.partlyDecided(), row.partly()),
        number(row.manual()),
        number(row.notApplicable()));
  }

  private static Cell number(int number) {
    return Cell.of(String.valueOf(number));
  }

  private static Cell percent(int part, int whole) {
    return Cell.of(whole == 0 ? "" : String.valueOf(100 * part / whole));
  }

  private void write(TextTable table) {
    table.lines(columns, style).forEach(out::println);
  }
}
