package dev.kpdagger.vendors.nxos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same configuration in other clothes: the facts stay.
final class LayoutTest {

  private static final String CONFIGURATION =
      """
      !Command: show running-config
      !Time: Tue Jun 25 17:34:34 2019

      version 9.3(3) Bios:version 05.39
      hostname s1
      feature telnet
      feature bgp
      username ann password 5 $5$a$b  role network-admin
      banner motd #
      Keep out
      #
      ip access-list MGMT
        10 permit tcp 192.0.2.0/24 any eq 22
      snmp-server community Kx81zz group network-operator

      interface Ethernet1/1
        no switchport
        ip address 192.0.2.1/30
        no shutdown

      interface Vlan10
        no shutdown
        hsrp 10
          authentication text Kx81zz
          ip 192.0.2.1
      line console
        exec-timeout 10
      line vty
        access-class MGMT in
      router bgp 65000
        neighbor 192.0.2.2 remote-as 65001
          password 3 a667d47acc18ea6b
          address-family ipv4 unicast
            maximum-prefix 100
      """;

  private static final Device PLAIN = Golden.read(CONFIGURATION);

  static List<String> layouts() {
    return List.of(
        CONFIGURATION.replace("\n", "\r\n"),
        CONFIGURATION.replace("\n", "\n\n"),
        CONFIGURATION.replace("  ", " "),
        CONFIGURATION.replaceAll("(?m)^( +)", "$1$1"),
        CONFIGURATION.replace("\n\n", "\n!\n"),
        "s1# show running-config\n" + CONFIGURATION + "s1#\n",
        CONFIGURATION + "\n\n");
  }

  /// Facts without their places, which move with the layout.
  private static List<Object> facts(Device device) {
    var facts = device.facts();
    return List.of(
        device.identity(),
        device.completeness(),
        facts.access().users().stream().map(u -> u.name() + u.privilege().orNull()).toList(),
        facts.access().lines().stream()
            .map(l -> l.name() + l.transportInput().orNull() + l.accessListIn().orNull())
            .toList(),
        facts.services().snmp().communities().stream().map(c -> c.writable().orNull()).toList(),
        facts.services().banners().stream().map(b -> b.text()).toList(),
        facts.filtering().accessLists().stream().map(l -> l.name() + l.rules().size()).toList(),
        facts.network().interfaces().stream()
            .map(i -> i.name() + i.addresses() + i.shutdown().orNull() + i.firstHopGroups().size())
            .toList(),
        facts.network().routing().bgpNeighbors().stream()
            .map(n -> n.address() + n.maximumPrefixes().orNull() + n.authentication().orNull())
            .toList());
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void theFactsStay(String layout) {
    assertThat(facts(Golden.read(layout))).isEqualTo(facts(PLAIN));
  }
}
