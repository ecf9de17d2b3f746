package dev.kpdagger.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.site.HostPort;
import dev.kpdagger.device.site.SiteFacts;
import dev.kpdagger.device.site.SiteKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which ports of a switch face hosts, by the file and by what the site states.
final class HostPortsTest {

  private static final String SWITCH =
      """
      version 15.7
      hostname sw1
      ip dhcp snooping vlan 10,20-29,twenty
      ip dhcp snooping
      ip arp inspection vlan 25
      interface GigabitEthernet1/0/1
       switchport mode access
       switchport access vlan 25
      interface GigabitEthernet1/0/2
       switchport mode access
       switchport access vlan 10
       shutdown
      interface GigabitEthernet1/0/3
       switchport mode access
       switchport access vlan 30
      interface GigabitEthernet1/0/48
       switchport mode trunk
      """;

  @Test
  void portsInAccessModeFaceHostsWhereTheSiteStatesNone() {
    var ports = device(SWITCH + "end\n", Map.of()).facts().site().hostPorts();
    assertThat(ports.isComplete()).isTrue();
    assertThat(ports.stream().map(HostPort::name))
        .containsExactly("GigabitEthernet1/0/1", "GigabitEthernet1/0/3");
  }

  @Test
  void theSiteSaysBetter() {
    var stated = Map.of(SiteKey.USER_INTERFACES, List.of("GigabitEthernet1/0/48"));
    var ports = device(SWITCH + "end\n", stated).facts().site().hostPorts();
    assertThat(ports.isComplete()).isTrue();
    assertThat(ports.stream().map(HostPort::name)).containsExactly("GigabitEthernet1/0/48");
    assertThat(ports.items().getFirst().snooped().isKnown()).isFalse();
  }

  @Test
  void aPortThatNegotiatesIsAsked() {
    var text = SWITCH + "interface GigabitEthernet1/0/4\n switchport mode dynamic auto\nend\n";
    var ports = device(text, Map.of()).facts().site().hostPorts();
    assertThat(ports.size()).isEqualTo(2);
    assertThat(SiteFacts.asked(String.valueOf(ports.openReason())))
        .contains(SiteKey.USER_INTERFACES);
    var stated = Map.of(SiteKey.USER_INTERFACES, List.of("GigabitEthernet1/0/4"));
    assertThat(device(text, stated).facts().site().hostPorts().stream().map(HostPort::name))
        .containsExactly("GigabitEthernet1/0/4");
  }

  @Test
  void vlansOfHostsBesideTheListsOfTheDevice() {
    var ports = device(SWITCH + "end\n", Map.of()).facts().site().hostPorts();
    var watched = ports.items().getFirst();
    assertThat(watched.snooped().orNull()).isTrue();
    assertThat(watched.arpInspected().orNull()).isTrue();
    var other = ports.items().getLast();
    assertThat(other.snooped().isKnown()).as("a part of the list has no number").isFalse();
    assertThat(other.arpInspected().orNull()).isFalse();
  }

  @Test
  void aListWithoutTheGlobalSwitchWatchesNothing() {
    var text = SWITCH.replace("ip dhcp snooping\n", "no ip dhcp snooping\n") + "end\n";
    var ports = device(text, Map.of()).facts().site().hostPorts();
    assertThat(ports.items().getFirst().snooped().orNull()).isFalse();
  }

  private static Device device(String text, Map<SiteKey, List<String>> stated) {
    var read =
        Vendors.all()
            .named("cisco-ios")
            .orElseThrow()
            .read(SourceText.of("host-ports.cfg", text), () -> {});
    return read.with(SiteFacts.of(stated));
  }
}
