package dev.kpdagger.vendors.nxos;

import static dev.kpdagger.vendors.FactText.port;
import static dev.kpdagger.vendors.FactText.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.network.PortGuards;
import dev.kpdagger.device.network.Switchport;
import dev.kpdagger.vendors.FactText;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class SwitchportGoldenTest {

  private static Switchport switchport(Device device, String name) {
    return Objects.requireNonNull(port(device, name).switchport());
  }

  private static PortGuards guards(Device device, String name) {
    return switchport(device, name).guards();
  }

  @Test
  void modesAndVlans() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            system default switchport
            no system default switchport shutdown
            interface Ethernet1/1
            interface Ethernet1/2
              switchport access vlan 25
            interface Ethernet1/3
              switchport mode trunk
              switchport trunk native vlan 99
              switchport trunk allowed vlan 1-10
              switchport trunk allowed vlan add 20
              switchport trunk allowed vlan remove 1
            interface Ethernet1/4
              switchport mode trunk
              switchport trunk allowed vlan except 2-4094
            interface Ethernet1/5
              switchport mode fex-fabric
              fex associate 101
            interface Ethernet1/6
              switchport mode trunk
              switchport trunk allowed vlan none
            """);
    assertThat(show(switchport(device, "Ethernet1/1").mode())).isEqualTo("access by default");
    assertThat(show(switchport(device, "Ethernet1/1").accessVlan())).isEqualTo("1 by default");
    assertThat(show(switchport(device, "Ethernet1/1").negotiates())).isEqualTo("false by default");
    assertThat(show(port(device, "Ethernet1/1").shutdown())).isEqualTo("false @4");
    assertThat(show(switchport(device, "Ethernet1/2").accessVlan())).isEqualTo("25 @7");
    assertThat(show(switchport(device, "Ethernet1/3").mode())).isEqualTo("trunk @9");
    assertThat(show(switchport(device, "Ethernet1/3").nativeVlan())).isEqualTo("99 @10");
    assertThat(show(switchport(device, "Ethernet1/3").allowedVlans())).isEqualTo("2-10,20 @11-13");
    assertThat(show(switchport(device, "Ethernet1/4").allowedVlans())).isEqualTo("1 @16");
    assertThat(show(switchport(device, "Ethernet1/5").mode())).isEqualTo("fex-fabric @18");
    assertThat(show(switchport(device, "Ethernet1/6").allowedVlans())).isEqualTo("none @22");
  }

  @Test
  void guardsOfThePort() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            feature port-security
            feature dhcp
            feature dot1x
            interface Ethernet1/1
              switchport mode access
              switchport port-security
              switchport port-security maximum 3
              spanning-tree port type edge
              spanning-tree bpduguard enable
              spanning-tree guard root
              storm-control broadcast level 1.00
              ip verify source dhcp-snooping-vlan
              dot1x port-control auto
            interface Ethernet1/2
              switchport mode trunk
              spanning-tree port type edge
              spanning-tree bpdufilter enable
              ip dhcp snooping trust
              ip arp inspection trust
              storm-control broadcast level 100.00
            """);
    var first = guards(device, "Ethernet1/1");
    assertThat(show(first.portSecurity())).isEqualTo("true @3");
    assertThat(show(first.portSecurityMaximum())).isEqualTo("3 @9");
    assertThat(show(first.portfast())).isEqualTo("true @10");
    assertThat(show(first.bpduGuard())).isEqualTo("true @11");
    assertThat(show(first.guard())).isEqualTo("root @12");
    assertThat(show(first.stormControl())).isEqualTo("true @13");
    assertThat(show(first.sourceGuard())).isEqualTo("true @4");
    assertThat(show(first.dot1x())).isEqualTo("true @5");
    var second = guards(device, "Ethernet1/2");
    assertThat(show(second.portfast())).isEqualTo("false @18");
    assertThat(show(second.bpduFilter())).isEqualTo("true @19");
    assertThat(show(second.dhcpSnoopingTrust())).isEqualTo("true @20");
    assertThat(show(second.arpInspectionTrust())).isEqualTo("true @21");
    assertThat(show(second.stormControl())).isEqualTo("false @22");
    assertThat(show(second.portSecurity())).isEqualTo("false by default");
  }

  @Test
  void guardsOfAFeatureThatIsOffDoNothing() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            interface Ethernet1/1
              switchport port-security
              ip verify source dhcp-snooping-vlan
              dot1x port-control auto
            """);
    var guards = guards(device, "Ethernet1/1");
    assertThat(show(guards.portSecurity())).isEqualTo("false by default");
    assertThat(show(guards.sourceGuard())).isEqualTo("false by default");
    assertThat(show(guards.dot1x())).isEqualTo("false by default");
  }

  @Test
  void globalDefaultsOfSpanningTree() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            spanning-tree port type edge default
            spanning-tree port type edge bpduguard default
            spanning-tree loopguard default
            interface Ethernet1/1
              switchport mode access
            interface Ethernet1/2
              switchport mode trunk
            interface Ethernet1/3
              switchport mode access
              spanning-tree bpduguard disable
            """);
    assertThat(show(guards(device, "Ethernet1/1").portfast())).isEqualTo("true @3");
    assertThat(show(guards(device, "Ethernet1/1").bpduGuard())).isEqualTo("true @3");
    assertThat(show(guards(device, "Ethernet1/1").guard())).isEqualTo("loop @5");
    assertThat(show(guards(device, "Ethernet1/2").portfast())).isEqualTo("false by default");
    assertThat(show(guards(device, "Ethernet1/2").bpduGuard())).isEqualTo("false by default");
    assertThat(show(guards(device, "Ethernet1/3").bpduGuard())).isEqualTo("false @12");
  }

  @Test
  void vlansWithTheirNames() {
    var device = Golden.whole("9.3(3)", "vlan 1,10-12\nvlan 11\n  name servers\n  state suspend\n");
    assertThat(device.facts().network().vlans())
        .extracting(v -> v.id() + " " + v.name() + " " + v.shutdown().orNull())
        .containsExactly("1  false", "10  false", "11 servers true", "12  false");
    assertThat(FactText.states(device)).isEqualTo("mmmmmmm");
  }
}
