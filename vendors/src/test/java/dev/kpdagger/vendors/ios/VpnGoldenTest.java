package dev.kpdagger.vendors.ios;

import static dev.kpdagger.vendors.FactText.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

final class VpnGoldenTest {

  @Test
  void policiesHideTheirDefaults() {
    var device =
        Golden.whole(
            "15.4",
            """
            crypto isakmp policy 10
             encr aes 256
             hash sha256
             authentication pre-share
             group 14
            crypto isakmp policy 20
            crypto isakmp aggressive-mode disable
            """);
    var proposals = device.facts().vpn().ikeProposals().items();
    assertThat(show(proposals.getFirst().encryption())).isEqualTo("[aes-256] @4");
    assertThat(show(proposals.getFirst().lifetime())).isEqualTo("86400 by default");
    var hidden = proposals.get(1);
    assertThat(show(hidden.encryption())).isEqualTo("[des] by default");
    assertThat(show(hidden.integrity())).isEqualTo("[sha1] by default");
    assertThat(show(hidden.groups())).isEqualTo("[1] by default");
    assertThat(show(hidden.authentication())).isEqualTo("rsa-signature by default");
    assertThat(show(device.settings().get(SettingKeys.IKE_ENABLED))).isEqualTo("true by default");
    assertThat(show(device.settings().get(SettingKeys.IKE_AGGRESSIVE_MODE))).isEqualTo("false @9");
    assertThat(FactText.states(device)).isEqualTo("mmmmmmmmmi");
    assertThat(show(Golden.whole("15.4", "").settings().get(SettingKeys.IKE_ENABLED)))
        .isEqualTo("unknown");
  }

  @Test
  void proposalsOfVersion2() {
    var device =
        Golden.whole(
            "16.9",
            """
            crypto ikev2 proposal STRONG
             encryption aes-gcm-256 aes-gcm-128
             prf sha384
             group 20 19
            crypto ikev2 proposal MIXED
             encryption aes-cbc-256 3des
             integrity sha1 sha256
             group 14
            """);
    var proposals = device.facts().vpn().ikeProposals().items();
    assertThat(show(proposals.getFirst().encryption())).isEqualTo("[aes-gcm-256, aes-gcm-128] @4");
    assertThat(show(proposals.getFirst().integrity())).isEqualTo("[aead] by default");
    assertThat(show(proposals.getFirst().groups())).isEqualTo("[20, 19] @6");
    assertThat(show(proposals.get(1).encryption())).isEqualTo("[aes-256, 3des] @8");
  }

  @Test
  void preSharedKeysAndTheirPeers() {
    var device =
        Golden.whole(
            "15.4",
            """
            crypto isakmp key alpha11 address 0.0.0.0 0.0.0.0
            crypto isakmp key 6 bravo22 address 192.0.2.1
            crypto keyring RING
             pre-shared-key hostname peer.example key charlie33
            crypto ikev2 keyring K2
             peer ALL
              address 0.0.0.0 0.0.0.0
              pre-shared-key local delta44
            """);
    assertThat(
            device.facts().vpn().ikeKeys().stream()
                .map(
                    key ->
                        key.version()
                            + " "
                            + key.peer()
                            + " "
                            + key.wildcard()
                            + " "
                            + key.secret().storage()))
        .containsExactly(
            "1 0.0.0.0/0 true CLEARTEXT",
            "1 192.0.2.1/32 false AES",
            "1 peer.example false CLEARTEXT",
            "2 0.0.0.0/0 true CLEARTEXT");
    assertThat(device.text().redacted(3))
        .isEqualTo("crypto isakmp key *** address 0.0.0.0 0.0.0.0");
    for (int line = 1; line <= device.text().lines(); line++) {
      assertThat(device.text().redacted(line))
          .doesNotContain("alpha11", "bravo22", "charlie33", "delta44");
    }
  }

  @Test
  void transformSetsAndPolicies() {
    var device =
        Golden.whole(
            "15.4",
            """
            crypto ipsec transform-set A esp-aes 256 esp-sha256-hmac
             mode tunnel
            crypto ipsec transform-set B esp-gcm
            crypto ipsec transform-set C ah-md5-hmac
            crypto ipsec security-association lifetime seconds 7200
            crypto ipsec profile P
             set transform-set A B
             set pfs group14
            crypto map M 10 ipsec-isakmp
             set peer 192.0.2.1
             set transform-set C
             set pfs
             match address 101
            """);
    assertThat(
            device.facts().vpn().transformSets().stream()
                .map(set -> set.name() + " " + set.encryption() + " " + set.integrity()))
        .containsExactly("A aes-256 sha256", "B aes-gcm-128 aead", "C none md5");
    assertThat(
            device.facts().vpn().ipsecPolicies().stream()
                .map(
                    policy ->
                        policy.kind()
                            + " "
                            + policy.name()
                            + " "
                            + policy.transformSets()
                            + " "
                            + show(policy.pfsGroup())
                            + " "
                            + show(policy.lifetime())))
        .containsExactly("profile P [A, B] 14 @10 7200 @7", "map M 10 [C] 1 @14 7200 @7");
  }

  @Test
  void trustpoints() {
    var device =
        Golden.whole(
            "15.4",
            """
            crypto pki trustpoint SELF
             enrollment selfsigned
             revocation-check none
             rsakeypair SELF 2048
            crypto pki trustpoint CA
             enrollment url http://ca.example
             hash sha256
            """);
    var points = device.facts().vpn().trustpoints().items();
    assertThat(points.getFirst().selfSigned()).isTrue();
    assertThat(show(points.getFirst().revocationChecks())).isEqualTo("[none] @5");
    assertThat(show(points.getFirst().keyBits())).isEqualTo("2048 @6");
    assertThat(show(points.get(1).revocationChecks())).isEqualTo("[crl] by default");
    assertThat(show(points.get(1).keyBits())).isEqualTo("unknown");
    assertThat(show(points.get(1).hash())).isEqualTo("sha256 @9");
  }
}
