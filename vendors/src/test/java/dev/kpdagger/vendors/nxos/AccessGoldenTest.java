package dev.kpdagger.vendors.nxos;

import static dev.kpdagger.vendors.FactText.show;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.access.AccessLine;
import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

final class AccessGoldenTest {

  @Test
  void usersInEveryForm() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            username admin password 5 $5$aaaa$bbbbbbbb  role network-admin
            username ann password 5 $1$aaaa$bbbbbbbb  role network-operator
            username bob password 5 !  role vdc-operator
            username bob sshkey ssh-rsa AAAAB3NzaC1yc2E comment
            username cat password 0 swordfish role priv-15
            username dan password 5 <removed>  role network-admin
            username eve password 5 $5$aaaa$cccccccc  role readers
            username eve role writers
            role name readers
              rule 1 permit read
            role name writers
              rule 10 permit read-write
              rule 20 deny command erase
            username ann passphrase  lifetime 99999 warntime 14 gracetime 3
            """);
    assertThat(device.facts().access().users())
        .extracting(
            u -> u.name(),
            u -> u.privilege().orNull(),
            u -> u.role().orNull(),
            u -> u.password() == null ? null : u.password().storage())
        .containsExactly(
            tuple("admin", 15L, "network-admin", SecretStorage.SHA_CRYPT),
            tuple("ann", 1L, "network-operator", SecretStorage.MD5_CRYPT),
            tuple("bob", 1L, "vdc-operator", null),
            tuple("cat", 15L, "priv-15", SecretStorage.CLEARTEXT),
            tuple("dan", 15L, "network-admin", SecretStorage.MASKED),
            tuple("eve", 15L, "writers", SecretStorage.SHA_CRYPT));
    assertThat(FactText.states(device)).isEqualTo("m".repeat(17));
    assertThat(device.text().redacted(7)).isEqualTo("username cat password 0 ***");
    assertThat(device.text().redacted(6)).doesNotContain("AAAAB3");
  }

  private static AccessLine line(Device device, String name) {
    return device.facts().access().lines().stream()
        .filter(line -> line.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theFeaturesDecideWhatTheOneVtyTakes() {
    var device =
        Golden.whole(
            "7.3(1)D1(1)",
            """
            feature telnet
            line console
              exec-timeout 15
            line vty
              exec-timeout 0
              session-limit 5
              access-class MGMT in
              ipv6 access-class MGMT6 in
            """);
    var vty = line(device, "line vty");
    assertThat(show(vty.transportInput())).isEqualTo("[ssh, telnet] @3");
    assertThat(show(vty.execTimeout())).isEqualTo("0 @7");
    assertThat(show(vty.accessListIn())).isEqualTo("MGMT @9");
    assertThat(show(vty.accessListIn6())).isEqualTo("MGMT6 @10");
    assertThat(show(line(device, "line console").execTimeout())).isEqualTo("900 @5");
    assertThat(show(device.settings().get(SettingKeys.MANAGEMENT_TELNET_ENABLED)))
        .isEqualTo("true @3");
    assertThat(FactText.states(device)).isEqualTo("mmmmmmmmmmm");
  }

  @Test
  void withoutLinesTheDefaultsHold() {
    var device = Golden.whole("9.3(3)", "no feature ssh\nline console\n");
    assertThat(show(line(device, "line vty").transportInput())).isEqualTo("[none] @3");
    assertThat(show(line(device, "line vty").execTimeout())).isEqualTo("unknown");
    assertThat(show(line(device, "line console").execTimeout())).isEqualTo("0 by default");
    assertThat(show(line(device, "line vty").loginList())).isEqualTo("default by default");
  }

  @Test
  void localUsersAreTheLastMethodUnlessTurnedOff() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            aaa authentication login default group TAC
            aaa authentication login console local
            aaa authentication login error-enable
            aaa authorization commands default group TAC local
            aaa accounting default group TAC
            """);
    assertThat(device.facts().access().methodLists())
        .extracting(m -> m.subject(), m -> String.join(",", m.methods()))
        .containsExactly(
            tuple("authentication login default", "group TAC,local"),
            tuple("authentication login console", "local"),
            tuple("authorization commands default", "group TAC,local"),
            tuple("accounting commands default", "group TAC"));
    assertThat(FactText.states(device)).isEqualTo("mmmmimmm");
    var strict =
        Golden.whole(
            "9.3(3)",
            """
            aaa authentication login default group TAC
            no aaa authentication login default fallback error local
            """);
    assertThat(strict.facts().access().methodLists().items().getFirst().methods())
        .containsExactly("group TAC");
    assertThat(show(strict.settings().get(SettingKeys.AAA_LOCAL_FALLBACK))).isEqualTo("false @4");
  }

  @Test
  void serversWithTheirKeys() {
    var device =
        Golden.whole(
            "7.0(3)I7(6)",
            """
            feature tacacs+
            tacacs-server key 7 "fewhg123"
            tacacs-server host 192.0.2.1 key 7 "070c285f4d06" port 49 timeout 5
            tacacs-server host 192.0.2.2
            radius-server host 192.0.2.3 key 6 "AbCdEf" authentication accounting
            radius-server host 192.0.2.4 key swordfish
            aaa group server tacacs+ TAC
              server 192.0.2.1
              server 192.0.2.2
              use-vrf management
              source-interface mgmt0
              deadtime 5
            ip tacacs source-interface mgmt0
            """);
    assertThat(device.facts().access().aaaServers())
        .extracting(s -> s.subject(), s -> s.key() == null ? null : s.key().storage())
        .containsExactly(
            tuple("tacacs server *", SecretStorage.REVERSIBLE),
            tuple("tacacs server 192.0.2.1", SecretStorage.REVERSIBLE),
            tuple("tacacs server 192.0.2.2", null),
            tuple("radius server 192.0.2.3", SecretStorage.AES),
            tuple("radius server 192.0.2.4", SecretStorage.CLEARTEXT));
    assertThat(device.facts().access().aaaServerGroups().items().getFirst().members())
        .containsExactly("192.0.2.1", "192.0.2.2");
    assertThat(FactText.states(device)).isEqualTo("mmimmmmmmmmmmimm");
    assertThat(device.text().redacted(8)).isEqualTo("radius-server host 192.0.2.4 key ***");
  }

  @Test
  void linesThatATerminalBroke() {
    var device =
        Golden.whole(
            "9.3(10)",
            """
            username admin password 5 $5$AJOPNO$luONermiFmqDPFojPgLjB7Bcsf6paK5s
             role network-admin
            username ann password 5 $5$AJOPNO$luONermiFmqDPFojPgLjB7Bcsf6paK5s
            Qx7  role network-operator
            snmp-server user admin network-admin auth md5 0xaaaaaaaa priv 0xbbbb
            7cc2 localizedkey engineID 128:0:0:9:3
            """);
    assertThat(device.facts().access().users())
        .extracting(u -> u.name(), u -> u.privilege().orNull(), u -> u.role().orNull())
        .containsExactly(
            tuple("admin", 15L, "network-admin"), tuple("ann", 1L, "network-operator"));
    assertThat(device.text().redacted(6)).isEqualTo("***  role network-operator");
    assertThat(device.text().redacted(8)).startsWith("*** ");
    assertThat(FactText.states(device)).isEqualTo("m".repeat(9));
  }
}
