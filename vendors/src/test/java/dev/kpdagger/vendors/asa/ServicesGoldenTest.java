package dev.kpdagger.vendors.asa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

final class ServicesGoldenTest {

  @Test
  void loggingNeedsItsLevels() {
    var device =
        Golden.whole(
            "9.16(4)",
            """
            logging enable
            logging timestamp rfc5424
            logging buffered 6
            logging buffer-size 1048576
            logging console debugging
            logging trap NOISE
            logging host inside 192.0.2.20
            logging host inside 192.0.2.21 6/1514 secure
            logging host inside 192.0.2.22 tcp/1468
            no logging message 302013
            """);
    assertThat(FactText.setting(device, SettingKeys.LOGGING_ENABLED)).isEqualTo("true @3");
    assertThat(FactText.setting(device, SettingKeys.LOGGING_TIMESTAMPS)).isEqualTo("datetime @4");
    assertThat(FactText.setting(device, SettingKeys.LOGGING_BUFFER_LEVEL))
        .isEqualTo("informational @5");
    assertThat(FactText.setting(device, SettingKeys.LOGGING_BUFFER_BYTES)).isEqualTo("1048576 @6");
    assertThat(FactText.setting(device, SettingKeys.LOGGING_CONSOLE_LEVEL))
        .isEqualTo("debugging @7");
    assertThat(FactText.setting(device, SettingKeys.LOGGING_REMOTE_LEVEL)).isEqualTo("unknown");
    assertThat(device.facts().services().logServers().items())
        .extracting(server -> server.address() + " " + FactText.show(server.transport()))
        .containsExactly("192.0.2.20 udp by default", "192.0.2.21 tls @10", "192.0.2.22 tcp @11");
    assertThat(FactText.states(device)).isEqualTo("m".repeat(12) + "i");
  }

  @Test
  void whatIsAbsentHasItsDefault() {
    var device = Golden.whole("9.16(4)", "");
    assertThat(FactText.setting(device, SettingKeys.LOGGING_ENABLED)).isEqualTo("false by default");
    assertThat(FactText.setting(device, SettingKeys.LOGGING_REMOTE_LEVEL)).isEqualTo(" by default");
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_SSH_VERSION))
        .isEqualTo("2 by default");
    assertThat(FactText.setting(device, SettingKeys.SESSION_LIMIT)).isEqualTo("5 by default");
    assertThat(FactText.setting(device, SettingKeys.FIREWALL_VPN_UNFILTERED))
        .isEqualTo("true by default");
    assertThat(FactText.setting(device, SettingKeys.PASSWORDS_MIN_LENGTH))
        .isEqualTo("3 by default");
    assertThat(FactText.setting(Golden.whole("8.4(7)", ""), SettingKeys.MANAGEMENT_SSH_VERSION))
        .isEqualTo("1.99 by default");
    assertThat(FactText.setting(Golden.whole("9.12(4)", ""), SettingKeys.MANAGEMENT_SSH_VERSION))
        .isEqualTo("unknown");
  }

  @Test
  void aFragmentHidesItsDefaults() {
    var device = Golden.read("access-list A extended permit ip any any\n");
    assertThat(FactText.setting(device, SettingKeys.LOGGING_ENABLED)).isEqualTo("unknown");
    assertThat(device.facts().access().users().isComplete()).isFalse();
  }

  @Test
  void managementSettings() {
    var device =
        Golden.whole(
            "9.16(4)",
            """
            http server idle-timeout 10
            http redirect outside 80
            ssh key-exchange group dh-group14-sha256
            ssh cipher encryption custom "aes256-ctr:aes128-ctr"
            ssh cipher integrity high
            ssl server-version tlsv1
            ssl cipher tlsv1.2 custom "AES256-SHA:AES128-SHA"
            ssl trust-point CA1 outside
            password-policy minimum-length 15
            password-policy minimum-uppercase 1
            password-policy minimum-lowercase 1
            password-policy minimum-numeric 1
            password-policy lifetime 60
            quota management-session 3
            no sysopt connection permit-vpn
            threat-detection basic-threat
            """);
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_HTTPS_IDLE_TIMEOUT))
        .isEqualTo("600 @3");
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_HTTP_REDIRECTED))
        .isEqualTo("true @4");
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_SSH_KEX))
        .isEqualTo("[diffie-hellman-group14-sha256] @5");
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_SSH_CIPHERS))
        .isEqualTo("[aes256-ctr, aes128-ctr] @6");
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_SSH_MACS)).isEqualTo("unknown");
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_HTTPS_TLS_VERSIONS))
        .isEqualTo("[TLSv1.0, TLSv1.1, TLSv1.2] @8");
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_HTTPS_CIPHERS))
        .isEqualTo("[AES256-SHA, AES128-SHA] @9");
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_HTTPS_TRUSTPOINT))
        .isEqualTo("CA1 @10");
    assertThat(FactText.setting(device, SettingKeys.PASSWORDS_COMPLEXITY)).isEqualTo("true @14");
    assertThat(FactText.setting(device, SettingKeys.PASSWORDS_MAX_AGE)).isEqualTo("60 @15");
    assertThat(FactText.setting(device, SettingKeys.SESSION_LIMIT)).isEqualTo("3 @16");
    assertThat(FactText.setting(device, SettingKeys.FIREWALL_VPN_UNFILTERED))
        .isEqualTo("false @17");
    assertThat(FactText.setting(device, SettingKeys.FIREWALL_THREAT_DETECTION))
        .isEqualTo("true @18");
    assertThat(FactText.states(device)).isEqualTo("m".repeat(18) + "i");
  }

  @Test
  void snmpTimeAndBanners() {
    var device =
        Golden.whole(
            "9.16(4)",
            """
            snmp-server group G v3 priv
            snmp-server user U G v3 encrypted auth sha256 aa:bb priv aes 256 cc:dd
            snmp-server host inside 192.0.2.30 version 3 U
            snmp-server host inside 192.0.2.31 poll community ***** version 2c
            snmp-server host inside 192.0.2.32 community public
            ntp authenticate
            ntp trusted-key 1
            ntp authentication-key 1 sha256 *****
            ntp server 192.0.2.40 key 1 source inside
            ntp server 192.0.2.41
            banner motd
            banner motd Authorised use only
            banner exec hello
            """);
    var services = device.facts().services();
    assertThat(services.snmp().receivers().items())
        .extracting(r -> r.address() + " " + FactText.show(r.version()) + " " + r.level().label())
        .containsExactly("192.0.2.30 v3 @5 priv", "192.0.2.32 v1 by default no-auth");
    assertThat(services.snmp().communities().items())
        .extracting(c -> c.community().storage().label() + " " + c.community().guessable())
        .containsExactly("masked null", "cleartext true");
    assertThat(services.snmp().users().items())
        .extracting(
            u ->
                u.name()
                    + " "
                    + FactText.show(u.authentication())
                    + " "
                    + FactText.show(u.privacy()))
        .containsExactly("U sha-256 @4 aes-256 @4");
    assertThat(services.ntpServers().items())
        .extracting(s -> s.address() + " " + FactText.show(s.keyTrusted()))
        .containsExactly("192.0.2.40 true @11", "192.0.2.41 false by default");
    assertThat(services.banners().items())
        .extracting(b -> b.kind().label() + " " + b.text() + " @" + b.span().firstLine())
        .containsExactly("motd Authorised use only @13", "exec hello @15");
    assertThat(FactText.setting(device, SettingKeys.SNMP_ENABLED)).isEqualTo("true @5");
  }

  @Test
  void failoverLink() {
    var open = Golden.whole("9.16(4)", "failover\nfailover lan unit primary\n");
    assertThat(FactText.setting(open, SettingKeys.HA_ENCRYPTED)).isEqualTo("false by default");
    var closed = Golden.whole("9.16(4)", "failover\nfailover key *****\n");
    assertThat(FactText.setting(closed, SettingKeys.HA_ENCRYPTED)).isEqualTo("true @4");
    var alone = Golden.whole("9.16(4)", "no failover\n");
    assertThat(FactText.setting(alone, SettingKeys.HA_ENABLED)).isEqualTo("false by default");
    assertThat(FactText.setting(alone, SettingKeys.HA_ENCRYPTED)).isEqualTo("unknown");
  }
}
