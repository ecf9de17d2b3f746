package dev.kpdagger.vendors.eos;

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
            """
            router multicast
               ipv4
                  routing
            router pim sparse-mode
               ipv4
                  rp address 192.0.2.1 access-list GROUPS
                  spt threshold infinity
            router msdp
               peer 198.51.100.1
                  local-interface Loopback0
                  sa-filter in list SA
                  sa-limit 100
            mpls ip
            mpls ldp
               router-id interface Loopback0
               password 0 sample
               neighbor 203.0.113.1 targeted
               no shutdown
            mpls rsvp
               refresh method bundled
            no mpls icmp ttl-exceeded tunneling
            interface Loopback0
               ip address 192.0.2.1/32
            interface Ethernet1
               no switchport
               ip address 10.0.0.1/24
               pim ipv4 sparse-mode
               pim ipv4 neighbor filter N
               multicast ipv4 boundary B
               ip igmp access-group G
               arp gratuitous accept
               ipv6 nd ra hop-limit 16
               ip access-group IN in
            ip access-list IN
               10 deny ip any any ip-length gt 5 log
               20 deny icmp any any fragments log
               30 permit tcp any any eq 443
               40 deny ip any any log
            ip prefix-list FROM
               seq 10 permit 203.0.114.0/23 le 24
            vrf instance RED
            router bgp 65000
               neighbor 198.51.100.1 remote-as 65010
               neighbor 198.51.100.1 update-source Loopback0
               neighbor 198.51.100.1 prefix-list FROM in
               network 192.0.2.0/24
               vrf RED
                  rd 65000:1
            router ospf 1
               mpls ldp sync default
            """);
    assertThat(FactText.core(device))
        .isEqualTo(
            """
            rendezvousPoint true @8, registerFilter GROUPS @8, joinFilter GROUPS @8, \
            sharedTreeKept true @9, at 4
            interfaceName Ethernet1, pim true @29, neighborFilter N @30, boundary B @31, \
            groupFilter G @32, at 29
            address 198.51.100.1, shutdown false by default, authenticated false by default, \
            source Loopback0 @12, sourceIsLoopback true @12, filterIn SA @13, filterOut  by \
            default, sourceLimit 100 @14, screened true @35, at 11-14
            protocol mpls, ttlPropagated false @23, at 15
            protocol ldp, source Loopback0 @17, sourceIsLoopback true @17, at 16
            protocol rsvp, paced true @22, at 21
            address 203.0.113.1, authenticated true @18, password cleartext, at 19
            interfaceName Ethernet1, family ipv4, list IN, refuses [ip-options, \
            icmp-fragments], denialsLogged true, denialsNameInterface true, at 35
            name RED, distinguisher 65000:1, at 43
            198.51.100.1: source Loopback0 @46, sourceIsLoopback true @46, inbound [bogons true \
            @47, longPrefixes true @47, ownPrefixes true @47], hops 0 by default
            ospf 1: awaits labels true @52
            Loopback0: hop limit 64 by default, gratuitous false by default
            Ethernet1: hop limit 16 @34, gratuitous true @33
            """);
  }
}
