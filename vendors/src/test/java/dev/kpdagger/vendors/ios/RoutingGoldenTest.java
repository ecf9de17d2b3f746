package dev.kpdagger.vendors.ios;

import static dev.kpdagger.vendors.FactText.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.vendors.FactText;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RoutingGoldenTest {

  private static List<String> interfaces(Device device) {
    return device.facts().network().routing().routingInterfaces().stream()
        .map(
            i ->
                i.protocol()
                    + " "
                    + i.process()
                    + " "
                    + i.interfaceName()
                    + " passive "
                    + show(i.passive())
                    + " auth "
                    + show(i.authentication()))
        .toList();
  }

  @Test
  void ospfRunsWhereItsNetworksMatch() {
    var device =
        Golden.whole(
            "15.4",
            """
            interface GigabitEthernet0/0
             ip address 10.1.1.1 255.255.255.0
             ip ospf message-digest-key 1 md5 7 0822455D0A16
            interface GigabitEthernet0/1
             ip address 10.2.1.1 255.255.255.0
             ip ospf authentication message-digest
            interface GigabitEthernet0/2
             ip address 172.16.1.1 255.255.255.0
            interface GigabitEthernet0/3
             ip address 172.16.2.1 255.255.255.0
             ip ospf 1 area 5
             ip ospf authentication key-chain STRONG
            key chain STRONG
             key 1
              key-string six
              cryptographic-algorithm hmac-sha-256
            router ospf 1
             passive-interface default
             no passive-interface Gi0/0
             area 0.0.0.0 authentication message-digest
             network 10.0.0.0 0.255.255.255 area 0
            """);
    assertThat(interfaces(device))
        .containsExactly(
            "ospf 1 GigabitEthernet0/0 passive false @21 auth md5 @22",
            "ospf 1 GigabitEthernet0/1 passive true @20 auth none @8",
            "ospf 1 GigabitEthernet0/3 passive true @20 auth hmac-sha-256 @14");
    var first = device.facts().network().routing().routingInterfaces().items().getFirst();
    assertThat(first.key()).isNotNull();
    assertThat(device.text().redacted(5)).doesNotContain("0822455D0A16");
  }

  @Test
  void eigrpNeedsAModeAndAChain() {
    var device =
        Golden.whole(
            "15.4",
            """
            interface GigabitEthernet0/0
             ip address 10.1.1.1 255.255.255.0
             ip authentication mode eigrp 100 md5
             ip authentication key-chain eigrp 100 E
            interface GigabitEthernet0/1
             ip address 10.2.1.1 255.255.255.0
             ip authentication mode eigrp 100 md5
            key chain E
             key 1
              key-string five
            router eigrp 100
             network 10.0.0.0
             redistribute static
            """);
    assertThat(interfaces(device))
        .containsExactly(
            "eigrp 100 GigabitEthernet0/0 passive false by default auth md5 @5",
            "eigrp 100 GigabitEthernet0/1 passive false by default auth none @9");
    assertThat(
            device
                .facts()
                .network()
                .routing()
                .routingProcesses()
                .items()
                .getFirst()
                .redistributes())
        .containsExactly("static");
  }

  @Test
  void namedEigrp() {
    var device =
        Golden.whole(
            "15.4",
            """
            interface GigabitEthernet0/0
             ip address 10.1.1.1 255.255.255.0
            interface GigabitEthernet0/1
             ip address 10.2.1.1 255.255.255.0
            router eigrp CORE
             address-family ipv4 unicast autonomous-system 7
              af-interface default
               authentication mode hmac-sha-256 secretword
               passive-interface
              exit-af-interface
              af-interface GigabitEthernet0/1
               no passive-interface
              exit-af-interface
              network 10.0.0.0
             exit-address-family
            """);
    assertThat(interfaces(device))
        .containsExactly(
            "eigrp 7 GigabitEthernet0/0 passive true @11 auth hmac-sha-256 @10",
            "eigrp 7 GigabitEthernet0/1 passive false @14 auth hmac-sha-256 @10");
    assertThat(device.text().redacted(10)).doesNotContain("secretword");
  }

  @Test
  void bgpNeighborsInheritFromGroupsAndTemplates() {
    var device =
        Golden.whole(
            "15.4",
            """
            router bgp 65000
             template peer-session SESSION
              remote-as 65020
              password 7 0822455D0A16
              ttl-security hops 2
             exit-peer-session
             neighbor OUTSIDE peer-group
             neighbor OUTSIDE remote-as 65010
             neighbor OUTSIDE prefix-list FROM in
             neighbor 192.0.2.1 peer-group OUTSIDE
             neighbor 192.0.2.1 maximum-prefix 100
             neighbor 192.0.2.2 inherit peer-session SESSION
             neighbor 192.0.2.3 remote-as 65000
             neighbor 192.0.2.3 shutdown
             address-family ipv4 vrf RED
              neighbor 192.0.2.9 remote-as 65030
              neighbor 192.0.2.9 route-map ANY in
              neighbor 192.0.2.9 route-map NOWHERE out
             exit-address-family
            ip prefix-list FROM seq 5 permit 203.0.113.0/24
            route-map ANY permit 10
            """);
    var neighbors = device.facts().network().routing().bgpNeighbors();
    assertThat(
            neighbors.stream()
                .map(
                    n ->
                        n.subject()
                            + " as "
                            + show(n.remoteAs())
                            + " external "
                            + show(n.external())
                            + " auth "
                            + show(n.authentication())
                            + " ttl "
                            + show(n.ttlSecurityHops())
                            + " max "
                            + show(n.maximumPrefixes())
                            + " in "
                            + show(n.filteredIn())
                            + " out "
                            + show(n.filteredOut())))
        .containsExactly(
            "BGP neighbor 192.0.2.1 as 65010 @10 external true @10 auth none by default ttl 0 by"
                + " default max 100 @13 in true @11 out false by default",
            "BGP neighbor 192.0.2.2 as 65020 @5 external true @5 auth md5 @6 ttl 2 @7 max 0 by"
                + " default in false by default out false by default",
            "BGP neighbor 192.0.2.3 as 65000 @15 external false @15 auth none by default ttl 0 by"
                + " default max 0 by default in false by default out false by default",
            "BGP neighbor 192.0.2.9 vrf RED as 65030 @18 external true @18 auth none by default ttl"
                + " 0 by default max 0 by default in false @19 out unknown");
    assertThat(show(neighbors.items().get(2).shutdown())).isEqualTo("true @16");
    assertThat(device.text().redacted(6)).isEqualTo("  password 7 ***");
  }

  @Test
  void aRouteMapThatIsNotDefinedLeavesTheFilterUnknown() {
    var device =
        Golden.whole(
            "15.4",
            """
            router bgp 65000
             neighbor 192.0.2.1 remote-as 65010
             neighbor 192.0.2.1 route-map NOWHERE in
             neighbor 192.0.2.1 route-map OPEN out
             neighbor 192.0.2.2 remote-as 65020
             neighbor 192.0.2.2 route-map NOWHERE in
             neighbor 192.0.2.2 prefix-list FROM in
            ip prefix-list FROM seq 5 permit 203.0.113.0/24
            route-map OPEN permit 10
            """);
    assertThat(device.facts().network().routing().bgpNeighbors().items())
        .extracting(n -> show(n.filteredIn()) + " " + show(n.filteredOut()))
        .containsExactly("unknown false @6", "true @9 false by default");
  }

  @Test
  void aRouteMapThatPermitsTheRestFiltersNothingUnlessItDeniesFirst() {
    var device =
        Golden.whole(
            "15.4",
            """
            router bgp 65000
             neighbor 192.0.2.1 remote-as 65010
             neighbor 192.0.2.1 route-map THROUGH in
             neighbor 192.0.2.1 route-map REFUSE out
            route-map THROUGH permit 10
             match ip address prefix-list SOME
             set local-preference 100
            route-map THROUGH permit 20
            route-map REFUSE deny 10
             match ip address prefix-list SOME
            route-map REFUSE permit 20
            """);
    assertThat(device.facts().network().routing().bgpNeighbors().items())
        .extracting(n -> show(n.filteredIn()) + " " + show(n.filteredOut()))
        .containsExactly("false @5 true @6");
  }

  @Test
  void staticRoutesAndTables() {
    var device =
        Golden.whole(
            "15.4",
            """
            vrf definition RED
             rd 65000:1
             address-family ipv4
              route-target export 65000:1
              route-target import 65000:2
             exit-address-family
            ip route 0.0.0.0 0.0.0.0 192.0.2.1
            ip route vrf RED 10.0.0.0 255.0.0.0 GigabitEthernet0/1 192.0.2.9
            ipv6 route ::/0 2001:db8::1
            ip route 10.0.0.0 255.0.255.0 192.0.2.1
            """);
    var network = device.facts().network();
    assertThat(
            network.routing().staticRoutes().stream()
                .map(route -> route.subject() + " via " + route.nextHop()))
        .containsExactly(
            "route 0.0.0.0/0 via 192.0.2.1",
            "route 10.0.0.0/8 vrf RED via GigabitEthernet0/1 192.0.2.9",
            "route ::/0 via 2001:db8::1");
    assertThat(network.vrfs().items().getFirst().imports()).containsExactly("65000:2");
    assertThat(network.vrfs().items().getFirst().exports()).containsExactly("65000:1");
    assertThat(FactText.states(device)).isEqualTo("mmmmimmimmm!i");
  }
}
