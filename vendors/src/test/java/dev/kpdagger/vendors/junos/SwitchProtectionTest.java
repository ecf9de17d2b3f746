package dev.kpdagger.vendors.junos;

import static dev.kpdagger.vendors.FactText.port;
import static dev.kpdagger.vendors.FactText.setting;
import static dev.kpdagger.vendors.FactText.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.network.PortGuards;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Protocols of a switch as a whole, and guards of ports that stand under them.
final class SwitchProtectionTest {

  @Test
  void protocolsOfTheSwitch() {
    var device =
        JunosFile.sets(
            """
            set vlans default vlan-id 1
            set vlans default l3-interface irb.0
            set vlans users vlan-id 20
            set vlans voice vlan-id 30
            set protocols rstp interface all
            set protocols mvrp interface ge-0/0/1
            set protocols igmp-snooping vlan users
            """);
    assertThat(setting(device, SettingKeys.SPANNING_TREE_MODE)).isEqualTo("rstp @7");
    assertThat(setting(device, SettingKeys.VLAN_REGISTRATION)).isEqualTo("true @8");
    assertThat(setting(device, SettingKeys.IGMP_SNOOPING_ENABLED)).isEqualTo("true @9");
    assertThat(setting(device, SettingKeys.IGMP_SNOOPING_DISABLED_VLANS))
        .isEqualTo("default,voice @9");
    assertThat(setting(device, SettingKeys.VLAN_DEFAULT_INTERFACE)).isEqualTo("irb.0 @4");
  }

  @Test
  void noneOfThem() {
    var device = JunosFile.sets("set protocols stp disable\n");
    assertThat(setting(device, SettingKeys.SPANNING_TREE_MODE)).isEqualTo("none by default");
    assertThat(setting(device, SettingKeys.VLAN_REGISTRATION)).isEqualTo("false by default");
    assertThat(setting(device, SettingKeys.IGMP_SNOOPING_ENABLED)).isEqualTo("false by default");
    assertThat(setting(device, SettingKeys.VLAN_DEFAULT_INTERFACE)).isEqualTo(" by default");
  }

  @Test
  void guardsOfAPort() {
    var device =
        JunosFile.sets(
            """
            set interfaces ge-0/0/1 unit 0 family ethernet-switching vlan members default
            set interfaces ge-0/0/1 unit 0 family ethernet-switching storm-control SPARING
            set interfaces ge-0/0/2 unit 0 family ethernet-switching storm-control ALL
            set forwarding-options storm-control-profiles SPARING all no-broadcast
            set forwarding-options storm-control-profiles ALL all bandwidth-percentage 5
            set protocols oam ethernet link-fault-management interface ge-0/0/1
            """);
    var first = guards(device, "ge-0/0/1.0");
    assertThat(first.stormControl().orNull()).isFalse();
    assertThat(show(first.linkWatch())).isEqualTo("on @8");
    assertThat(guards(device, "ge-0/0/2.0").stormControl().orNull()).isTrue();
    assertThat(show(guards(device, "ge-0/0/2.0").linkWatch())).isEqualTo(" by default");
    var port = Objects.requireNonNull(port(device, "ge-0/0/1.0").switchport());
    assertThat(show(port.accessVlan())).isEqualTo("1 @3");
  }

  private static PortGuards guards(Device device, String name) {
    return Objects.requireNonNull(port(device, name).switchport()).guards();
  }
}
