package dev.kpdagger.vendors.junos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// No secret is shown, in either form, active or not, and in comments.
final class SecretsTest {

  private static final String PLANTED = "pl4nt";

  private static void assertHidden(String text) {
    var device = JunosFile.read(text);
    for (int line = 1; line <= device.text().lines(); line++) {
      assertThat(device.text().redacted(line)).doesNotContain(PLANTED);
    }
    assertThat(device.facts().toString()).doesNotContain(PLANTED);
    assertThat(device.settings().all().toString()).doesNotContain(PLANTED);
  }

  @Test
  void inBraces() {
    assertHidden(
        """
        version 21.4R3;
        groups {
            UNUSED {
                snmp {
                    community pl4nt1;
                }
            }
        }
        system {
            inactive: radius-server {
                192.0.2.1 secret pl4nt2;
            }
            archival {
                configuration {
                    archive-sites {
                        "ftp://user:pl4nt3@192.0.2.2/";
                    }
                }
            }
        }
        snmp {
            community "pl4nt4 with spaces" {
                authorization read-only;
            }
        }
        security {
            ike {
                policy p {
                    pre-shared-key ascii-text pl4nt5; ## SECRET-DATA
                }
            }
            certificates {
                local {
                    c {
                        "-----BEGIN RSA PRIVATE KEY-----\\npl4nt6\\n-----END RSA PRIVATE KEY-----\\n";
                    }
                }
            }
        }
        protocols {
            ospf {
                area 0.0.0.0 {
                    interface ge-0/0/0.0 {
                        authentication {
                            md5 1 key pl4nt7;
                        }
                    }
                }
            }
        }
        /* set system root-authentication encrypted-password "$6$pl4nt8" */
        """);
  }

  @Test
  void inTheSetForm() {
    assertHidden(
        """
        set system root-authentication plain-text-password-value pl4nt1
        set system ntp authentication-key 1 type md5 value pl4nt2
        set snmp community pl4nt3 authorization read-only
        set snmp v3 snmp-community i community-name pl4nt4
        set protocols bgp group g authentication-key pl4nt5
        set protocols isis level 2 authentication-key pl4nt6
        set system tacplus-server 192.0.2.1 secret "pl4nt7 with spaces"
        set security authentication-key-chains key-chain k key 1 secret pl4nt8
        deactivate snmp community pl4nt3
        delete snmp community pl4nt9
        admin@r1# set system radius-server 192.0.2.2 secret pl4nt10
        """);
  }
}
