package dev.kpdagger.vendors.nxos;

import static dev.kpdagger.vendors.FactText.show;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.services.BannerKind;
import dev.kpdagger.device.services.SnmpLevel;
import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

final class ServicesGoldenTest {

  @Test
  void communitiesFromSeveralLines() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            snmp-server community Kx81zz group network-operator
            snmp-server community Kx81zz use-acl MGMT
            snmp-server community Wr72yy group network-admin
            snmp-server community private rw
            snmp-server community Au33xx group auditors
            snmp-server community Au33xx use-ipv4acl A4 use-ipv6acl A6
            role name auditors
              rule 1 permit read
            snmp-server mib community-map Kx81zz context ctx
            rmon event 1 log trap Kx81zz description FATAL(1) owner PMON@FATAL
            """);
    assertThat(device.facts().services().snmp().communities())
        .extracting(
            c -> c.ordinal(),
            c -> show(c.writable()),
            c -> show(c.accessList()),
            c -> show(c.accessList6()),
            c -> c.community().guessable())
        .containsExactly(
            tuple(1, "false @3", "MGMT @4", " by default", false),
            tuple(2, "true @5", " by default", " by default", false),
            tuple(3, "true @6", " by default", " by default", true),
            tuple(4, "false @7", "A4 @8", "A6 @8", false));
    for (int line = 1; line <= device.text().lines(); line++) {
      assertThat(device.text().redacted(line)).doesNotContain("Kx81zz", "Wr72yy", "Au33xx");
    }
    assertThat(FactText.states(device)).isEqualTo("mmmmmmmmmmiim");
  }

  @Test
  void usersOfVersion3() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            snmp-server user admin network-admin auth md5 0xaaaaaaaa priv 0xbbbbbbbb localizedkey
            snmp-server user nms network-operator auth sha 0xcccccccc priv aes-128 0xdddddddd localizedkey
            snmp-server user nms use-ipv4acl NMS
            snmp-server user old auth md5 0xeeeeeeee localizedkey engineID 128:0:0:9:3
            """);
    assertThat(device.facts().services().snmp().users())
        .extracting(
            u -> u.name(),
            u -> u.group(),
            u -> u.authentication().orNull(),
            u -> u.privacy().orNull(),
            u -> u.accessList().orNull())
        .containsExactly(
            tuple("admin", "network-admin", "md5", "des", ""),
            tuple("nms", "network-operator", "sha", "aes-128", "NMS"),
            tuple("old", "", "md5", "none", ""));
    assertThat(device.facts().services().snmp().groups())
        .extracting(g -> g.name(), g -> g.level())
        .containsExactly(
            tuple("network-admin", SnmpLevel.AUTH), tuple("network-operator", SnmpLevel.AUTH));
    assertThat(device.text().redacted(4)).doesNotContain("0xcccccccc", "0xdddddddd");
    var strict =
        Golden.whole(
            "9.3(3)",
            """
            snmp-server user nms network-operator auth sha 0xcc priv aes-128 0xdd localizedkey
            snmp-server globalEnforcePriv
            """);
    assertThat(strict.facts().services().snmp().groups().items().getFirst().level())
        .isEqualTo(SnmpLevel.PRIV);
    assertThat(show(strict.settings().get(SettingKeys.SNMP_PRIVACY_ENFORCED))).isEqualTo("true @4");
  }

  @Test
  void receivers() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            snmp-server host 192.0.2.1 traps version 2c Kx81zz
            snmp-server host 192.0.2.1 use-vrf management
            snmp-server host 192.0.2.2 informs version 3 priv nms
            snmp-server host 192.0.2.3 Kx81zz
            snmp-server enable traps link
            no snmp-server enable traps aaa
            """);
    assertThat(device.facts().services().snmp().receivers())
        .extracting(r -> r.address(), r -> r.vrf(), r -> show(r.version()), r -> r.level())
        .containsExactly(
            tuple("192.0.2.1", "management", "v2c @3", SnmpLevel.NO_AUTH),
            tuple("192.0.2.2", "", "v3 @5", SnmpLevel.PRIV),
            tuple("192.0.2.3", "", "v1 by default", SnmpLevel.NO_AUTH));
    assertThat(device.text().redacted(3)).doesNotContain("Kx81zz");
    assertThat(show(device.settings().get(SettingKeys.SNMP_TRAPS_ENABLED))).isEqualTo("true @7");
  }

  @Test
  void logServersAndLevels() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            logging server 192.0.2.1 6 use-vrf management facility local6
            logging server 192.0.2.2 5 port 6514 secure trustpoint client-identity tp
            logging logfile messages 6 size 4194304
            no logging console
            logging timestamp milliseconds
            logging source-interface mgmt0
            logging level aaa 5
            """);
    assertThat(device.facts().services().logServers())
        .extracting(s -> s.address(), s -> s.vrf(), s -> show(s.transport()))
        .containsExactly(
            tuple("192.0.2.1", "management", "udp by default"), tuple("192.0.2.2", "", "tls @4"));
    var settings = device.settings();
    assertThat(show(settings.get(SettingKeys.LOGGING_REMOTE_LEVEL))).isEqualTo("informational @3");
    assertThat(show(settings.get(SettingKeys.LOGGING_BUFFER_LEVEL))).isEqualTo("informational @5");
    assertThat(show(settings.get(SettingKeys.LOGGING_BUFFER_BYTES))).isEqualTo("4194304 @5");
    assertThat(show(settings.get(SettingKeys.LOGGING_CONSOLE_LEVEL))).isEqualTo(" @6");
    assertThat(show(settings.get(SettingKeys.LOGGING_SOURCE_INTERFACE))).isEqualTo("mgmt0 @8");
    assertThat(FactText.states(device)).isEqualTo("mmmmmmmmim");
  }

  @Test
  void timeSourcesWithKeys() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            ntp server 192.0.2.1 prefer use-vrf management key 1
            ntp peer 192.0.2.2 key 2
            ntp server 192.0.2.3
            ntp authentication-key 1 md5 fewhg123 7
            ntp trusted-key 1
            ntp authenticate
            ntp source-interface loopback0
            ntp access-group serve-only NTP
            """);
    assertThat(device.facts().services().ntpServers())
        .extracting(s -> s.address(), s -> s.vrf(), s -> s.peer(), s -> show(s.keyTrusted()))
        .containsExactly(
            tuple("192.0.2.1", "management", false, "true @3"),
            tuple("192.0.2.2", "", true, "false @4"),
            tuple("192.0.2.3", "", false, "false by default"));
    assertThat(device.facts().services().ntpKeys())
        .extracting(k -> k.id(), k -> k.algorithm(), k -> k.secret().storage(), k -> k.trusted())
        .containsExactly(tuple(1L, "md5", SecretStorage.REVERSIBLE, true));
    assertThat(show(device.settings().get(SettingKeys.NTP_ACCESS_LIST))).isEqualTo("NTP @10");
    assertThat(show(device.settings().get(SettingKeys.NTP_SOURCE_INTERFACE)))
        .isEqualTo("loopback0 @9");
    assertThat(device.text().redacted(6)).doesNotContain("fewhg123");
    assertThat(FactText.states(device)).isEqualTo("m".repeat(11));
  }

  @Test
  void bannersRunToTheirDelimiter() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            banner motd #
            Authorised users only.
            feature telnet
            #
            banner exec @Be careful@
            """);
    assertThat(device.facts().services().banners())
        .extracting(b -> b.kind(), b -> b.text(), b -> b.span().lastLine())
        .containsExactly(
            tuple(BannerKind.MOTD, "Authorised users only.\nfeature telnet", 6),
            tuple(BannerKind.EXEC, "Be careful", 7));
    assertThat(show(device.settings().get(SettingKeys.MANAGEMENT_TELNET_ENABLED)))
        .isEqualTo("false by default");
  }
}
