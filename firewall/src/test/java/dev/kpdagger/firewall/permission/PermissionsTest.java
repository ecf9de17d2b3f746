package dev.kpdagger.firewall.permission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.rules.RiskyService;
import dev.kpdagger.device.rules.RulePermission;
import dev.kpdagger.firewall.Analysed;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermissionsTest {

  @Test
  void onlyListsThatFilterCount() {
    var facts =
        Analysed.rules(
            "cisco-ios",
            """
            ip access-list standard SNMP
             permit any
            ip access-list extended NAT
             permit ip any any
            ip access-list extended LOOSE
             permit ip any any
            ip access-list extended EDGE
             deny tcp any any eq 22
             permit tcp any any eq 443
            snmp-server community public ro SNMP
            ip nat inside source list NAT interface GigabitEthernet0/0 overload
            interface GigabitEthernet0/0
             ip access-group EDGE in
            """);
    assertThat(facts.rulePermissions().items())
        .extracting(RulePermission::subject)
        .containsExactly("access list EDGE rule 20");
  }

  @Test
  void theSideOfAnInterfaceIsWhereTrafficComesFromOrGoesTo() {
    var facts =
        Analysed.rules(
            "cisco-ios",
            """
            ip access-list extended A
             permit tcp any any eq 22
            ip access-list extended B
             permit tcp any any eq 22
            interface GigabitEthernet0/0
             ip nat outside
             ip access-group A in
             ip access-group B out
            """);
    var in = Analysed.permission(facts, "access list A rule 10");
    var out = Analysed.permission(facts, "access list B rule 10");
    assertThat(in.origin().orNull()).isEqualTo("untrusted");
    assertThat(in.openToStrangers().orNull()).isTrue();
    assertThat(out.target().orNull()).isEqualTo("untrusted");
    assertThat(out.openToAny().orNull()).isFalse();
  }

  @Test
  void wideRangesNameNoService() {
    var facts = edge("permit tcp any any range 3300 3400", "permit tcp any any range 3380 3390");
    assertThat(Analysed.permission(facts, "access list EDGE rule 10").risky()).isEmpty();
    assertThat(Analysed.permission(facts, "access list EDGE rule 10").widePorts())
        .containsExactly("tcp/3300-3400");
    assertThat(names(facts, "access list EDGE rule 20")).containsExactly("rdp");
  }

  @Test
  void whatIsDeniedBeforeIsNotOpened() {
    var facts =
        edge("deny tcp any any eq telnet", "permit tcp any any range 22 23", "permit ip any any");
    assertThat(names(facts, "access list EDGE rule 20")).containsExactly("ssh");
    assertThat(names(facts, "access list EDGE rule 30")).isEmpty();
  }

  @Test
  void answersAndEstablishedConnectionsAreLimits() {
    var facts =
        edge(
            "permit tcp any eq 443 any",
            "permit tcp any any established",
            "permit tcp any gt 1023 any eq 22");
    assertThat(Analysed.permission(facts, "access list EDGE rule 10").traffic().limits())
        .isEqualTo("answers from a known port");
    assertThat(Analysed.permission(facts, "access list EDGE rule 20").traffic().limits())
        .isEqualTo("established");
    assertThat(Analysed.permission(facts, "access list EDGE rule 30").traffic().limits()).isEmpty();
  }

  @Test
  void aNegatedSourceIsAsGoodAsAny() {
    var facts =
        Analysed.rules(
            "paloalto-panos",
            """
            set rulebase security rules web from untrust to dmz source 10.0.0.0/8 negate-source yes destination 192.0.2.1 application mysql service application-default action allow
            """);
    var web = Analysed.permission(facts, "policy security rule web");
    assertThat(web.traffic().anySource()).isTrue();
    assertThat(web.traffic().portCount().isKnown()).isFalse();
    assertThat(web.risky()).extracting(RiskyService::port).containsExactly("application mysql");
  }

  @Test
  void aPartThatIsNotUnderstoodIsUndecided() {
    var facts =
        Analysed.rules(
            "cisco-asa",
            """
            interface GigabitEthernet0/0
             nameif outside
             security-level 0
            access-list out extended permit tcp any host NOWHERE eq 3389
            access-group out in interface outside
            """);
    var rule = Analysed.permission(facts, "access list out rule 1");
    assertThat(rule.openToStrangers().isKnown()).isFalse();
    assertThat(rule.openToAny().orNull()).isFalse();
  }

  @Test
  void everyZoneHoldsTheUntrustedOnes() {
    var facts =
        Analysed.rules(
            "paloalto-panos",
            """
            set zone untrust network layer3 ethernet1/1
            set rulebase security rules web from any to dmz source any destination 192.0.2.1 application ssl service application-default action allow
            """);
    assertThat(Analysed.permission(facts, "policy security rule web").origin().orNull())
        .isEqualTo("untrusted");
  }

  private static dev.kpdagger.device.rules.RuleFacts edge(String... rules) {
    return Analysed.rules(
        "cisco-ios",
        "ip access-list extended EDGE\n "
            + String.join("\n ", rules)
            + "\ninterface GigabitEthernet0/0\n ip access-group EDGE in\n");
  }

  private static List<String> names(dev.kpdagger.device.rules.RuleFacts facts, String subject) {
    return Analysed.permission(facts, subject).risky().stream().map(RiskyService::name).toList();
  }
}
