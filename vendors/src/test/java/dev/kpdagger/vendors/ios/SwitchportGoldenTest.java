package dev.kpdagger.vendors.ios;

import static dev.kpdagger.vendors.FactText.port;
import static dev.kpdagger.vendors.FactText.show;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.network.PortGuards;
import dev.kpdagger.device.network.Switchport;
import dev.kpdagger.device.network.Vlan;
import org.junit.jupiter.api.Test;

final class SwitchportGoldenTest {

  private static Switchport switchport(Device device, String name) {
    return requireNonNull(port(device, name).switchport(), name);
  }

  private static PortGuards guards(Device device, String name) {
    return switchport(device, name).guards();
  }

  @Test
  void whichInterfacesAreSwitchPorts() {
    var device =
        Golden.whole(
            "15.2",
            """
            spanning-tree mode rapid-pvst
            interface GigabitEthernet1/0/1
            interface GigabitEthernet1/0/2
             no switchport
             ip address 10.0.0.1 255.255.255.0
            interface GigabitEthernet1/0/3
             switchport access vlan 7
            interface FastEthernet0
             no ip address
            """);
    assertThat(port(device, "GigabitEthernet1/0/1").switchport()).isNotNull();
    assertThat(port(device, "GigabitEthernet1/0/2").switchport()).isNull();
    assertThat(port(device, "FastEthernet0").switchport()).isNull();
    assertThat(show(switchport(device, "GigabitEthernet1/0/1").mode()))
        .isEqualTo("dynamic-auto by default");
    assertThat(show(switchport(device, "GigabitEthernet1/0/3").accessVlan())).isEqualTo("7 @9");
  }

  @Test
  void aPlatformWhosePortsAreRoutedPrintsABareSwitchport() {
    var device =
        Golden.whole(
            "12.2",
            """
            interface GigabitEthernet2/1
             switchport
             switchport trunk allowed vlan 10,20
             switchport trunk allowed vlan add 30-40
             switchport mode trunk
             switchport nonegotiate
            interface GigabitEthernet2/2
             description spare
            """);
    var trunk = switchport(device, "GigabitEthernet2/1");
    assertThat(show(trunk.allowedVlans())).isEqualTo("10,20,30-40 @5-6");
    assertThat(show(trunk.negotiates())).isEqualTo("false @8");
    assertThat(show(trunk.nativeVlan())).isEqualTo("1 by default");
    assertThat(port(device, "GigabitEthernet2/2").switchport()).isNull();
  }

  @Test
  void portSecurityNeedsItsBareLine() {
    var device =
        Golden.whole(
            "15.2",
            """
            interface GigabitEthernet0/1
             switchport mode access
             switchport port-security maximum 2
            interface GigabitEthernet0/2
             switchport mode access
             switchport port-security
            """);
    assertThat(show(guards(device, "GigabitEthernet0/1").portSecurity()))
        .isEqualTo("false by default");
    assertThat(show(guards(device, "GigabitEthernet0/2").portSecurity())).isEqualTo("true @8");
  }

  @Test
  void bpduGuardByDefaultActsOnPortfastPorts() {
    var device =
        Golden.whole(
            "15.2",
            """
            spanning-tree portfast edge bpduguard default
            interface GigabitEthernet0/1
             switchport mode access
             spanning-tree portfast edge
            interface GigabitEthernet0/2
             switchport mode access
            interface GigabitEthernet0/3
             switchport mode access
             spanning-tree portfast edge
             spanning-tree bpduguard disable
            interface GigabitEthernet0/4
             switchport mode trunk
             spanning-tree portfast edge
            """);
    assertThat(show(guards(device, "GigabitEthernet0/1").bpduGuard())).isEqualTo("true @3");
    assertThat(show(guards(device, "GigabitEthernet0/2").bpduGuard()))
        .isEqualTo("false by default");
    assertThat(show(guards(device, "GigabitEthernet0/3").bpduGuard())).isEqualTo("false @12");
    assertThat(show(guards(device, "GigabitEthernet0/4").bpduGuard())).isEqualTo("false @15");
  }

  @Test
  void dot1xNeedsTheGlobalSwitch() {
    var lines =
        """
        interface GigabitEthernet0/1
         switchport mode access
         authentication port-control auto
         dot1x pae authenticator
        """;
    assertThat(show(guards(Golden.whole("15.2", lines), "GigabitEthernet0/1").dot1x()))
        .isEqualTo("false by default");
    var on = Golden.whole("15.2", lines + "dot1x system-auth-control\n");
    assertThat(show(guards(on, "GigabitEthernet0/1").dot1x())).isEqualTo("true @5");
  }

  @Test
  void vlansWithNamesAndRanges() {
    var device =
        Golden.whole(
            "15.2",
            """
            vtp mode transparent
            vlan 10
             name users
            vlan 20,30-31
            """);
    var vlans = device.facts().network().vlans();
    assertThat(vlans.isComplete()).isTrue();
    assertThat(vlans.stream().map(Vlan::id)).containsExactly(10L, 20L, 30L, 31L);
    assertThat(vlans.items().getFirst().name()).isEqualTo("users");
    assertThat(Golden.whole("15.2", "vlan 10\n").facts().network().vlans().isComplete()).isFalse();
  }
}
