package dev.kpdagger.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.filtering.AccessRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How commands name the rules of each platform: somebody pastes them.
class RuleCommandTest {

  private static List<String> commands(String platform, String configuration) throws Exception {
    var device =
        Vendors.all()
            .named(platform)
            .orElseThrow()
            .read(SourceText.of("example", configuration), () -> {});
    var shown = new ArrayList<String>();
    for (var list : device.facts().filtering().accessLists()) {
      for (AccessRule rule : list.rules()) {
        var command = rule.command();
        shown.add(
            command.section().isEmpty()
                ? command.words()
                : command.section() + " / " + command.words());
      }
      assertThat(list.implicitRules())
          .allSatisfy(rule -> assertThat(rule.command().words()).isEmpty());
    }
    return shown;
  }

  @Test
  void iosByTheWordsAsTheNumbersInUseAreMostlyNotPrinted() throws Exception {
    assertThat(
            commands(
                "cisco-ios",
                """
                hostname r1
                access-list 10 permit 10.0.0.0 0.255.255.255
                access-list 101 deny tcp any any eq 23 log
                ip access-list extended OUTSIDE
                 10 permit tcp any host 192.0.2.1 eq 443
                ipv6 access-list SIX
                 permit tcp any any sequence 10
                end
                """))
        .containsExactly(
            "ip access-list standard 10 / permit 10.0.0.0 0.255.255.255",
            "ip access-list extended 101 / deny tcp any any eq 23 log",
            "ip access-list extended OUTSIDE / permit tcp any host 192.0.2.1 eq 443",
            "ipv6 access-list SIX / permit tcp any any sequence 10");
  }

  @Test
  void asaByTheWholeLine() throws Exception {
    assertThat(
            commands(
                "cisco-asa",
                """
                hostname fw1
                access-list OUT extended permit tcp any host 192.0.2.10 eq https
                access-list OUT line 2 extended deny ip any any log (hitcnt=7) 0x1a2b3c4d
                access-list CSM_FW_ACL_ advanced permit ip any any rule-id 268435456
                """))
        .contains(
            "access-list OUT extended permit tcp any host 192.0.2.10 eq https",
            "access-list OUT extended deny ip any any log",
            "");
  }

  @Test
  void numberedPlatformsByNumber() throws Exception {
    assertThat(
            commands(
                "cisco-nxos",
                """
                hostname sw1
                ip access-list IN
                  10 permit tcp any any eq 443
                ipv6 access-list SIX
                  20 permit ipv6 any any
                """))
        .containsExactly("ip access-list IN / 10", "ipv6 access-list SIX / 20");
    assertThat(
            commands(
                "cisco-iosxr",
                """
                hostname x1
                ipv4 access-list IN
                 10 permit tcp any any eq 443
                !
                ipv6 access-list SIX
                 20 permit ipv6 any any
                !
                end
                """))
        .containsExactly("ipv4 access-list IN / 10", "ipv6 access-list SIX / 20");
    assertThat(
            commands(
                "arista-eos",
                """
                hostname a1
                ip access-list IN
                   10 permit tcp any any eq 443
                ip access-list standard ADMINS
                   20 permit 10.0.0.0/8
                ipv6 access-list standard SIX
                   30 permit 2001:db8::/32
                end
                """))
        .containsExactly(
            "ip access-list IN / 10",
            "ip access-list standard ADMINS / 20",
            "ipv6 access-list standard SIX / 30");
  }

  @Test
  void junosByThePathAndWhatAGroupGivesNotAtAll() throws Exception {
    assertThat(
            commands(
                "juniper-junos",
                """
                set groups more security policies global policy from-a-group match source-address any
                set groups more security policies global policy from-a-group match destination-address any
                set groups more security policies global policy from-a-group match application any
                set groups more security policies global policy from-a-group then deny
                set apply-groups more
                set firewall family inet filter EDGE term "the rest" then discard
                set security policies from-zone a to-zone b policy out match source-address any
                set security policies from-zone a to-zone b policy out match destination-address any
                set security policies from-zone a to-zone b policy out match application any
                set security policies from-zone a to-zone b policy out then permit
                set security policies global policy last match source-address any
                set security policies global policy last match destination-address any
                set security policies global policy last match application any
                set security policies global policy last then deny
                """))
        .containsExactlyInAnyOrder(
            "firewall family inet filter EDGE term \"the rest\"",
            "security policies from-zone a to-zone b policy out",
            "security policies global policy last",
            "");
  }

  @Test
  void fortiosByTableAndId() throws Exception {
    assertThat(
            commands(
                "fortinet-fortios",
                """
                config vdom
                edit CUST
                config firewall policy
                    edit 12
                        set srcintf "lan"
                        set dstintf "wan1"
                        set srcaddr "all"
                        set dstaddr "all"
                        set action accept
                        set schedule "always"
                        set service "HTTPS"
                    next
                end
                config firewall local-in-policy
                    edit 1
                        set intf "wan1"
                        set srcaddr "all"
                        set dstaddr "all"
                        set service "SSH"
                        set schedule "always"
                    next
                end
                end
                """))
        .containsExactly("config firewall policy / 12", "config firewall local-in-policy / 1");
  }

  @Test
  void panosByThePathOfTheRulebaseThatHoldsIt() throws Exception {
    assertThat(
            commands(
                "paloalto-panos",
                """
                set rulebase security rules "web out" from inside to outside source any destination any application ssl service application-default action allow
                """))
        .containsExactly("rulebase security rules \"web out\"");
    assertThat(
            commands(
                "paloalto-panos",
                """
                set device-group DG1 devices 0123456789
                set device-group DG1 pre-rulebase security rules a from any to any source any destination any application any service any action allow
                set device-group DG1 post-rulebase security rules b from any to any source any destination any application any service any action deny
                set shared pre-rulebase security rules c from any to any source any destination any application any service any action deny
                """))
        .containsExactly(
            "shared pre-rulebase security rules \"c\"",
            "device-group \"DG1\" pre-rulebase security rules \"a\"",
            "device-group \"DG1\" post-rulebase security rules \"b\"");
  }
}
