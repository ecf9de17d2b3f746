package dev.kpdagger.vendors.ios;

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
            "15.4",
            """
            ip multicast-routing
            ip pim rp-address 192.0.2.1
            ip pim accept-register list SOURCES
            ip pim accept-rp 192.0.2.1 GROUPS
            ip pim register-rate-limit 10
            ip pim spt-threshold infinity
            ip multicast route-limit 2000
            ip igmp limit 50
            ip msdp peer 198.51.100.1 connect-source Loopback0
            ip msdp password peer 198.51.100.1 7 0822455D0A16
            ip msdp sa-filter in 198.51.100.1 list SA
            ip msdp sa-limit 198.51.100.1 100
            ip msdp peer 198.51.100.9
            mpls ldp router-id Loopback0 force
            mpls ldp neighbor 203.0.113.1 password 7 0822455D0A16
            no mpls ip propagate-ttl
            ip rsvp signalling rate-limit burst 9 maxsize 2100 period 50
            key chain K
             key 1
              key-string 7 0822455D0A16
              accept-lifetime 00:00:00 Jan 1 2026 00:00:00 Apr 1 2026
              send-lifetime 00:00:00 1 Jan 2026 duration 864000
             key 2
              key-string 7 0822455D0A16
            l2 vfi A manual
             vpn id 100
             bridge-domain 10
             neighbor 203.0.113.1 encapsulation mpls
             neighbor 203.0.113.2 encapsulation mpls no-split-horizon
            bridge-domain 10
             mac limit maximum addresses 500
            interface Loopback0
             ip address 192.0.2.1 255.255.255.255
            interface GigabitEthernet0/0
             ip address 10.0.0.1 255.255.255.0
             ip pim sparse-mode
             ip pim neighbor-filter N
             ip igmp access-group G
             ip multicast boundary B
             mpls ip
             mpls traffic-eng tunnels
             ip access-group IN in
             ipv6 traffic-filter IN6 in
            interface GigabitEthernet0/1
             ip address 10.0.1.1 255.255.255.0
             ip pim passive
             xconnect 203.0.113.9 77 encapsulation mpls
            interface GigabitEthernet0/2
             service instance 1 ethernet
              bridge-domain 10
              storm-control broadcast cir 8000
            ip access-list extended IN
             permit tcp host 198.51.100.1 any eq 639
             deny tcp any any eq 639 log-input
             deny ip any any option any-options log-input
             deny icmp any any fragments log-input
             permit tcp any any eq 443
             deny ip any any log-input
            ipv6 access-list IN6
             deny ipv6 any any undetermined-transport log
             deny ipv6 any any routing log
             deny hbh any any dest-option-type 4 log
             deny 60 any any dest-option-type 195 log
             permit ipv6 any any
            router bgp 65000
             network 192.0.2.0 mask 255.255.255.0
             neighbor 198.51.100.1 remote-as 65010
             neighbor 198.51.100.1 update-source Loopback0
             neighbor 198.51.100.1 password 7 0822455D0A16
             neighbor 198.51.100.1 prefix-list FROM in
             neighbor 198.51.100.5 remote-as 65020
             neighbor 198.51.100.5 password 7 13061E010803
             neighbor 198.51.100.5 route-map RM in
            router ospf 1
             mpls ldp sync
            ip prefix-list FROM seq 5 deny 192.0.2.0/24 le 32
            ip prefix-list FROM seq 10 permit 203.0.114.0/23 le 24
            ip prefix-list ALL seq 5 permit 0.0.0.0/0 le 24
            route-map RM permit 10
             match ip address prefix-list ALL
            """);
    assertThat(FactText.core(device))
        .isEqualTo(
            """
            rendezvousPoint true @4, registerFilter list SOURCES @5, joinFilter 192.0.2.1 \
            GROUPS @6, registerLimit 10 @7, routeLimit 2000 @9, sharedTreeKept true @8, at 3
            interfaceName GigabitEthernet0/0, pim true @38, neighborFilter N @39, boundary B \
            @41, groupFilter G @40, groupLimit 50 @10, at 38
            interfaceName GigabitEthernet0/1, pim false @48, neighborFilter  by default, \
            boundary  by default, groupFilter  by default, groupLimit 50 @10, at 48
            address 198.51.100.1, shutdown false by default, authenticated true @12, password \
            reversible, source Loopback0 @11, sourceIsLoopback true @11, filterIn list SA @13, \
            filterOut  by default, sourceLimit 100 @14, screened true @44, at 11
            address 198.51.100.9, shutdown false by default, authenticated false by default, \
            source  by default, sourceIsLoopback false by default, filterIn  by default, \
            filterOut  by default, sourceLimit 0 by default, screened true @44, at 15
            protocol mpls, ttlPropagated false @18, at 42
            protocol ldp, source Loopback0 @16, sourceIsLoopback true @16, at 42
            protocol rsvp, paced true @19, at 43
            address 203.0.113.9, authenticated false by default, at 49
            address 203.0.113.1, authenticated true @17, password reversible, at 30
            address 203.0.113.2, authenticated false by default, at 31
            peer 203.0.113.9, circuit 77, place GigabitEthernet0/1, splitHorizon true by \
            default, at 49
            peer 203.0.113.1, circuit 100, place vfi A, splitHorizon true by default, at 30
            peer 203.0.113.2, circuit 100, place vfi A, splitHorizon false @31, at 31
            name 10, addressLimit 500 @33, snooping true by default, at 29
            name GigabitEthernet0/2 service instance 1, bridge 10, stormControl true @53, at \
            51-53
            name K, keyId 1, algorithm md5 by default, secret reversible, lifetimeDays 90 @23, \
            at 21-24
            name K, keyId 2, algorithm md5 by default, secret reversible, lifetimeDays 0 by \
            default, at 25-26
            interfaceName GigabitEthernet0/0, family ipv4, list IN, refuses [ip-options, \
            icmp-fragments, icmp-mask], denialsLogged true, denialsNameInterface true, at 44
            interfaceName GigabitEthernet0/0, family ipv6, list IN6, refuses \
            [undetermined-transport, routing-header, hop-by-hop-options, nsap-address], \
            denialsLogged true, at 45
            198.51.100.1: source Loopback0 @70, sourceIsLoopback true @70, keyShared true @69, \
            inbound [bogons true @72, longPrefixes true @72, ownPrefixes true @72], hops 0 by \
            default
            198.51.100.5: source  by default, sourceIsLoopback false by default, keyShared true \
            @73, inbound [bogons false @75, longPrefixes true @75, ownPrefixes false @75], hops \
            0 by default
            ospf 1: awaits labels true @77
            Loopback0: hop limit 64 by default, gratuitous unknown
            GigabitEthernet0/0: hop limit 64 by default, gratuitous unknown
            GigabitEthernet0/1: hop limit 64 by default, gratuitous unknown
            GigabitEthernet0/2: hop limit 64 by default, gratuitous unknown
            """);
  }
}
