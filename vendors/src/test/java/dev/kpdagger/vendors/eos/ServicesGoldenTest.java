package dev.kpdagger.vendors.eos;

import static dev.kpdagger.vendors.FactText.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.vendors.FactText;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ServicesGoldenTest {

  @Test
  void snmp() {
    var device =
        Golden.whole(
            """
            snmp-server location here
            snmp-server vrf MGMT local-interface Management1
            snmp-server view ALL iso included
            snmp-server community first ro
            snmp-server community second view ALL rw ipv6 SIX FOUR
            snmp-server group OPS v3 priv read ALL
            snmp-server user nms OPS v3 localized 424242 auth sha256 abcdef priv aes256 fedcba
            snmp-server host 192.0.2.5 vrf MGMT version 3 priv nms
            snmp-server host 192.0.2.6 version 2c third
            no snmp-server enable traps bgp
            no snmp-server vrf default
            """);
    var snmp = device.facts().services().snmp();
    assertThat(
            snmp.communities().stream()
                .map(
                    c ->
                        show(c.writable())
                            + " "
                            + show(c.accessList())
                            + " "
                            + show(c.accessList6())
                            + " "
                            + show(c.view())))
        .containsExactly(
            "false @6  by default  by default  by default", "true @7 FOUR @7 SIX @7 ALL @7");
    var user = snmp.users().items().getFirst();
    assertThat(show(user.authentication())).isEqualTo("sha-256 @9");
    assertThat(show(user.privacy())).isEqualTo("aes-256 @9");
    assertThat(snmp.users().isComplete()).isTrue();
    assertThat(snmp.receivers().stream().map(r -> show(r.version()) + " " + r.level().label()))
        .containsExactly("v3 @10 priv", "v2c @11 no-auth");
    assertThat(show(device.settings().get(SettingKeys.SNMP_ENABLED))).isEqualTo("true @6");
    assertThat(show(device.settings().get(SettingKeys.SNMP_TRAP_SOURCE)))
        .isEqualTo("Management1 @4");
    var shown =
        IntStream.rangeClosed(1, device.text().lines())
            .mapToObj(device.text()::redacted)
            .collect(Collectors.joining("\n"));
    assertThat(shown)
        .doesNotContain("first")
        .doesNotContain("second")
        .doesNotContain("third")
        .doesNotContain("abcdef")
        .doesNotContain("fedcba");
    assertThat(FactText.states(device)).isEqualTo("mmimmmmmmmmmmi");
  }

  @Test
  void agentListHoldsForCommunitiesWithoutOne() {
    var device = Golden.whole("snmp-server ipv4 access-list NMS\nsnmp-server community x ro\n");
    assertThat(show(device.facts().services().snmp().communities().items().getFirst().accessList()))
        .isEqualTo("NMS @3");
  }

  @Test
  void logging() {
    var device =
        Golden.whole(
            """
            logging buffered 10000 warnings
            no logging console
            logging trap errors
            logging host 192.0.2.5
            logging vrf MGMT host 192.0.2.6 6514 protocol tls ssl-profile P
            logging vrf MGMT source-interface Management1
            logging format timestamp high-resolution
            logging level BGP critical
            match-list input string NOISE
               10 match regex ^LINEPROTO
            !
            logging policy match match-list NOISE discard
            """);
    var settings = device.settings();
    assertThat(show(settings.get(SettingKeys.LOGGING_BUFFER_BYTES))).isEqualTo("unknown");
    assertThat(show(settings.get(SettingKeys.LOGGING_BUFFER_LEVEL))).isEqualTo("warnings @3");
    assertThat(show(settings.get(SettingKeys.LOGGING_CONSOLE_LEVEL))).isEqualTo(" @4");
    assertThat(show(settings.get(SettingKeys.LOGGING_REMOTE_LEVEL))).isEqualTo("errors @5");
    assertThat(show(settings.get(SettingKeys.LOGGING_SOURCE_INTERFACE)))
        .isEqualTo("Management1 @8");
    assertThat(
            device.facts().services().logServers().stream()
                .map(s -> s.address() + " " + s.vrf() + " " + show(s.transport())))
        .containsExactly("192.0.2.5  udp by default", "192.0.2.6 MGMT tls @7");
    assertThat(
            device.facts().support().logFilters().stream().map(f -> f.name() + " " + f.criteria()))
        .containsExactly("level BGP [critical]", "NOISE [10 match regex ^LINEPROTO]");
    assertThat(FactText.states(device)).isEqualTo("mmmmmmmmmmmmimi");
  }

  @Test
  void time() {
    var device =
        Golden.whole(
            """
            ntp authentication-key 1 sha1 7 070C285F4D06
            ntp authentication-key 2 md5 8a $a$b$c
            ntp trusted-key 1,5-6
            ntp authenticate servers
            ntp local-interface vrf MGMT Management1
            ntp server vrf MGMT 192.0.2.1 prefer iburst key 1
            ntp server 192.0.2.2 key 2
            ntp server 192.0.2.3
            ntp serve all
            clock timezone Europe/Vienna
            """);
    assertThat(
            device.facts().services().ntpServers().stream()
                .map(
                    s ->
                        s.address()
                            + " "
                            + s.vrf()
                            + " "
                            + show(s.keyId())
                            + " "
                            + show(s.keyTrusted())))
        .containsExactly(
            "192.0.2.1 MGMT 1 @8 true @8",
            "192.0.2.2  2 @9 false @9",
            "192.0.2.3  0 by default false by default");
    assertThat(show(device.settings().get(SettingKeys.NTP_AUTHENTICATION))).isEqualTo("true @6");
    assertThat(device.facts().support().networkServices().items().getFirst().name())
        .isEqualTo("ntp-server");
    assertThat(device.text().redacted(3)).doesNotContain("070C285F4D06");
  }

  @Test
  void theStreamingAgentHoldsKeys() {
    var device =
        Golden.whole(
            """
            daemon TerminAttr
               exec /usr/bin/TerminAttr -cvaddr=192.0.2.9:9910 -cvauth=key,hushhush -cvvrf=MGMT -grpcaddr=MGMT/0.0.0.0:6042 -cvproxy=http://joe:sesame@192.0.2.1:3128
               no shutdown
            !
            daemon idle
               exec /mnt/flash/idle
            """);
    assertThat(device.text().redacted(4)).doesNotContain("hushhush").doesNotContain("sesame");
    assertThat(
            device.facts().support().credentials().stream()
                .map(c -> c.service() + " " + c.place() + " " + c.secret().storage().label()))
        .containsExactly("cvauth TerminAttr cleartext", "cvproxy TerminAttr cleartext");
    assertThat(
            device.facts().support().networkServices().stream()
                .map(s -> s.name() + " " + s.place() + " " + s.detail() + " " + s.enabled()))
        .containsExactly(
            "daemon TerminAttr /usr/bin/TerminAttr true",
            "grpc TerminAttr MGMT/0.0.0.0:6042 true",
            "daemon idle /mnt/flash/idle false");
  }

  @Test
  void ipsecProfiles() {
    var device =
        Golden.whole(
            """
            ip security
               ike policy IKE
                  encryption 3des
                  integrity md5
                  dh-group 2
                  ike-lifetime 24
               !
               ike policy PLAIN
               !
               sa policy SA
                  esp encryption aes256gcm128
                  pfs dh-group 14
                  sa lifetime 8 hours
               !
               profile VPN
                  ike-policy IKE
                  sa-policy SA
                  shared-key 7 070C285F4D06
            !
            interface Tunnel1
               tunnel mode ipsec
               tunnel ipsec profile VPN
            """);
    var vpn = device.facts().vpn();
    assertThat(
            vpn.ikeProposals().stream()
                .map(
                    p ->
                        p.subject()
                            + " "
                            + show(p.encryption())
                            + " "
                            + show(p.groups())
                            + " "
                            + show(p.lifetime())))
        .containsExactly(
            "IKEv2 proposal IKE [3des] @5 [2] @7 86400 @8",
            "IKEv2 proposal PLAIN unknown unknown unknown");
    assertThat(vpn.transformSets().items().getFirst().integrity()).isEqualTo("aead");
    assertThat(show(vpn.ipsecPolicies().items().getFirst().pfsGroup())).isEqualTo("14 @14");
    assertThat(vpn.ikeKeys().items().getFirst().secret().strength().orNull()).isNotNull();
    assertThat(device.text().redacted(20)).doesNotContain("070C285F4D06");
  }

  @Test
  void otherSecretsAreHidden() {
    var device =
        Golden.whole(
            """
            mac security
               license lic1 abcd1234
               profile A
                  key 1234 7 0257560854 fallback
            !
            dot1x
               supplicant profile P
                  identity me
                  passphrase 7 1048080A02
            !
            router isis CORE
               authentication key 7 j4Dubk9Vcnjaq8 level-2
            !
            vmtracer session S
               username joe
               password 7 0011D05164
            !
            management security
               session shared-secret profile S1
                  secret K1 7 topsecret receive-lifetime infinite transmit-lifetime infinite
            !
            management api http-commands
               protocol https certificate
            -----BEGIN CERTIFICATE-----
            MIIB
            -----END CERTIFICATE-----
            EOF
            -----BEGIN PRIVATE KEY-----
            c2hvcnRrZXk=
            -----END PRIVATE KEY-----
            EOF
            """);
    var shown =
        IntStream.rangeClosed(1, device.text().lines())
            .mapToObj(device.text()::redacted)
            .collect(Collectors.joining("\n"));
    assertThat(shown)
        .doesNotContain("abcd1234")
        .doesNotContain("0257560854")
        .doesNotContain("1048080A02")
        .doesNotContain("j4Dubk9Vcnjaq8")
        .doesNotContain("0011D05164")
        .doesNotContain("topsecret")
        .doesNotContain("c2hvcnRrZXk");
    assertThat(device.facts().support().credentials().items())
        .extracting("service")
        .containsExactly("mac-security", "dot1x-supplicant", "isis", "vmtracer");
    assertThat(device.facts().network().routing().chainKeys().items().getFirst().subject())
        .isEqualTo("key chain S1 key 1");
  }

  @Test
  void authenticatingPortsSayWhoGetsIn() {
    var device =
        Golden.whole(
            """
            interface Ethernet1
               dot1x pae authenticator
               dot1x authentication failure action traffic allow vlan 800
               dot1x port-control auto
               dot1x host-mode multi-host
               dot1x mac based authentication
               dot1x timeout tx-period 3
            """);
    var service = device.facts().support().networkServices().items().getFirst();
    assertThat(service.subject()).isEqualTo("service port-authentication at Ethernet1");
    assertThat(service.detail())
        .isEqualTo(
            "pae authenticator, authentication failure action traffic allow vlan 800, host-mode"
                + " multi-host, mac-based");
    assertThat(FactText.states(device)).isEqualTo("mmmmmmmmii");
  }
}
