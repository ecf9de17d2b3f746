package dev.kpdagger.vendors.fortios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

/// Interfaces, zones, routing, wireless networks.
final class NetworkGoldenTest {

  @Test
  void interfacesHaveAddressesKindsAndZones() {
    var device =
        FortiFile.whole(
            """
            config system interface
                edit "port1"
                    set vdom "root"
                    set ip 192.0.2.1 255.255.255.0
                    set alias "uplink"
                    set icmp-send-redirect disable
                    set secondary-IP enable
                    config secondaryip
                        edit 1
                            set ip 198.51.100.1 255.255.255.128
                        next
                    end
                    config ipv6
                        set ip6-address 2001:db8::1/64
                        set ip6-send-adv enable
                    end
                next
                edit "v10"
                    set interface "port1"
                    set vlanid 10
                    set mode dhcp
                    set status down
                next
                edit "mgmt"
                    set dedicated-to management
                next
            end
            config system zone
                edit "outside"
                    set interface "port1"
                next
            end
            config system settings
                set strict-src-check enable
            end
            """);
    var ports = device.facts().network().interfaces().items();
    assertThat(ports)
        .extracting(port -> port.name() + " " + port.kind().label() + " " + port.addresses())
        .containsExactly(
            "port1 ethernet [192.0.2.1/24, 198.51.100.1/25]",
            "v10 vlan [dhcp]",
            "mgmt management []");
    var first = ports.getFirst();
    assertThat(first.trust().zone()).isEqualTo("outside");
    assertThat(first.trust().context()).isEmpty();
    assertThat(first.ipv6()).containsExactly("2001:db8::1/64");
    assertThat(FactText.show(first.hardening().redirects())).isEqualTo("false @7");
    assertThat(FactText.show(first.hardening().ipv6RouterAdvertisements())).isEqualTo("true @16");
    assertThat(FactText.show(first.hardening().sourceVerification())).isEqualTo("strict @35");
    assertThat(FactText.show(ports.get(1).shutdown())).isEqualTo("true @23");
    assertThat(FactText.show(device.facts().protection().zones().items().getFirst().intrazone()))
        .isEqualTo("false by default");
  }

  @Test
  void neighboursOfBgpHavePasswordsAndFilters() {
    var device =
        FortiFile.whole(
            """
            config router bgp
                set as 65001
                config neighbor
                    edit "192.0.2.2"
                        set remote-as 65002
                        set password ENC c2VjcmV0
                        set route-map-in "in"
                        set maximum-prefix 100
                    next
                    edit "192.0.2.3"
                        set remote-as 65001
                    next
                end
                config redistribute "connected"
                    set status enable
                end
                config redistribute "static"
                end
            end
            """);
    assertThat(device.facts().network().routing().bgpNeighbors().items())
        .extracting(
            n ->
                n.address()
                    + " external "
                    + FactText.show(n.external())
                    + " by "
                    + FactText.show(n.authentication())
                    + " in "
                    + FactText.show(n.filteredIn())
                    + " limit "
                    + FactText.show(n.maximumPrefixes()))
        .containsExactly(
            "192.0.2.2 external true @6 by md5 @7 in true @8 limit 100 @9",
            "192.0.2.3 external false @12 by none by default in false by default limit 0 by"
                + " default");
    assertThat(
            device
                .facts()
                .network()
                .routing()
                .routingProcesses()
                .items()
                .getFirst()
                .redistributes())
        .containsExactly("connected");
  }

  @Test
  void ospfRunsWhereItsNetworksAre() {
    var device =
        FortiFile.whole(
            """
            config system interface
                edit "port1"
                    set ip 10.1.1.1 255.255.255.0
                next
                edit "port2"
                    set ip 10.2.1.1 255.255.255.0
                next
                edit "port3"
                    set ip 10.9.1.1 255.255.255.0
                next
            end
            config router ospf
                set passive-interface "port2"
                config area
                    edit 0.0.0.1
                        set authentication message-digest
                    next
                end
                config ospf-interface
                    edit "one"
                        set interface "port1"
                        set authentication text
                        set authentication-key ENC c2VjcmV0
                    next
                end
                config network
                    edit 1
                        set prefix 10.1.0.0 255.255.0.0
                    next
                    edit 2
                        set prefix 10.2.0.0 255.255.0.0
                        set area 0.0.0.1
                    next
                end
            end
            """);
    assertThat(device.facts().network().routing().routingInterfaces().items())
        .extracting(
            port ->
                port.interfaceName()
                    + " "
                    + FactText.show(port.authentication())
                    + " passive "
                    + FactText.show(port.passive()))
        .containsExactly(
            "port1 cleartext @23 passive false by default", "port2 md5 @17 passive true @13-36");
  }

  @Test
  void wirelessNetworksSayHowTheyAuthenticate() {
    var device =
        FortiFile.whole(
            """
            config wireless-controller vap
                edit "staff"
                    set ssid "staff"
                    set passphrase ENC c2VjcmV0
                next
                edit "guest"
                    set ssid "guest"
                    set security open
                next
                edit "corp"
                    set security wpa3-enterprise
                next
            end
            """);
    assertThat(device.facts().network().wlans().items())
        .extracting(wlan -> wlan.name() + " " + FactText.show(wlan.authentication()))
        .containsExactly("staff psk by default", "guest open @9", "corp 802.1x @12");
  }
}
