package dev.kpdagger.vendors.fortios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

/// IPsec and SSL VPN.
final class VpnGoldenTest {

  @Test
  void proposalsAreTakenApart() {
    var device =
        FortiFile.whole(
            """
            config vpn ipsec phase1-interface
                edit "branch"
                    set interface "wan1"
                    set ike-version 2
                    set proposal aes256-sha256 aes256gcm-prfsha384
                    set dhgrp 14 5
                    set remote-gw 192.0.2.9
                    set psksecret ENC c2VjcmV0
                next
                edit "dialup"
                    set type dynamic
                    set mode aggressive
                    set peertype any
                    set proposal 3des-md5
                    set psksecret ENC c2VjcmV0
                next
            end
            config vpn ipsec phase2-interface
                edit "branch-2"
                    set phase1name "branch"
                    set proposal aes128-sha1 aes256gcm
                    set pfs disable
                next
            end
            """);
    var vpn = device.facts().vpn();
    assertThat(vpn.ikeProposals().items())
        .extracting(
            p ->
                p.subject()
                    + " "
                    + FactText.show(p.encryption())
                    + " "
                    + FactText.show(p.integrity())
                    + " "
                    + FactText.show(p.groups()))
        .containsExactly(
            "IKEv2 proposal branch [aes-256, aes-gcm-256] @6 [sha256, sha384] @6 [14, 5] @7",
            "IKE policy dialup [3des] @15 [md5] @15 unknown");
    assertThat(vpn.ikeKeys().items())
        .extracting(key -> key.peer() + " " + key.wildcard() + " " + key.secret().storage())
        .containsExactly("192.0.2.9 false REVERSIBLE", "dialup true REVERSIBLE");
    assertThat(vpn.transformSets().items())
        .extracting(set -> set.encryption() + " " + set.integrity())
        .containsExactly("aes-128 sha1", "aes-gcm-256 aead");
    assertThat(FactText.show(vpn.ipsecPolicies().items().getFirst().pfsGroup())).isEqualTo("0 @23");
    assertThat(FactText.setting(device, SettingKeys.IKE_AGGRESSIVE_MODE)).isEqualTo("true @13");
  }

  @Test
  void secretsBelongToTheOwnerWithPrivateDataEncryption() {
    var device =
        FortiFile.whole(
            """
            config system global
                set private-data-encryption enable
            end
            config vpn ipsec phase1-interface
                edit "a"
                    set psksecret ENC c2VjcmV0
                next
            end
            """);
    assertThat(device.facts().vpn().ikeKeys().items().getFirst().secret().storage().label())
        .isEqualTo("aes");
  }

  @Test
  void sslVpnAnswersOnItsInterfaces() {
    var device =
        FortiFile.whole(
            """
            config vpn ssl settings
                set servercert "own"
                set source-interface "wan1" "wan2"
                set ssl-min-proto-ver tls1-1
            end
            """);
    var way = device.facts().vpn().remoteAccesses().items().getFirst();
    assertThat(FactText.show(way.enabled())).isEqualTo("true @4");
    assertThat(FactText.show(way.minimumTls())).isEqualTo("tls1.1 @5");
    assertThat(FactText.show(way.certificateRequired())).isEqualTo("false by default");
    var unused = FortiFile.whole("config vpn ssl settings\n    set port 443\nend\n");
    assertThat(FactText.show(unused.facts().vpn().remoteAccesses().items().getFirst().enabled()))
        .isEqualTo("false by default");
  }
}
