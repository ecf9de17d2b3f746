package dev.kpdagger.vendors.asa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.vendors.FactText;
import dev.kpdagger.vendors.RuleText;
import org.junit.jupiter.api.Test;

final class RuleGoldenTest {

  @Test
  void objectsAndNestedGroupsAreResolved() {
    var device =
        Golden.whole(
            "9.16(4)",
            """
            name 192.0.2.9 MAIL description mail relay
            object network WEB
             host 192.0.2.10
            object network NET
             subnet 198.51.100.0 255.255.255.0
            object network RANGE
             range 203.0.113.5 203.0.113.9
            object network SITE
             fqdn v4 www.example.com
            object service ALT
             service tcp source gt 1023 destination eq 8443
            object-group network INNER
             network-object object WEB
             network-object host 2001:db8::1
            object-group network OUTER
             group-object INNER
             network-object 10.1.0.0 255.255.0.0
             network-object object MISSING
            object-group service PORTS tcp
             port-object eq www
             port-object range 8000 8001
            object-group service MIXED
             service-object object ALT
             service-object tcp-udp destination eq domain
             service-object icmp echo
             service-object 97
            object-group protocol TU
             protocol-object tcp
             protocol-object udp
            access-list L extended permit tcp any object-group OUTER object-group PORTS
            access-list L extended permit object-group MIXED object RANGE host MAIL log
            access-list L extended permit object-group TU object NET any eq domain
            access-list L extended permit object ALT object SITE any4
            access-list L extended deny ip any any
            """);
    assertThat(RuleText.show(Golden.list(device, "L").rules()))
        .isEqualTo(
            """
            1 permit tcp>PORTS any > OUTER{10.1.0.0/16 INNER{2001:db8::1/128 WEB{192.0.2.10/32}} ?MISSING}
            2 permit MIXED{tcp>53 udp>53 icmp(echo) 97 ALT{tcp:1024-65535>8443}} RANGE{203.0.113.5-203.0.113.9} > 192.0.2.9/32 log
            3 permit tcp>53|udp>53 NET{198.51.100.0/24} > any
            4 permit ALT{tcp:1024-65535>8443} SITE{fqdn:www.example.com} > any
            5 deny ip any > any log\
            """);
    assertThat(Golden.list(device, "L").implicitRules())
        .extracting(RuleText::show)
        .containsExactly("6 deny any any > any IMPLICIT");
  }

  @Test
  void optionsOfARule() {
    var device =
        Golden.whole(
            "9.16(4)",
            """
            time-range NIGHT
             absolute end 17:00 31 March 2026
             periodic daily 20:00 to 23:59
            access-list L remark partner link
            access-list L remark until April
            access-list L extended permit tcp host 192.0.2.1 any range ftp-data ftp time-range NIGHT
            access-list L extended permit udp any any eq snmp log disable inactive
            access-list L extended deny icmp any6 any6 unreachable log warnings interval 600
            access-list L extended deny udp any any log disable
            access-list L extended permit tcp any interface outside eq https
            access-list L extended permit ip user LAB\\alice any host 192.0.2.77
            access-list L extended permit tcp any object-group GONE eq 22
            """);
    var list = Golden.list(device, "L");
    assertThat(RuleText.show(list.rules()))
        .isEqualTo(
            """
            1 permit tcp>20-21 192.0.2.1/32 > any during NIGHT
            2 permit udp>161 any > any DISABLED
            3 deny icmp(unreachable) any > any log
            4 deny udp any > any
            5 permit tcp>443 any > interface:outside
            6 permit ip any > 192.0.2.77/32 [user LAB\\alice]
            7 permit tcp>22 any > ?GONE UNRESOLVED GONE: it is not defined\
            """);
    assertThat(list.rules().getFirst().remark()).isEqualTo("partner link until April");
    assertThat(device.facts().filtering().timeRanges().items().getFirst().endsOn())
        .isEqualTo("2026-03-31");
    assertThat(FactText.states(device)).isEqualTo("mmmmmmmmmmmmmni");
  }

  @Test
  void countersOfShowAccessListAndWrittenOutGroups() {
    var device =
        Golden.read(
            """
            fw1# show access-list
            access-list cached ACL log flows: total 0, denied 0 (deny-flow-max 4096)
            access-list L; 3 elements; name hash: 0x1a2b3c4d
            access-list L line 1 remark web
            access-list L line 2 extended permit tcp any host 192.0.2.1 eq www (hitcnt=42) 0x5e6f7a8b
            access-list L line 3 extended deny ip any any (hitcnt=0) (inactive) 0x11223344
              access-list L line 3 extended deny ip any any (hitcnt=0) (inactive) 0x99887766
            """);
    var rules = Golden.list(device, "L").rules();
    assertThat(RuleText.show(rules))
        .isEqualTo("2 permit tcp>80 any > 192.0.2.1/32\n3 deny ip any > any log DISABLED");
    assertThat(rules.getFirst().options().hits()).isEqualTo(42);
    assertThat(FactText.states(device)).isEqualTo("iiimmmi");
  }

  @Test
  void rulesOfThreatDefenseHaveNamesAndInterfaces() {
    var device =
        Golden.read(
            """
            NGFW Version 7.0.1
            hostname ftd1
            interface GigabitEthernet0/0
             nameif outside
             security-level 0
             ip address 192.0.2.1 255.255.255.0
            access-list CSM remark rule-id 268435457: ACCESS POLICY: edge - Mandatory
            access-list CSM remark rule-id 268435457: RULE: to-web
            access-list CSM remark rule-id 268435458: L7 RULE: social media
            access-list CSM advanced trust tcp ifc outside any ifc inside host 10.0.0.1 eq https rule-id 268435457 event-log both
            access-list CSM advanced permit ip ifc inside any ifc outside any rule-id 268435458
            access-list CSM advanced deny ip any any rule-id 268435459 event-log flow-start
            access-group CSM global
            Cryptochecksum:0
            """);
    assertThat(device.identity().platformName()).isEqualTo("Cisco Firepower Threat Defense");
    assertThat(device.identity().osVersion()).isEqualTo("7.0.1");
    assertThat(RuleText.show(Golden.list(device, "CSM").rules()))
        .isEqualTo(
            """
            1 to-web permit [outside > inside] tcp>443 any > 10.0.0.1/32 log
            2 social media permit [inside > outside] ip any > any UNRESOLVED the inspection engine decides on it, and this file does not hold its rules
            3 268435459 deny ip any > any log\
            """);
    assertThat(device.facts().filtering().accessListUses().items().getFirst().place())
        .isEqualTo("every interface");
  }

  @Test
  void standardEthertypeWebtypeAndOldIpv6Lists() {
    var device =
        Golden.whole(
            "8.4(7)",
            """
            access-list S standard permit 192.0.2.0 255.255.255.0
            access-list S standard permit host 0.0.0.0
            access-list E ethertype permit bpdu
            access-list W webtype permit url https://intra.example.com/*
            access-list P permit ip host 192.0.2.1 any
            ipv6 access-list V6 permit tcp any host 2001:db8::5 eq ssh
            """);
    assertThat(device.facts().filtering().accessLists().items())
        .extracting(list -> list.name() + " " + list.kind().label())
        .containsExactly("S standard", "E mac", "W extended", "P extended", "V6 ipv6");
    assertThat(RuleText.show(Golden.list(device, "S").rules()))
        .isEqualTo("1 permit any 192.0.2.0/24 > any\n2 permit any 0.0.0.0/32 > any");
    assertThat(RuleText.show(Golden.list(device, "V6").rules()))
        .isEqualTo("1 permit tcp>22 any > 2001:db8::5/128");
    assertThat(FactText.states(device)).isEqualTo("mmmmnnmmi");
  }

  @Test
  void securityLevelsPassDownwardsUnlessAListDecides() {
    var device =
        Golden.whole(
            "9.16(4)",
            """
            interface GigabitEthernet0/0
             nameif outside
             security-level 0
             ip address 192.0.2.1 255.255.255.0
            interface GigabitEthernet0/1
             nameif inside
             ip address 10.0.0.1 255.255.255.0
            interface GigabitEthernet0/2
             nameif dmz
             security-level 50
             ip address 10.1.0.1 255.255.255.0
            interface GigabitEthernet0/3
             nameif partner
             security-level 50
             ip address 10.2.0.1 255.255.255.0
            interface Management0/0
             management-only
             nameif mgmt
             security-level 100
             ip address 10.3.0.1 255.255.255.0
            same-security-traffic permit inter-interface
            access-list P extended permit tcp any any eq https
            access-group P in interface partner
            """);
    assertThat(Golden.list(device, SecurityLevels.LIST).implicitRules())
        .extracting(RuleText::show)
        .containsExactly(
            "1 permit [inside > outside,dmz,partner] any any > any IMPLICIT",
            "2 permit [dmz > outside,partner] any any > any IMPLICIT",
            "3 deny any any > any IMPLICIT");
    assertThat(FactText.show(FactText.port(device, "GigabitEthernet0/1").trust().securityLevel()))
        .isEqualTo("100 by default");
    assertThat(FactText.show(FactText.port(device, "GigabitEthernet0/3").filters().in()))
        .isEqualTo("P @25");
  }

  @Test
  void icmpToTheDeviceItself() {
    var device =
        Golden.whole(
            "9.16(4)",
            """
            icmp unreachable rate-limit 1 burst-size 1
            icmp permit 10.0.0.0 255.0.0.0 echo inside
            icmp deny any outside
            ipv6 icmp permit any neighbor-solicitation outside
            """);
    assertThat(RuleText.show(Golden.list(device, "icmp inside").rules()))
        .isEqualTo("1 permit [inside > ] icmp(echo) 10.0.0.0/8 > any");
    assertThat(RuleText.show(Golden.list(device, "icmp outside").rules()))
        .isEqualTo(
            """
            1 deny [outside > ] icmp any > any
            2 permit [outside > ] ipv6-icmp(neighbor-solicitation) any > any\
            """);
    assertThat(FactText.states(device)).isEqualTo("mmmmmmi");
  }

  @Test
  void placesWhereListsAreApplied() {
    var device =
        Golden.whole(
            "9.16(4)",
            """
            access-list A extended permit ip any any
            access-group A in interface outside
            access-group A out interface inside
            access-group A in interface outside control-plane
            access-group MISSING global
            crypto map M 10 match address A
            group-policy G internal
            group-policy G attributes
             vpn-filter value A
             split-tunnel-network-list value S
            class-map C
             match access-list A
            """);
    assertThat(device.facts().filtering().accessListUses().items())
        .extracting(
            use ->
                use.list()
                    + " "
                    + use.purpose()
                    + " "
                    + use.place()
                    + " "
                    + use.direction()
                    + " "
                    + use.defined().orNull())
        .containsExactly(
            "A interface outside in true",
            "A interface inside out true",
            "A control-plane outside in true",
            "MISSING interface every interface in false",
            "A crypto-map M 10  true",
            "A vpn-filter group-policy G  true",
            "S split-tunnel group-policy G  false",
            "A class-map C  true");
  }
}
