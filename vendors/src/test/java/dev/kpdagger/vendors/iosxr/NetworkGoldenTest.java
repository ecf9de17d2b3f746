package dev.kpdagger.vendors.iosxr;

import static dev.kpdagger.vendors.FactText.port;
import static dev.kpdagger.vendors.FactText.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.network.InterfaceKind;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

final class NetworkGoldenTest {

  @Test
  void namesTellWhatInterfacesAre() {
    var device =
        Golden.whole(
            """
            interface Bundle-Ether1
            !
            interface Bundle-Ether1.10 l2transport
             encapsulation dot1q 10
            !
            interface BVI7
            !
            interface Loopback0
            !
            interface MgmtEth0/RP0/CPU0/0
             shutdown
            !
            interface preconfigure TenGigE0/0/0/1
             vrf OOB
             ipv4 address 192.0.2.1 255.255.255.252
            !
            interface tunnel-te1
            !
            """);
    assertThat(device.facts().network().interfaces().items())
        .extracting(NetworkInterface::kind)
        .containsExactly(
            InterfaceKind.AGGREGATE,
            InterfaceKind.SUBINTERFACE,
            InterfaceKind.VLAN,
            InterfaceKind.LOOPBACK,
            InterfaceKind.MANAGEMENT,
            InterfaceKind.ETHERNET,
            InterfaceKind.TUNNEL);
    var port = port(device, "TenGigE0/0/0/1");
    assertThat(port.addresses()).containsExactly("192.0.2.1/30");
    assertThat(port.vrf()).isEqualTo("OOB");
    assertThat(show(port.shutdown())).isEqualTo("false by default");
    assertThat(show(port(device, "MgmtEth0/RP0/CPU0/0").shutdown())).isEqualTo("true @14");
  }

  @Test
  void hardeningNeedsLinesOnlyForWhatIsOn() {
    var device =
        Golden.whole(
            """
            interface GigabitEthernet0/0/0/0
             ipv4 address 192.0.2.1/24
             ipv6 address 2001:db8::1/64
            !
            interface GigabitEthernet0/0/0/1
             proxy-arp
             ipv4 redirects
             ipv4 directed-broadcast
             ipv4 mask-reply
             ipv4 unreachables disable
             ipv4 verify unicast source reachable-via any
             ipv6 nd suppress-ra
             ipv4 access-group A ingress
             ipv4 access-group common C B egress
            !
            """);
    var plain = port(device, "GigabitEthernet0/0/0/0").hardening();
    assertThat(show(plain.proxyArp())).isEqualTo("false by default");
    assertThat(show(plain.redirects())).isEqualTo("false by default");
    assertThat(show(plain.unreachables())).isEqualTo("true by default");
    assertThat(show(plain.sourceVerification())).isEqualTo("none by default");
    assertThat(show(plain.ipv6RouterAdvertisements())).isEqualTo("true by default");
    var port = port(device, "GigabitEthernet0/0/0/1");
    assertThat(show(port.hardening().proxyArp())).isEqualTo("true @9");
    assertThat(show(port.hardening().unreachables())).isEqualTo("false @13");
    assertThat(show(port.hardening().sourceVerification())).isEqualTo("loose @14");
    assertThat(show(port.hardening().ipv6RouterAdvertisements())).isEqualTo("false @15");
    assertThat(show(port.filters().in())).isEqualTo("A @16");
    assertThat(show(port.filters().out())).isEqualTo("B @17");
  }

  @Test
  void discoveryNeedsTheDeviceAndTheInterface() {
    var device =
        Golden.whole(
            """
            cdp
            lldp
            !
            interface GigabitEthernet0/0/0/0
             cdp
             lldp
              transmit disable
             !
            !
            interface GigabitEthernet0/0/0/1
            !
            """);
    var first = port(device, "GigabitEthernet0/0/0/0").discovery();
    assertThat(show(first.cdp())).isEqualTo("true @8");
    assertThat(show(first.lldpTransmit())).isEqualTo("false @10");
    assertThat(show(first.lldpReceive())).isEqualTo("true by default");
    var second = port(device, "GigabitEthernet0/0/0/1").discovery();
    assertThat(show(second.cdp())).isEqualTo("false by default");
    assertThat(show(second.lldpTransmit())).isEqualTo("true by default");
    var off = Golden.whole("interface GigabitEthernet0/0/0/0\n cdp\n!\n");
    assertThat(show(port(off, "GigabitEthernet0/0/0/0").discovery().cdp()))
        .isEqualTo("false by default");
  }

  @Test
  void interfacesInheritFromGroupsWhosePatternFits() {
    var device =
        Golden.whole(
            """
            group CORE
             interface 'Bundle-Ether.*'
              ipv4 unreachables disable
              ipv4 access-group G ingress
             !
            end-group
            group ODD
             interface 'GigE[0-9]+'
              shutdown
             !
            end-group
            apply-group CORE
            interface Bundle-Ether1
             ipv4 access-group OWN ingress
            !
            interface TenGigE0/0/0/1
            !
            interface TenGigE0/0/0/2
             apply-group ODD
            !
            """);
    var bundle = port(device, "Bundle-Ether1");
    assertThat(show(bundle.hardening().unreachables())).isEqualTo("false @6");
    assertThat(show(bundle.filters().in())).isEqualTo("OWN @17");
    assertThat(show(port(device, "TenGigE0/0/0/1").hardening().unreachables()))
        .isEqualTo("true by default");
    assertThat(show(port(device, "TenGigE0/0/0/2").shutdown())).isEqualTo("false by default");
    assertThat(FactText.states(device)).isEqualTo("mimmmmmiimnniimmmimimmii");
  }

  @Test
  void firstHopGroupsStandUnderTheirProtocol() {
    var device =
        Golden.whole(
            """
            interface TenGigE0/0/0/1
             ipv4 address 192.0.2.2 255.255.255.0
            !
            router hsrp
             interface TenGigE0/0/0/1
              address-family ipv4
               hsrp 26
                authentication s3cr3t
                priority 110
               !
              !
             !
            !
            router vrrp
             interface TenGigE0/0/0/1
              address-family ipv4
               vrrp 3
                address 192.0.2.1
               !
              !
             !
            !
            """);
    assertThat(port(device, "TenGigE0/0/0/1").firstHopGroups())
        .extracting(group -> group.subject() + " " + show(group.authentication()))
        .containsExactly(
            "hsrp group 26 on TenGigE0/0/0/1 text @11",
            "vrrp group 3 on TenGigE0/0/0/1 none by default");
    assertThat(device.text().redacted(11)).doesNotContain("s3cr3t");
  }

  @Test
  void routingTablesRoutesAndBridges() {
    var device =
        Golden.whole(
            """
            vrf RED
             address-family ipv4 unicast
              import route-target
               65000:1
               65000:2
              !
              export route-target
               65000:1
              !
             !
            !
            router static
             address-family ipv4 unicast
              0.0.0.0/0 192.0.2.1
             !
             vrf RED
              address-family ipv4 unicast
               10.0.0.0/8 TenGigE0/0/0/1 192.0.2.9 200
              !
             !
            !
            l2vpn
             bridge group G
              bridge-domain D
               interface TenGigE0/0/0/2.10
               !
              !
             !
             xconnect group X
              p2p P
               interface TenGigE0/0/0/3
               neighbor ipv4 192.0.2.3 pw-id 7
               !
              !
             !
            !
            """);
    var vrf = device.facts().network().vrfs().items().getFirst();
    assertThat(vrf.imports()).containsExactly("65000:1", "65000:2");
    assertThat(vrf.exports()).containsExactly("65000:1");
    assertThat(device.facts().network().routing().staticRoutes().items())
        .extracting(route -> route.subject() + " " + route.nextHop())
        .containsExactly(
            "route 0.0.0.0/0 192.0.2.1", "route 10.0.0.0/8 vrf RED TenGigE0/0/0/1 192.0.2.9");
    assertThat(device.facts().link().bridgeMembers().items())
        .extracting(member -> member.subject())
        .containsExactly("bridge G/D on TenGigE0/0/0/2.10", "bridge X/P on TenGigE0/0/0/3");
  }
}
