package dev.kpdagger.vendors.iosxr;

import static dev.kpdagger.vendors.FactText.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

final class ServiceGoldenTest {

  @Test
  void communitiesGroupsUsersAndReceivers() {
    var device =
        Golden.whole(
            """
            snmp-server community public RO
            snmp-server community encrypted 094F471A1A0A RW SystemOwner IPv4 A4 IPv6 A6
            snmp-server community s3cr3t view V RO A4
            snmp-server group G v3 priv read V write W IPv4 A4
            snmp-server user U G v3 auth sha encrypted 094F471A1A0A priv aes 128 encrypted 094F471A1A0A SystemOwner
            snmp-server user W G v3
            snmp-server view V 1.3 included
            snmp-server host 192.0.2.9 traps version 2c encrypted 094F471A1A0A
            snmp-server host 192.0.2.8 traps version 3 priv U
            snmp-server vrf OOB
             host 192.0.2.7 traps version 2c s3cr3t
            !
            snmp-server traps config
            """);
    var snmp = device.facts().services().snmp();
    assertThat(snmp.communities().items())
        .extracting(
            c ->
                show(c.writable())
                    + "|"
                    + show(c.accessList())
                    + "|"
                    + show(c.accessList6())
                    + "|"
                    + show(c.view())
                    + "|"
                    + show(c.community().wellKnown()))
        .containsExactly(
            "false @4| by default| by default| by default|true @4",
            "true @5|A4 @5|A6 @5| by default|true @5",
            "false @6|A4 @6| by default|V @6|false @6");
    assertThat(snmp.groups().items().getFirst().level().label()).isEqualTo("priv");
    assertThat(show(snmp.groups().items().getFirst().accessList())).isEqualTo("A4 @7");
    assertThat(snmp.users().items())
        .extracting(u -> show(u.authentication()) + " " + show(u.privacy()))
        .containsExactly("sha @8 aes-128 @8", "none @9 none @9");
    assertThat(snmp.receivers().items())
        .extracting(r -> r.address() + r.vrf() + " " + show(r.version()) + " " + r.level().label())
        .containsExactly(
            "192.0.2.9 v2c @11 no-auth", "192.0.2.8 v3 @12 priv", "192.0.2.7OOB v2c @14 no-auth");
    for (int line : new int[] {4, 5, 6, 8, 11, 14}) {
      assertThat(device.text().redacted(line)).doesNotContain("094F").doesNotContain("s3cr3t");
    }
    assertThat(device.text().redacted(4)).doesNotContain("public");
    assertThat(show(device.settings().get(SettingKeys.SNMP_TRAPS_ENABLED))).isEqualTo("true @16");
  }

  @Test
  void timeSourcesInABlockOrOnLines() {
    var device =
        Golden.whole(
            """
            ntp
             authentication-key 1 md5 encrypted 094F471A1A0A
             authentication-key 2 md5 encrypted 094F471A1A0A
             authenticate
             trusted-key 1
             server vrf OOB 192.0.2.1 key 1 source Loopback0
             server 192.0.2.2 key 2
             peer 192.0.2.3
             access-group ipv4 peer TIME
             source Loopback0
            !
            """);
    var services = device.facts().services();
    assertThat(services.ntpServers().items())
        .extracting(
            s -> s.subject() + " " + s.vrf() + "|" + show(s.keyId()) + "|" + show(s.keyTrusted()))
        .containsExactly(
            "NTP server 192.0.2.1 OOB|1 @9|true @9",
            "NTP server 192.0.2.2 |2 @10|false @10",
            "NTP peer 192.0.2.3 |0 by default|false by default");
    assertThat(services.ntpKeys().items())
        .extracting(k -> k.algorithm() + " " + k.trusted())
        .containsExactly("md5 true", "md5 false");
    assertThat(show(device.settings().get(SettingKeys.NTP_ACCESS_LIST))).isEqualTo("TIME @12");
    assertThat(device.text().redacted(5)).doesNotContain("094F");
    var lines = Golden.whole("ntp server 192.0.2.1\n");
    assertThat(lines.facts().services().ntpServers().items()).hasSize(1);
  }

  @Test
  void logsGoToServersBuffersAndFilters() {
    var device =
        Golden.whole(
            """
            logging 192.0.2.1 vrf OOB severity info port default
            logging tls-server SIEM
             vrf OOB
             address ipv4 192.0.2.2
            !
            logging trap debugging
            logging console disable
            logging buffered 2097152
            logging buffered informational
            logging suppress rule QUIET
             alarm SECURITY SSHD INFO_USER_LOGOUT
            !
            logging suppress apply rule QUIET
             all-of-router
            !
            service timestamps log datetime localtime msec
            """);
    assertThat(device.facts().services().logServers().items())
        .extracting(s -> s.address() + " " + s.vrf() + " " + s.transport().orNull())
        .containsExactly("192.0.2.1 OOB udp", "192.0.2.2 OOB tls");
    var settings = device.settings();
    assertThat(show(settings.get(SettingKeys.LOGGING_BUFFER_BYTES))).isEqualTo("2097152 @11");
    assertThat(show(settings.get(SettingKeys.LOGGING_BUFFER_LEVEL))).isEqualTo("informational @12");
    assertThat(show(settings.get(SettingKeys.LOGGING_CONSOLE_LEVEL))).isEqualTo(" @10");
    assertThat(show(settings.get(SettingKeys.LOGGING_REMOTE_LEVEL))).isEqualTo("informational @4");
    assertThat(show(settings.get(SettingKeys.LOGGING_TIMESTAMPS))).isEqualTo("datetime @19");
    assertThat(device.facts().support().logFilters().items().getFirst().criteria())
        .containsExactly("alarm SECURITY SSHD INFO_USER_LOGOUT");
    assertThat(FactText.states(device)).isEqualTo("mimmmmmimmmmmmimmimi");
  }
}
