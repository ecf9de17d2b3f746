package dev.kpdagger.firewall.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.rules.RuleFacts;
import dev.kpdagger.device.rules.RuleList;
import dev.kpdagger.firewall.Analysed;
import dev.kpdagger.firewall.RuleAnalysis;
import org.junit.jupiter.api.Test;

class RuleListsTest {

  @Test
  void aNumberInALineThatWasReadIsNoUse() {
    var facts =
        ios(
            """
            access-list 101 permit ip any any
            access-list 102 permit ip any any
            interface Vlan101
             description customer 101
             ip address 10.0.0.101 255.255.255.0
            frobnicate list 102\
            """);
    assertThat(list(facts, "101").applied().orNull()).isFalse();
    assertThat(list(facts, "102").applied().orNull()).isTrue();
  }

  @Test
  void aListInBothDirectionsIsRepeated() {
    var facts =
        ios(
            """
            ip access-list extended A
             permit ip any any
            interface GigabitEthernet0/0
             ip access-group A in
             ip access-group A out
            interface GigabitEthernet0/1
             ip access-group A in\
            """);
    assertThat(list(facts, "A").repeatedAt()).containsExactly("GigabitEthernet0/0 in and out");
  }

  @Test
  void aPeriodIsOverOnTheDayAfterItsLast() {
    var rules =
        """
        time-range one
         absolute end 18:00 31 May 2026
        time-range two
         absolute end 18:00 01 June 2026
        time-range three
         periodic weekdays 08:00 to 18:00
        ip access-list extended A
         permit tcp any any eq 80 time-range one
         permit tcp any any eq 81 time-range two
         permit tcp any any eq 82 time-range three\
        """;
    assertThat(ios(rules).scheduledRules().items())
        .extracting(rule -> rule.expired().orNull())
        .containsExactly(true, false, false);
    var dayless =
        new RuleAnalysis().analyse(Analysed.device("cisco-ios", rules), () -> false).facts();
    assertThat(dayless.rules().scheduledRules().items())
        .extracting(rule -> rule.expired().isKnown())
        .containsExactly(false, false, true);
  }

  private static RuleFacts ios(String lines) {
    return Analysed.rules("cisco-ios", "version 15.2\nhostname r1\n" + lines + "\nend\n");
  }

  private static RuleList list(RuleFacts facts, String name) {
    return facts.ruleLists().stream()
        .filter(list -> list.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
