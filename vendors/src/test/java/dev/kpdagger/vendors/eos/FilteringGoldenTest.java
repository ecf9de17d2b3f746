package dev.kpdagger.vendors.eos;

import static dev.kpdagger.vendors.FactText.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.vendors.FactText;
import dev.kpdagger.vendors.RuleText;
import org.junit.jupiter.api.Test;

final class FilteringGoldenTest {

  private static String rules(Device device, int list) {
    return RuleText.show(device.facts().filtering().accessLists().items().get(list).rules());
  }

  @Test
  void extendedLists() {
    var device =
        Golden.whole(
            """
            ip access-list EDGE
               counters per-entry
               10 remark no private sources
               20 deny ip 10.0.0.0/8 any log
               30 permit tcp any host 192.0.2.1 eq ssh 8443 gnmi
               40 permit udp 198.51.100.0 0.0.0.127 range 1024 2000 any neq ntp
               50 permit icmp any any 3 4 ttl eq 40
               60 permit icmp any any echo-reply
               70 permit tcp any any established
               80 permit vlan 10 0xFFF ip any any dscp ef
               permit 89 any any
               100 deny ip any any
            """);
    assertThat(rules(device, 0))
        .isEqualTo(
            """
            20 deny ip 10.0.0.0/8 > any log
            30 permit tcp>22,6030,8443 any > 192.0.2.1/32
            40 permit udp:1024-2000>0-122,124-65535 198.51.100.0/25 > any
            50 permit icmp(3 4) any > any [ttl eq 40]
            60 permit icmp(echo-reply) any > any
            70 permit tcp any > any [established]
            80 permit ip any > any [vlan 10 0xFFF, dscp ef]
            90 permit ospf any > any
            100 deny ip any > any\
            """);
    var list = device.facts().filtering().accessLists().items().getFirst();
    assertThat(list.rules().getFirst().remark()).isEqualTo("no private sources");
    assertThat(RuleText.show(list.implicitRules())).isEqualTo("101 deny any any > any IMPLICIT");
    assertThat(FactText.states(device)).isEqualTo("mmmimmmmmmmmmmi");
  }

  @Test
  void otherKinds() {
    var device =
        Golden.whole(
            """
            ip access-list standard MGMT
               10 permit host 192.0.2.5
               20 permit 198.51.100.0/24
               30 deny any log
            !
            ipv6 access-list EDGE6
               10 permit tcp 2001:db8::/32 any eq bgp
               20 permit icmpv6 any any
            !
            mac access-list FRAMES
               10 deny any 01:80:c2:00:00:00 00:00:00:00:00:00
               20 permit any any
            !
            ip access-list ODD
               10 permit response traffic nat
               20 permit ip any any frobnicate
            """);
    assertThat(rules(device, 0))
        .isEqualTo(
            """
            10 permit ip 192.0.2.5/32 > any
            20 permit ip 198.51.100.0/24 > any
            30 deny ip any > any log\
            """);
    assertThat(rules(device, 1))
        .isEqualTo(
            """
            10 permit tcp>179 2001:db8::/32 > any
            20 permit ipv6-icmp any > any\
            """);
    assertThat(rules(device, 2))
        .isEqualTo(
            """
            10 deny mac mac:any 01:80:c2:00:00:00 00:00:00:00:00:00 > mac:any 01:80:c2:00:00:00 00:00:00:00:00:00
            20 permit mac any > any\
            """);
    assertThat(rules(device, 3)).contains("UNRESOLVED").contains("frobnicate: not understood");
    assertThat(FactText.states(device)).isEqualTo("mmmmmmimmmimmmimnni");
  }

  @Test
  void whereListsAreApplied() {
    var device =
        Golden.whole(
            """
            ip access-list standard MGMT
               10 permit host 192.0.2.5
            !
            snmp-server community seen ro MGMT
            snmp-server ipv4 access-list MGMT vrf OOB
            !
            interface Ethernet1
               no switchport
               ip access-group GONE in
            !
            system control-plane
               ip access-group MGMT in
               ip access-group MGMT vrf OOB in
            !
            management ssh
               ip access-group MGMT in
            !
            management api http-commands
               vrf OOB
                  ip access-group MGMT
            """);
    assertThat(
            device.facts().filtering().accessListUses().stream()
                .map(use -> use.purpose() + ": " + use.subject() + " " + show(use.defined())))
        .containsExactly(
            "interface: access list GONE at Ethernet1 in false by default",
            "snmp: access list MGMT at snmp community in true @3-4",
            "snmp: access list MGMT at snmp agent in true @3-4",
            "control-plane: access list MGMT at control-plane in true @3-4",
            "control-plane: access list MGMT at control-plane vrf OOB in true @3-4",
            "line: access list MGMT at management ssh in true @3-4",
            "http: access list MGMT at management api http-commands vrf OOB in true @3-4");
    assertThat(device.text().redacted(6)).doesNotContain("seen");
  }

  @Test
  void trafficPoliciesWithFieldSets() {
    var device =
        Golden.whole(
            """
            traffic-policies
               field-set l4-port WEB
                  80, 443
               !
               field-set ipv4 prefix INSIDE
                  10.0.0.0/8 192.168.0.0/16
                  except 10.9.0.0/16
               !
               traffic-policy EDGE
                  match WEB ipv4
                     source prefix field-set INSIDE
                     protocol tcp destination port field-set WEB
                     protocol udp source port 53
                  !
                  match BAD ipv4
                     source prefix 203.0.113.0/24
                     fragment
                     !
                     actions
                        drop
                        log
                  !
                  match ipv4-all-default ipv4
                     actions
                        drop
                  !
                  match ipv6-all-default ipv6
            !
            interface Ethernet1
               no switchport
               traffic-policy input EDGE
            """);
    assertThat(rules(device, 0))
        .isEqualTo(
            """
            1 WEB permit tcp>WEB|udp:53 INSIDE{10.0.0.0/8 192.168.0.0/16 without INSIDE except{10.9.0.0/16}} > any
            2 BAD deny ip 203.0.113.0/24 > any [fragment] log
            3 ipv4-all-default deny ip any > any
            4 ipv6-all-default permit ipv6 any > any\
            """);
    assertThat(device.facts().filtering().accessListUses().items().getFirst().subject())
        .isEqualTo("access list EDGE at Ethernet1 in");
  }

  @Test
  void translation() {
    var device =
        Golden.whole(
            """
            ip nat pool P prefix-length 24
               range 203.0.113.1 203.0.113.9
            !
            ip nat profile OUT
               ip nat source dynamic access-list WHO overload
            !
            interface Ethernet1
               no switchport
               ip nat source static 10.0.0.4 22 203.0.113.4 2222 protocol tcp
               ip nat source dynamic access-list WHO pool P
               ip nat service-profile OUT
            """);
    assertThat(
            device.facts().traffic().translationRules().stream()
                .map(
                    rule ->
                        rule.kind()
                            + " "
                            + rule.subject()
                            + " to "
                            + rule.target()
                            + " "
                            + rule.globalPort()
                            + " "
                            + rule.overload()))
        .containsExactly(
            "static translation inside source 10.0.0.4 port 22 to 203.0.113.4 2222 false",
            "dynamic translation inside source WHO to P 0 false",
            "dynamic translation inside source WHO to interface 0 true");
    assertThat(device.facts().traffic().translationPools().items().getFirst().first())
        .isEqualTo("203.0.113.1");
    assertThat(FactText.states(device)).isEqualTo("mmmmimmimmmmmi");
  }
}
