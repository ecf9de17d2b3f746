package dev.kpdagger.vendors.iosxr;

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
            interface Loopback0
             ipv4 address 192.0.2.1/32
            !
            interface GigabitEthernet0/0/0/0
             ipv4 address 10.0.0.1/24
             ipv4 access-group IN ingress
            !
            ipv4 access-list IN
             10 deny icmp any any fragments log-input
             20 permit tcp any any eq 443
             30 deny ipv4 any any log-input
            !
            multicast-routing
             address-family ipv4
              interface GigabitEthernet0/0/0/0
               enable
               boundary B
              !
             !
            !
            router pim
             address-family ipv4
              rp-address 192.0.2.1
              accept-register REG
              maximum register-states 500
              spt-threshold infinity
              interface GigabitEthernet0/0/0/0
               neighbor-filter N
              !
             !
            !
            router igmp
             interface GigabitEthernet0/0/0/0
              access-group G
              maximum groups-per-interface 20
             !
            !
            router msdp
             connect-source Loopback0
             peer 198.51.100.1
              password encrypted 0822455D0A16
              sa-filter in list SA
              maximum external-sa 100
             !
            !
            mpls ldp
             router-id 192.0.2.1
             neighbor 203.0.113.1:0 password encrypted 0822455D0A16
            !
            mpls ip-ttl-propagate disable
            rsvp
             interface GigabitEthernet0/0/0/0
              signalling rate-limit rate 10 interval 100
             !
            !
            l2vpn
             xconnect group X
              p2p A
               interface GigabitEthernet0/0/0/1
               neighbor ipv4 203.0.113.9 pw-id 77
               !
              !
             !
             bridge group B
              bridge-domain D
               mac
                limit
                 maximum 500
                !
               !
               igmp snooping profile P
               interface GigabitEthernet0/0/0/2
                storm-control broadcast pps 100
               !
               vfi V
                neighbor 203.0.113.1 pw-id 10
                !
               !
              !
             !
            !
            router ospf 1
             mpls ldp sync
             area 0
             !
            !
            vrf RED
             address-family ipv4 unicast
             !
            !
            prefix-set BOGONS
              10.0.0.0/8 le 32,
              0.0.0.0/8 le 32,
              100.64.0.0/10 le 32,
              127.0.0.0/8 le 32,
              169.254.0.0/16 le 32,
              172.16.0.0/12 le 32,
              192.0.0.0/24 le 32,
              192.0.2.0/24 le 32,
              192.168.0.0/16 le 32,
              198.18.0.0/15 le 32,
              198.51.100.0/24 le 32,
              203.0.113.0/24 le 32,
              224.0.0.0/3 le 32
            end-set
            !
            route-policy IN
              if destination in BOGONS then
                drop
              elseif community matches-any C then
                drop
              else
                pass
              endif
            end-policy
            !
            router bgp 65000
             address-family ipv4 unicast
              network 192.0.2.0/24
             !
             neighbor 198.51.100.1
              remote-as 65010
              update-source Loopback0
              password encrypted 0822455D0A16
              address-family ipv4 unicast
               route-policy IN in
              !
             !
             vrf RED
              rd 65000:1
             !
            !
            """);
    assertThat(FactText.core(device))
        .isEqualTo(
            """
            rendezvousPoint true @26, registerFilter REG @27, joinFilter  by default, \
            registerLimit 500 @28, routeLimit 0 by default, sharedTreeKept true @29, at 17
            interfaceName GigabitEthernet0/0/0/0, pim true @18, neighborFilter N @31, boundary \
            B @20, groupFilter G @37, groupLimit 20 @38, at 18
            address 198.51.100.1, shutdown false by default, authenticated true @44, password \
            reversible, source Loopback0 @42, sourceIsLoopback true @42, filterIn SA @45, \
            filterOut  by default, sourceLimit 100 @46, screened true @9, at 43-46
            protocol mpls, ttlPropagated false @53, at 49
            protocol ldp, source 192.0.2.1 @50, sourceIsLoopback true @50, at 49
            protocol rsvp, paced true @54-56, at 54
            address 203.0.113.9, authenticated false by default, at 63
            address 203.0.113.1, authenticated true @51, password reversible, at 79
            peer 203.0.113.9, circuit 77, place A, splitHorizon true by default, at 63
            peer 203.0.113.1, circuit 10, place vfi V, splitHorizon true by default, at 79
            name B/D, addressLimit 500 @71, snooping true @74, at 68-79
            name GigabitEthernet0/0/0/2, bridge B/D, stormControl true @76, at 75-76
            interfaceName GigabitEthernet0/0/0/0, family ipv4, list IN, refuses \
            [icmp-fragments, ip-options], denialsLogged true, denialsNameInterface true, at 9
            name RED, distinguisher 65000:1, at 90-91
            198.51.100.1: source Loopback0 @126, sourceIsLoopback true @126, keyShared false \
            @124-129, inbound [bogons true @129, longPrefixes false @129, ownPrefixes true \
            @129], hops 0 by default
            ospf 1: awaits labels true @86
            Loopback0: hop limit 64 by default, gratuitous unknown
            GigabitEthernet0/0/0/0: hop limit 64 by default, gratuitous unknown
            """);
  }
}
