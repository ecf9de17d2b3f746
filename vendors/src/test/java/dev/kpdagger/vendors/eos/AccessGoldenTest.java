package dev.kpdagger.vendors.eos;

import static dev.kpdagger.vendors.FactText.setting;
import static dev.kpdagger.vendors.FactText.show;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.access.AccessLine;
import dev.kpdagger.device.access.User;
import dev.kpdagger.vendors.FactText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class AccessGoldenTest {

  private static User user(Device device, String name) {
    return device.facts().access().users().stream()
        .filter(user -> user.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static AccessLine line(Device device, String name) {
    return device.facts().access().lines().stream()
        .filter(line -> line.name().equals("management " + name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void usersOfSeveralLines() {
    var device =
        Golden.whole(
            """
            no username admin
            username ops privilege 15 role network-admin secret sha512 $6$salt$hash
            username ops ssh-key ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEXAMPLE ops@example.net
            username old secret 5 $1$salt$hash
            username lab role network-operator nopassword
            username plain secret 0 winter
            """);
    assertThat(device.facts().access().users().items())
        .extracting("name")
        .containsExactly("ops", "old", "lab", "plain");
    var ops = user(device, "ops");
    assertThat(show(ops.privilege())).isEqualTo("15 @4");
    assertThat(show(ops.role())).isEqualTo("network-admin @4");
    assertThat(requireNonNull(ops.password()).storage()).isEqualTo(SecretStorage.SHA_CRYPT);
    assertThat(ops.span().firstLine()).isEqualTo(4);
    assertThat(requireNonNull(user(device, "old").password()).storage())
        .isEqualTo(SecretStorage.MD5_CRYPT);
    assertThat(show(user(device, "old").privilege())).isEqualTo("1 by default");
    assertThat(show(user(device, "lab").passwordless())).isEqualTo("true @7");
    assertThat(requireNonNull(user(device, "plain").password()).storage())
        .isEqualTo(SecretStorage.CLEARTEXT);
    assertThat(device.text().redacted(8)).doesNotContain("winter");
    assertThat(FactText.states(device)).isEqualTo("mmmmmmmmi");
  }

  @Test
  void rootIsAUserWhereItMayLogIn() {
    assertThat(Golden.whole("no aaa root\n").facts().access().users().items()).isEmpty();
    var open = Golden.whole("aaa root nopassword\n");
    assertThat(show(user(open, "root").passwordless())).isEqualTo("true @3");
    assertThat(setting(open, SettingKeys.MANAGEMENT_SSH_ROOT_LOGIN)).isEqualTo("true @3");
    var closed = Golden.whole("aaa root secret sha512 $6$salt$hash\n");
    assertThat(show(user(closed, "root").privilege())).isEqualTo("15 @3");
  }

  @Test
  void theEnablePasswordIsHashed() {
    assertThat(Golden.whole("no enable password\n").facts().access().privilegedSecrets().items())
        .isEmpty();
    var secrets =
        Golden.whole("enable password sha512 $6$salt$hash\n")
            .facts()
            .access()
            .privilegedSecrets()
            .items();
    assertThat(secrets).hasSize(1);
    assertThat(secrets.getFirst().hashCommand()).isTrue();
  }

  @Test
  void methodListsByLevel() {
    var device =
        Golden.whole(
            """
            aaa authentication login default group TAC local
            aaa authentication login console local
            aaa authentication enable default group TAC none
            aaa authorization serial-console
            aaa authorization exec default group TAC local
            aaa authorization commands all default group TAC local
            aaa authorization commands 1,10-11 default none
            aaa accounting commands all default start-stop group TAC logging
            aaa accounting system default none
            """);
    var text =
        device.facts().access().methodLists().stream()
            .map(list -> list.subject() + " = " + String.join(", ", list.methods()))
            .collect(Collectors.joining("\n"));
    assertThat(text)
        .isEqualTo(
            """
            authentication login default = group TAC, local
            authentication login console = local
            authentication enable default = group TAC, none
            authorization console  =\s
            authorization exec default = group TAC, local
            authorization commands 15 default = group TAC, local
            authorization commands 1 default = none
            authorization commands 10 default = none
            authorization commands 11 default = none
            accounting commands 15 default = group TAC, logging
            accounting system default = none\
            """);
    assertThat(setting(device, SettingKeys.LOGGING_CONFIG_CHANGES)).isEqualTo("true @10");
  }

  @Test
  void serversAndTheirKeys() {
    var device =
        Golden.whole(
            """
            tacacs-server timeout 5
            tacacs-server host 192.0.2.10 single-connection vrf MGMT key 7 070C285F4D06
            tacacs-server host 192.0.2.11 key 8a $abc==$def==$ghi=
            tacacs-server host 192.0.2.12
            radius-server host 192.0.2.20 vrf MGMT tls ssl-profile P port 2083
            radius-server key 0 public
            aaa group server tacacs+ TAC
               server 192.0.2.10 vrf MGMT
               server 192.0.2.11
            """);
    var access = device.facts().access();
    var text =
        access.aaaServers().stream()
            .map(
                server ->
                    server.subject()
                        + " "
                        + (server.key() == null ? "-" : server.key().storage().label()))
            .toList();
    assertThat(text)
        .containsExactly(
            "tacacs server 192.0.2.10 reversible",
            "tacacs server 192.0.2.11 aes",
            "tacacs server 192.0.2.12 -",
            "radius-tls server 192.0.2.20 -",
            "radius server * cleartext");
    assertThat(access.aaaServerGroups().items().getFirst().members())
        .containsExactly("192.0.2.10", "192.0.2.11");
    assertThat(device.text().redacted(4)).contains("key").doesNotContain("070C285F4D06");
    assertThat(device.text().redacted(5)).doesNotContain("$ghi");
    assertThat(FactText.states(device)).isEqualTo("mmimmmmmmmmi");
  }

  @Test
  void waysInWithoutTheirSections() {
    var device = Golden.whole("");
    assertThat(device.facts().access().lines().items())
        .extracting("name")
        .containsExactly("management console", "management ssh");
    var ssh = line(device, "ssh");
    assertThat(show(ssh.transportInput())).isEqualTo("[ssh] by default");
    assertThat(show(ssh.execTimeout())).isEqualTo("0 by default");
    assertThat(show(ssh.accessListIn())).isEqualTo(" by default");
    assertThat(show(ssh.login())).isEqualTo("local by default");
    assertThat(setting(device, SettingKeys.MANAGEMENT_TELNET_ENABLED))
        .isEqualTo("false by default");
  }

  @Test
  void waysInWithTheirSections() {
    var device =
        Golden.whole(
            """
            aaa authentication login default group TAC local
            management console
               idle-timeout 10
            !
            management ssh
               idle-timeout 15
               ip access-group MGMT in
               cipher aes256-ctr aes256-gcm@openssh.com
               mac hmac-sha2-256
               key-exchange diffie-hellman-group14-sha1
               login timeout 60
               connection limit 5
               authentication empty-passwords permit
               fips restrictions
               hostkey client strict-checking
               client-alive interval 60
               no shutdown
            !
            management telnet
               no shutdown
            """);
    var ssh = line(device, "ssh");
    assertThat(show(line(device, "console").execTimeout())).isEqualTo("600 @5");
    assertThat(show(ssh.execTimeout())).isEqualTo("900 @8");
    assertThat(show(ssh.accessListIn())).isEqualTo("MGMT @9");
    assertThat(show(ssh.login())).isEqualTo("aaa @3");
    assertThat(show(ssh.loginList())).isEqualTo("default @3");
    assertThat(show(line(device, "telnet").transportInput())).isEqualTo("[telnet] @22");
    assertThat(setting(device, SettingKeys.MANAGEMENT_TELNET_ENABLED)).isEqualTo("true @22");
    assertThat(setting(device, SettingKeys.MANAGEMENT_SSH_CIPHERS))
        .isEqualTo("[aes256-ctr, aes256-gcm@openssh.com] @10");
    assertThat(setting(device, SettingKeys.MANAGEMENT_SSH_TIMEOUT)).isEqualTo("60 @13");
    assertThat(setting(device, SettingKeys.MANAGEMENT_SSH_EMPTY_PASSWORDS)).isEqualTo("true @15");
    assertThat(setting(device, SettingKeys.CRYPTO_FIPS)).isEqualTo("true @16");
    assertThat(setting(device, SettingKeys.SERVICES_TCP_KEEPALIVES_IN)).isEqualTo("true @18");
    assertThat(FactText.states(device)).isEqualTo("mmmmmimmmmmmmmmmmmmimmi");
  }

  @Test
  void aListForOneVrfLeavesTheOthersOpen() {
    var device =
        Golden.whole(
            """
            management ssh
               ip access-group MGMT vrf OOB in
               !
               vrf OOB
                  no shutdown
            """);
    assertThat(show(line(device, "ssh").accessListIn())).isEqualTo(" by default");
    device =
        Golden.whole(
            """
            management ssh
               ip access-group MGMT vrf OOB in
               !
               vrf default
                  shutdown
               !
               vrf OOB
                  no shutdown
            """);
    assertThat(show(line(device, "ssh").accessListIn())).isEqualTo("MGMT @4");
  }

  @Test
  void theListOfTheControlPlaneCoversEveryWayIn() {
    var device =
        Golden.whole(
            """
            system control-plane
               ip access-group CPU in
            """);
    assertThat(show(line(device, "ssh").accessListIn())).isEqualTo("CPU @4");
    var old = Golden.whole("control-plane\n   ip access-group CPU in\n");
    assertThat(show(line(old, "ssh").accessListIn())).isEqualTo("CPU @4");
    assertThat(old.facts().filtering().accessListUses().items())
        .extracting("purpose")
        .containsExactly("control-plane");
    assertThat(FactText.states(old)).isEqualTo("mmmmi");
  }

  @Test
  void programmingInterfaces() {
    var device =
        Golden.whole(
            """
            management api http-commands
               protocol http
               protocol https ssl profile WEB
               no shutdown
               !
               vrf MGMT
                  no shutdown
            !
            management api gnmi
               transport grpc default
                  vrf MGMT
                  port 6030
               !
               transport grpc safe
                  ssl profile WEB
                  ip access-group MGMT
            !
            management api netconf
               transport ssh main
            !
            management security
               ssl profile WEB
                  tls versions 1.0 1.2
                  cipher-list AES256-SHA:AES128-SHA
                  certificate web.crt key web.key
            """);
    assertThat(setting(device, SettingKeys.MANAGEMENT_HTTP_ENABLED)).isEqualTo("true @4");
    assertThat(setting(device, SettingKeys.MANAGEMENT_HTTPS_ENABLED)).isEqualTo("true @6");
    assertThat(setting(device, SettingKeys.MANAGEMENT_HTTP_ACCESS_LIST)).isEqualTo(" by default");
    assertThat(setting(device, SettingKeys.MANAGEMENT_HTTPS_TLS_VERSIONS))
        .isEqualTo("[TLSv1.0, TLSv1.2] @25");
    assertThat(setting(device, SettingKeys.MANAGEMENT_HTTPS_CIPHERS))
        .isEqualTo("[AES256-SHA, AES128-SHA] @26");
    assertThat(setting(device, SettingKeys.MANAGEMENT_GNMI_ENABLED)).isEqualTo("true @16");
    assertThat(setting(device, SettingKeys.MANAGEMENT_NETCONF_ENABLED)).isEqualTo("true @21");
    assertThat(setting(device, SettingKeys.MANAGEMENT_CLEARTEXT_API_ENABLED)).isEqualTo("true @12");
    var services =
        device.facts().support().networkServices().stream()
            .map(
                s ->
                    s.name()
                        + " "
                        + s.place()
                        + " "
                        + s.port()
                        + " ["
                        + s.detail()
                        + "] "
                        + s.enabled())
            .toList();
    assertThat(services)
        .containsExactly(
            "eapi-http  80 [] true",
            "eapi-https  443 [tls] true",
            "gnmi grpc default vrf MGMT 6030 [] true",
            "gnmi grpc safe 6030 [tls list MGMT] true",
            "netconf ssh main 830 [ssh] true");
  }

  @Test
  void anApiThatIsShutDown() {
    var device = Golden.whole("management api http-commands\n   protocol http\n");
    assertThat(setting(device, SettingKeys.MANAGEMENT_HTTP_ENABLED)).isEqualTo("false by default");
    assertThat(setting(device, SettingKeys.MANAGEMENT_HTTPS_ENABLED)).isEqualTo("false @3");
    assertThat(setting(Golden.whole(""), SettingKeys.MANAGEMENT_HTTPS_ENABLED))
        .isEqualTo("false by default");
  }

  @Test
  void rulesForPasswordsAndLogins() {
    var device =
        Golden.whole(
            """
            management security
               password minimum length 8
               password encryption-key common
               password encryption reversible aes-256-gcm
               !
               password policy STRICT
                  minimum digits 1
                  minimum length 15
                  minimum lower 1
                  minimum upper 1
            !
            management accounts
               password policy STRICT
            !
            management defaults
               secret hash md5
            !
            aaa authentication policy on-failure log
            aaa authentication policy local allow-nopassword-remote-login
            aaa authentication policy lockout failure 3 window 900 duration 300
            boot secret sha512 a153de6290ff1409
            """);
    assertThat(setting(device, SettingKeys.PASSWORDS_MIN_LENGTH)).isEqualTo("15 @10");
    assertThat(setting(device, SettingKeys.PASSWORDS_COMPLEXITY)).isEqualTo("true @8-12");
    assertThat(setting(device, SettingKeys.PASSWORDS_MASTER_KEY)).isEqualTo("true @6");
    assertThat(setting(device, SettingKeys.PASSWORDS_ENCRYPTED_WITH_OWN_KEY)).isEqualTo("false @5");
    assertThat(setting(device, SettingKeys.PASSWORDS_NEW_HASH)).isEqualTo("md5 @18");
    assertThat(setting(device, SettingKeys.LOGIN_FAILURES_LOGGED)).isEqualTo("true @20");
    assertThat(setting(device, SettingKeys.LOGIN_SUCCESSES_LOGGED)).isEqualTo("false by default");
    assertThat(setting(device, SettingKeys.LOGIN_EMPTY_PASSWORD_REMOTE)).isEqualTo("true @21");
    assertThat(setting(device, SettingKeys.LOGIN_MAX_FAILURES)).isEqualTo("3 @22");
    assertThat(setting(device, SettingKeys.LOGIN_BLOCK_SECONDS)).isEqualTo("300 @22");
    assertThat(setting(device, SettingKeys.BOOT_LOADER_SECURED)).isEqualTo("true @23");
    assertThat(device.text().redacted(23)).doesNotContain("a153de");
  }

  @Test
  void aPolicyThatIsNotBoundHoldsForNobody() {
    var device =
        Golden.whole(
            """
            management security
               password policy STRICT
                  minimum length 15
            """);
    assertThat(setting(device, SettingKeys.PASSWORDS_MIN_LENGTH)).isEqualTo("0 by default");
    assertThat(setting(device, SettingKeys.PASSWORDS_COMPLEXITY)).isEqualTo("false by default");
  }
}
