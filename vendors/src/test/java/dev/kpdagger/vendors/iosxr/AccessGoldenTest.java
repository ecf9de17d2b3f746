package dev.kpdagger.vendors.iosxr;

import static dev.kpdagger.vendors.FactText.setting;
import static dev.kpdagger.vendors.FactText.show;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.access.AccessLine;
import dev.kpdagger.device.access.ManagementAccess;
import dev.kpdagger.device.access.User;
import dev.kpdagger.vendors.FactText;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AccessGoldenTest {

  private static List<User> users(Device device) {
    return device.facts().access().users().items();
  }

  private static List<AccessLine> lines(Device device) {
    return device.facts().access().lines().items();
  }

  @Test
  void usersHaveGroupsAndSecretsOfEveryType() {
    var device =
        Golden.whole(
            """
            username a
             group root-lr
             group cisco-support
             secret 10 $6$abcdefghij$klmnopqrstuvwxyz
            !
            username b
             group operator
             secret 5 $1$abcd$efghijklmnop
            !
            username c
             password 7 094F471A1A0A
            !
            """);
    assertThat(users(device)).extracting(User::name).containsExactly("a", "b", "c");
    assertThat(users(device))
        .extracting(user -> user.password() == null ? null : user.password().storage())
        .containsExactly(
            SecretStorage.SHA_CRYPT, SecretStorage.MD5_CRYPT, SecretStorage.REVERSIBLE);
    assertThat(users(device))
        .extracting(user -> show(user.role()))
        .containsExactly("root-lr,cisco-support @5-6", "operator @10", " by default");
    assertThat(users(device))
        .extracting(user -> show(user.privilege()))
        .containsExactly("15 @5", "1 @10", "unknown");
    assertThat(show(requireNonNull(users(device).get(2).password()).wellKnown()))
        .isEqualTo("true @14");
    assertThat(device.text().redacted(7)).doesNotContain("klmnop");
    assertThat(device.text().redacted(14)).doesNotContain("094F");
  }

  @Test
  void aPoolTakesWhatItsTemplateSaysAndTheRestFromLineDefault() {
    var device =
        Golden.whole(
            """
            line console
             exec-timeout 5 0
            !
            line default
             exec-timeout 20 30
             access-class ingress MGMT
            !
            line template ADMIN
             login authentication STAFF
             transport input ssh
            !
            vty-pool default 0 9 line-template ADMIN
            ssh server v2
            ssh server vrf default
            telnet vrf default ipv4 server max-servers 5
            """);
    assertThat(lines(device))
        .extracting(AccessLine::subject)
        .containsExactly("console 0", "vty-pool default");
    var pool = lines(device).get(1);
    assertThat(List.of(pool.first(), pool.last())).containsExactly(0, 9);
    assertThat(show(pool.execTimeout())).isEqualTo("1230 @8");
    assertThat(show(pool.accessListIn())).isEqualTo("MGMT @9");
    assertThat(show(pool.transportInput())).isEqualTo("[ssh] @13");
    assertThat(show(pool.loginList())).isEqualTo("STAFF @12");
    assertThat(show(lines(device).getFirst().execTimeout())).isEqualTo("300 @5");
  }

  @Test
  void withoutAPoolThereAreFiveLinesThatTakeWhatHasAServer() {
    var telnet = Golden.whole("telnet vrf default ipv4 server max-servers 5\n");
    assertThat(lines(telnet)).extracting(AccessLine::subject).containsExactly("line default");
    assertThat(show(lines(telnet).getFirst().transportInput())).isEqualTo("[telnet] @4");
    assertThat(show(lines(telnet).getFirst().execTimeout())).isEqualTo("600 by default");
    assertThat(setting(telnet, SettingKeys.MANAGEMENT_TELNET_ENABLED)).isEqualTo("true @4");
    assertThat(setting(telnet, SettingKeys.MANAGEMENT_SSH_ENABLED)).isEqualTo("false by default");
    var none = Golden.whole("line default\n exec-timeout 0 0\n!\n");
    assertThat(show(lines(none).getFirst().transportInput())).isEqualTo("[none] by default");
    assertThat(show(lines(none).getFirst().execTimeout())).isEqualTo("0 @5");
    assertThat(lines(Golden.whole(""))).isEmpty();
  }

  @Test
  void listsOfTheServersCountWhereEachHasOne() {
    var device =
        Golden.whole(
            """
            line default
            !
            ssh server v2
            ssh server vrf default ipv4 access-list M4 ipv6 access-list M6
            ssh server vrf OOB ipv4 access-list M4
            ssh server netconf vrf default ipv4 access-list N4
            """);
    var line = lines(device).getFirst();
    assertThat(show(line.accessListIn())).isEqualTo("M4 @8");
    assertThat(show(line.accessListIn6())).isEqualTo(" by default");
    assertThat(setting(device, SettingKeys.MANAGEMENT_SSH_VERSION)).isEqualTo("2 @6");
    assertThat(setting(device, SettingKeys.MANAGEMENT_NETCONF_ACCESS_LIST)).isEqualTo("N4 @9");
    assertThat(device.facts().filtering().accessListUses().items())
        .extracting(use -> use.list() + " " + use.place() + " " + show(use.defined()))
        .containsExactly(
            "M4 ssh vrf default false by default",
            "M6 ssh vrf default false by default",
            "M4 ssh vrf OOB false by default",
            "N4 ssh vrf default false by default");
  }

  @Test
  void methodListsServersAndGroups() {
    var device =
        Golden.whole(
            """
            tacacs-server host 192.0.2.5 port 49
             key 7 094F471A1A0A
            !
            radius-server host 192.0.2.6 auth-port 1812 acct-port 1813
            tacacs-server key 7 094F471A1A0A
            aaa group server tacacs+ STAFF
             server 192.0.2.5
             server-private 192.0.2.7 port 49
              key 7 094F471A1A0A
             !
             vrf OOB
            !
            aaa authentication login default group STAFF local
            aaa accounting commands default start-stop group STAFF none
            aaa authorization exec default group STAFF none
            """);
    var access = device.facts().access();
    assertThat(access.methodLists().items())
        .extracting(list -> list.subject() + " " + list.methods())
        .containsExactly(
            "authentication login default [group STAFF, local]",
            "accounting commands default [group STAFF]",
            "authorization exec default [group STAFF, none]");
    assertThat(access.aaaServers().items())
        .extracting(server -> server.subject() + (server.key() == null ? "" : " key"))
        .containsExactly(
            "tacacs server 192.0.2.5 key",
            "tacacs server * key",
            "radius server 192.0.2.6",
            "tacacs server 192.0.2.7 key");
    assertThat(access.aaaServerGroups().items().getFirst().members())
        .containsExactly("192.0.2.5", "192.0.2.7");
    assertThat(device.text().redacted(5)).doesNotContain("094F");
  }

  @Test
  void theManagementPlaneNamesInterfacesServicesAndSources() {
    var device =
        Golden.whole(
            """
            control-plane
             management-plane
              inband
               interface Loopback0
                allow SSH peer
                 address ipv4 192.0.2.0/24
                !
               !
              !
              out-of-band
               interface all
                allow all
               !
              !
             !
            !
            """);
    assertThat(device.facts().access().managementAccesses().items())
        .extracting(ManagementAccess::subject)
        .containsExactly("ssh management on Loopback0", "any management");
    assertThat(device.facts().access().managementAccesses().items())
        .extracting(ManagementAccess::anySource)
        .containsExactly(false, true);
    assertThat(setting(device, SettingKeys.MANAGEMENT_PERMITTED_SOURCES)).isEqualTo("false @15");
    assertThat(setting(Golden.whole(""), SettingKeys.MANAGEMENT_PERMITTED_SOURCES))
        .isEqualTo("false by default");
    assertThat(FactText.states(device)).isEqualTo("mimmmmmmmiiimmmiiiii");
  }

  @Test
  void programmingInterfacesInClear() {
    var clear = Golden.whole("grpc\n port 57777\n no-tls\n!\nnetconf-yang agent\n ssh\n!\n");
    assertThat(setting(clear, SettingKeys.MANAGEMENT_CLEARTEXT_API_ENABLED)).isEqualTo("true @6");
    assertThat(setting(clear, SettingKeys.MANAGEMENT_NETCONF_ENABLED)).isEqualTo("true @8");
    var tls = Golden.whole("grpc\n port 57777\n tls\n!\n");
    assertThat(setting(tls, SettingKeys.MANAGEMENT_CLEARTEXT_API_ENABLED)).isEqualTo("false @6");
    var unsaid = Golden.whole("grpc\n port 57777\n!\n");
    assertThat(setting(unsaid, SettingKeys.MANAGEMENT_CLEARTEXT_API_ENABLED)).isEqualTo("unknown");
    var xml = Golden.whole("xml agent\n!\n");
    assertThat(setting(xml, SettingKeys.MANAGEMENT_CLEARTEXT_API_ENABLED)).isEqualTo("true @4");
    assertThat(setting(Golden.whole(""), SettingKeys.MANAGEMENT_CLEARTEXT_API_ENABLED))
        .isEqualTo("false by default");
  }

  @Test
  void aPasswordPolicyCountsForTheUsersThatNameIt() {
    var policy =
        """
        aaa password-policy P
         min-length 12
         upper-case 1
         lower-case 1
         numeric 1
         lifetime months 3
         lockout-time minutes 15
         authen-max-attempts 3
        !
        """;
    var used = Golden.whole(policy + "username a\n policy P\n secret 10 $6$a$bcdefgh\n!\n");
    assertThat(setting(used, SettingKeys.PASSWORDS_MIN_LENGTH)).isEqualTo("12 @5");
    assertThat(setting(used, SettingKeys.PASSWORDS_COMPLEXITY)).isEqualTo("true @4-11");
    assertThat(setting(used, SettingKeys.LOGIN_BLOCK_SECONDS)).isEqualTo("900 @10");
    assertThat(setting(used, SettingKeys.LOGIN_MAX_FAILURES)).isEqualTo("3 @11");
    assertThat(setting(used, SettingKeys.PASSWORDS_MAX_AGE)).isEqualTo("90 @9");
    assertThat(setting(Golden.whole(policy), SettingKeys.PASSWORDS_COMPLEXITY))
        .isEqualTo("false by default");
  }
}
