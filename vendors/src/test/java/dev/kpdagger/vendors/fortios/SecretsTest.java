package dev.kpdagger.vendors.fortios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SourceSpan;
import org.junit.jupiter.api.Test;

/// Nothing secret leaves the reader.
final class SecretsTest {

  private static final String PLANTED =
      """
      config system admin
          edit "a"
              set password "pl4nted-admin"
          next
      end
      config system snmp community
          edit 1
              set name "pl4nted-community"
          next
      end
      config vpn ipsec phase1-interface
          edit "a"
              set psksecret pl4nted-psk
              set authpasswd "pl4nted xauth"
          next
      end
      config user radius
          edit "r"
              set secret ENC pl4ntedradius
          next
      end
      config router ospf
          config ospf-interface
              edit "o"
                  set authentication-key "pl4nted-ospf"
                  set md5-key 1 "pl4nted-md5"
              next
          end
      end
      config system ha
          set password ENC pl4ntedcluster
      end
      config wireless-controller vap
          edit "w"
              set passphrase "pl4nted wifi"
          next
      end
      config vpn certificate local
          edit "c"
              set private-key "-----BEGIN RSA PRIVATE KEY-----
      pl4ntedkeypl4ntedkey
      pl4nted
      -----END RSA PRIVATE KEY-----"
          next
      end
      config unheard-of table
          edit 1
              set new-secret "pl4nted-new"
              set odd ENC pl4ntedodd
          next
      end
      """;

  @Test
  void plantedSecretsAreNowhere() {
    var device = FortiFile.whole(PLANTED);
    var shown = device.text().redacted(SourceSpan.of(1, device.text().lines()));
    assertThat(shown).doesNotContain("pl4nted").contains("***");
    assertThat(device.facts().toString()).doesNotContain("pl4nted");
    assertThat(device.settings().all().toString()).doesNotContain("pl4nted");
  }

  @Test
  void theWordsOfALineAloneGiveItsSecretsAway() {
    assertThat(Secrets.redact("  set psksecret \"a b\"")).isEqualTo("  set psksecret ***");
    assertThat(Secrets.redact("set x ENC abc")).isEqualTo("set x ENC ***");
    assertThat(Secrets.redact("set public-key \"abc\"")).isEqualTo("set public-key \"abc\"");
    assertThat(Secrets.redact("user SH2abcdefghijklmnopqrstuvwxyz end")).isEqualTo("user *** end");
    assertThat(Secrets.redact("set hostname \"fw-1\"")).isEqualTo("set hostname \"fw-1\"");
  }
}
