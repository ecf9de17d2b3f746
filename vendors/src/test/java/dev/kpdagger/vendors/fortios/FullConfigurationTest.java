package dev.kpdagger.vendors.fortios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A backup hides what has its default, a full configuration prints it: both say the same.
final class FullConfigurationTest {

  private static final String BACKUP =
      """
      config system global
          set hostname "fw-1"
      end
      config system interface
          edit "wan1"
              set vdom "root"
              set ip 192.0.2.1 255.255.255.0
              set allowaccess ping https
              set role wan
          next
          edit "lan"
              set vdom "root"
              set ip 10.1.0.1 255.255.0.0
          next
      end
      config system admin
          edit "admin"
              set accprofile "super_admin"
              set password ENC SH2abcdefghijklmnopqrstuvwxyz
          next
      end
      config system snmp sysinfo
          set status enable
      end
      config system snmp user
          edit "nms"
              set security-level auth-priv
              set auth-pwd ENC c2VjcmV0
              set priv-pwd ENC c2VjcmV0
          next
      end
      config firewall address
          edit "all"
          next
          edit "lan"
              set subnet 10.1.0.0 255.255.0.0
          next
      end
      config firewall service custom
          edit "ALL"
              set protocol IP
          next
          edit "SSH"
              set tcp-portrange 22
          next
      end
      config firewall policy
          edit 1
              set srcintf "lan"
              set dstintf "wan1"
              set srcaddr "lan"
              set dstaddr "all"
              set action accept
              set schedule "always"
              set service "SSH"
          next
          edit 2
              set srcintf "any"
              set dstintf "any"
              set srcaddr "all"
              set dstaddr "all"
              set schedule "always"
              set service "ALL"
          next
      end
      config vpn ipsec phase1-interface
          edit "branch"
              set proposal aes256-sha256
              set dhgrp 19
              set remote-gw 192.0.2.9
              set psksecret ENC c2VjcmV0
          next
      end
      """;

  private static final String FULL =
      """
      config system global
          set admin-concurrent enable
          set admin-console-timeout 0
          set admin-https-pki-required disable
          set admin-https-redirect enable
          unset admin-https-ssl-banned-ciphers
          set admin-https-ssl-versions tlsv1-2 tlsv1-3
          set admin-lockout-duration 60
          set admin-lockout-threshold 3
          set admin-login-max 100
          set admin-scp disable
          set admin-sport 443
          set admin-ssh-grace-time 120
          set admin-ssh-port 22
          set admin-ssh-v1 disable
          set admin-telnet enable
          set admintimeout 5
          set cli-audit-log disable
          set gui-display-hostname disable
          set hostname "fw-1"
          set post-login-banner disable
          set pre-login-banner disable
          set private-data-encryption disable
          set revision-backup-on-logout disable
          set ssl-min-proto-version TLSv1-2
          set ssl-static-key-ciphers enable
          set strong-crypto enable
      end
      config system interface
          edit "wan1"
              set vdom "root"
              set vrf 0
              set mode static
              set ip 192.0.2.1 255.255.255.0
              set allowaccess ping https
              set broadcast-forward disable
              set icmp-send-redirect enable
              set src-check enable
              set status up
              set type physical
              set description ''
              set alias ''
              set lldp-transmission vdom
              set role wan
              config ipv6
                  set ip6-mode static
                  set ip6-address ::/0
                  unset ip6-allowaccess
                  set icmp6-send-redirect enable
                  set ip6-send-adv disable
              end
          next
          edit "lan"
              set vdom "root"
              set vrf 0
              set mode static
              set ip 10.1.0.1 255.255.0.0
              unset allowaccess
              set broadcast-forward disable
              set icmp-send-redirect enable
              set src-check enable
              set status up
              set type physical
              set role undefined
          next
      end
      config system admin
          edit "admin"
              set remote-auth disable
              set trusthost1 0.0.0.0 0.0.0.0
              set trusthost2 0.0.0.0 0.0.0.0
              set ip6-trusthost1 ::/0
              set accprofile "super_admin"
              set two-factor disable
              set password ENC SH2zyxwvutsrqponmlkjihgfedcba
          next
      end
      config system password-policy
          set status disable
          set apply-to admin-password
          set minimum-length 8
          set min-lower-case-letter 0
          set min-upper-case-letter 0
          set min-non-alphanumeric 0
          set min-number 0
          set change-4-characters disable
          set expire-status disable
          set reuse-password enable
      end
      config system ha
          set mode standalone
          set authentication disable
          set encryption disable
      end
      config system snmp sysinfo
          set status enable
          set description ''
      end
      config system snmp user
          edit "nms"
              set status enable
              set security-level auth-priv
              set auth-proto sha
              set auth-pwd ENC c2VjcmV0
              set priv-proto aes
              set priv-pwd ENC c2VjcmV0
          next
      end
      config system auto-install
          set auto-install-config enable
          set auto-install-image enable
      end
      config system ntp
          set ntpsync disable
          set type fortiguard
      end
      config firewall address
          edit "all"
              set type ipmask
              set comment ''
              set subnet 0.0.0.0 0.0.0.0
          next
          edit "lan"
              set type ipmask
              set comment ''
              set subnet 10.1.0.0 255.255.0.0
          next
      end
      config firewall service custom
          edit "ALL"
              set protocol IP
              set protocol-number 0
              set comment ''
          next
          edit "SSH"
              set protocol TCP/UDP/SCTP
              set iprange 0.0.0.0
              set fqdn ''
              set tcp-portrange 22
              unset udp-portrange
              unset sctp-portrange
          next
      end
      config firewall policy
          edit 1
              set status enable
              set name ''
              set srcintf "lan"
              set dstintf "wan1"
              set action accept
              set srcaddr "lan"
              set dstaddr "all"
              set internet-service disable
              set internet-service-src disable
              set schedule "always"
              set service "SSH"
              set utm-status disable
              set logtraffic utm
              set nat disable
              set srcaddr-negate disable
              set service-negate disable
              set av-profile ''
              set ssl-ssh-profile "no-inspection"
              unset groups
              set comments ''
          next
          edit 2
              set status enable
              set srcintf "any"
              set dstintf "any"
              set action deny
              set srcaddr "all"
              set dstaddr "all"
              set schedule "always"
              set service "ALL"
              set logtraffic utm
              set send-deny-packet disable
          next
      end
      config vpn ipsec phase1-interface
          edit "branch"
              set type static
              set ike-version 1
              set keylife 86400
              set authmethod psk
              set mode main
              set peertype any
              set proposal aes256-sha256
              set dhgrp 19
              set remote-gw 192.0.2.9
              set psksecret ENC c2VjcmV0
          next
      end
      config log eventfilter
          set event enable
          set system enable
      end
      config log setting
          set fwpolicy-implicit-log disable
          set local-in-allow disable
          set local-in-deny-broadcast disable
          set local-in-deny-unicast disable
          set local-out disable
          set log-invalid-packet disable
          set user-anonymize disable
      end
      """;

  @Test
  void bothFormsGiveTheSameFacts() {
    var backup = FortiFile.whole(BACKUP);
    var full = FortiFile.whole(FULL);
    assertThat(values(full.facts().access())).isEqualTo(values(backup.facts().access()));
    assertThat(values(full.facts().services())).isEqualTo(values(backup.facts().services()));
    assertThat(values(full.facts().network())).isEqualTo(values(backup.facts().network()));
    assertThat(values(full.facts().vpn())).isEqualTo(values(backup.facts().vpn()));
    assertThat(values(full.facts().filtering())).isEqualTo(values(backup.facts().filtering()));
    assertThat(values(full.facts().traffic())).isEqualTo(values(backup.facts().traffic()));
    assertThat(values(full.facts().protection().zones()))
        .isEqualTo(values(backup.facts().protection().zones()));
  }

  @Test
  void bothFormsGiveTheSameSettings() {
    assertThat(settings(FortiFile.whole(FULL))).isEqualTo(settings(FortiFile.whole(BACKUP)));
  }

  private static Map<String, Object> settings(Device device) {
    var known = new TreeMap<String, Object>();
    device.settings().all().forEach((name, fact) -> known.put(name, String.valueOf(fact.orNull())));
    return known;
  }

  /// The facts without where they come from.
  private static String values(Object facts) {
    return facts
        .toString()
        .replaceAll(", span=SourceSpan\\[[^\\]]*\\]", "")
        .replaceAll("Explicit\\[value=([^\\]]*)\\]", "$1")
        .replaceAll("Default\\[value=([^\\]]*), source=[^\\]]*\\]", "$1");
  }
}
