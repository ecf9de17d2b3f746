package dev.kpdagger.vendors.junos;

import static dev.kpdagger.vendors.FactText.setting;
import static dev.kpdagger.vendors.FactText.show;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.access.AccessLine;
import dev.kpdagger.device.access.LineKind;
import dev.kpdagger.device.access.User;
import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

/// Users, ways in, AAA.
final class AccessGoldenTest {

  @Test
  void accountsWithTheirClasses() {
    var device =
        JunosFile.braces(
            """
            system {
                root-authentication {
                    encrypted-password "$1$abcdefgh$0123456789012345678901"; ## SECRET-DATA
                }
                login {
                    class NOC {
                        idle-timeout 10;
                        permissions [ view clear ];
                    }
                    class OWNERS {
                        idle-timeout 5;
                        permissions all;
                    }
                    user alice {
                        uid 2001;
                        class OWNERS;
                        authentication {
                            encrypted-password "$6$abc$def";
                        }
                    }
                    user bob {
                        class NOC;
                    }
                    user carol {
                        class ELSEWHERE;
                    }
                }
            }
            """);
    var users = device.facts().access().users().items();
    assertThat(users.stream().map(User::name)).containsExactly("root", "alice", "bob", "carol");
    assertThat(requireNonNull(users.getFirst().password()).storage())
        .isEqualTo(SecretStorage.MD5_CRYPT);
    assertThat(show(users.get(1).privilege())).isEqualTo("15 @20");
    assertThat(requireNonNull(users.get(1).password()).storage())
        .isEqualTo(SecretStorage.SHA_CRYPT);
    assertThat(show(users.get(2).privilege())).isEqualTo("1 @26");
    assertThat(show(users.get(2).passwordless())).isEqualTo("false by default");
    assertThat(show(users.get(3).privilege())).isEqualTo("unknown");
    assertThat(setting(device, SettingKeys.SESSION_IDLE_TIMEOUT)).isEqualTo("0 by default");
    assertThat(device.text().redacted(7)).doesNotContain("abcdefgh");
  }

  @Test
  void waysInAndTheirTimes() {
    var device =
        JunosFile.sets(
            """
            set system login idle-timeout 15
            set system login retry-options tries-before-disconnect 3
            set system login retry-options lockout-period 15
            set system login password minimum-length 12
            set system login password minimum-numerics 1
            set system ports console log-out-on-disconnect
            set system ports console insecure
            set system services ssh root-login deny
            set system services ssh ciphers [ aes256-ctr aes128-cbc ]
            set system services ssh protocol-version v2
            set system services telnet
            set interfaces lo0 unit 0 family inet filter input PROTECT
            """);
    var lines = device.facts().access().lines().items();
    assertThat(lines.stream().map(AccessLine::kind))
        .containsExactly(LineKind.CONSOLE, LineKind.VTY);
    var remote = lines.get(1);
    assertThat(remote.subject()).isEqualTo("remote sessions");
    assertThat(show(remote.transportInput())).isEqualTo("[telnet, ssh] @13");
    assertThat(show(remote.execTimeout())).isEqualTo("900 @3");
    assertThat(show(remote.accessListIn())).isEqualTo("PROTECT @14");
    assertThat(setting(device, SettingKeys.LOGIN_MAX_FAILURES)).isEqualTo("3 @4");
    assertThat(setting(device, SettingKeys.LOGIN_BLOCK_SECONDS)).isEqualTo("900 @5");
    assertThat(setting(device, SettingKeys.PASSWORDS_MIN_LENGTH)).isEqualTo("12 @6");
    assertThat(setting(device, SettingKeys.PASSWORDS_COMPLEXITY)).isEqualTo("true @7");
    assertThat(setting(device, SettingKeys.CONSOLE_DISCONNECT_LOGS_OUT)).isEqualTo("true @8");
    assertThat(setting(device, SettingKeys.CONSOLE_ROOT_LOGIN)).isEqualTo("false @9");
    assertThat(setting(device, SettingKeys.MANAGEMENT_SSH_ROOT_LOGIN)).isEqualTo("false @10");
    assertThat(setting(device, SettingKeys.MANAGEMENT_SSH_CIPHERS))
        .isEqualTo("[aes256-ctr, aes128-cbc] @11");
    assertThat(setting(device, SettingKeys.MANAGEMENT_SSH_VERSION)).isEqualTo("2 @12");
    assertThat(setting(device, SettingKeys.MANAGEMENT_HTTP_ENABLED)).isEqualTo("false by default");
    assertThat(setting(device, SettingKeys.CONTROL_PLANE_POLICY)).isEqualTo("PROTECT @14");
    assertThat(FactText.states(device)).isEqualTo("m".repeat(14));
  }

  @Test
  void serversThatDecide() {
    var device =
        JunosFile.sets(
            """
            set system authentication-order [ tacplus password ]
            set system tacplus-server 192.0.2.10 secret "$9$Sr8yeWLX-db20BrvLNY2DikPQn"
            set system radius-server 192.0.2.11 secret plain-secret
            set system accounting events [ login change-log interactive-commands ]
            set system accounting destination tacplus server 192.0.2.10
            """);
    assertThat(setting(device, SettingKeys.AAA_ENABLED)).isEqualTo("true @3");
    var methods = device.facts().access().methodLists().items();
    assertThat(methods.getFirst().methods()).containsExactly("group tacacs+", "local");
    assertThat(methods.stream().map(m -> m.service() + " " + m.scope()))
        .containsExactly(
            "authentication login",
            "accounting exec",
            "accounting configuration",
            "accounting commands");
    var servers = device.facts().access().aaaServers().items();
    assertThat(servers.stream().map(s -> s.protocol() + " " + s.address()))
        .containsExactly("radius 192.0.2.11", "tacacs 192.0.2.10");
    assertThat(requireNonNull(servers.getFirst().key()).storage())
        .isEqualTo(SecretStorage.CLEARTEXT);
    assertThat(requireNonNull(servers.get(1).key()).storage()).isEqualTo(SecretStorage.REVERSIBLE);
    assertThat(device.text().redacted(5)).doesNotContain("plain-secret");
  }

  @Test
  void theReversibleFormIsUndone() {
    for (String word :
        new String[] {"a", "secret", "juniper123", "long enough to turn the wheel"}) {
      assertThat(JunosSecrets.decode(Encoded.of(word))).isEqualTo(word);
    }
    assertThat(JunosSecrets.decode("")).isEmpty();
    assertThat(JunosSecrets.decode("!!!!!!")).isEmpty();
  }

  @Test
  void zonesSayWhatAnswersOnThem() {
    var device =
        JunosFile.sets(
            """
            set security zones security-zone untrust host-inbound-traffic system-services all
            set security zones security-zone untrust host-inbound-traffic system-services telnet except
            set security zones security-zone untrust interfaces ge-0/0/0.0 host-inbound-traffic system-services ike
            set security zones security-zone untrust interfaces ge-0/0/1.0
            set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/24
            set interfaces ge-0/0/1 unit 0 family inet address 198.51.100.1/24
            """);
    assertThat(
            device.facts().access().managementAccesses().stream()
                .map(a -> a.service() + " " + a.place() + " " + a.anySource()))
        .containsExactly("any untrust true", "ike ge-0/0/0.0 true");
    var interfaces = device.facts().network().interfaces().items();
    assertThat(interfaces.getFirst().trust().zone()).isEqualTo("untrust");
    assertThat(interfaces.getFirst().trust().managementServices()).containsExactly("ike");
    assertThat(interfaces.get(1).trust().managementServices()).containsExactly("any");
  }
}
