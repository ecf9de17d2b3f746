package dev.kpdagger.vendors.nxos;

import static dev.kpdagger.vendors.FactText.show;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.network.BgpNeighbor;
import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

final class RoutingGoldenTest {

  private static BgpNeighbor neighbor(Device device, String address) {
    return device.facts().network().routing().bgpNeighbors().stream()
        .filter(n -> n.address().equals(address))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void neighboursWithTemplatesAndTables() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            feature bgp
            ip prefix-list CUSTOMER seq 5 permit 203.0.113.0/24
            ip prefix-list ALL seq 5 permit 0.0.0.0/0 le 32
            route-map OPEN permit 10
            router bgp 65000
              log-neighbor-changes
              address-family ipv4 unicast
                redistribute direct route-map OPEN
              template peer CUSTOMER
                password 3 a667d47acc18ea6b
                ttl-security hops 2
                address-family ipv4 unicast
                  maximum-prefix 100
                  prefix-list CUSTOMER in
              neighbor 192.0.2.1 remote-as 65001
                inherit peer CUSTOMER
                address-family ipv4 unicast
                  route-map OPEN out
              neighbor 192.0.2.2
                remote-as 65000
                shutdown
              vrf RED
                neighbor 192.0.2.3 remote-as 65002
                  address-family ipv4 unicast
                    prefix-list ALL in
                    route-map MISSING out
            """);
    var customer = neighbor(device, "192.0.2.1");
    assertThat(show(customer.remoteAs())).isEqualTo("65001 @17");
    assertThat(customer.external().orNull()).isTrue();
    assertThat(show(customer.authentication())).isEqualTo("md5 @12");
    assertThat(requireNonNull(customer.password()).storage()).isEqualTo(SecretStorage.REVERSIBLE);
    assertThat(show(customer.ttlSecurityHops())).isEqualTo("2 @13");
    assertThat(show(customer.maximumPrefixes())).isEqualTo("100 @15");
    assertThat(show(customer.filteredIn())).isEqualTo("true @16");
    assertThat(show(customer.filteredOut())).isEqualTo("false @20");
    var inner = neighbor(device, "192.0.2.2");
    assertThat(inner.external().orNull()).isFalse();
    assertThat(show(inner.shutdown())).isEqualTo("true @23");
    var red = neighbor(device, "192.0.2.3");
    assertThat(red.vrf()).isEqualTo("RED");
    assertThat(show(red.authentication())).isEqualTo("none by default");
    assertThat(show(red.filteredIn())).isEqualTo("false @27");
    assertThat(show(red.filteredOut())).isEqualTo("unknown");
    assertThat(device.facts().network().routing().routingProcesses())
        .extracting(p -> p.protocol(), p -> p.vrf(), p -> show(p.logsNeighborChanges()))
        .containsExactly(tuple("bgp", "", "true @8"), tuple("bgp", "RED", "true @8"));
    assertThat(device.facts().network().routing().routingProcesses().items().getFirst())
        .extracting(p -> p.redistributes())
        .isEqualTo(java.util.List.of("connected"));
    assertThat(device.text().redacted(12)).doesNotContain("a667");
    assertThat(FactText.states(device)).isEqualTo("mmi" + "m".repeat(26));
  }

  @Test
  void interiorProtocolsByInterface() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            key chain OSPF
              key 1
                key-string 7 070c285f4d06
                cryptographic-algorithm HMAC-SHA-256
            router ospf 1
              passive-interface default
              area 0.0.0.1 authentication message-digest
            interface Ethernet1/1
              no switchport
              ip router ospf 1 area 0.0.0.0
              ip ospf authentication key-chain OSPF
              no ip ospf passive-interface
            interface Ethernet1/2
              no switchport
              ip router ospf 1 area 1
              ip ospf message-digest-key 1 md5 3 a667d47acc18ea6b
            interface Ethernet1/3
              no switchport
              ip router ospf 1 area 1
            interface loopback0
              ip router ospf 1 area 0
            """);
    assertThat(device.facts().network().routing().routingInterfaces())
        .extracting(
            i -> i.interfaceName(),
            i -> show(i.passive()),
            i -> show(i.authentication()),
            i -> i.key() == null ? null : i.key().storage())
        .containsExactly(
            tuple("Ethernet1/1", "false @14", "hmac-sha-256 @13", null),
            tuple("Ethernet1/2", "true @8", "md5 @9", SecretStorage.REVERSIBLE),
            tuple("Ethernet1/3", "true @8", "none @9", null),
            tuple("loopback0", "true by default", "none by default", null));
    assertThat(device.facts().network().routing().chainKeys())
        .extracting(k -> k.subject(), k -> show(k.algorithm()))
        .containsExactly(tuple("key chain OSPF key 1", "hmac-sha-256 @6"));
  }

  @Test
  void eigrpRipAndIsis() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            key chain K
              key 1
                key-string 7 070c285f4d06
            router eigrp 10
              authentication mode md5
              authentication key-chain K
            router isis CORE
            router rip R
            interface Vlan10
              ip router eigrp 10
              ip passive-interface eigrp 10
            interface Vlan11
              ip router isis CORE
              isis authentication-type md5 level-2
              isis authentication key-chain K level-2
            interface Vlan12
              ip router rip R
              ip rip authentication mode md5
              ip rip authentication key-chain ABSENT
            interface Vlan13
              vrf member RED
              ip router eigrp 10
            """);
    assertThat(device.facts().network().routing().routingInterfaces())
        .extracting(i -> i.protocol(), i -> show(i.passive()), i -> show(i.authentication()))
        .containsExactly(
            tuple("eigrp", "true @13", "md5 @7"),
            tuple("isis", "false by default", "md5 @17"),
            tuple("rip", "false by default", "none @21"),
            tuple("eigrp", "false by default", "none by default"));
  }

  @Test
  void tablesAndRoutes() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            ip route 0.0.0.0/0 192.0.2.254
            ip route 10.0.0.0/8 Null0 vrf RED
            vrf context RED
              ip route 198.51.100.0/24 192.0.2.1
              rd auto
              address-family ipv4 unicast
                route-target import 65000:1
                route-target both auto evpn
            """);
    assertThat(device.facts().network().routing().staticRoutes())
        .extracting(r -> r.vrf(), r -> r.prefix(), r -> r.nextHop())
        .containsExactly(
            tuple("", "0.0.0.0/0", "192.0.2.254"),
            tuple("RED", "10.0.0.0/8", "Null0"),
            tuple("RED", "198.51.100.0/24", "192.0.2.1"));
    assertThat(device.facts().network().vrfs().items().getFirst())
        .extracting(v -> v.imports(), v -> v.exports())
        .containsExactly(java.util.List.of("65000:1", "auto"), java.util.List.of("auto"));
    assertThat(FactText.states(device)).isEqualTo("mmmmmmmmmmm");
  }

  @Test
  void networkStatementsLeaveTheInterfacesOpen() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            router ospf 1
              network 192.0.2.0/24 area 0
            interface Ethernet1/1
              no switchport
              switchport mode trunk
              ip address 192.0.2.1/30
              ip ospf authentication message-digest
            """);
    assertThat(device.facts().network().routing().routingInterfaces().isComplete()).isFalse();
    assertThat(FactText.states(device)).isEqualTo("mmmnmmimnm");
  }
}
