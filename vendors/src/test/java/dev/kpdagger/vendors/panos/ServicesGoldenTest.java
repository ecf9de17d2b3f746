package dev.kpdagger.vendors.panos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.vendors.FactText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Time, SNMP, logs, VPN, routing and profiles.
final class ServicesGoldenTest {

  @Test
  void timeSourcesAndTheirKeys() {
    var device =
        PanosFile.read(
            """
            set deviceconfig system ntp-servers primary-ntp-server ntp-server-address 192.0.2.1
            set deviceconfig system ntp-servers primary-ntp-server authentication-type symmetric-key key-id 7
            set deviceconfig system ntp-servers primary-ntp-server authentication-type symmetric-key algorithm md5 authentication-key -AQ==abcdef
            set deviceconfig system ntp-servers secondary-ntp-server ntp-server-address 192.0.2.2
            """);
    var servers = device.facts().services().ntpServers().items();
    assertThat(servers).extracting(s -> s.address()).containsExactly("192.0.2.1", "192.0.2.2");
    assertThat(FactText.show(servers.getFirst().keyId())).isEqualTo("7 @2");
    assertThat(FactText.show(servers.get(1).keyId())).isEqualTo("0 by default");
    assertThat(device.facts().services().ntpKeys().items().getFirst().algorithm()).isEqualTo("md5");
    assertThat(FactText.setting(device, SettingKeys.NTP_AUTHENTICATION)).isEqualTo("false @4");
  }

  @Test
  void agentAndReceiversOfSnmp() {
    var device =
        PanosFile.read(
            """
            set deviceconfig system snmp-setting access-setting version v2c snmp-community-string public
            set shared log-settings snmptrap traps version v2c server one manager 192.0.2.5
            set shared log-settings snmptrap traps version v2c server one community secretword
            """);
    var community = device.facts().services().snmp().communities().items().getFirst();
    assertThat(community.community().wellKnown().orNull()).isEqualTo(true);
    assertThat(device.facts().services().snmp().receivers().items().getFirst().subject())
        .isEqualTo("SNMP receiver 192.0.2.5");
    assertThat(device.text().redacted(1)).doesNotContain("public");
    assertThat(device.text().redacted(3)).doesNotContain("secretword");
  }

  @Test
  void versionTwoWithoutACommunityIsVersionTwo() {
    var device =
        PanosFile.device(
            "<deviceconfig><system><snmp-setting><access-setting><version><v2c/></version>"
                + "</access-setting></snmp-setting></system></deviceconfig>\n");
    var community = device.facts().services().snmp().communities().items().getFirst();
    assertThat(community.community().wellKnown().isKnown()).isFalse();
  }

  @Test
  void aLogServerCountsWhereSomethingIsSentToIt() {
    var lines =
        """
        set shared log-settings syslog central server one server 192.0.2.9
        set shared log-settings syslog central server one transport SSL
        """;
    assertThat(PanosFile.read(lines).facts().services().logServers().items()).isEmpty();
    var device =
        PanosFile.read(
            lines + "set shared log-settings system match-list all send-syslog central\n");
    var server = device.facts().services().logServers().items().getFirst();
    assertThat(server.address()).isEqualTo("192.0.2.9");
    assertThat(FactText.show(server.transport())).isEqualTo("tls @2");
  }

  @Test
  void onlyProfilesThatAreUsedAreProposals() {
    var device =
        PanosFile.read(
            """
            set network ike crypto-profiles ike-crypto-profiles default encryption [ aes-128-cbc 3des ] hash sha1 dh-group group2
            set network ike crypto-profiles ike-crypto-profiles good encryption aes-256-gcm hash sha384 dh-group group20 lifetime hours 4
            set network ike crypto-profiles ipsec-crypto-profiles default esp encryption aes-128-cbc authentication sha1
            set network ike crypto-profiles ipsec-crypto-profiles default dh-group no-pfs
            set network ike gateway gw protocol ikev2 ike-crypto-profile good
            set network ike gateway gw protocol version ikev2
            set network ike gateway gw peer-address ip 198.51.100.9
            set network ike gateway gw authentication pre-shared-key key -AQ==0123456789
            set network tunnel ipsec t auto-key ike-gateway gw
            """);
    var vpn = device.facts().vpn();
    assertThat(vpn.ikeProposals().stream().map(p -> p.subject() + " " + p.encryption().orNull()))
        .containsExactly("IKEv2 proposal good [aes-gcm-256]");
    assertThat(FactText.show(vpn.ikeProposals().items().getFirst().lifetime()))
        .isEqualTo("14400 @2");
    assertThat(vpn.ikeKeys().items().getFirst().peer()).isEqualTo("198.51.100.9");
    assertThat(vpn.transformSets().stream().map(t -> t.encryption() + " " + t.integrity()))
        .containsExactly("aes-128 sha1");
    assertThat(FactText.show(vpn.ipsecPolicies().items().getFirst().pfsGroup())).isEqualTo("0 @4");
  }

  @Test
  void neighboursOfRouting() {
    var device =
        PanosFile.read(
            """
            set network virtual-router default protocol bgp enable yes
            set network virtual-router default protocol bgp local-as 65001
            set network virtual-router default protocol bgp auth-profile p secret -AQ==0123456789
            set network virtual-router default protocol bgp peer-group g type ebgp
            set network virtual-router default protocol bgp peer-group g peer one peer-as 65002
            set network virtual-router default protocol bgp peer-group g peer one peer-address ip 192.0.2.1
            set network virtual-router default protocol bgp peer-group g peer one connection-options authentication p
            set network virtual-router default protocol bgp peer-group g peer two peer-as 65003
            set network virtual-router default protocol bgp peer-group g peer two peer-address ip 192.0.2.2
            set network virtual-router default protocol bgp policy import rules in used-by g
            set network virtual-router default protocol bgp policy import rules in match address-prefix 10.0.0.0/8 exact no
            set network virtual-router default protocol ospf enable yes
            set network virtual-router default protocol ospf auth-profile q password -AQ==0123456789
            set network virtual-router default protocol ospf area 0.0.0.0 interface ethernet1/1 authentication q
            set network virtual-router default protocol ospf area 0.0.0.0 interface ethernet1/2 passive yes
            set network virtual-router default routing-table ip static-route d destination 0.0.0.0/0 nexthop ip-address 192.0.2.9
            """);
    var routing = device.facts().network().routing();
    assertThat(
            routing.bgpNeighbors().stream()
                .map(
                    n ->
                        n.address()
                            + " "
                            + FactText.show(n.authentication())
                            + " in "
                            + FactText.show(n.filteredIn())
                            + " max "
                            + FactText.show(n.maximumPrefixes()))
                .collect(Collectors.joining("\n")))
        .isEqualTo(
            """
            192.0.2.1 md5 @7 in true @10-11 max 5000 by default
            192.0.2.2 none by default in true @10-11 max 5000 by default\
            """);
    assertThat(
            routing.routingInterfaces().stream()
                .map(i -> i.interfaceName() + " " + FactText.show(i.authentication())))
        .containsExactly("ethernet1/1 cleartext @14", "ethernet1/2 none by default");
    assertThat(routing.staticRoutes().items().getFirst().nextHop()).isEqualTo("192.0.2.9");
    assertThat(FactText.states(device)).isEqualTo("m".repeat(16));
  }

  @Test
  void profilesSayWhatTheyDoAboutWhat() {
    var device =
        PanosFile.read(
            """
            set profiles virus av decoder http action reset-both
            set profiles virus av decoder http wildfire-action alert
            set profiles spyware as rules severe severity [ critical high ] action reset-both
            set profiles spyware as rules rest severity any action alert
            set profiles spyware as botnet-domains lists default-paloalto-dns action sinkhole
            set profiles url-filtering uf block [ malware phishing ]
            set profiles url-filtering uf alert news
            set network profiles zone-protection-profile zp flood tcp-syn enable yes
            """);
    assertThat(
            device.facts().protection().securityProfiles().stream()
                .map(p -> p.subject() + " " + p.actions())
                .collect(Collectors.joining("\n")))
        .isEqualTo(
            """
            antivirus profile av [http:reset-both, wildfire-http:alert]
            anti-spyware profile as [critical:reset-both, high:reset-both, medium:alert, low:alert, informational:alert, dns default-paloalto-dns:sinkhole]
            url-filtering profile uf [malware:block, phishing:block, news:alert]
            zone-protection profile zp [flood tcp-syn enable:yes]\
            """);
  }

  @Test
  void noSecretIsShown() {
    var text =
        """
        set mgt-config users a phash $5$abcdefgh$0123456789abcdefghijkl
        set network ike gateway gw authentication pre-shared-key key "open sesame"
        set shared server-profile radius r server s secret -AQ==Zm9vYmFyYmF6
        set deviceconfig system update-server updates.example.com
        set shared external-list l type ip url https://user:hunter2@lists.example.com/a
        """;
    var device = PanosFile.read(text);
    var shown = device.text().redacted(SourceSpan.of(1, 5));
    assertThat(shown)
        .doesNotContain("0123456789")
        .doesNotContain("sesame")
        .doesNotContain("Zm9v")
        .doesNotContain("hunter2")
        .contains("updates.example.com");
    assertThat(device.facts().toString()).doesNotContain("sesame").doesNotContain("Zm9v");
  }

  @Test
  void itsOwnFormsAreRecognisedAndOthersAreNot() {
    assertThat(
            PanosFile.recognised(
                "<config version=\"9.0.0\" urldb=\"paloaltonetworks\">\n<shared></shared>\n"))
        .isTrue();
    assertThat(
            PanosFile.recognised(
                """
                admin@fw1# set deviceconfig system hostname fw1
                set rulebase security rules a action allow
                """))
        .isTrue();
    assertThat(PanosFile.recognised("set system host-name r1\nset interfaces ge-0/0/0 unit 0\n"))
        .isFalse();
    assertThat(PanosFile.recognised("<?xml version=\"1.0\"?>\n<pfsense>\n<interfaces/>\n"))
        .isFalse();
  }
}
