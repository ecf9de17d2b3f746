package dev.kpdagger.vendors.ios;

import static dev.kpdagger.vendors.FactText.port;
import static dev.kpdagger.vendors.FactText.setting;
import static dev.kpdagger.vendors.FactText.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.network.PortGuards;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Snooping of multicast, the mode of spanning tree, and guards of ports beyond port security.
final class SwitchProtectionTest {

  @Test
  void snoopingOfMulticastIsOnUnlessSwitchedOffSomewhere() {
    var device =
        Golden.whole(
            "15.7",
            """
            no ip igmp snooping vlan 10
            no ip igmp snooping vlan 20
            ip igmp snooping vlan 30 querier
            no ipv6 mld snooping
            spanning-tree mode rapid-pvst
            """);
    assertThat(setting(device, SettingKeys.IGMP_SNOOPING_ENABLED)).isEqualTo("true by default");
    assertThat(setting(device, SettingKeys.IGMP_SNOOPING_DISABLED_VLANS)).isEqualTo("10,20 @3");
    assertThat(setting(device, SettingKeys.MLD_SNOOPING_ENABLED)).isEqualTo("false @6");
    assertThat(setting(device, SettingKeys.SPANNING_TREE_MODE)).isEqualTo("rapid-pvst @7");
    assertThat(setting(device, SettingKeys.VTP_AUTHENTICATED)).isEqualTo("unknown");
  }

  @Test
  void theGlobalSwitchOfSnooping() {
    var device = Golden.whole("15.7", "no ip igmp snooping\n");
    assertThat(setting(device, SettingKeys.IGMP_SNOOPING_ENABLED)).isEqualTo("false @3");
    assertThat(setting(device, SettingKeys.IGMP_SNOOPING_DISABLED_VLANS)).isEqualTo(" by default");
    assertThat(setting(device, SettingKeys.SPANNING_TREE_MODE)).isEqualTo("unknown");
  }

  @Test
  void guardsOfAPort() {
    var device =
        Golden.whole(
            "15.7",
            """
            interface GigabitEthernet1/0/1
             switchport mode access
             switchport block unicast
             storm-control multicast level 1.00
             udld port disable
            interface GigabitEthernet1/0/2
             switchport mode trunk
             switchport block multicast
             storm-control broadcast level 1.00
             udld port aggressive
            interface GigabitEthernet1/0/3
             switchport mode trunk
            """);
    var first = guards(device, "GigabitEthernet1/0/1");
    assertThat(show(first.unicastBlocked())).isEqualTo("true @5");
    assertThat(show(first.stormControl())).isEqualTo("false by default");
    assertThat(show(first.linkWatch())).isEqualTo("off @7");
    var second = guards(device, "GigabitEthernet1/0/2");
    assertThat(show(second.unicastBlocked())).isEqualTo("false by default");
    assertThat(show(second.stormControl())).isEqualTo("true @11");
    assertThat(show(second.linkWatch())).isEqualTo("on @12");
    assertThat(show(guards(device, "GigabitEthernet1/0/3").linkWatch())).isEqualTo(" by default");
  }

  private static PortGuards guards(Device device, String name) {
    return Objects.requireNonNull(port(device, name).switchport()).guards();
  }
}
