package dev.kpdagger.reports;

import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.Openness;
import dev.kpdagger.audit.RuleRow;
import dev.kpdagger.audit.RuleTable;
import dev.kpdagger.audit.RuleTables;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.device.rules.AnomalyKind;
import java.util.ArrayList;
import java.util.List;

/// Tables of rules for the tests of the writers.
final class SampleRules {

  private SampleRules() {}

  /// A list at an interface and a policy between zones.
  static RuleTables tables() {
    var conflict =
        new RuleRow.Anomaly(
            AnomalyKind.CONFLICTING,
            "rule-conflicting",
            "",
            true,
            List.of(1),
            1,
            new Evidence.Packet("tcp 10.0.0.1:1024 > 192.0.2.1:443", "rule 10 permits it"));
    return new RuleTables(
        List.of(
            new RuleTable(
                "OUTSIDE",
                "",
                AccessListKind.EXTENDED,
                true,
                List.of("GigabitEthernet0/1 in"),
                new RuleTable.Counts(2, 1, 1, 0, 1),
                List.of(row(1, "any"), row(2, "10.0.0.0/8", conflict), implicit(3)),
                0),
            new RuleTable(
                "security",
                "vsys1",
                AccessListKind.POLICY,
                null,
                List.of(),
                new RuleTable.Counts(3, 0, 0, 1, 0),
                List.of(),
                3)),
        0,
        List.of(
            new Openness(
                "",
                false,
                "GigabitEthernet0/1",
                "in",
                1,
                Openness.Width.WIDE,
                widest("OUTSIDE", 1, "10")),
            new Openness(
                "vsys1",
                true,
                "untrust",
                "trust",
                2,
                Openness.Width.NARROW,
                widest("security", 7, "web"))),
        0);
  }

  /// One list with so many rules, each tenth with an anomaly about the rule before it.
  static RuleTables list(int rules) {
    var rows = new ArrayList<RuleRow>();
    for (int number = 1; number <= rules; number++) {
      rows.add(
          number % 10 == 0
              ? row(
                  number,
                  "10.0.0.0/8",
                  new RuleRow.Anomaly(
                      AnomalyKind.DUPLICATE,
                      "rule-duplicate",
                      "",
                      true,
                      List.of(number - 1),
                      1,
                      null))
              : row(number, "10.0.0.0/8"));
    }
    return new RuleTables(
        List.of(
            new RuleTable(
                "LONG",
                "",
                AccessListKind.EXTENDED,
                false,
                List.of(),
                new RuleTable.Counts(rules, rules, 0, 0, rules / 10),
                rows,
                0)),
        0,
        List.of(),
        0);
  }

  /// One rule whose every text is this.
  static RuleTables hostile(String text) {
    var packet = new Evidence.Packet(text, text);
    var row =
        new RuleRow(
            1,
            text,
            SourceSpan.line(1),
            new RuleRow.Match(text, text, text, text, text, List.of(text)),
            new RuleRow.State(RuleAction.PERMIT, true, false, true, null),
            text,
            List.of(
                new RuleRow.Anomaly(AnomalyKind.EMPTY, text, "", false, List.of(1, 9), 2, packet)),
            List.of("0123456789e1234567890123"));
    return new RuleTables(
        List.of(
            new RuleTable(
                text,
                text,
                AccessListKind.POLICY,
                true,
                List.of(text),
                new RuleTable.Counts(1, 1, 0, 0, 1),
                List.of(row),
                0)),
        0,
        List.of(
            new Openness(
                text,
                true,
                text,
                text,
                1,
                Openness.Width.EVERYTHING,
                new Openness.WidestRule(text, 1, text, text, text, text, text))),
        0);
  }

  private static Openness.WidestRule widest(String list, int number, String name) {
    return new Openness.WidestRule(list, number, name, "any", "192.0.2.1/32", "tcp/443", "");
  }

  private static RuleRow row(int number, String source, RuleRow.Anomaly... anomalies) {
    return new RuleRow(
        number,
        Integer.toString(10 * number),
        SourceSpan.line(100 + number),
        new RuleRow.Match("", "", source, "192.0.2.1/32", "tcp/443", List.of("established")),
        new RuleRow.State(
            number % 2 == 1 ? RuleAction.PERMIT : RuleAction.DENY, true, false, false, 12L),
        "web " + number,
        List.of(anomalies),
        List.of());
  }

  private static RuleRow implicit(int number) {
    return new RuleRow(
        number,
        Integer.toString(10 * number),
        SourceSpan.NOWHERE,
        new RuleRow.Match("", "", "any", "any", "any", List.of()),
        new RuleRow.State(RuleAction.DENY, true, true, null, null),
        "",
        List.of(),
        List.of());
  }
}
