package dev.kpdagger.vendors.ios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.vendors.FactText;
import dev.kpdagger.vendors.RuleText;
import org.junit.jupiter.api.Test;

final class AccessListGoldenTest {

  private static AccessList list(Device device, String name) {
    return device.facts().filtering().accessLists().stream()
        .filter(list -> list.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String rules(Device device, String name) {
    return RuleText.show(list(device, name).rules());
  }

  @Test
  void standardListsTakeAHostWithoutAWildcard() {
    var device =
        Golden.whole(
            "12.4",
            """
            access-list 10 remark the jump host
            access-list 10 permit 192.0.2.7
            access-list 10 permit 198.51.100.0 0.0.0.255 log
            access-list 10 permit 0.0.0.0 255.255.255.255
            access-list 1300 deny any
            """);
    assertThat(list(device, "10").kind()).isEqualTo(AccessListKind.STANDARD);
    assertThat(list(device, "10").rules().getFirst().remark()).isEqualTo("the jump host");
    assertThat(rules(device, "10"))
        .isEqualTo(
            """
            10 permit ip 192.0.2.7/32 > any
            20 permit ip 198.51.100.0/24 > any log
            30 permit ip any > any\
            """);
    assertThat(rules(device, "1300")).isEqualTo("10 deny ip any > any");
    assertThat(FactText.states(device)).isEqualTo("mmmmmmmi");
  }

  @Test
  void extendedListsWithPortsAndConditions() {
    var device =
        Golden.whole(
            "15.4",
            """
            ip access-list extended EDGE
             permit tcp any host 192.0.2.10 eq www 443
             permit tcp any gt 1023 10.0.0.0 0.255.0.255 range 20 21
             permit udp any eq domain any neq 53
             permit tcp any any established
             permit icmp any any echo
             permit icmp any any 3 4
             permit tcp any any match-all +syn -ack
             permit object-group WEB object-group HOSTS any log-input
             permit ip any any dscp ef time-range NIGHT
             deny ip any any fragments
            """);
    assertThat(rules(device, "EDGE"))
        .isEqualTo(
            """
            10 permit tcp>80,443 any > 192.0.2.10/32
            20 permit tcp:1024-65535>20-21 any > 10.0.0.0 wildcard 0.255.0.255
            30 permit udp:53>0-52,54-65535 any > any
            40 permit tcp any > any [established]
            50 permit icmp(echo) any > any
            60 permit icmp(3 4) any > any
            70 permit tcp any > any [match-all +syn -ack]
            80 permit ?WEB ?HOSTS > any log UNRESOLVED WEB: it is not defined
            90 permit ip any > any [dscp ef] during NIGHT
            100 deny ip any > any [fragments]\
            """);
    assertThat(list(device, "EDGE").rules().get(8).schedule()).isEqualTo("NIGHT");
  }

  @Test
  void whatIsNotUnderstoodIsNamed() {
    var device =
        Golden.whole(
            "15.4",
            """
            ip access-list extended ODD
             permit tcp any any eq nonsense
             permit wibble any any
             permit tcp host 192.0.2.1 any sometimes
             evaluate BACK
            """);
    assertThat(list(device, "ODD").rules().stream().map(AccessRule::unresolved))
        .containsExactly(
            "nonsense: the port is not known",
            "wibble: the protocol is not known",
            "sometimes: not understood",
            "evaluate BACK: its rules are made while the device runs");
    assertThat(list(device, "ODD").rules().stream().noneMatch(AccessRule::matchesEverything))
        .isTrue();
    assertThat(FactText.states(device)).isEqualTo("mmmnnnni");
  }

  @Test
  void sequenceNumbersOrderAListAndNoTakesARuleOut() {
    var device =
        Golden.read(
            """
            ip access-list extended S
             20 deny ip any any
             10 permit tcp any any eq 22
             30 permit ip any any
             no 30
            """);
    assertThat(rules(device, "S")).isEqualTo("10 permit tcp>22 any > any\n20 deny ip any > any");
  }

  @Test
  void ipv6Lists() {
    var device =
        Golden.whole(
            "15.4",
            """
            ipv6 access-list V6
             permit tcp 2001:db8::/32 any eq 22 sequence 20
             permit icmp any any nd-ns
             deny ipv6 any host 2001:db8::1 log
            """);
    assertThat(list(device, "V6").kind()).isEqualTo(AccessListKind.IPV6);
    assertThat(rules(device, "V6"))
        .isEqualTo(
            """
            20 permit tcp>22 2001:db8::/32 > any
            30 permit ipv6-icmp(nd-ns) any > any
            40 deny ipv6 any > 2001:db8::1/128 log\
            """);
  }

  @Test
  void groupsAndTimeRanges() {
    var device =
        Golden.whole(
            "15.4",
            """
            object-group network HOSTS
             host 192.0.2.1
             198.51.100.0 255.255.255.0
             range 203.0.113.1 203.0.113.9
             group-object OTHERS
            object-group service WEB
             tcp eq www
             tcp source gt 1023 range 8000 8080
             group-object MORE
            time-range NIGHT
             periodic daily 22:00 to 23:59
            """);
    var filtering = device.facts().filtering();
    assertThat(filtering.addressObjects().items().getFirst().members().stream().map(RuleText::show))
        .containsExactly("192.0.2.1/32", "198.51.100.0/24", "203.0.113.1-203.0.113.9", "?OTHERS");
    assertThat(filtering.serviceObjects().items().getFirst().members().stream().map(RuleText::show))
        .containsExactly("tcp>80", "tcp:1024-65535>8000-8080", "?MORE");
    assertThat(filtering.timeRanges().items().getFirst().periods())
        .containsExactly("periodic daily 22:00 to 23:59");
    assertThat(FactText.states(device)).isEqualTo("mmmmmmmmmmmmmi");
  }

  @Test
  void groupsInGroupsAreResolvedAndCirclesNamed() {
    var device =
        Golden.whole(
            "15.4",
            """
            object-group network ALL
             group-object LAB
             group-object ALL
            object-group network LAB
             host 192.0.2.1
            ip access-list extended G
             permit ip object-group ALL any
            """);
    assertThat(rules(device, "G")).isEqualTo("10 permit ip ALL{LAB{192.0.2.1/32} ?ALL} > any");
    assertThat(RuleText.show(list(device, "G").implicitRules()))
        .isEqualTo("11 deny any any > any IMPLICIT");
  }

  @Test
  void whereListsAreApplied() {
    var device =
        Golden.whole(
            "15.4",
            """
            access-list 10 permit 192.0.2.7
            interface GigabitEthernet0/1
             ip address 192.0.2.1 255.255.255.0
             ip access-group MISSING in
            line vty 0 4
             access-class 10 in
            snmp-server community s3cr3tX RO 10
            ip nat inside source list 10 interface GigabitEthernet0/1 overload
            route-map PBR permit 10
             match ip address 10 20
            """);
    assertThat(
            device.facts().filtering().accessListUses().stream()
                .map(
                    use ->
                        String.join(
                            "|",
                            use.list(),
                            use.purpose(),
                            use.place(),
                            use.direction(),
                            FactText.show(use.defined()))))
        .containsExactlyInAnyOrder(
            "MISSING|interface|GigabitEthernet0/1|in|false by default",
            "10|line|vty 0 4|in|true @3",
            "10|snmp|snmp community|in|true @3",
            "10|nat|inside source||true @3",
            "10|route-map|route-map PBR||true @3",
            "20|route-map|route-map PBR||false by default");
  }
}
