package dev.kpdagger.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/// A table of text that fits the width of a terminal: its flexible columns shrink, the others keep
/// their width.
public final class TextTable {

  private static final String GAP = "  ";
  private static final int LEAST_WIDTH = 8;

  private final List<Column> columns;
  private final List<List<Cell>> rows = new ArrayList<>();

  public TextTable(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /// A column of a table.
  ///
  /// @param right whether its cells stand at its right side, as numbers do
  /// @param flexible whether its cells may be cut
  /// @param keepEnd whether a cut takes the beginning
  public record Column(String title, boolean right, boolean flexible, boolean keepEnd) {

    public static Column text(String title) {
      return new Column(title, false, false, false);
    }

    public static Column flexible(String title) {
      return new Column(title, false, true, false);
    }

    public static Column path(String title) {
      return new Column(title, false, true, true);
    }

    public static Column number(String title) {
      return new Column(title, true, false, false);
    }
  }

  /// A cell; its paint is applied after it was cut and filled, so that colours take no room.
  ///
  /// @param text clean, in one line
  public record Cell(String text, Paint paint) {

    public static Cell of(String text) {
      return new Cell(text, painted -> painted);
    }
  }

  /// Adds colour to a text.
  @FunctionalInterface
  public interface Paint {
    String apply(String text);
  }

  public void add(List<Cell> row) {
    rows.add(List.copyOf(row));
  }

  /// The lines of the table, titles first.
  public List<String> lines(int width, Style style) {
    int[] widths = widths(width);
    var lines = new ArrayList<String>(rows.size() + 1);
    var titles = new ArrayList<Cell>();
    for (Column column : columns) {
      titles.add(new Cell(column.title(), style::dim));
    }
    lines.add(line(titles, widths, style));
    for (List<Cell> row : rows) {
      lines.add(line(row, widths, style));
    }
    return lines;
  }

  private int[] widths(int width) {
    int[] widths = new int[columns.size()];
    int total = GAP.length() * (columns.size() - 1);
    for (int i = 0; i < widths.length; i++) {
      widths[i] = PlainText.width(columns.get(i).title());
      for (List<Cell> row : rows) {
        widths[i] = Math.max(widths[i], PlainText.width(row.get(i).text()));
      }
      total += widths[i];
    }
    // The widest flexible column gives first, so that all of them stay readable.
    while (total > width) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        if (columns.get(i).flexible()
            && widths[i] > LEAST_WIDTH
            && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        break;
      }
      widths[widest]--;
      total--;
    }
    return widths;
  }

  private String line(List<Cell> cells, int[] widths, Style style) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      var column = columns.get(i);
      var cell = cells.get(i);
      var text =
          column.keepEnd()
              ? PlainText.cutStart(cell.text(), widths[i], style)
              : PlainText.cut(cell.text(), widths[i], style);
      boolean last = i == widths.length - 1;
      var filled =
          column.right()
              ? PlainText.padStart(text, widths[i])
              : last ? text : PlainText.pad(text, widths[i]);
      line.append(i == 0 ? "" : GAP).append(cell.paint().apply(filled));
    }
    return line.toString();
  }
}
