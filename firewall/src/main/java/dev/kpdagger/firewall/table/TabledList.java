package dev.kpdagger.firewall.table;

import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.RuleRow;
import dev.kpdagger.audit.RuleTable;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.rules.RuleAnomaly;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One list as a table. Only the rows that are shown are written out.
final class TabledList {

  /// Numbers of other rules that an anomaly names; its finding cites all of them.
  private static final int MOST_OTHERS = 24;

  private final AccessList list;
  private final List<RuleAnomaly> anomalies;
  private final FindingIndex findings;
  private final RowTexts texts;

  /// All rules, those that the platform adds last.
  private final List<AccessRule> rules;

  private final IdentityHashMap<AccessRule, Integer> places = new IdentityHashMap<>();
  private final IdentityHashMap<AccessRule, List<RuleAnomaly>> byRule = new IdentityHashMap<>();

  TabledList(AccessList list, List<RuleAnomaly> anomalies, FindingIndex findings, RowTexts texts) {
    this.list = list;
    this.anomalies = anomalies;
    this.findings = findings;
    this.texts = texts;
    rules = new ArrayList<>(list.rules());
    rules.addAll(list.implicitRules());
    for (int i = 0; i < rules.size(); i++) {
      places.put(rules.get(i), i);
    }
    for (RuleAnomaly anomaly : anomalies) {
      byRule.computeIfAbsent(anomaly.rule(), _ -> new ArrayList<>(1)).add(anomaly);
    }
  }

  RuleTable table(@Nullable Boolean applied, List<String> where, int limit) {
    var kept =
        rules.size() <= limit ? all() : RuleTable.chosen(rules.size(), limit, odd(), named());
    return new RuleTable(
        texts.shown(list.name(), list.span()),
        texts.shown(list.context(), list.span()),
        list.kind(),
        applied,
        where,
        counts(),
        kept.stream().mapToObj(this::row).toList(),
        rules.size() - kept.cardinality());
  }

  private BitSet all() {
    var all = new BitSet();
    all.set(0, rules.size());
    return all;
  }

  private BitSet odd() {
    var odd = new BitSet();
    for (AccessRule rule : byRule.keySet()) {
      set(odd, rule);
    }
    return odd;
  }

  private BitSet named() {
    var named = new BitSet();
    for (RuleAnomaly anomaly : anomalies) {
      anomaly.others().stream().limit(MOST_OTHERS).forEach(rule -> set(named, rule));
    }
    return named;
  }

  private void set(BitSet places, AccessRule rule) {
    var place = this.places.get(rule);
    if (place != null) {
      places.set(place);
    }
  }

  private RuleTable.Counts counts() {
    int permits = 0;
    int denies = 0;
    int disabled = 0;
    for (AccessRule rule : list.rules()) {
      if (!rule.enabled()) {
        disabled++;
        continue;
      }
      switch (rule.action()) {
        case PERMIT -> permits++;
        case DENY, REJECT -> denies++;
        case CONTINUE -> {}
      }
    }
    return new RuleTable.Counts(list.rules().size(), permits, denies, disabled, anomalies.size());
  }

  private RuleRow row(int place) {
    var rule = rules.get(place);
    var odd = byRule.getOrDefault(rule, List.of());
    var options = rule.options();
    return new RuleRow(
        place + 1,
        texts.name(rule),
        rule.implicit() ? SourceSpan.NOWHERE : rule.span(),
        texts.match(rule),
        new RuleRow.State(
            rule.action(), rule.enabled(), rule.implicit(), rule.logged().orNull(), options.hits()),
        texts.comment(rule),
        odd.stream().map(this::anomaly).toList(),
        findings.others(rule, odd));
  }

  private RuleRow.Anomaly anomaly(RuleAnomaly anomaly) {
    var others = new ArrayList<Integer>();
    for (AccessRule other : anomaly.others()) {
      var place = places.get(other);
      if (place != null && others.size() < MOST_OTHERS) {
        others.add(place + 1);
      }
    }
    var witness = anomaly.witness();
    return new RuleRow.Anomaly(
        anomaly.kind(),
        FindingIndex.check(anomaly.kind()),
        findings.of(anomaly),
        anomaly.holds().isKnown(),
        others,
        (int) anomaly.otherCount(),
        witness == null ? null : new Evidence.Packet(witness.packet(), witness.shows()));
  }
}
