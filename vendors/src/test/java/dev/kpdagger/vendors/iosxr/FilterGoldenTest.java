package dev.kpdagger.vendors.iosxr;

import static dev.kpdagger.vendors.FactText.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.vendors.FactText;
import dev.kpdagger.vendors.RuleText;
import org.junit.jupiter.api.Test;

final class FilterGoldenTest {

  private static AccessList list(Device device, String name) {
    return device.facts().filtering().accessLists().stream()
        .filter(list -> list.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void rulesWithWildcardsPrefixesAndGroups() {
    var device =
        Golden.whole(
            """
            object-group network ipv4 WEB
             10.1.1.0/24
             host 10.2.2.2
            !
            object-group network ipv4 ALL
             object-group WEB
             range 10.3.0.1 10.3.0.9
            !
            object-group port PORTS
             eq www
             range 8080 8089
            !
            ipv4 access-list A
             10 remark the web
             20 permit tcp any net-group ALL port-group PORTS
             30 permit udp 10.9.0.0 0.0.255.255 eq ntp host 192.0.2.1
             40 permit ipv4 10.8.0.0/16 any fragments
             50 deny icmp any any echo log
             60 permit tcp any host 10.1.1.1 established
             70 deny ipv4 any any log-input
            !
            """);
    assertThat(RuleText.show(list(device, "A").rules()))
        .isEqualTo(
            """
            20 permit tcp>PORTS any > ALL{10.3.0.1-10.3.0.9 WEB{10.1.1.0/24 10.2.2.2/32}}
            30 permit udp:123 10.9.0.0/16 > 192.0.2.1/32
            40 permit ip 10.8.0.0/16 > any [fragments]
            50 deny icmp(echo) any > any log
            60 permit tcp any > 10.1.1.1/32 [established]
            70 deny ip any > any log\
            """);
    assertThat(list(device, "A").rules().getFirst().remark()).isEqualTo("the web");
    assertThat(RuleText.show(list(device, "A").implicitRules()))
        .isEqualTo("71 deny ip any > any IMPLICIT");
    assertThat(FactText.states(device)).isEqualTo("mimmmmimmmimmmimmmmmmmmii");
  }

  @Test
  void oneListInSeveralPieces() {
    var device =
        Golden.whole(
            """
            ipv4 access-list A
             20 permit udp any any
            !
            ipv4 access-list A
             10 deny ipv4 192.0.2.1/32 any
            !
            ipv4 access-list A 30 permit tcp host 192.0.2.2 any eq ssh
            ipv4 access-list B
             10 permit ipv4 any any
            no ipv4 access-list B
            """);
    assertThat(RuleText.show(list(device, "A").rules()))
        .isEqualTo(
            """
            10 deny ip 192.0.2.1/32 > any
            20 permit udp any > any
            30 permit tcp>22 192.0.2.2/32 > any\
            """);
    assertThat(device.facts().filtering().accessLists().items()).hasSize(1);
  }

  @Test
  void newerAddressesHaveNeighbourDiscoveryPermitted() {
    var device =
        Golden.whole(
            """
            ipv6 access-list SIX
             10 permit tcp any 2001:db8::/32 eq 443
             20 permit icmpv6 any fe80::/10
             30 deny ipv6 host 2001:db8::1 any
            !
            """);
    assertThat(RuleText.show(list(device, "SIX").rules()))
        .isEqualTo(
            """
            10 permit tcp>443 any > 2001:db8::/32
            20 permit ipv6-icmp any > fe80::/10
            30 deny ipv6 2001:db8::1/128 > any\
            """);
    assertThat(RuleText.show(list(device, "SIX").implicitRules()))
        .isEqualTo(
            """
            31 permit ipv6-icmp(nd-na) any > any IMPLICIT
            32 permit ipv6-icmp(nd-ns) any > any IMPLICIT
            33 deny ipv6 any > any IMPLICIT\
            """);
  }

  @Test
  void whatIsNotUnderstoodStaysInTheRule() {
    var device =
        Golden.whole(
            """
            ipv4 access-list A
             10 permit tcp any net-group NONE
             20 permit ipv4 any any vlan 7
             30 permit ipv4 any any nexthop1 ipv4 192.0.2.1
            !
            ethernet-services access-list M
             10 deny host 0000.0000.0001 any
            !
            """);
    assertThat(RuleText.show(list(device, "A").rules()))
        .isEqualTo(
            """
            10 permit tcp any > ?NONE UNRESOLVED NONE: it is not defined
            20 permit ip any > any UNRESOLVED vlan 7: not understood
            30 permit ip any > any\
            """);
    assertThat(list(device, "M").kind().label()).isEqualTo("mac");
    assertThat(FactText.states(device)).isEqualTo("mimmnnmimnii");
  }

  @Test
  void listsAreUsedInManyPlaces() {
    var device =
        Golden.whole(
            """
            ipv4 access-list A
             10 permit ipv4 any any
            !
            interface Bundle-Ether1
             ipv4 access-group A ingress
             ipv6 access-group B egress
            !
            line default
             access-class ingress A
            !
            ntp
             access-group ipv4 peer C
            !
            snmp-server community x RO IPv4 A
            class-map match-any X
             match access-group ipv4 A
             end-class-map
            !
            router ospf 1
             area 0
              distribute-list A in
             !
            !
            """);
    assertThat(device.facts().filtering().accessListUses().items())
        .extracting(AccessListUse::subject)
        .containsExactly(
            "access list A at Bundle-Ether1 in",
            "access list B at Bundle-Ether1 out",
            "access list A at line default in",
            "access list A at snmp community in",
            "access list C at ntp peer in",
            "access list A at class-map X",
            "access list A at router ospf 1 area 0 in");
    assertThat(device.facts().filtering().accessListUses().items())
        .extracting(use -> show(use.defined()))
        .contains("true @4-5", "false by default");
  }
}
