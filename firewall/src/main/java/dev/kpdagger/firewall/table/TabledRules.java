package dev.kpdagger.firewall.table;

import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.RuleTable;
import dev.kpdagger.audit.RuleTables;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.rules.RuleAnomaly;
import dev.kpdagger.device.rules.RuleList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The lists of one analysed device as tables.
public final class TabledRules {

  /// Rows of one list, and of one device: a result stays in memory while its device is worked on.
  static final int ROWS_OF_LIST = 2_000;

  static final int ROWS_OF_DEVICE = 20_000;
  private static final int LEAST_ROWS = 20;
  private static final int MOST_LISTS = ROWS_OF_DEVICE / LEAST_ROWS;
  private static final int MOST_PAIRS = 1_000;

  /// A list is known by these in the facts of its rules.
  private record Key(String list, AccessListKind kind, String context) {}

  private TabledRules() {}

  /// The tables of a device.
  ///
  /// @param analysed with what the analysis of its rules found
  /// @param findings of the checks of that analysis, which the rows refer to
  public static RuleTables of(Device analysed, List<Finding> findings) {
    var lists =
        analysed.facts().filtering().accessLists().stream()
            .filter(list -> !list.rules().isEmpty())
            .toList();
    int rows = Math.clamp(ROWS_OF_DEVICE / Math.max(1, lists.size()), LEAST_ROWS, ROWS_OF_LIST);
    if (lists.stream().mapToLong(list -> list.rules().size()).sum() <= ROWS_OF_DEVICE) {
      rows = ROWS_OF_LIST;
    }
    var anomalies = anomalies(analysed);
    var known = analysed.facts().rules().ruleLists().items();
    var places = new ListPlaces(analysed);
    var index = new FindingIndex(findings);
    var texts = new RowTexts(analysed.text());
    var tables = new ArrayList<RuleTable>();
    for (int i = 0; i < Math.min(lists.size(), MOST_LISTS); i++) {
      var list = lists.get(i);
      var odd = anomalies.getOrDefault(keyOf(list), List.of());
      var applied = i < known.size() ? appliedOf(known.get(i)) : null;
      tables.add(
          new TabledList(list, odd, index, texts).table(applied, places.of(list, texts), rows));
    }
    var openings = new Openings(analysed, texts);
    var openness = openings.widest(MOST_PAIRS);
    return new RuleTables(
        tables, lists.size() - tables.size(), openness, openings.count() - openness.size());
  }

  private static @Nullable Boolean appliedOf(RuleList list) {
    return list.applied().orNull();
  }

  private static Map<Key, List<RuleAnomaly>> anomalies(Device analysed) {
    var byList = new HashMap<Key, List<RuleAnomaly>>();
    for (RuleAnomaly anomaly : analysed.facts().rules().ruleAnomalies()) {
      if (!Boolean.FALSE.equals(anomaly.holds().orNull())) {
        byList
            .computeIfAbsent(
                new Key(anomaly.rule().list(), anomaly.listKind(), anomaly.context()),
                _ -> new ArrayList<>())
            .add(anomaly);
      }
    }
    return byList;
  }

  private static Key keyOf(AccessList list) {
    return new Key(list.rules().getFirst().list(), list.kind(), list.context());
  }
}
