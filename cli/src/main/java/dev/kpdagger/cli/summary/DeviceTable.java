package dev.kpdagger.cli.summary;

import dev.kpdagger.audit.Severity;
import dev.kpdagger.cli.terminal.PlainText;
import dev.kpdagger.cli.terminal.Style;
import dev.kpdagger.cli.terminal.TextTable;
import dev.kpdagger.cli.terminal.TextTable.Cell;
import dev.kpdagger.cli.terminal.TextTable.Column;
import java.util.ArrayList;
import java.util.List;

/// The table of devices.
final class DeviceTable {

  /// Below this, a verdict may rest on lines that were not understood, so the figure stands out.
  private static final int GOOD_COVERAGE_PERCENT = 95;

  private DeviceTable() {}

  static TextTable of(List<DeviceRow> rows, Style style) {
    var columns =
        new ArrayList<>(
            List.of(
                Column.flexible("device"),
                Column.path("file"),
                Column.text("platform"),
                Column.text("version"),
                Column.number("coverage")));
    for (Severity severity : shown()) {
      columns.add(Column.number(severity.label()));
    }
    columns.add(Column.number("undecided"));
    var table = new TextTable(columns);
    for (DeviceRow row : rows) {
      table.add(cells(row, style));
    }
    return table;
  }

  private static List<Severity> shown() {
    return List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW);
  }

  private static List<Cell> cells(DeviceRow row, Style style) {
    var cells =
        new ArrayList<>(
            List.of(
                new Cell(PlainText.clean(row.name()), style::bold),
                Cell.of(PlainText.clean(row.file())),
                Cell.of(PlainText.clean(row.platform())),
                Cell.of(PlainText.clean(row.version())),
                coverage(row, style)));
    for (Severity severity : shown()) {
      int count = row.counts().get(severity.ordinal());
      cells.add(
          new Cell(
              Integer.toString(count),
              text -> count == 0 ? style.dim(text) : style.severity(severity, text)));
    }
    cells.add(
        new Cell(
            Integer.toString(row.undecided()),
            text -> row.undecided() == 0 ? style.dim(text) : style.warning(text)));
    return cells;
  }

  /// Rounded down, so that 100 % means every line; a file that is not whole says so.
  private static Cell coverage(DeviceRow row, Style style) {
    int percent = (int) (row.coverage().understood() * 100);
    var note = row.completeness().equals("whole") ? "" : row.completeness() + " ";
    return new Cell(
        note + percent + " %",
        text -> percent >= GOOD_COVERAGE_PERCENT && note.isEmpty() ? text : style.warning(text));
  }
}
