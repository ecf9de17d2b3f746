package dev.kpdagger.vendors.eos;

import static dev.kpdagger.vendors.FactText.port;
import static dev.kpdagger.vendors.FactText.show;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.network.BgpNeighbor;
import dev.kpdagger.device.network.InterfaceKind;
import dev.kpdagger.vendors.FactText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class NetworkGoldenTest {

  @Test
  void aRoutedPort() {
    var device =
        Golden.whole(
            """
            no ip icmp redirect
            !
            interface Ethernet1/1
               description to the provider
               no shutdown
               no switchport
               vrf RED
               ip address 192.0.2.1/31
               ip address 198.51.100.1/24 secondary
               ip verify unicast source reachable-via rx
               ip access-group EDGE in
               ipv6 access-group EDGE6 in
               ipv6 address 2001:db8::1/64
               ipv6 nd ra disabled all
               no lldp transmit
               ip helper-address 203.0.113.5 vrf MGMT source-interface Loopback0
               mtu 9214
            """);
    var port = port(device, "Ethernet1/1");
    assertThat(port.kind()).isEqualTo(InterfaceKind.ETHERNET);
    assertThat(port.vrf()).isEqualTo("RED");
    assertThat(port.addresses()).containsExactly("192.0.2.1/31", "198.51.100.1/24");
    assertThat(port.ipv6()).containsExactly("2001:db8::1/64");
    assertThat(port.relays()).containsExactly("203.0.113.5");
    assertThat(port.switchport()).isNull();
    assertThat(show(port.shutdown())).isEqualTo("false @7");
    assertThat(show(port.hardening().redirects())).isEqualTo("false @3");
    assertThat(show(port.hardening().proxyArp())).isEqualTo("false by default");
    assertThat(show(port.hardening().sourceVerification())).isEqualTo("strict @12");
    assertThat(show(port.hardening().ipv6RouterAdvertisements())).isEqualTo("false @16");
    assertThat(show(port.filters().in())).isEqualTo("EDGE @13");
    assertThat(show(port.filters().in6())).isEqualTo("EDGE6 @14");
    assertThat(show(port.discovery().lldpTransmit())).isEqualTo("false @17");
    assertThat(show(port.discovery().lldpReceive())).isEqualTo("true by default");
    assertThat(FactText.states(device)).isEqualTo("mmmimmmmmmmmmmmmmmii");
  }

  @Test
  void anEthernetPortIsASwitchPort() {
    var device =
        Golden.whole(
            """
            spanning-tree edge-port bpduguard default
            dot1x system-auth-control
            !
            interface Ethernet1
            !
            interface Ethernet2
               switchport mode trunk
               switchport trunk native vlan 99
               switchport trunk allowed vlan 10,20
               switchport trunk allowed vlan add 30-31
               switchport trunk allowed vlan remove 20
            !
            interface Ethernet3
               switchport trunk native vlan 110
               switchport phone vlan 120
               switchport mode trunk phone
               dot1x port-control auto
               spanning-tree portfast
               storm-control broadcast level 1
            !
            interface Ethernet4
               channel-group 7 mode active
            !
            interface Port-Channel7
               switchport trunk native vlan tag
               switchport mode trunk
            """);
    var access = requireNonNull(port(device, "Ethernet1").switchport());
    assertThat(show(access.mode())).isEqualTo("access by default");
    assertThat(show(access.accessVlan())).isEqualTo("1 by default");
    assertThat(show(access.negotiates())).isEqualTo("false by default");
    var trunk = requireNonNull(port(device, "Ethernet2").switchport());
    assertThat(show(trunk.mode())).isEqualTo("trunk @9");
    assertThat(show(trunk.nativeVlan())).isEqualTo("99 @10");
    assertThat(show(trunk.allowedVlans())).isEqualTo("10,30-31 @11-13");
    var phone = requireNonNull(port(device, "Ethernet3").switchport());
    assertThat(show(phone.mode())).isEqualTo("access @18");
    assertThat(show(phone.accessVlan())).isEqualTo("110 @16");
    assertThat(show(phone.voiceVlan())).isEqualTo("120 @17");
    assertThat(show(phone.guards().dot1x())).isEqualTo("true @19");
    assertThat(show(phone.guards().portfast())).isEqualTo("true @20");
    assertThat(show(phone.guards().bpduGuard())).isEqualTo("true @3");
    assertThat(show(phone.guards().stormControl())).isEqualTo("true @21");
    assertThat(port(device, "Ethernet4").switchport()).isNull();
    var channel = requireNonNull(port(device, "Port-Channel7").switchport());
    assertThat(show(channel.nativeVlan())).isEqualTo("0 @27");
    assertThat(show(channel.allowedVlans())).isEqualTo("all by default");
  }

  @Test
  void portsMayBeRoutedByDefault() {
    var device = Golden.whole("switchport default mode routed\ninterface Ethernet1\n");
    assertThat(port(device, "Ethernet1").switchport()).isNull();
  }

  @Test
  void vlansAndRoutingTables() {
    var device =
        Golden.whole(
            """
            vlan 10,20-21
               name USERS
               state suspend
            !
            vrf instance RED
            !
            router bgp 65001
               vrf RED
                  route-target import evpn 1:1
                  route-target export evpn 1:2
                  route-target export evpn route-map RM
            """);
    assertThat(device.facts().network().vlans().items())
        .extracting("id")
        .containsExactly(10L, 20L, 21L);
    assertThat(show(device.facts().network().vlans().items().getFirst().shutdown()))
        .isEqualTo("true @5");
    var vrf = device.facts().network().vrfs().items().getFirst();
    assertThat(vrf.imports()).containsExactly("1:1");
    assertThat(vrf.exports()).containsExactly("1:2");
  }

  @Test
  void virtualRoutersWithTheirKeys() {
    var device =
        Golden.whole(
            """
            interface Vlan10
               ip address 192.0.2.2/24
               vrrp 1 ipv4 192.0.2.1
               vrrp 1 peer authentication ietf-md5 key-string 0 hidden
               vrrp 2 ipv4 192.0.2.3
               vrrp 3 peer authentication text seen
            !
            interface Vlan20
               ip address virtual 198.51.100.1/24
               ip virtual-router address 198.51.100.9
            """);
    var groups = port(device, "Vlan10").firstHopGroups();
    assertThat(groups.stream().map(g -> g.group() + " " + show(g.authentication())))
        .containsExactly("1 md5 @6", "2 none by default", "3 text @8");
    assertThat(device.text().redacted(6)).doesNotContain("hidden");
    assertThat(device.text().redacted(8)).doesNotContain("seen");
    assertThat(port(device, "Vlan20").addresses())
        .containsExactly("198.51.100.1/24", "198.51.100.9/32");
  }

  private static String text(BgpNeighbor neighbor) {
    return neighbor.subject()
        + " as "
        + neighbor.remoteAs().orNull()
        + " external "
        + neighbor.external().orNull()
        + ", auth "
        + show(neighbor.authentication())
        + ", ttl "
        + show(neighbor.ttlSecurityHops())
        + ", max "
        + show(neighbor.maximumPrefixes())
        + ", in "
        + show(neighbor.filteredIn());
  }

  @Test
  void neighboursInheritFromTheirPeerGroup() {
    var device =
        Golden.whole(
            """
            ip prefix-list ALL
               seq 10 permit 0.0.0.0/0 le 32
            !
            ip prefix-list SOME
               seq 10 permit 192.0.2.0/24 le 32
            !
            route-map OPEN permit 10
            !
            router bgp 65001
               no bgp enforce-first-as
               bgp listen range 203.0.113.0/24 peer-group PEERS remote-as 65009
               neighbor PEERS peer group
               neighbor PEERS password 7 q8kL2mNxP0w=
               neighbor PEERS ttl maximum-hops 1
               neighbor PEERS prefix-list SOME in
               neighbor 192.0.2.1 peer group PEERS
               neighbor 192.0.2.1 remote-as 65002
               neighbor 192.0.2.2 remote-as 65001
               neighbor 192.0.2.2 maximum-routes 0
               neighbor 192.0.2.2 route-map OPEN in
               neighbor 192.0.2.3 remote-as 65003
               neighbor 192.0.2.3 password shared-secret profile P algorithm aes-128-cmac-96
               neighbor 192.0.2.3 prefix-list ALL in
               !
               vrf RED
                  neighbor 198.51.100.1 peer group PEERS
                  neighbor 198.51.100.1 remote-as 65004
            """);
    var neighbors = device.facts().network().routing().bgpNeighbors();
    assertThat(neighbors.stream().map(NetworkGoldenTest::text).collect(Collectors.joining("\n")))
        .isEqualTo(
            """
            BGP neighbor 192.0.2.1 as 65002 external true, auth md5 @15, ttl 1 @16, max 12000 by default, in true @17
            BGP neighbor 192.0.2.2 as 65001 external false, auth none by default, ttl 0 by default, max 0 @21, in false @22
            BGP neighbor 192.0.2.3 as 65003 external true, auth ao @24, ttl 0 by default, max 12000 by default, in false @25
            BGP neighbor 198.51.100.1 vrf RED as 65004 external true, auth md5 @15, ttl 1 @16, max 12000 by default, in true @17
            BGP neighbor 203.0.113.0/24 as 65009 external true, auth md5 @15, ttl 1 @16, max 12000 by default, in true @17\
            """);
    assertThat(show(device.settings().get(SettingKeys.BGP_FIRST_AS_ENFORCED)))
        .isEqualTo("false @12");
    assertThat(device.text().redacted(15)).doesNotContain("q8kL2mNxP0w");
  }

  @Test
  void interiorProtocols() {
    var device =
        Golden.whole(
            """
            interface Ethernet1
               no switchport
               ip address 192.0.2.1/31
               ip ospf area 0.0.0.0
               ip ospf authentication message-digest
               ip ospf message-digest-key 1 sha256 7 secretkey
            !
            interface Ethernet2
               no switchport
               ip address 192.0.2.3/31
               ip ospf authentication
            !
            interface Ethernet3
               no switchport
               ip address 198.51.100.1/31
               isis enable CORE
               isis authentication mode md5
               isis authentication key 0 isiskey level-2
            !
            interface Loopback0
               ip address 203.0.113.1/32
               isis enable CORE
            !
            router ospf 1
               passive-interface default
               no passive-interface Ethernet1
               network 192.0.2.2/31 area 0.0.0.0
               redistribute connected
            !
            router isis CORE
               net 49.0001.0000.0000.0001.00
            """);
    var text =
        device.facts().network().routing().routingInterfaces().stream()
            .map(
                i -> i.subject() + " passive " + show(i.passive()) + " " + show(i.authentication()))
            .collect(Collectors.joining("\n"));
    assertThat(text)
        .isEqualTo(
            """
            ospf on Ethernet1 passive false @28 sha256 @7
            ospf on Ethernet2 passive true @27 none @13
            isis on Ethernet3 passive false by default md5 @19
            isis on Loopback0 passive true by default none by default\
            """);
    assertThat(device.text().redacted(8)).doesNotContain("secretkey");
    assertThat(device.text().redacted(20)).doesNotContain("isiskey");
    var processes = device.facts().network().routing().routingProcesses().items();
    assertThat(processes.getFirst().redistributes()).containsExactly("connected");
  }

  @Test
  void staticRoutes() {
    Device device =
        Golden.whole(
            """
            ip route 0.0.0.0/0 192.0.2.1
            ip route vrf MGMT 198.51.100.0/24 Ethernet1 192.0.2.9 200 name X
            ip route 203.0.113.0 255.255.255.0 Null0
            ipv6 route ::/0 2001:db8::1
            """);
    assertThat(
            device.facts().network().routing().staticRoutes().stream()
                .map(route -> route.subject() + " via " + route.nextHop()))
        .containsExactly(
            "route 0.0.0.0/0 via 192.0.2.1",
            "route 198.51.100.0/24 vrf MGMT via Ethernet1 192.0.2.9",
            "route 203.0.113.0/24 via Null0",
            "route ::/0 via 2001:db8::1");
  }
}
