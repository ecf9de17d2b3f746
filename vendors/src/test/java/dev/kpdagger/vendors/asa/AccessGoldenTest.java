package dev.kpdagger.vendors.asa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.access.AccessLine;
import dev.kpdagger.device.access.User;
import dev.kpdagger.vendors.FactText;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AccessGoldenTest {

  private static String show(User user) {
    var password = user.password();
    return user.name()
        + " "
        + (password == null ? "-" : password.storage().label() + " " + password.guessable())
        + ", privilege "
        + FactText.show(user.privilege())
        + ", passwordless "
        + FactText.show(user.passwordless())
        + ", role "
        + FactText.show(user.role());
  }

  @Test
  void usersWithTheirStorage() {
    var device =
        Golden.whole(
            "9.16(4)",
            """
            username old password 0123456789abcdef encrypted privilege 15
            username cisco password 3USUcOPFUiMCO4Jk encrypted
            username new password $sha512$5000$c2FsdA==$aGFzaA== pbkdf2 privilege 3
            username win password 0011223344556677 nt-encrypted
            username plain password s3cretword
            username masked password ***** pbkdf2
            username nobody nopassword
            username vpn password ***** pbkdf2
            username vpn attributes
             service-type remote-access
            """);
    assertThat(device.facts().access().users().items())
        .extracting(AccessGoldenTest::show)
        .containsExactly(
            "old md5-legacy false, privilege 15 @3, passwordless false by default, role  by"
                + " default",
            "cisco md5-legacy true, privilege 2 by default, passwordless false by default, role  by"
                + " default",
            "new pbkdf2 null, privilege 3 @5, passwordless false by default, role  by default",
            "win md5-legacy null, privilege 2 by default, passwordless false by default, role  by"
                + " default",
            "plain cleartext false, privilege 2 by default, passwordless false by default, role  by"
                + " default",
            "masked pbkdf2 null, privilege 2 by default, passwordless false by default, role  by"
                + " default",
            "nobody -, privilege 2 by default, passwordless true @9, role  by default",
            "vpn pbkdf2 null, privilege 2 by default, passwordless false by default, role"
                + " remote-access @12");
  }

  @Test
  void passwordsOfTheDevice() {
    var device =
        Golden.whole(
            "8.2(5)",
            """
            enable password 8Ry2YjIyt7RRXU24 encrypted
            enable password ***** level 5 pbkdf2
            passwd 2KFQnbNIdI.2KYOU encrypted
            telnet 10.0.0.0 255.0.0.0 inside
            """);
    assertThat(device.facts().access().privilegedSecrets().items())
        .extracting(
            secret ->
                secret.level()
                    + " "
                    + secret.secret().storage().label()
                    + " "
                    + secret.secret().guessable())
        .containsExactly("15 md5-legacy true", "5 pbkdf2 null");
    var telnet = device.facts().access().lines().items().get(1);
    assertThat(telnet.name()).isEqualTo("management telnet");
    assertThat(telnet.password()).isNotNull();
    assertThat(FactText.show(telnet.login())).isEqualTo("password by default");
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_TELNET_ENABLED))
        .isEqualTo("true @6");
  }

  private static String show(AccessLine line) {
    return line.subject()
        + ": idle "
        + FactText.show(line.execTimeout())
        + ", login "
        + FactText.show(line.login())
        + ", list "
        + FactText.show(line.loginList());
  }

  @Test
  void waysInWithTimeoutsAndAuthentication() {
    var device =
        Golden.whole(
            "9.16(4)",
            """
            aaa-server TAC protocol tacacs+
            aaa-server TAC (mgmt) host 192.0.2.5
             key *****
            aaa-server TAC (mgmt) host 192.0.2.6 0ldKey timeout 5
            aaa authentication ssh console TAC LOCAL
            aaa authentication enable console TAC LOCAL
            aaa authorization command TAC LOCAL
            aaa authorization exec authentication-server auto-enable
            aaa accounting command privilege 15 TAC
            aaa accounting ssh console TAC
            ssh 10.0.0.0 255.0.0.0 inside
            ssh 2001:db8::/32 inside
            ssh 0.0.0.0 0.0.0.0 outside
            http 192.0.2.0 255.255.255.0 inside
            http server enable 8443
            ssh timeout 60
            console timeout 0
            telnet timeout 5
            """);
    var access = device.facts().access();
    assertThat(access.lines().items())
        .extracting(AccessGoldenTest::show)
        .containsExactly(
            "console: idle 0 @19, login none by default, list  by default",
            "management ssh: idle 3600 @18, login aaa @7, list ssh @7");
    assertThat(access.methodLists().items())
        .extracting(list -> list.subject() + " " + list.methods())
        .containsExactly(
            "authentication login ssh [group TAC, local]",
            "authentication enable default [group TAC, local]",
            "authorization commands 15 default [group TAC, local]",
            "authorization exec default [authentication-server, auto-enable]",
            "accounting commands 15 default [group TAC]",
            "accounting exec ssh [group TAC]");
    assertThat(access.managementAccesses().items())
        .extracting(
            entry -> entry.subject() + " " + entry.anySource() + " @" + entry.span().firstLine())
        .containsExactly(
            "ssh management on inside false @13",
            "ssh management on inside false @14",
            "ssh management on outside true @15",
            "https management on inside false @16");
    assertThat(access.aaaServers().items())
        .extracting(
            server -> {
              var key = server.key();
              return server.subject() + " " + (key == null ? "-" : key.storage().label());
            })
        .containsExactly("tacacs server 192.0.2.5 masked", "tacacs server 192.0.2.6 cleartext");
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_HTTPS_PORT)).isEqualTo("8443 @17");
    assertThat(FactText.setting(device, SettingKeys.AAA_ENABLED)).isEqualTo("true @7");
    assertThat(FactText.states(device)).isEqualTo("m".repeat(20) + "i");
  }

  /// Every kind of secret, and that none of them is in any line that can be shown.
  @Test
  void noSecretIsShown() {
    var device =
        Golden.whole(
            "9.16(4)",
            """
            enable password SECRET01 encrypted
            passwd SECRET02 encrypted
            username a password SECRET03 encrypted privilege 15
            username b password SECRET04
            aaa-server T (in) host 192.0.2.1 SECRET05 timeout 5
            aaa-server R (in) host 192.0.2.2
             key SECRET06
             radius-common-pw SECRET07
             ldap-login-password SECRET08
            snmp-server community SECRET09
            snmp-server host inside 192.0.2.3 community SECRET10 version 2c
            snmp-server host inside 192.0.2.4 poll community 8 SECRET11
            snmp-server user u g v3 encrypted auth sha SECRET12 priv aes 128 SECRET13
            ntp authentication-key 1 md5 SECRET14
            failover key SECRET15
            failover key hex SECRET16
            failover ipsec pre-shared-key SECRET17
            isakmp key SECRET18 address 192.0.2.5 netmask 255.255.255.255
            tunnel-group 192.0.2.6 ipsec-attributes
             pre-shared-key SECRET19
             ikev1 pre-shared-key SECRET20
             ikev2 local-authentication pre-shared-key 8 SECRET21
             ikev2 remote-authentication pre-shared-key SECRET22
            crypto ca trustpoint T
             password SECRET23
            interface GigabitEthernet0/0
             ospf message-digest-key 1 md5 SECRET24
             ospf authentication-key SECRET25
             authentication key eigrp 1 SECRET26 key-id 1
             rip authentication key SECRET27 key_id 1
            key chain C
             key 1
              key-string SECRET28
            router bgp 65001
             neighbor 192.0.2.7 password SECRET29
            boot system tftp://user:SECRET30@192.0.2.8/image
            """);
    IntStream.rangeClosed(1, device.text().lines())
        .forEach(line -> assertThat(device.text().redacted(line)).doesNotContain("SECRET"));
    assertThat(device.facts().toString()).doesNotContain("SECRET");
  }
}
