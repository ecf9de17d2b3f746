package dev.kpdagger.vendors.asa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.vpn.IkeProposal;
import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

final class VpnGoldenTest {

  private static String show(IkeProposal proposal) {
    return proposal.subject()
        + " "
        + FactText.show(proposal.encryption())
        + " "
        + FactText.show(proposal.integrity())
        + " "
        + FactText.show(proposal.groups())
        + " "
        + FactText.show(proposal.authentication())
        + " "
        + FactText.show(proposal.lifetime());
  }

  @Test
  void keyExchangeOfAllReleases() {
    var device =
        Golden.whole(
            "9.16(4)",
            """
            crypto ikev1 policy 10
             authentication pre-share
             encryption 3des
             hash md5
             group 2
             lifetime 86400
            crypto ikev2 policy 20
             encryption aes-gcm-256 aes-256
             integrity null
             group 21 20
             prf sha384
             lifetime seconds 28800
            isakmp policy 30 encryption des
            isakmp policy 30 group 1
            crypto ikev1 enable outside
            crypto ikev1 am-disable
            """);
    assertThat(device.facts().vpn().ikeProposals().items())
        .extracting(VpnGoldenTest::show)
        .containsExactly(
            "IKE policy 10 [3des] @5 [md5] @6 [2] @7 pre-shared @4 86400 @8",
            "IKEv2 proposal 20 [aes-gcm-256, aes-256] @10 [none] @11 [21, 20] @12 unknown 28800"
                + " @14",
            "IKE policy 30 [des] @15 unknown [1] @16 unknown unknown");
    assertThat(FactText.setting(device, SettingKeys.IKE_ENABLED)).isEqualTo("true @17");
    assertThat(FactText.setting(device, SettingKeys.IKE_AGGRESSIVE_MODE)).isEqualTo("false @18");
    assertThat(FactText.states(device)).isEqualTo("m".repeat(18) + "i");
  }

  @Test
  void ipsecWithTheLinesOfAMapGathered() {
    var device =
        Golden.whole(
            "9.16(4)",
            """
            crypto ipsec ikev1 transform-set OLD esp-3des esp-md5-hmac
            crypto ipsec ikev1 transform-set OLD mode transport
            crypto ipsec ikev2 ipsec-proposal NEW
             protocol esp encryption aes-gcm-256 aes
             protocol esp integrity sha-256
            crypto ipsec security-association lifetime seconds 3600
            crypto dynamic-map DYN 1 set ikev1 transform-set OLD
            crypto map M 10 match address VPN
            crypto map M 10 set pfs group14
            crypto map M 10 set peer 192.0.2.9
            crypto map M 10 set ikev2 ipsec-proposal NEW
            crypto map M 10 set security-association lifetime seconds 28800
            crypto map M 65535 ipsec-isakmp dynamic DYN
            crypto map M interface outside
            """);
    var vpn = device.facts().vpn();
    assertThat(vpn.transformSets().items())
        .extracting(set -> set.name() + " " + set.encryption() + " " + set.integrity())
        .containsExactly("OLD 3des md5", "NEW aes-gcm-256 aead", "NEW aes-128 sha256");
    assertThat(vpn.ipsecPolicies().items())
        .extracting(
            policy ->
                policy.subject()
                    + " "
                    + policy.transformSets()
                    + " "
                    + FactText.show(policy.pfsGroup())
                    + " "
                    + FactText.show(policy.lifetime()))
        .containsExactly(
            "IPsec dynamic-map DYN 1 [OLD] 0 by default 3600 @8",
            "IPsec map M 10 [NEW] 14 @11 28800 @14");
    assertThat(FactText.states(device)).isEqualTo("m".repeat(16) + "i");
  }

  @Test
  void tunnelGroupsTrustpointsAndUsers() {
    var device =
        Golden.whole(
            "9.16(4)",
            """
            crypto ca trustpoint SELF
             enrollment self
             crl configure
            crypto ca trustpoint CA
             revocation-check ocsp crl
             enrollment terminal
            crypto ca certificate chain CA
             certificate ca 0a0b0c
                30820526 3082040e a0030201
              quit
            ssl server-version tlsv1.1
            webvpn
             enable outside
             anyconnect enable
            tunnel-group DefaultRAGroup ipsec-attributes
             ikev1 pre-shared-key *****
            tunnel-group 192.0.2.9 type ipsec-l2l
            tunnel-group 192.0.2.9 ipsec-attributes
             ikev2 remote-authentication pre-shared-key *****
            tunnel-group STAFF webvpn-attributes
             authentication aaa certificate
            """);
    var vpn = device.facts().vpn();
    assertThat(vpn.trustpoints().items())
        .extracting(
            t -> t.name() + " " + t.selfSigned() + " " + FactText.show(t.revocationChecks()))
        .containsExactly("SELF true [none] by default", "CA false [ocsp, crl] @7");
    assertThat(vpn.ikeKeys().items())
        .extracting(
            key ->
                key.version()
                    + " "
                    + key.peer()
                    + " "
                    + key.wildcard()
                    + " "
                    + key.secret().storage().label())
        .containsExactly("1 DefaultRAGroup true masked", "2 192.0.2.9 false masked");
    assertThat(vpn.remoteAccesses().items())
        .extracting(
            way ->
                way.subject()
                    + " "
                    + way.interfaces()
                    + " "
                    + FactText.show(way.enabled())
                    + " "
                    + FactText.show(way.minimumTls())
                    + " "
                    + FactText.show(way.certificateRequired()))
        .containsExactly("anyconnect webvpn [outside] true @14-16 tls1.1 @13 true @23");
    assertThat(device.text().redacted(11)).doesNotContain("30820526");
  }
}
