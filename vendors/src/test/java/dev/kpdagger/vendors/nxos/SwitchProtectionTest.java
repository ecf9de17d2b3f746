package dev.kpdagger.vendors.nxos;

import static dev.kpdagger.vendors.FactText.port;
import static dev.kpdagger.vendors.FactText.setting;
import static dev.kpdagger.vendors.FactText.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.network.PortGuards;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Snooping of multicast, VTP, and guards of ports beyond port security.
final class SwitchProtectionTest {

  @Test
  void snoopingOfMulticastIsOnUnlessSwitchedOffSomewhere() {
    var device =
        Golden.whole(
            "9.3(8)",
            """
            vlan configuration 20
              no ip igmp snooping
            vlan configuration 30
              no ip igmp snooping querier
            """);
    assertThat(setting(device, SettingKeys.IGMP_SNOOPING_ENABLED)).isEqualTo("true by default");
    assertThat(setting(device, SettingKeys.IGMP_SNOOPING_DISABLED_VLANS)).isEqualTo("20 @4");
  }

  @Test
  void vtpWithAPassword() {
    var device = Golden.whole("9.3(8)", "feature vtp\nvtp mode server\nvtp password secret\n");
    assertThat(setting(device, SettingKeys.VTP_AUTHENTICATED)).isEqualTo("true @5");
    assertThat(setting(Golden.whole("9.3(8)", "feature vtp\n"), SettingKeys.VTP_AUTHENTICATED))
        .isEqualTo("false by default");
  }

  @Test
  void guardsOfAPort() {
    var device =
        Golden.whole(
            "9.3(8)",
            """
            interface Ethernet1/1
              switchport
              switchport block unicast
              storm-control multicast level 1.00
              udld disable
            interface Ethernet1/2
              switchport
              no switchport block unicast
              storm-control broadcast level 1.00
              udld enable
            """);
    var first = guards(device, "Ethernet1/1");
    assertThat(show(first.unicastBlocked())).isEqualTo("true @5");
    assertThat(show(first.stormControl())).isEqualTo("false by default");
    assertThat(show(first.linkWatch())).isEqualTo("off @7");
    var second = guards(device, "Ethernet1/2");
    assertThat(show(second.unicastBlocked())).isEqualTo("false @10");
    assertThat(show(second.stormControl())).isEqualTo("true @11");
    assertThat(show(second.linkWatch())).isEqualTo("on @12");
  }

  private static PortGuards guards(Device device, String name) {
    return Objects.requireNonNull(port(device, name).switchport()).guards();
  }
}
