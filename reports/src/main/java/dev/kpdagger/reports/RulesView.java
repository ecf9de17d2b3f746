package dev.kpdagger.reports;

import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.RuleTable;
import dev.kpdagger.audit.RuleTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// What the page shows of the rules of one device.
///
/// @param tables with as many rows as the page has room for
record RulesView(List<HeatMap> charts, List<TableView> tables, int hiddenLists, int rowCount) {

  /// Rows of one list.
  static final int ROWS_SHOWN = 500;

  static RulesView of(
      DeviceResult device, RuleTables rules, Map<String, Problem> problems, int room) {
    var findings = new HashMap<String, Finding>();
    device.findings().forEach(finding -> findings.put(finding.fingerprint(), finding));
    var tables = new ArrayList<TableView>();
    int rows = 0;
    for (RuleTable table : rules.lists()) {
      var shown = table.cut(Math.max(0, Math.min(ROWS_SHOWN, room - rows)));
      rows += shown.rows().size();
      tables.add(
          new TableView(
              device.index() + "x" + tables.size(),
              shown,
              TableView.namesOf(shown),
              table.hiddenRows() == 0,
              findings,
              problems));
    }
    return new RulesView(HeatMap.of(rules, tables), tables, rules.hiddenLists(), rows);
  }

  String summary() {
    long rules = sum(RuleTable.Counts::rules);
    long anomalies = sum(RuleTable.Counts::anomalies);
    return Count.of(rules, "rule")
        + " in "
        + Count.of(tables.size() + hiddenLists, "list")
        + (anomalies == 0 ? "" : " · " + TableView.anomalies(anomalies));
  }

  private long sum(ToIntFunction<RuleTable.Counts> count) {
    return tables.stream().mapToLong(table -> count.applyAsInt(table.table().counts())).sum();
  }
}
