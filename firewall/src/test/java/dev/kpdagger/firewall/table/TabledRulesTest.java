package dev.kpdagger.firewall.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.Openness.Width;
import dev.kpdagger.audit.RuleRow;
import dev.kpdagger.audit.RuleTables;
import dev.kpdagger.audit.Severity;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.rules.AnomalyKind;
import dev.kpdagger.firewall.Analysed;
import dev.kpdagger.firewall.RuleAnalysis;
import java.util.List;
import org.junit.jupiter.api.Test;

class TabledRulesTest {

  private static final String OUTSIDE =
      """
      interface GigabitEthernet0/1
       ip access-group OUTSIDE in
      ip access-list extended OUTSIDE
       permit tcp 10.0.0.0 0.255.255.255 host 192.0.2.1 eq 443
       remark for the web, password hunter2
       deny tcp 10.1.0.0 0.0.255.255 host 192.0.2.1 eq 443 log
       permit tcp any any established\
      """;

  @Test
  void aRowSaysWhatIsOddAboutItsRuleAndByWhichRules() {
    var finding = finding("rule-conflicting", "access list OUTSIDE rule 20", 8);
    var other = finding("rule-unlogged", "access list OUTSIDE rule 20", 8);
    var elsewhere = finding("rule-unlogged", "access list OUTSIDE rule 20", 9);
    var table = ios(OUTSIDE, finding, other, elsewhere).lists().getFirst();

    assertThat(table.name()).isEqualTo("OUTSIDE");
    assertThat(table.applied()).isTrue();
    assertThat(table.places()).containsExactly("GigabitEthernet0/1 in");
    assertThat(table.counts())
        .extracting("rules", "permits", "denies", "disabled", "anomalies")
        .containsExactly(3, 2, 1, 0, 1);
    assertThat(table.rows()).extracting(RuleRow::number).containsExactly(1, 2, 3, 4);
    assertThat(table.rows().getLast().state().implicit()).isTrue();
    assertThat(table.rows().getLast().lines()).isEqualTo(SourceSpan.NOWHERE);

    var row = table.rows().get(1);
    assertThat(row.name()).isEqualTo("20");
    assertThat(row.lines()).isEqualTo(SourceSpan.line(8));
    assertThat(row.match())
        .isEqualTo(new RuleRow.Match("", "", "10.1.0.0/16", "192.0.2.1/32", "tcp/443", List.of()));
    assertThat(row.state().logged()).isTrue();
    assertThat(row.findings()).containsExactly(other.fingerprint());
    var anomaly = row.anomalies().getFirst();
    assertThat(anomaly.kind()).isEqualTo(AnomalyKind.CONFLICTING);
    assertThat(anomaly.check()).isEqualTo("rule-conflicting");
    assertThat(anomaly.fingerprint()).isEqualTo(finding.fingerprint());
    assertThat(anomaly.others()).containsExactly(1);
    assertThat(anomaly.packet()).isNotNull();
  }

  @Test
  void aSecretInARemarkIsHidden() {
    assertThat(ios(OUTSIDE).lists().getFirst().rows().get(1).comment())
        .isEqualTo("for the web, password ***");
  }

  @Test
  void anInterfaceIsAsOpenAsItsWidestRule() {
    var openness = ios(OUTSIDE).openness();

    assertThat(openness).hasSize(1);
    var pair = openness.getFirst();
    assertThat(pair.byZones()).isFalse();
    assertThat(List.of(pair.from(), pair.to())).containsExactly("GigabitEthernet0/1", "in");
    assertThat(pair.permits()).isEqualTo(2);
    assertThat(pair.width()).isEqualTo(Width.PARTLY);
    assertThat(pair.widest().number()).isEqualTo(3);
    assertThat(pair.widest().service()).isEqualTo("tcp (established)");
  }

  @Test
  void zonesAreOpenByPair() {
    var openness =
        tables(
                "fortinet-fortios",
                """
                config firewall policy
                    edit 1
                        set srcintf "lan" "guests"
                        set dstintf "wan1"
                        set srcaddr "all"
                        set dstaddr "all"
                        set action accept
                        set schedule "always"
                        set service "ALL"
                    next
                    edit 2
                        set srcintf "lan"
                        set dstintf "wan1"
                        set srcaddr "all"
                        set dstaddr "all"
                        set action accept
                        set schedule "always"
                        set service "HTTPS"
                    next
                end
                """)
            .openness();

    assertThat(openness)
        .extracting("from", "to", "permits", "width", "widest.name")
        .containsExactly(
            tuple("lan", "wan1", 2, Width.EVERYTHING, "1"),
            tuple("guests", "wan1", 1, Width.EVERYTHING, "1"));
  }

  @Test
  void aLongListKeepsTheRulesWithAnomalies() {
    int rules = TabledRules.ROWS_OF_LIST + 500;
    var lines = new StringBuilder("ip access-list extended LONG\n");
    for (int i = 0; i < rules - 1; i++) {
      lines.append(" permit tcp host 10.0.").append(i >> 8).append('.').append(i & 255);
      lines.append(" host 192.0.2.1 eq 443\n");
    }
    lines.append(" permit tcp host 10.0.8.255 host 192.0.2.1 eq 443");
    var table = ios(lines.toString()).lists().getFirst();

    assertThat(table.counts().rules()).isEqualTo(rules);
    assertThat(table.rows()).hasSize(TabledRules.ROWS_OF_LIST);
    // the implicit rule is a row, too
    assertThat(table.hiddenRows()).isEqualTo(501);
    assertThat(table.rows()).extracting(RuleRow::number).isSorted().contains(2304, rules);
    assertThat(table.rows().getLast().anomalies().getFirst().others()).containsExactly(2304);
  }

  @Test
  void aRuleWithManyAddressesIsCut() {
    var lines = new StringBuilder("object-group network MANY\n");
    for (int i = 0; i < 50; i++) {
      lines.append(" network-object host 10.0.0.").append(i).append('\n');
    }
    lines.append("access-list A extended permit ip object-group MANY any");
    var row = tables("cisco-asa", lines.toString()).lists().getFirst().rows().getFirst();
    assertThat(row.match().source()).isEqualTo("MANY");

    var policy =
        new StringBuilder("config firewall policy\nedit 1\nset srcintf \"a\"\nset dstintf \"b\"\n")
            .append("set srcaddr");
    for (int i = 0; i < 90; i++) {
      policy.append(" \"host-").append(i).append('"');
    }
    policy.append("\nset dstaddr \"all\"\nset action accept\nset service \"ALL\"\nnext\nend\n");
    var source =
        tables("fortinet-fortios", policy.toString())
            .lists()
            .getFirst()
            .rows()
            .getFirst()
            .match()
            .source();
    assertThat(source)
        .hasSizeLessThan(RowTexts.MOST_CHARACTERS + 20)
        .matches(".*, .*host-\\d+ and \\d+ more");
  }

  @Test
  void aDeviceWithoutListsHasNoTables() {
    assertThat(ios("interface GigabitEthernet0/1"))
        .isEqualTo(new RuleTables(List.of(), 0, List.of(), 0));
  }

  private static Finding finding(String check, String subject, int line) {
    return new Finding(
        check + line,
        check,
        AnalysisType.RULES,
        Severity.LOW,
        Verdict.FAIL,
        "title",
        subject,
        List.of(new Evidence.Lines(line, line, "text")),
        List.of(),
        List.of());
  }

  private static RuleTables ios(String lines, Finding... findings) {
    return tables("cisco-ios", "version 15.2\nhostname r1\n" + lines + "\nend\n", findings);
  }

  private static RuleTables tables(String platform, String text, Finding... findings) {
    var device = Analysed.device(platform, text);
    return TabledRules.of(new RuleAnalysis().analyse(device, () -> false), List.of(findings));
  }
}
