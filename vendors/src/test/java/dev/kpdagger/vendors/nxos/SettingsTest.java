package dev.kpdagger.vendors.nxos;

import static dev.kpdagger.vendors.FactText.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.SettingKeys;
import org.junit.jupiter.api.Test;

final class SettingsTest {

  @Test
  void nxapiAnswersAsItsLinesAndReleaseSay() {
    var off = Golden.whole("9.3(3)", "nxapi http port 80\n").settings();
    assertThat(show(off.get(SettingKeys.MANAGEMENT_HTTP_ENABLED))).isEqualTo("false by default");
    var fresh = Golden.whole("9.3(3)", "feature nxapi\n").settings();
    assertThat(show(fresh.get(SettingKeys.MANAGEMENT_HTTP_ENABLED))).isEqualTo("false by default");
    assertThat(show(fresh.get(SettingKeys.MANAGEMENT_HTTPS_ENABLED))).isEqualTo("true by default");
    var old = Golden.whole("7.0(3)I2(1)", "feature nxapi\n").settings();
    assertThat(show(old.get(SettingKeys.MANAGEMENT_HTTP_ENABLED))).isEqualTo("unknown");
    var both =
        Golden.whole(
                "9.3(3)",
                """
                feature nxapi
                nxapi http port 80
                nxapi https port 8443
                nxapi sandbox
                nxapi ssl ciphers weak
                nxapi ssl protocols TLSv1 TLSv1.1
                """)
            .settings();
    assertThat(show(both.get(SettingKeys.MANAGEMENT_HTTP_ENABLED))).isEqualTo("true @4");
    assertThat(show(both.get(SettingKeys.MANAGEMENT_HTTPS_ENABLED))).isEqualTo("true @5");
    assertThat(show(both.get(SettingKeys.MANAGEMENT_API_SANDBOX_ENABLED))).isEqualTo("true @6");
    assertThat(show(both.get(SettingKeys.MANAGEMENT_HTTPS_CIPHERS))).isEqualTo("[weak] @7");
    assertThat(show(both.get(SettingKeys.MANAGEMENT_HTTPS_TLS_VERSIONS)))
        .isEqualTo("[TLSv1, TLSv1.1] @8");
  }

  @Test
  void sshAlgorithmsThatAllStandsFor() {
    var settings =
        Golden.whole(
                "9.3(3)",
                """
                ssh key rsa 1024 force
                ssh ciphers all
                ssh kexalgos all
                ssh macs hmac-sha2-256
                ssh login-attempts 5
                ssh port 2222
                """)
            .settings();
    assertThat(show(settings.get(SettingKeys.MANAGEMENT_SSH_HOST_KEY_BITS))).isEqualTo("1024 @3");
    assertThat(settings.get(SettingKeys.MANAGEMENT_SSH_CIPHERS).orNull()).contains("aes128-cbc");
    assertThat(settings.get(SettingKeys.MANAGEMENT_SSH_KEX).orNull())
        .contains("diffie-hellman-group1-sha1");
    assertThat(show(settings.get(SettingKeys.MANAGEMENT_SSH_MACS))).isEqualTo("[hmac-sha2-256] @6");
    assertThat(show(settings.get(SettingKeys.MANAGEMENT_SSH_RETRIES))).isEqualTo("5 @7");
    assertThat(show(settings.get(SettingKeys.MANAGEMENT_SSH_PORT))).isEqualTo("2222 @8");
  }

  @Test
  void passwordsAndLogins() {
    var settings =
        Golden.whole(
                "9.3(7)",
                """
                no password strength-check
                userpassphrase min-length 12 max-length 80
                feature password encryption aes
                system login block-for 120 attempts 3 within 60
                login on-failure log
                fips mode enable
                """)
            .settings();
    assertThat(show(settings.get(SettingKeys.PASSWORDS_COMPLEXITY))).isEqualTo("false @3");
    assertThat(show(settings.get(SettingKeys.PASSWORDS_MIN_LENGTH))).isEqualTo("12 @4");
    assertThat(show(settings.get(SettingKeys.PASSWORDS_MASTER_KEY))).isEqualTo("true @5");
    assertThat(show(settings.get(SettingKeys.LOGIN_BLOCK_SECONDS))).isEqualTo("120 @6");
    assertThat(show(settings.get(SettingKeys.LOGIN_FAILURES_LOGGED))).isEqualTo("true @7");
    assertThat(show(settings.get(SettingKeys.CRYPTO_FIPS))).isEqualTo("true @8");
  }

  @Test
  void whatNeedsAFeatureIsOffWithoutIt() {
    var settings =
        Golden.whole("9.3(3)", "ip dhcp snooping\nip arp inspection vlan 10\n").settings();
    assertThat(show(settings.get(SettingKeys.DHCP_SNOOPING_ENABLED))).isEqualTo("false by default");
    assertThat(show(settings.get(SettingKeys.ARP_INSPECTION_VLANS))).isEqualTo(" by default");
    assertThat(show(settings.get(SettingKeys.PASSWORDS_MIN_LENGTH))).isEqualTo("8 by default");
    var on = Golden.whole("9.3(3)", "feature dhcp\nip dhcp snooping\n").settings();
    assertThat(show(on.get(SettingKeys.DHCP_SNOOPING_ENABLED))).isEqualTo("true @4");
    var unchecked = Golden.whole("9.3(3)", "no password strength-check\n").settings();
    assertThat(show(unchecked.get(SettingKeys.PASSWORDS_MIN_LENGTH))).isEqualTo("unknown");
  }

  @Test
  void featuresAndServices() {
    var settings =
        Golden.whole(
                "9.3(3)",
                """
                feature bash-shell
                feature lldp
                feature vtp
                vtp mode transparent
                no cdp enable
                copp profile strict
                boot poap enable
                callhome
                  email-contact a@example.com
                  enable
                no ip source-route
                vlan dot1Q tag native
                """)
            .settings();
    assertThat(show(settings.get(SettingKeys.MANAGEMENT_OS_SHELL_ENABLED))).isEqualTo("true @3");
    assertThat(show(settings.get(SettingKeys.SERVICES_LLDP))).isEqualTo("true @4");
    assertThat(show(settings.get(SettingKeys.VTP_MODE))).isEqualTo("transparent @6");
    assertThat(show(settings.get(SettingKeys.SERVICES_CDP))).isEqualTo("false @7");
    assertThat(show(settings.get(SettingKeys.CONTROL_PLANE_POLICY))).isEqualTo("profile strict @8");
    assertThat(show(settings.get(SettingKeys.SERVICES_NETWORK_CONFIG))).isEqualTo("true @9");
    assertThat(show(settings.get(SettingKeys.SERVICES_CALL_HOME))).isEqualTo("true @12");
    assertThat(show(settings.get(SettingKeys.IP_SOURCE_ROUTING))).isEqualTo("false @13");
    assertThat(show(settings.get(SettingKeys.NATIVE_VLAN_TAGGED))).isEqualTo("true @14");
    var without = Golden.whole("9.3(3)", "").settings();
    assertThat(show(without.get(SettingKeys.VTP_MODE))).isEqualTo("off by default");
    assertThat(show(without.get(SettingKeys.CONTROL_PLANE_POLICY))).isEqualTo("unknown");
    assertThat(show(without.get(SettingKeys.SERVICES_CDP))).isEqualTo("true by default");
  }

  @Test
  void aFileIsWholeWhereItReachesTheVty() {
    assertThat(Golden.whole("9.3(3)", "").completeness()).isEqualTo(Completeness.WHOLE);
    assertThat(Golden.read("hostname s1\nfeature bgp\nend\n").completeness())
        .isEqualTo(Completeness.WHOLE);
    var cut = Golden.read("version 9.3(3)\nhostname s1\nfeature bgp\ninterface Ethernet1/1\n");
    assertThat(cut.completeness()).isEqualTo(Completeness.TRUNCATED);
    assertThat(show(cut.settings().get(SettingKeys.MANAGEMENT_TELNET_ENABLED)))
        .isEqualTo("unknown");
    assertThat(Golden.read("version 9.3(3)\nhostname s1\nline vty\nlogg").completeness())
        .isEqualTo(Completeness.TRUNCATED);
    assertThat(Golden.read("feature bgp\ninterface Ethernet1/1\n").completeness())
        .isEqualTo(Completeness.FRAGMENT);
    assertThat(Golden.read("version 9.3(3)\nhostname s1\n(...)\nline vty\n").completeness())
        .isEqualTo(Completeness.FRAGMENT);
  }

  @Test
  void identityFromTheHeadOfABackup() {
    var device =
        Golden.read(
            """
            ! Cisco Nexus Operating System (NX-OS) Software
            ! PID: N9K-C93180YC-FX3   ,  VID: V04 ,  SN: FDO20000000
            !Command: show running-config
            version 10.4(5) Bios:version 01.11
            hostname leaf7
            line vty
            """);
    assertThat(device.identity().osVersion()).isEqualTo("10.4(5)");
    assertThat(device.identity().model()).isEqualTo("N9K-C93180YC-FX3");
    assertThat(device.identity().hostname()).isEqualTo("leaf7");
    assertThat(device.identity().platformName()).isEqualTo("Cisco NX-OS");
  }
}
