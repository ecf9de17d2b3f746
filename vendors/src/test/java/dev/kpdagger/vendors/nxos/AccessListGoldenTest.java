package dev.kpdagger.vendors.nxos;

import static dev.kpdagger.vendors.FactText.show;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
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
  void rulesWithPrefixesPortsAndConditions() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            ip access-list EDGE
              statistics per-entry
              10 remark the web servers
              20 permit tcp 192.0.2.0/24 any eq www
              30 permit tcp any 198.51.100.10/32 range 20 21 log
              40 permit tcp any neq finger any ack psh rst fin
              50 permit udp 10.0.0.0 0.0.255.255 gt 1023 host 192.0.2.53 eq domain
              60 permit icmp any any echo-reply
              70 permit ip any any dscp af11 time-range NIGHT
              80 permit tcp any any established
              90 deny ip any any log
              5 permit 89 any any
            """);
    assertThat(list(device, "EDGE").kind()).isEqualTo(AccessListKind.EXTENDED);
    assertThat(list(device, "EDGE").rules().get(1).remark()).isEqualTo("the web servers");
    assertThat(rules(device, "EDGE"))
        .isEqualTo(
            """
            5 permit ospf any > any
            20 permit tcp>80 192.0.2.0/24 > any
            30 permit tcp>20-21 any > 198.51.100.10/32 log
            40 permit tcp:0-78,80-65535 any > any [ack, psh, rst, fin]
            50 permit udp:1024-65535>53 10.0.0.0/16 > 192.0.2.53/32
            60 permit icmp(echo-reply) any > any
            70 permit ip any > any [dscp af11] during NIGHT
            80 permit tcp any > any [established]
            90 deny ip any > any log\
            """);
    assertThat(RuleText.show(list(device, "EDGE").implicitRules()))
        .isEqualTo("91 deny any any > any IMPLICIT");
    assertThat(FactText.states(device)).isEqualTo("mmmimmmmmmmmmmm");
  }

  @Test
  void groupsOfAddressesAndPorts() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            object-group ip address SERVERS
              10 host 192.0.2.10
              20 198.51.100.0/24
              30 10.1.0.0 0.0.255.255
            object-group ip port WEB
              10 eq 80
              20 range 8080 8090
            object-group ipv6 address SIX
              10 2001:db8::/32
            ip access-list A
              10 permit tcp any addrgroup SERVERS portgroup WEB
              20 permit tcp addrgroup ABSENT any
            ipv6 access-list B
              10 permit tcp addrgroup SIX any eq 22
              20 permit icmp any any
            """);
    assertThat(rules(device, "A"))
        .isEqualTo(
            """
            10 permit tcp>WEB any > SERVERS{192.0.2.10/32 198.51.100.0/24 10.1.0.0/16}
            20 permit tcp ?ABSENT > any UNRESOLVED ABSENT: it is not defined\
            """);
    assertThat(rules(device, "B"))
        .isEqualTo(
            """
            10 permit tcp>22 SIX{2001:db8::/32} > any
            20 permit ipv6-icmp any > any\
            """);
    assertThat(RuleText.show(list(device, "B").implicitRules()))
        .isEqualTo(
            """
            21 permit ipv6-icmp(nd-na) any > any IMPLICIT
            22 permit ipv6-icmp(nd-ns) any > any IMPLICIT
            23 permit ipv6-icmp(router-advertisement) any > any IMPLICIT
            24 permit ipv6-icmp(router-solicitation) any > any IMPLICIT
            25 deny any any > any IMPLICIT\
            """);
    assertThat(FactText.states(device)).isEqualTo("m".repeat(13) + "nmmmm");
  }

  @Test
  void framesByAddress() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            mac access-list M
              10 permit 000e.000e.000e 0000.0000.ffff any aarp cos 0
              20 deny any any
            """);
    assertThat(rules(device, "M"))
        .isEqualTo(
            """
            10 permit mac mac:000e.000e.000e 0000.0000.ffff > any [aarp, cos 0]
            20 deny mac any > any\
            """);
  }

  @Test
  void everyPlaceOfAList() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            ip access-list L
              10 permit ip any any
            interface Ethernet1/1
              no switchport
              ip access-group L in
            interface Ethernet1/2
              switchport
              ip port access-group L in
              mac port access-group M in
            snmp-server community Kx81zz use-acl L
            ntp access-group peer L
            vlan access-map MAP 10
              match ip address L
              action drop
            vlan filter MAP vlan-list 10-20
            class-map type control-plane match-any COPP
              match access-group name L
            route-map R permit 10
              match ip address L
            ip nat inside source list L interface Ethernet1/1 overload
            line console
            line vty
              access-class GONE in
            """);
    assertThat(device.facts().filtering().accessListUses())
        .extracting(u -> u.purpose(), u -> u.place(), u -> u.direction(), u -> show(u.defined()))
        .containsExactly(
            tuple("interface", "Ethernet1/1", "in", "true @3-4"),
            tuple("interface", "Ethernet1/2", "in", "true @3-4"),
            tuple("interface", "Ethernet1/2", "in", "false by default"),
            tuple("snmp", "snmp community", "in", "true @3-4"),
            tuple("ntp", "ntp peer", "in", "true @3-4"),
            tuple("vlan-map", "access-map MAP", "", "true @3-4"),
            tuple("class-map", "class-map COPP", "", "true @3-4"),
            tuple("route-map", "route-map R", "", "true @3-4"),
            tuple("nat", "inside source", "", "true @3-4"),
            tuple("line", "vty", "in", "false by default"));
    assertThat(FactText.states(device)).isEqualTo("m".repeat(26));
  }

  @Test
  void periodsThatEnd() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            time-range OVER
              10 absolute start 8:00:00 1 march 2020 end 18:00:00 31 march 2020
            time-range NIGHT
              10 periodic daily 22:00:00 to 23:59:59
            """);
    assertThat(device.facts().filtering().timeRanges())
        .extracting(r -> r.name(), r -> r.endsOn())
        .containsExactly(tuple("OVER", "2020-03-31"), tuple("NIGHT", ""));
  }
}
