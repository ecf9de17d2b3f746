package dev.kpdagger.reports;

import dev.kpdagger.audit.Openness;
import dev.kpdagger.audit.RuleTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How open a device is as a table: from where in its rows, to where in its columns, the widest
/// first.
///
/// @param context the virtual context, empty for the device
/// @param byZones whether rows and columns are zones; otherwise rows are interfaces and columns
///   directions
/// @param hidden how many pairs have no place in it
record HeatMap(String context, boolean byZones, List<String> columns, List<Row> rows, int hidden) {

  private static final int MOST_ROWS = 40;
  private static final int MOST_COLUMNS = 12;
  private static final int MOST_CHARTS = 24;

  /// One place that packets come from.
  ///
  /// @param cells one for each column, null where nothing is permitted
  record Row(String from, List<@Nullable Cell> cells) {}

  /// @param anchor of the row of the widest rule, or null where that is not shown
  record Cell(int permits, String width, String tells, @Nullable String anchor) {}

  private record Group(String context, boolean byZones) {}

  static List<HeatMap> of(RuleTables rules, List<TableView> tables) {
    var groups = new LinkedHashMap<Group, List<Openness>>();
    for (Openness pair : rules.openness()) {
      groups
          .computeIfAbsent(new Group(pair.context(), pair.byZones()), _ -> new ArrayList<>())
          .add(pair);
    }
    return groups.entrySet().stream()
        .limit(MOST_CHARTS)
        .map(group -> of(group.getKey(), group.getValue(), tables))
        .toList();
  }

  private static HeatMap of(Group group, List<Openness> pairs, List<TableView> tables) {
    var from = new LinkedHashSet<String>();
    var to = new LinkedHashSet<String>();
    for (Openness pair : pairs) {
      if (from.size() < MOST_ROWS) {
        from.add(pair.from());
      }
      if (to.size() < MOST_COLUMNS) {
        to.add(pair.to());
      }
    }
    var columns = List.copyOf(to);
    var byRow = new HashMap<String, Map<String, Openness>>();
    for (Openness pair : pairs) {
      byRow.computeIfAbsent(pair.from(), _ -> new HashMap<>()).putIfAbsent(pair.to(), pair);
    }
    int placed = 0;
    var rows = new ArrayList<Row>();
    for (String name : from) {
      var cells = new ArrayList<@Nullable Cell>();
      for (String column : columns) {
        var pair = byRow.getOrDefault(name, Map.of()).get(column);
        cells.add(pair == null ? null : cell(pair, tables));
        placed += pair == null ? 0 : 1;
      }
      rows.add(new Row(name, cells));
    }
    return new HeatMap(group.context(), group.byZones(), columns, rows, pairs.size() - placed);
  }

  private static Cell cell(Openness pair, List<TableView> tables) {
    var widest = pair.widest();
    var tells =
        "widest: rule "
            + widest.name()
            + " of "
            + widest.list()
            + ": "
            + widest.source()
            + " > "
            + widest.destination()
            + ", "
            + widest.service()
            + (widest.limits().isEmpty() ? "" : "; only " + widest.limits());
    return new Cell(pair.permits(), pair.width().label(), tells, anchor(pair, tables));
  }

  private static @Nullable String anchor(Openness pair, List<TableView> tables) {
    var widest = pair.widest();
    for (TableView view : tables) {
      var table = view.table();
      if (table.name().equals(widest.list())
          && table.context().equals(pair.context())
          && widest.name().equals(view.names().get(widest.number()))) {
        return view.anchor(widest.number());
      }
    }
    return null;
  }

  String title() {
    var title = byZones ? "Openness by zones" : "Openness by interface and direction";
    return context.isEmpty() ? title : title + " in " + context;
  }
}
