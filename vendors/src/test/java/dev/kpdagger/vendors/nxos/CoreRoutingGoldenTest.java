package dev.kpdagger.vendors.nxos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

/// Multicast routing, label switching, sessions of BGP and what filters of packets and routes
/// refuse.
class CoreRoutingGoldenTest {

  @Test
  void readsWhatARouterOfTheCoreSays() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            feature pim
            feature msdp
            feature bgp
            feature mpls ldp
            ip pim rp-address 192.0.2.1 group-list 239.0.0.0/8
            ip pim register-policy REG
            ip pim spt-threshold infinity group-list ALL
            ip msdp peer 198.51.100.1 connect-source loopback0
            ip msdp password 198.51.100.1 3 abcdef0123456789
            ip msdp sa-policy 198.51.100.1 SA in
            ip msdp sa-limit 198.51.100.1 100
            mpls ldp configuration
              router-id Lo0
              password required
              neighbor 203.0.113.1 targeted
            no mpls ip propagate-ttl
            vrf context RED
              rd 65000:1
              ip pim rp-address 192.0.2.9
              address-family ipv4 unicast
                route-target import 65000:1
            interface loopback0
              ip address 192.0.2.1/32
            interface Ethernet1/1
              no switchport
              ip address 10.0.0.1/24
              ip pim sparse-mode
              ip pim neighbor-policy N
              ip pim border
              ip igmp report-policy G
              ip igmp state-limit 20
              no ip arp gratuitous request
              ipv6 nd hop-limit 16
              mpls ip
              ip access-group IN in
            ip access-list IN
              10 deny icmp any any fragments log
              20 permit tcp any any eq 443
              30 deny ip any any log
            ip prefix-list FROM seq 5 permit 203.0.114.0/23 le 24
            router bgp 65000
              address-family ipv4 unicast
                network 192.0.2.0/24
              neighbor 198.51.100.1
                remote-as 65010
                update-source loopback0
                password 3 abcdef0123456789
                address-family ipv4 unicast
                  prefix-list FROM in
              neighbor 198.51.100.5
                remote-as 65020
                password 3 abcdef0123456789
            """);
    assertThat(FactText.core(device))
        .isEqualTo(
            """
            rendezvousPoint true @7, registerFilter REG @8, joinFilter  by default, \
            sharedTreeKept true @9, at 3
            vrf RED, rendezvousPoint false by default, registerFilter  by default, joinFilter  \
            by default, sharedTreeKept false by default, at 21
            interfaceName Ethernet1/1, pim true @29, neighborFilter N @30, boundary border @31, \
            groupFilter G @32, groupLimit 20 @33, at 29
            address 198.51.100.1, shutdown false by default, authenticated true @11, password \
            reversible, source loopback0 @10, sourceIsLoopback true @10, filterIn SA @12, \
            filterOut  by default, sourceLimit 100 @13, screened true @37, at 10
            protocol mpls, ttlPropagated false @18, at 36
            protocol ldp, source loopback0 @15, sourceIsLoopback true @15, at 36
            address 203.0.113.1, authenticated true @16, at 17
            interfaceName Ethernet1/1, family ipv4, list IN, refuses [icmp-fragments], \
            denialsLogged true, denialsNameInterface true, at 37
            name RED, imports [65000:1], distinguisher 65000:1, at 19-23
            198.51.100.1: source loopback0 @48, sourceIsLoopback true @48, keyShared true \
            @46-51, inbound [bogons true @51, longPrefixes true @51, ownPrefixes true @51], \
            hops 0 by default
            198.51.100.5: source  by default, sourceIsLoopback false by default, keyShared true \
            @52-54, inbound [bogons false by default, longPrefixes false by default, \
            ownPrefixes false by default], hops 0 by default
            loopback0: hop limit 64 by default, gratuitous true by default
            Ethernet1/1: hop limit 16 @35, gratuitous false @34
            """);
  }
}
