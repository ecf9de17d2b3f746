package dev.kpdagger.vendors.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretWordsTest {

  private static final String PLANTED = "pLanTed0x7";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "enable secret @",
        "enable secret 5 @",
        "enable secret level 7 0 @",
        "enable password @",
        "enable algorithm-type sha256 secret @",
        "username u password 0 @",
        "username u privilege 15 secret 9 @",
        "username u common-criteria-policy p password @ with spaces",
        "user u nthash 7 @",
        " password 7 @",
        " password @",
        "snmp-server community @",
        "snmp-server community @ RO 10",
        "snmp-server host 10.0.0.1 @",
        "snmp-server host 10.0.0.1 traps version 2c @ bgp",
        "snmp-server host 10.0.0.1 vrf M informs version 2c @ udp-port 162",
        "snmp-server user u g v3 auth sha @ priv aes 128 other",
        "snmp-server user u g v3 encrypted auth md5 other priv des @",
        "snmp-server user u g v3 auth sha other priv aes 256 @ access 10",
        "rmon event 1 log trap @ owner x",
        "tacacs-server host 10.0.0.1 key @",
        "tacacs-server key 7 @",
        "radius-server host 10.0.0.1 auth-port 1 acct-port 2 key @",
        "radius-server key 0 @",
        " key 7 @",
        " key @",
        " pac key 0 @",
        " server-private 10.0.0.1 auth-port 1812 key 0 @",
        " client 10.0.0.1 server-key 7 @",
        " nas 10.0.0.1 key 0 @",
        " ip ospf authentication-key 7 @",
        " ip ospf message-digest-key 1 md5 7 @",
        " ip ospf message-digest-key 1 md5 @",
        " area 0 virtual-link 1.1.1.1 authentication-key @",
        " area 0 virtual-link 1.1.1.1 message-digest-key 1 md5 @",
        " ipv6 ospf authentication ipsec spi 500 md5 0 @",
        " ipv6 ospf encryption ipsec spi 500 esp aes-cbc 128 @ sha1 other",
        " authentication mode hmac-sha-256 7 @",
        "  key-string 7 @",
        "  key-string @",
        " isis password @ level-1",
        " area-password @",
        " domain-password @ authenticate snp validate",
        " neighbor 10.0.0.1 password 7 @",
        " neighbor 10.0.0.1 password @",
        "mpls ldp neighbor 10.0.0.1 password @",
        "mpls ldp password fallback 7 @",
        "ip msdp password peer 10.0.0.1 7 @",
        " standby 1 authentication @",
        " standby 1 authentication text @",
        " standby 1 authentication md5 key-string 7 @ timeout 30",
        " vrrp 1 authentication @",
        " vrrp 1 authentication md5 key-string @",
        " glbp 1 authentication text @",
        " ip nhrp authentication @",
        "ntp authentication-key 1 md5 @ 7",
        "ntp authentication-key 1 md5 @",
        "crypto isakmp key @ address 10.0.0.1",
        "crypto isakmp key 6 @ hostname peer.example",
        "crypto isakmp key 0 @ address 0.0.0.0 0.0.0.0 no-xauth",
        "  pre-shared-key address 10.0.0.1 key @",
        "  pre-shared-key hostname h key 6 @",
        "  pre-shared-key local 0 @",
        "  pre-shared-key remote @",
        "  pre-shared-key @",
        " group g key @",
        "key config-key password-encrypt @",
        "crypto key decrypt write rsa passphrase @",
        " ppp chap password 0 @",
        " ppp chap password 7 @ callin",
        " ppp pap sent-username u password 7 @",
        " l2tp tunnel password 7 @",
        " wpa-psk ascii 7 @",
        " security wpa psk set-key ascii 0 @",
        " encryption vlan 1 key 1 size 40bit 7 @ transmit-key",
        " set session-key inbound esp 256 cipher @ authenticator other",
        "vtp password @",
        "ip ftp password 7 @",
        "ip http client password 0 @",
        " path ftp://joe:@@10.0.0.1/x",
        "boot system tftp://joe:@@10.0.0.1/x",
        " sap pmk @ mode-list gcm-encrypt",
        " enrollment url http://u:@@ca.example:80",
        "crypto pki import tp pkcs12 nvram: password @",
        "! username u password @ was here",
        "!enable secret 5 @",
        "R1(config-line)#password @",
        "R1(config)#  enable secret @",
        "unknown thing password: @",
        "password=@",
        "action 1.0 cli command \"username x secret @\"",
      })
  void nothingPlantedIsShown(String line) {
    for (String form :
        new String[] {
          line, line.toUpperCase(Locale.ROOT), line.replace(" ", "   "), line.replace(" ", "\t ")
        }) {
      var text = form.replace("@@", PLANTED + "@").replace("@ ", PLANTED + " ");
      text = text.endsWith("@") ? text.substring(0, text.length() - 1) + PLANTED : text;
      text = text.replace("@\t", PLANTED + "\t").replace("@\"", PLANTED + "\"");
      assertThat(text).contains(PLANTED);
      assertThat(SecretWords.redact(text)).doesNotContain(PLANTED).contains("***");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x $1$abcd$efghijklmnopqrst",
        "x $9$abcdefgh$ijklmnop",
        "x 14 $14$abcd$efgh",
        "  30820229 30820192 A0030201 02020101 300D0609",
        "  00112233445566778899AABBCCDDEEFF00112233",
        "   AAAAB3NzaC1yc2EAAAADAQABAAABAQC7aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
      })
  void keyMaterialIsHiddenWhereverItStands(String line) {
    assertThat(SecretWords.redact(line)).matches("(x (14 )?| *)\\*\\*\\*");
  }

  @ParameterizedTest
  @CsvSource({
    "username admin privilege 15 secret 9 $9$a$b, username admin privilege 15 secret 9 ***",
    "crypto isakmp key x address 10.0.0.1, crypto isakmp key *** address 10.0.0.1",
    "snmp-server community c RO 10, snmp-server community *** RO 10",
  })
  void theRestStaysReadable(String line, String shown) {
    assertThat(SecretWords.redact(line)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "service password-encryption",
        "no service password-recovery",
        "password encryption aes",
        "security passwords min-length 12",
        "key chain OSPF",
        " key 1",
        "crypto key generate rsa modulus 2048",
        "ntp server 10.0.0.1 key 5",
        "ntp trusted-key 5",
        " authentication pre-share",
        " ppp authentication chap",
        " ip ospf authentication message-digest",
        " ip ospf authentication key-chain K",
        " tunnel key 100",
        "aaa authentication login default group tacacs+ local",
        "snmp-server enable traps",
        "snmp-server host 10.0.0.1 version 3 priv ops",
        "access-list 10 permit 10.0.0.0 0.0.0.255",
        "interface GigabitEthernet0/1",
        " standby 1 authentication md5 key-chain K",
        " cryptographic-algorithm hmac-sha-256",
      })
  void whatIsNoSecretIsShown(String line) {
    assertThat(SecretWords.redact(line)).isEqualTo(line);
  }

  @Test
  void aLongLineTakesLinearTime() {
    var line = "password key md5 secret spi ".repeat(100_000);
    Assertions.assertTimeout(Duration.ofSeconds(5), () -> SecretWords.redact(line));
  }
}
