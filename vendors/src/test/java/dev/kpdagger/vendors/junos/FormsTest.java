package dev.kpdagger.vendors.junos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.vendors.FactText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The brace form and the `set` form of a configuration give the same facts, as do line ends and
/// layout.
final class FormsTest {

  private static final String BRACES =
      """
      ## Last commit: 2026-01-01 10:00:00 UTC by admin
      version 21.4R3-S5.4;
      groups {
          HARDENING {
              system {
                  services {
                      ssh {
                          root-login deny;
                      }
                  }
              }
              interfaces {
                  <ge-*> {
                      unit <*> {
                          family inet {
                              filter {
                                  input PROTECT;
                              }
                          }
                      }
                  }
              }
          }
      }
      apply-groups HARDENING;
      system {
          host-name edge;
          login {
              user admin {
                  class super-user;
                  authentication {
                      encrypted-password "$6$salt$hash"; ## SECRET-DATA
                  }
              }
          }
          services {
              ssh;
              inactive: telnet;
          }
          ntp {
              authentication-key 1 type sha1 value "$9$abc"; ## SECRET-DATA
              server 192.0.2.1 key 1 prefer; ## SECRET-DATA
              trusted-key 1;
          }
          syslog {
              file messages {
                  any notice;
                  authorization info;
                  archive size 1m files 5;
              }
          }
      }
      /* the outside */
      interfaces {
          ge-0/0/0 {
              unit 0 {
                  description "to the \\"outside\\"";
                  family inet {
                      address 192.0.2.2/24;
                  }
              }
          }
          inactive: ge-0/0/1 {
              unit 0 {
                  family inet {
                      address 198.51.100.1/24;
                  }
              }
          }
      }
      routing-options {
          static {
              route 0.0.0.0/0 next-hop [ 192.0.2.254 192.0.2.253 ];
              inactive: route 10.0.0.0/8 next-hop 192.0.2.252;
          }
      }
      firewall {
          family inet {
              filter PROTECT {
                  term ssh {
                      from {
                          source-address {
                              10.0.0.0/8;
                              10.9.0.0/16 except;
                          }
                          protocol tcp;
                          destination-port [ ssh 830 ];
                      }
                      then accept;
                  }
                  inactive: term web {
                      then accept;
                  }
                  term rest {
                      then {
                          log;
                          discard;
                      }
                  }
              }
          }
      }
      """;

  @Test
  void bracesAndSetsAgree() {
    var facts = Forms.facts(JunosFile.read(BRACES));
    assertThat(facts).contains("edge").contains("PROTECT");
    var sets = Forms.sets(BRACES);
    assertThat(sets).contains("deactivate system services telnet");
    assertThat(Forms.facts(JunosFile.read(sets))).isEqualTo(facts);
    assertThat(Forms.facts(JunosFile.read(Forms.braces(sets)))).isEqualTo(facts);
  }

  @Test
  void lineEndsAndLayoutDoNotCount() {
    var facts = Forms.facts(JunosFile.read(BRACES));
    assertThat(Forms.facts(JunosFile.read(BRACES.replace("\n", "\r\n")))).isEqualTo(facts);
    assertThat(Forms.facts(JunosFile.read(BRACES.replace("    ", "\t")))).isEqualTo(facts);
    assertThat(Forms.facts(JunosFile.read(BRACES.replace(" {\n", "\n{\n")))).isEqualTo(facts);
  }

  @Test
  void aFileMayHoldBoth() {
    var device =
        JunosFile.read(
            """
            version 21.4R3;
            system {
                host-name r1;
            }
            set system services ssh root-login deny
            admin@r1# set system services telnet
            deactivate system services telnet
            interfaces {
                ge-0/0/0 {
                    disable;
                }
            }
            """);
    assertThat(FactText.states(device)).isEqualTo("mmmimimmmmii");
    assertThat(device.facts().network().interfaces().items()).hasSize(1);
    assertThat(FactText.show(device.facts().network().interfaces().items().getFirst().shutdown()))
        .isEqualTo("true @10");
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_SSH_ROOT_LOGIN))
        .isEqualTo("false @5");
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_TELNET_ENABLED))
        .isEqualTo("false by default");
  }

  @Test
  @EnabledIfSystemProperty(named = "kpdagger.corpus", matches = ".+")
  void formsOfRealFilesAgree() throws Exception {
    var folder = Path.of(System.getProperty("kpdagger.corpus"), "junos");
    assumeTrue(Files.isDirectory(folder), "no corpus here");
    var different = new ArrayList<String>();
    try (var paths = Files.list(folder)) {
      for (Path file : paths.sorted().toList()) {
        var name = file.getFileName().toString();
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (name.contains("replace_filter")
            || name.endsWith(".xml")
            || text.contains("# Model:")
            || text.contains("## Last commit")) {
          continue; // replaces what it said before; is cut; says things in comments
        }
        var facts = Forms.facts(JunosFile.read(text));
        if (!Forms.facts(JunosFile.read(Forms.sets(text))).equals(facts)) {
          different.add("sets " + name);
        }
        if (!Forms.facts(JunosFile.read(Forms.braces(text))).equals(facts)) {
          different.add("braces " + name);
        }
      }
    }
    assertThat(different).isEmpty();
  }
}
