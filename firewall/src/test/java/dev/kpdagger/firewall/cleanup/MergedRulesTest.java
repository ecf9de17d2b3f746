package dev.kpdagger.firewall.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Rules that become one, as commands that are carried out and read again.
class MergedRulesTest {

  @Test
  void iosNumbersAnewWhatTheFileDoesNotNumber() {
    var planned =
        new PlannedText(
            "cisco-ios",
            """
            ip access-list extended OUTSIDE
             deny ip any 192.0.2.0 0.0.0.255
             permit tcp 10.0.0.0 0.0.0.255 any eq www log
             permit udp any any eq 514
             permit tcp 10.0.1.0 0.0.0.255 any eq www log
             permit udp any any eq 515
            """);
    assertThat(planned.sameWhenCarriedOut().commands())
        .containsExactly(
            "ip access-list resequence OUTSIDE 10 10",
            "ip access-list extended OUTSIDE",
            " 19 permit tcp 10.0.0.0 0.0.1.255 any eq www log",
            " no permit tcp 10.0.0.0 0.0.0.255 any eq www log",
            " no permit tcp 10.0.1.0 0.0.0.255 any eq www log",
            " 29 permit udp any any range 514 515",
            " no permit udp any any eq 514",
            " no permit udp any any eq 515");
  }

  @Test
  void iosByTheNumbersOfTheFile() {
    var planned =
        new PlannedText(
            "cisco-ios",
            """
            ip access-list extended OUTSIDE
             9 deny tcp any host 192.0.2.1
             10 permit tcp host 10.0.0.4 any eq 443
             11 deny tcp host 10.0.0.9 any
             30 permit tcp host 10.0.0.5 any eq 443
             40 permit tcp 10.0.0.6 0.0.0.1 any eq 443
            """);
    assertThat(planned.sameWhenCarriedOut().commands())
        .containsExactly(
            "ip access-list extended OUTSIDE",
            " no permit tcp host 10.0.0.4 any eq 443",
            " 10 permit tcp 10.0.0.4 0.0.0.3 any eq 443",
            " no permit tcp host 10.0.0.5 any eq 443",
            " no permit tcp 10.0.0.6 0.0.0.1 any eq 443");
  }

  @Test
  void iosWithRemarksAndNoNumbersIsWrittenAnew() {
    var plan =
        new PlannedText(
                "cisco-ios",
                """
                ip access-list extended OUTSIDE
                 remark web servers
                 permit tcp any host 10.0.0.4 eq 443
                 permit tcp any host 10.0.0.5 eq 443
                """)
            .plan();
    assertThat(plan.merges()).hasSize(1);
    assertThat(plan.commands().lines()).isEmpty();
    assertThat(plan.commands().missing()).contains("write the list anew");
  }

  @Test
  void aStandardList() {
    assertThat(
            new PlannedText(
                    "cisco-ios",
                    """
                    ip access-list standard MGMT
                     permit 10.0.0.2
                     permit host 10.0.0.3
                     permit 10.8.0.0 0.0.255.255
                    """)
                .sameWhenCarriedOut()
                .commands())
        .contains(" 9 permit 10.0.0.2 0.0.0.1");
  }

  @Test
  void nxosTwiceInARow() {
    assertThat(
            new PlannedText(
                    "cisco-nxos",
                    """
                    ip access-list A
                      10 permit tcp 10.0.0.0/25 any eq 22
                      20 permit tcp 10.0.0.128/25 any eq 22
                      30 permit tcp 10.0.0.0/24 any eq 23
                    """)
                .sameWhenCarriedOut()
                .commands())
        .containsExactly(
            "ip access-list A",
            " 9 permit tcp 10.0.0.0/24 any range 22 23",
            " no 10",
            " no 20",
            " no 30");
  }

  @Test
  void eosListsPorts() {
    assertThat(
            new PlannedText(
                    "arista-eos",
                    """
                    ip access-list A
                       10 permit tcp 10.0.0.0/24 any eq ssh
                       20 permit tcp 10.0.0.0/24 any eq https
                    """)
                .sameWhenCarriedOut()
                .commands())
        .containsExactly(
            "ip access-list A", " 9 permit tcp 10.0.0.0/24 any eq 22 443", " no 10", " no 20");
  }

  @Test
  void iosxrOfIp6() {
    assertThat(
            new PlannedText(
                    "cisco-iosxr",
                    """
                    ipv6 access-list A
                     10 permit tcp 2001:db8::/33 any
                     20 permit tcp 2001:db8:8000::/33 any
                    !
                    """)
                .sameWhenCarriedOut()
                .commands())
        .containsExactly(
            "ipv6 access-list A", " 9 permit tcp 2001:db8::/32 any", " no 10", " no 20");
  }

  @Test
  void asaAtThePlaceAmongAllLines() {
    assertThat(
            new PlannedText(
                    "cisco-asa",
                    """
                    access-list OUT remark servers
                    access-list OUT extended deny ip any host 10.0.0.9
                    access-list OUT extended permit tcp any host 10.0.0.4 eq https
                    access-list OUT extended permit tcp any host 10.0.0.5 eq https
                    access-list OUT remark mail
                    access-list OUT extended permit tcp any host 10.1.0.0 eq smtp log
                    access-list OUT extended permit tcp any host 10.1.0.1 eq smtp log
                    """)
                .sameWhenCarriedOut()
                .commands())
        .containsExactly(
            "access-list OUT line 3 extended permit tcp any 10.0.0.4 255.255.255.254 eq https",
            "no access-list OUT extended permit tcp any host 10.0.0.4 eq https",
            "no access-list OUT extended permit tcp any host 10.0.0.5 eq https",
            "access-list OUT line 5 extended permit tcp any 10.1.0.0 255.255.255.254 eq smtp log",
            "no access-list OUT extended permit tcp any host 10.1.0.0 eq smtp log",
            "no access-list OUT extended permit tcp any host 10.1.0.1 eq smtp log");
  }

  @Test
  void whatLogsOrIsCommentedOtherwiseStaysApart() {
    assertThat(
            new PlannedText(
                    "cisco-asa",
                    """
                    access-list OUT extended permit tcp any host 10.0.0.4 eq https log
                    access-list OUT extended permit tcp any host 10.0.0.5 eq https
                    access-list OUT remark customer A
                    access-list OUT extended permit tcp any host 10.0.1.4 eq https
                    access-list OUT remark customer B
                    access-list OUT extended permit tcp any host 10.0.1.5 eq https
                    access-list OUT extended permit tcp any host 10.0.2.5 eq https
                    access-list OUT extended permit tcp any host 10.0.2.6 eq https
                    """)
                .plans)
        .isEmpty();
  }

  @Test
  void aRuleOfATunnelStaysOne() {
    assertThat(
            new PlannedText(
                    "cisco-asa",
                    """
                    access-list VPN extended permit ip 10.0.0.0 255.255.255.0 10.9.0.0 255.255.0.0
                    access-list VPN extended permit ip 10.0.1.0 255.255.255.0 10.9.0.0 255.255.0.0
                    crypto map M 10 match address VPN
                    """)
                .plans)
        .isEmpty();
  }

  @Test
  void goesDownWhereItCannotGoUp() {
    assertThat(
            new PlannedText(
                    "cisco-nxos",
                    """
                    ip access-list A
                      10 permit tcp 10.0.0.0/25 10.9.0.0/16 eq 22
                      20 deny tcp 10.0.0.128/25 host 10.9.0.1
                      30 permit tcp 10.0.0.128/25 10.9.0.0/16 eq 22
                    """)
                .sameWhenCarriedOut()
                .commands())
        .containsExactly(
            "ip access-list A", " 29 permit tcp 10.0.0.0/24 10.9.0.0/16 eq 22", " no 10", " no 30");
  }

  @Test
  void goesNowhereWhereBothWaysAreClosed() {
    assertThat(
            new PlannedText(
                    "cisco-nxos",
                    """
                    ip access-list A
                      10 permit tcp 10.0.0.0/25 10.9.0.0/16 eq 22
                      20 deny tcp 10.0.0.0/24 host 10.9.0.1
                      30 permit tcp 10.0.0.128/25 10.9.0.0/16 eq 22
                    """)
                .plans)
        .isEmpty();
  }

  @Test
  void passesADenialThatEarlierRulesLeaveNothing() {
    new PlannedText(
            "cisco-nxos",
            """
            ip access-list A
              5 permit ip 10.0.0.128/25 host 10.9.0.1
              10 permit tcp 10.0.0.0/25 10.9.0.0/16 eq 22
              20 deny tcp 10.0.0.0/24 host 10.9.0.1
              30 permit tcp 10.0.0.128/25 10.9.0.0/16 eq 22
            """)
        .sameWhenCarriedOut();
  }

  @Test
  void rulesOfOneNumberAreTwoRules() {
    var plan =
        new PlannedText(
                "cisco-ios",
                """
                ip access-list extended A
                 10 permit tcp any any eq www
                 20 permit udp any any eq 514
                 10 permit tcp any host 192.0.2.1 eq www
                """)
            .plan();
    assertThat(plan.removals())
        .extracting(removal -> removal.rule().span().firstLine())
        .containsExactly(4);
    assertThat(plan.after().rules()).hasSize(2);
  }

  @Test
  void rulesOfListsThatTranslateOrSteerStayAsTheyAre() {
    for (String use :
        new String[] {
          "nat (inside) 1 access-list A",
          "static (inside,outside) 192.0.2.1 access-list A",
          "group-policy G internal\ngroup-policy G attributes\n split-tunnel-network-list value A",
        }) {
      assertThat(
              new PlannedText(
                      "cisco-asa",
                      """
                      access-list A extended permit ip host 10.0.0.4 any
                      access-list A extended permit ip host 10.0.0.5 any
                      """
                          + use
                          + "\n")
                  .plans)
          .as(use)
          .isEmpty();
    }
  }
}
