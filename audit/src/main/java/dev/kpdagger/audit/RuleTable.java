package dev.kpdagger.audit;

import dev.kpdagger.device.filtering.AccessListKind;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One access list, filter or policy with its rules.
///
/// @param context the virtual context that it belongs to, empty for the device
/// @param applied whether anything uses it, or null when that is not known
/// @param places where it is applied, such as `GigabitEthernet0/1 in`; empty for a policy, whose
///   rules name their zones
/// @param rows in the order of the list; those that the platform adds come last
/// @param hiddenRows how many rows are left out, as the list is too long
public record RuleTable(
    String name,
    String context,
    AccessListKind kind,
    @Nullable Boolean applied,
    List<String> places,
    Counts counts,
    List<RuleRow> rows,
    int hiddenRows) {

  /// Over the whole list, whether its rows are shown or not.
  ///
  /// @param rules those written in the file
  /// @param permits how many of them are in force and let pass
  /// @param denies how many of them are in force and do not
  /// @param disabled how many of them are switched off
  /// @param anomalies what the analysis found about them
  public record Counts(int rules, int permits, int denies, int disabled, int anomalies) {}

  public RuleTable {
    places = List.copyOf(places);
    rows = List.copyOf(rows);
  }

  /// The same with at most so many rows: those with anomalies, each with the rules that these are
  /// about, then the first ones.
  public RuleTable cut(int limit) {
    if (rows.size() <= limit) {
      return this;
    }
    var at = new HashMap<Integer, Integer>();
    for (int i = 0; i < rows.size(); i++) {
      at.put(rows.get(i).number(), i);
    }
    var odd = new BitSet();
    for (int i = 0; i < rows.size() && odd.cardinality() < limit; i++) {
      var row = rows.get(i);
      if (!row.anomalies().isEmpty()) {
        odd.set(i);
        row.anomalies().stream()
            .flatMap(anomaly -> anomaly.others().stream())
            .map(at::get)
            .filter(Objects::nonNull)
            .takeWhile(_ -> odd.cardinality() < limit)
            .forEach(odd::set);
      }
    }
    var kept = chosen(rows.size(), limit, odd, new BitSet());
    return new RuleTable(
        name,
        context,
        kind,
        applied,
        places,
        counts,
        kept.stream().mapToObj(rows::get).toList(),
        hiddenRows + rows.size() - kept.cardinality());
  }

  /// At most `limit` of the numbers below `size`: the first ones of `first`, then those of
  /// `second`, then any.
  public static BitSet chosen(int size, int limit, BitSet first, BitSet second) {
    var all = new BitSet();
    all.set(0, size);
    var kept = new BitSet();
    int room = limit;
    for (BitSet group : List.of(first, second, all)) {
      for (int i = group.nextSetBit(0);
          i >= 0 && i < size && room > 0;
          i = group.nextSetBit(i + 1)) {
        if (!kept.get(i)) {
          kept.set(i);
          room--;
        }
      }
    }
    return kept;
  }
}
