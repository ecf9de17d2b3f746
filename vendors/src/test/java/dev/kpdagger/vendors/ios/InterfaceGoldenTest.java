package dev.kpdagger.vendors.ios;

import static dev.kpdagger.vendors.FactText.port;
import static dev.kpdagger.vendors.FactText.show;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.network.InterfaceKind;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

final class InterfaceGoldenTest {

  @Test
  void proxyArpMayBeOffForTheWholeDevice() {
    var device =
        Golden.whole(
            "17.3",
            """
            ip arp proxy disable
            interface GigabitEthernet1
             ip address 192.0.2.1 255.255.255.0
             ipv6 unnumbered Loopback0
            """);
    var port = FactText.port(device, "GigabitEthernet1");
    assertThat(FactText.show(port.hardening().proxyArp())).isEqualTo("false @3");
    assertThat(port.ipv6()).containsExactly("unnumbered Loopback0");
  }

  @Test
  void readsAddressesAndHardeningWithTheirDefaults() {
    var device =
        Golden.whole(
            "15.2",
            """
            interface GigabitEthernet0/1
             description to the provider
             ip address 192.0.2.1 255.255.255.252
             ip address 198.51.100.1 255.255.255.0 secondary
             no ip redirects
             no ip proxy-arp
             ip verify unicast source reachable-via rx
             ip access-group EDGE in
             duplex auto
            !
            """);
    var port = port(device, "GigabitEthernet0/1");
    assertThat(port.kind()).isEqualTo(InterfaceKind.ETHERNET);
    assertThat(port.description()).isEqualTo("to the provider");
    assertThat(port.addresses()).containsExactly("192.0.2.1/30", "198.51.100.1/24");
    assertThat(show(port.shutdown())).isEqualTo("false by default");
    assertThat(show(port.hardening().redirects())).isEqualTo("false @7");
    assertThat(show(port.hardening().proxyArp())).isEqualTo("false @8");
    assertThat(show(port.hardening().unreachables())).isEqualTo("true by default");
    assertThat(show(port.hardening().directedBroadcast())).isEqualTo("false by default");
    assertThat(show(port.hardening().sourceVerification())).isEqualTo("strict @9");
    assertThat(show(port.filters().in())).isEqualTo("EDGE @10");
    assertThat(show(port.filters().out())).isEqualTo(" by default");
    assertThat(port.switchport()).isNull();
    assertThat(FactText.states(device)).isEqualTo("mmmmmmmmmmiii");
  }

  @Test
  void oldFormsOfReversePathChecks() {
    var device =
        Golden.whole(
            "12.4",
            """
            interface Serial0/0
             ip verify unicast reverse-path
            interface Serial0/1
             ip verify unicast source reachable-via any allow-default
            """);
    assertThat(show(port(device, "Serial0/0").hardening().sourceVerification()))
        .isEqualTo("strict @4");
    assertThat(show(port(device, "Serial0/1").hardening().sourceVerification()))
        .isEqualTo("loose @6");
  }

  @Test
  void discoveryFollowsTheWholeDevice() {
    var device =
        Golden.whole(
            "15.2",
            """
            no cdp run
            lldp run
            interface GigabitEthernet0/1
             ip address 192.0.2.1 255.255.255.0
             no lldp transmit
            interface Loopback0
             ip address 192.0.2.2 255.255.255.255
            """);
    var discovery = port(device, "GigabitEthernet0/1").discovery();
    assertThat(show(discovery.cdp())).isEqualTo("false @3");
    assertThat(show(discovery.lldpTransmit())).isEqualTo("false @7");
    assertThat(show(discovery.lldpReceive())).isEqualTo("true by default");
    assertThat(show(port(device, "Loopback0").discovery().lldpReceive()))
        .isEqualTo("false by default");
  }

  @Test
  void rangesAreExpandedAndRepeatedSectionsJoined() {
    var device =
        Golden.read(
            """
            interface range Gi1/0/1 - 3, Gi1/0/5
             switchport mode access
             switchport access vlan 20
            interface GigabitEthernet1/0/2
             shutdown
            """);
    assertThat(device.facts().network().interfaces().stream().map(NetworkInterface::name))
        .containsExactly(
            "GigabitEthernet1/0/1",
            "GigabitEthernet1/0/2",
            "GigabitEthernet1/0/3",
            "GigabitEthernet1/0/5");
    var second = port(device, "GigabitEthernet1/0/2");
    assertThat(show(second.shutdown())).isEqualTo("true @5");
    assertThat(show(requireNonNull(second.switchport()).accessVlan())).isEqualTo("20 @3");
  }

  @Test
  void anUnknownTemplateLeavesAbsentFactsUnknown() {
    var device =
        Golden.whole(
            "16.9",
            """
            template DESK
             switchport mode access
             spanning-tree bpduguard enable
            interface GigabitEthernet1/0/1
             source template DESK
             switchport access vlan 10
            interface GigabitEthernet1/0/2
             switchport mode access
             source template BUILT_IN
            """);
    var known = requireNonNull(port(device, "GigabitEthernet1/0/1").switchport());
    assertThat(show(known.mode())).isEqualTo("access @4");
    assertThat(show(known.guards().bpduGuard())).isEqualTo("true @5");
    var unknown = requireNonNull(port(device, "GigabitEthernet1/0/2").switchport());
    assertThat(show(unknown.accessVlan())).isEqualTo("unknown");
    assertThat(show(unknown.mode())).isEqualTo("access @10");
  }

  @Test
  void tunnelsAndTheirProtection() {
    var device =
        Golden.whole(
            "15.4",
            """
            interface Tunnel0
             ip address 10.9.0.1 255.255.255.0
             tunnel source Loopback0
             tunnel mode gre multipoint
             tunnel key 42
             tunnel protection ipsec profile DMVPN
            interface Tunnel1
             ip unnumbered Loopback0
            """);
    var tunnel = requireNonNull(port(device, "Tunnel0").tunnel());
    assertThat(show(tunnel.mode())).isEqualTo("gre-multipoint @6");
    assertThat(show(tunnel.protection())).isEqualTo("DMVPN @8");
    assertThat(show(tunnel.key())).isEqualTo("42 @7");
    var plain = port(device, "Tunnel1");
    assertThat(plain.addresses()).containsExactly("unnumbered Loopback0");
    assertThat(show(requireNonNull(plain.tunnel()).protection())).isEqualTo(" by default");
  }

  @Test
  void firstHopGroups() {
    var device =
        Golden.whole(
            "15.4",
            """
            key chain GW
             key 1
              key-string 7 0822455D0A16
            interface Vlan10
             ip address 10.0.10.2 255.255.255.0
             standby 1 ip 10.0.10.1
             standby 2 ip 10.0.10.254
             standby 2 authentication md5 key-chain GW
             standby 3 authentication md5 key-chain MISSING
             vrrp 4 ip 10.0.10.3
             vrrp 4 authentication text plain1
            """);
    var groups = port(device, "Vlan10").firstHopGroups();
    assertThat(groups.stream().map(g -> g.protocol() + g.group() + " " + show(g.authentication())))
        .containsExactly(
            "hsrp1 text by default", "hsrp2 md5 @10", "hsrp3 none @11", "vrrp4 text @13");
    assertThat(device.text().redacted(13)).isEqualTo(" vrrp 4 authentication text ***");
    assertThat(device.text().redacted(5)).isEqualTo("  key-string 7 ***");
  }

  @Test
  void ipv6AdvertisementsNeedRoutingAndSuppressionOfAll() {
    var device =
        Golden.whole(
            "15.4",
            """
            ipv6 unicast-routing
            interface GigabitEthernet0/0
             no ip address
             ipv6 address 2001:db8::1/64
             ipv6 nd ra suppress
            interface GigabitEthernet0/1
             no ip address
             ipv6 address 2001:db8:1::1/64
             ipv6 nd ra suppress all
            interface GigabitEthernet0/2
             no ip address
             ipv6 address 2001:db8:2::1/64
            """);
    assertThat(show(port(device, "GigabitEthernet0/0").hardening().ipv6RouterAdvertisements()))
        .isEqualTo("true @7");
    assertThat(show(port(device, "GigabitEthernet0/1").hardening().ipv6RouterAdvertisements()))
        .isEqualTo("false @11");
    assertThat(show(port(device, "GigabitEthernet0/2").hardening().ipv6RouterAdvertisements()))
        .isEqualTo("true by default");
  }
}
