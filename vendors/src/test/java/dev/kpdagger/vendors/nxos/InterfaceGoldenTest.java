package dev.kpdagger.vendors.nxos;

import static dev.kpdagger.vendors.FactText.port;
import static dev.kpdagger.vendors.FactText.show;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.network.InterfaceKind;
import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

final class InterfaceGoldenTest {

  @Test
  void addressesFiltersAndHardening() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            interface Ethernet1/1
              description to the core
              no switchport
              vrf member RED
              no ip redirects
              ip proxy-arp
              ip verify unicast source reachable-via rx
              ip access-group EDGE in
              ipv6 traffic-filter EDGE6 out
              ip address 192.0.2.1/30
              ip address 198.51.100.1/24 secondary
              ipv6 address 2001:db8::1/64
              ip dhcp relay address 203.0.113.9 use-vrf management
              no cdp enable
              mtu 9216
              no shutdown
            """);
    var port = port(device, "Ethernet1/1");
    assertThat(port.kind()).isEqualTo(InterfaceKind.ETHERNET);
    assertThat(port.description()).isEqualTo("to the core");
    assertThat(port.vrf()).isEqualTo("RED");
    assertThat(port.addresses()).containsExactly("192.0.2.1/30", "198.51.100.1/24");
    assertThat(port.ipv6()).containsExactly("2001:db8::1/64");
    assertThat(port.relays()).containsExactly("203.0.113.9");
    assertThat(port.switchport()).isNull();
    assertThat(show(port.shutdown())).isEqualTo("false @18");
    assertThat(show(port.hardening().redirects())).isEqualTo("false @7");
    assertThat(show(port.hardening().proxyArp())).isEqualTo("true @8");
    assertThat(show(port.hardening().sourceVerification())).isEqualTo("strict @9");
    assertThat(show(port.hardening().unreachables())).isEqualTo("false by default");
    assertThat(show(port.hardening().ipv6RouterAdvertisements())).isEqualTo("unknown");
    assertThat(show(port.filters().in())).isEqualTo("EDGE @10");
    assertThat(show(port.filters().out6())).isEqualTo("EDGE6 @11");
    assertThat(show(port.discovery().cdp())).isEqualTo("false @16");
    assertThat(show(port.discovery().lldpTransmit())).isEqualTo("false by default");
    assertThat(FactText.states(device)).isEqualTo("mm" + "m".repeat(14) + "imm");
  }

  @Test
  void kindsByName() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            interface Vlan10
            interface mgmt0
            interface loopback0
            interface port-channel10
            interface port-channel10.5
            interface Eth1/2
            interface nve1
            interface Tunnel3
              tunnel mode gre ip
            """);
    assertThat(device.facts().network().interfaces())
        .extracting(p -> p.name(), p -> p.kind())
        .containsExactly(
            tuple("Vlan10", InterfaceKind.VLAN),
            tuple("mgmt0", InterfaceKind.MANAGEMENT),
            tuple("loopback0", InterfaceKind.LOOPBACK),
            tuple("port-channel10", InterfaceKind.AGGREGATE),
            tuple("port-channel10.5", InterfaceKind.SUBINTERFACE),
            tuple("Ethernet1/2", InterfaceKind.ETHERNET),
            tuple("nve1", InterfaceKind.OTHER),
            tuple("Tunnel3", InterfaceKind.TUNNEL));
    assertThat(show(port(device, "Vlan10").shutdown())).isEqualTo("true by default");
    assertThat(show(port(device, "mgmt0").shutdown())).isEqualTo("false by default");
    assertThat(show(port(device, "mgmt0").hardening().redirects())).isEqualTo("false by default");
  }

  @Test
  void whatOtherPortsPrintTellsTheDefault() {
    var device =
        Golden.whole(
            "6.2(12)",
            """
            interface Ethernet2/1
              switchport
              switchport mode trunk
              no shutdown
            interface Ethernet2/2
              switchport
            interface Ethernet2/3
              ip address 192.0.2.1/30
              no shutdown
            interface Ethernet2/4
            """);
    assertThat(show(port(device, "Ethernet2/2").shutdown())).isEqualTo("true by default");
    assertThat(port(device, "Ethernet2/4").switchport()).isNull();
    assertThat(show(port(device, "Ethernet2/4").shutdown())).isEqualTo("true by default");
    var layer2 =
        Golden.whole(
            "9.3(3)",
            """
            interface Ethernet1/1
              no switchport
              ip address 192.0.2.1/30
              no shutdown
            interface Ethernet1/2
            """);
    assertThat(port(layer2, "Ethernet1/2").switchport()).isNotNull();
    assertThat(show(port(layer2, "Ethernet1/2").shutdown())).isEqualTo("false by default");
  }

  @Test
  void rangesAndPortProfiles() {
    var device =
        Golden.whole(
            "7.3(8)D1(1)",
            """
            port-profile type ethernet SERVERS
              switchport
              switchport access vlan 20
              state enabled
            interface Ethernet1/1-2, Ethernet1/5
              inherit port-profile SERVERS
            interface Ethernet1/2
              switchport access vlan 30
            """);
    assertThat(device.facts().network().interfaces())
        .extracting(p -> p.name())
        .containsExactly("Ethernet1/1", "Ethernet1/2", "Ethernet1/5");
    assertThat(show(requireNonNull(port(device, "Ethernet1/1").switchport()).accessVlan()))
        .isEqualTo("20 @5");
    assertThat(show(requireNonNull(port(device, "Ethernet1/2").switchport()).accessVlan()))
        .isEqualTo("30 @10");
  }

  @Test
  void firstHopGroups() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            key chain HSRP
              key 1
                key-string 7 070c285f4d06
            interface Vlan10
              no shutdown
              ip address 192.0.2.2/24
              hsrp version 2
              hsrp 10
                authentication text Kx81zz
                ip 192.0.2.1
              hsrp 11 ipv6
                authentication md5 key-chain HSRP
              hsrp 12
                authentication md5 key-string 7 070c285f4d06
              hsrp 13
              vrrp 14
                authentication text Kx81zz
              vrrpv3 15 address-family ipv4
                address 192.0.2.9
            """);
    assertThat(port(device, "Vlan10").firstHopGroups())
        .extracting(
            g -> g.protocol(),
            g -> g.group(),
            g -> show(g.authentication()),
            g -> g.key() == null ? null : g.key().storage())
        .containsExactly(
            tuple("hsrp", 10L, "text @11", SecretStorage.CLEARTEXT),
            tuple("hsrp", 11L, "md5 @14", null),
            tuple("hsrp", 12L, "md5 @16", SecretStorage.REVERSIBLE),
            tuple("hsrp", 13L, "text by default", null),
            tuple("vrrp", 14L, "text @19", SecretStorage.CLEARTEXT),
            tuple("vrrp", 15L, "none by default", null));
    assertThat(show(port(device, "Vlan10").hardening().redirects())).isEqualTo("unknown");
    assertThat(device.text().redacted(11)).isEqualTo("    authentication text ***");
  }
}
