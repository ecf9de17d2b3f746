package dev.kpdagger.vendors.eos;

import static dev.kpdagger.vendors.FactText.port;
import static dev.kpdagger.vendors.FactText.setting;
import static dev.kpdagger.vendors.FactText.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.network.PortGuards;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Snooping of multicast, and guards of ports that need a global command.
final class SwitchProtectionTest {

  @Test
  void snoopingOfMulticastIsOnUnlessSwitchedOffSomewhere() {
    var device =
        Golden.whole(
            """
            no ip igmp snooping vlan 10
            ip igmp snooping vlan 20 querier
            """);
    assertThat(setting(device, SettingKeys.IGMP_SNOOPING_ENABLED)).isEqualTo("true by default");
    assertThat(setting(device, SettingKeys.IGMP_SNOOPING_DISABLED_VLANS)).startsWith("10 @");
    assertThat(setting(Golden.whole("no ip igmp snooping\n"), SettingKeys.IGMP_SNOOPING_ENABLED))
        .startsWith("false @");
  }

  @Test
  void sourceGuardNeedsVlans() {
    var port = "interface Ethernet1\n   ip verify source\n";
    var without = Golden.whole(port);
    assertThat(show(guards(without, "Ethernet1").sourceGuard())).isEqualTo("false by default");
    var with = Golden.whole("ip verify source vlan 10\n" + port);
    assertThat(show(guards(with, "Ethernet1").sourceGuard())).startsWith("true @");
    var vlans = Golden.whole("ip verify source vlan 10\ninterface Ethernet1\n");
    assertThat(show(guards(vlans, "Ethernet1").sourceGuard())).isEqualTo("false by default");
  }

  @Test
  void theNoFormOfBpduGuardLeavesTheGlobalDefault() {
    var device =
        Golden.whole(
            """
            spanning-tree edge-port bpduguard default
            interface Ethernet1
               spanning-tree portfast
               no spanning-tree bpduguard
               storm-control multicast level 1
            interface Ethernet2
               spanning-tree portfast
               spanning-tree bpduguard disable
               storm-control all level 1
            """);
    assertThat(guards(device, "Ethernet1").bpduGuard().orNull()).isTrue();
    assertThat(guards(device, "Ethernet2").bpduGuard().orNull()).isFalse();
    assertThat(guards(device, "Ethernet1").stormControl().orNull()).isFalse();
    assertThat(guards(device, "Ethernet2").stormControl().orNull()).isTrue();
  }

  private static PortGuards guards(Device device, String name) {
    return Objects.requireNonNull(port(device, name).switchport()).guards();
  }
}
