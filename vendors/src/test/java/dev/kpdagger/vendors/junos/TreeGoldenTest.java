package dev.kpdagger.vendors.junos;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

/// The tree: what is active, what is inherited, what was replaced, and which lines facts keep.
final class TreeGoldenTest {

  private static NetworkInterface port(String text, String name) {
    return JunosFile.read(text).facts().network().interfaces().stream()
        .filter(port -> port.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void groupsGiveWhatThePlaceDoesNotSay() {
    var device =
        JunosFile.read(
            """
            version 21.4R3;
            groups {
                BASE {
                    system {
                        host-name from-group;
                        services {
                            telnet;
                            ssh {
                                root-login allow;
                            }
                        }
                    }
                }
                UNUSED {
                    system {
                        services {
                            finger;
                        }
                    }
                }
            }
            apply-groups BASE;
            system {
                host-name own;
                services {
                    ssh {
                        root-login deny;
                    }
                }
            }
            """);
    assertThat(device.identity().hostname()).isEqualTo("own");
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_TELNET_ENABLED))
        .isEqualTo("true @7");
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_SSH_ROOT_LOGIN))
        .isEqualTo("false @27");
    assertThat(FactText.setting(device, SettingKeys.SERVICES_FINGER)).isEqualTo("false by default");
    assertThat(FactText.states(device).charAt(6)).isEqualTo('m');
    assertThat(FactText.states(device).charAt(16)).isEqualTo('i');
  }

  @Test
  void groupsCanBeRefused() {
    var text =
        """
        version 21.4R3;
        system {
            host-name r1;
        }
        groups {
            DOWN {
                interfaces {
                    <ge-*> {
                        disable;
                    }
                    <xe-0/0/[0-1]> {
                        disable;
                    }
                }
            }
        }
        interfaces {
            apply-groups DOWN;
            ge-0/0/0 {
                apply-groups-except DOWN;
                unit 0;
            }
            ge-0/0/1 {
                unit 0;
            }
            xe-0/0/1 {
                unit 0;
            }
            xe-0/0/2 {
                unit 0;
            }
        }
        """;
    assertThat(FactText.show(port(text, "ge-0/0/0.0").shutdown())).isEqualTo("false by default");
    assertThat(FactText.show(port(text, "ge-0/0/1.0").shutdown())).isEqualTo("true @9");
    assertThat(FactText.show(port(text, "xe-0/0/1.0").shutdown())).isEqualTo("true @12");
    assertThat(FactText.show(port(text, "xe-0/0/2.0").shutdown())).isEqualTo("false by default");
  }

  @Test
  void rangesGiveToTheirMembers() {
    var text =
        """
        set version 21.4R3
        set system host-name sw
        set interfaces interface-range PORTS member-range ge-0/0/0 to ge-0/0/2
        set interfaces interface-range PORTS member ge-0/0/9
        set interfaces interface-range PORTS description access
        set interfaces interface-range PORTS unit 0 family ethernet-switching vlan members 20
        set interfaces ge-0/0/1 description own
        """;
    var device = JunosFile.read(text);
    assertThat(device.facts().network().interfaces().stream().map(NetworkInterface::name))
        .containsExactlyInAnyOrder("ge-0/0/1.0", "ge-0/0/9.0", "ge-0/0/0.0", "ge-0/0/2.0");
    assertThat(port(text, "ge-0/0/1.0").description()).isEqualTo("own");
    var port = port(text, "ge-0/0/2.0");
    assertThat(port.description()).isEqualTo("access");
    assertThat(port.switchport()).isNotNull();
    assertThat(FactText.show(requireNonNull(port.switchport()).accessVlan())).isEqualTo("20 @6");
    assertThat(FactText.states(device)).isEqualTo("mmmmmmm");
  }

  @Test
  void changesAreNoWholeConfiguration() {
    var device =
        JunosFile.read(
            """
            set version 21.4R3
            set system host-name r1
            set system services telnet
            set system services ftp
            delete system services telnet
            edit system services
            set finger
            top
            deactivate system services ftp
            """);
    assertThat(device.completeness()).isEqualTo(Completeness.FRAGMENT);
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_TELNET_ENABLED))
        .isEqualTo("unknown");
    assertThat(FactText.setting(device, SettingKeys.SERVICES_FINGER)).isEqualTo("true @7");
    assertThat(FactText.states(device)).isEqualTo("mmiiiimim");
  }

  @Test
  void replacedBlocksAreForgotten() {
    var device =
        JunosFile.braces(
            """
            firewall {
                filter A {
                    term one {
                        then accept;
                    }
                }
            }
            firewall {
                replace:
                filter A {
                    term two {
                        then discard;
                    }
                }
            }
            """);
    var rules = device.facts().filtering().accessLists().items().getFirst().rules();
    assertThat(rules).hasSize(1);
    assertThat(rules.getFirst().name()).isEqualTo("two");
  }

  @Test
  void truncatedFilesDoNotShowWhatIsAbsent() {
    var device =
        JunosFile.read(
            """
            version 21.4R3;
            system {
                host-name r1;
                services {
                    ssh {
            """);
    assertThat(device.completeness()).isEqualTo(Completeness.TRUNCATED);
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_TELNET_ENABLED))
        .isEqualTo("unknown");
    assertThat(device.facts().access().users().isComplete()).isFalse();
  }

  @Test
  void whatSurroundsAConfigurationIsLeftAside() {
    var device =
        JunosFile.read(
            """
            admin@r1> show configuration | no-more
            ## Last commit: 2026-01-01 10:00:00 UTC by admin
            version 21.4R3;
            system {
                host-name r1;
                /* only while the migration lasts,
                   see the ticket */
                services {
                    telnet;
                }
            }

            {master:0}
            admin@r1>
            """);
    assertThat(device.completeness()).isEqualTo(Completeness.WHOLE);
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_TELNET_ENABLED))
        .isEqualTo("true @9");
    assertThat(FactText.states(device)).isEqualTo("iimmmiimmiiiii");
  }

  @Test
  void prefixListsTakeFromPaths() {
    var device =
        JunosFile.sets(
            """
            set system ntp server 192.0.2.1
            set system ntp server 192.0.2.2
            set policy-options prefix-list TIME apply-path "system ntp server <*>"
            """);
    var list = device.facts().filtering().addressObjects().items().getFirst();
    assertThat(list.members()).hasSize(2);
    assertThat(FactText.states(device)).isEqualTo("mmmmm");
  }

  @Test
  void hostileTextEndsSoon() {
    JunosFile.read("{".repeat(100_000));
    JunosFile.read("a {\n".repeat(100_000));
    JunosFile.read("\"".repeat(100_001));
    JunosFile.read("set " + "a ".repeat(200_000) + "\n");
    JunosFile.read("top ".repeat(100_000) + "\n");
    JunosFile.read("/* ".repeat(50_000));
    JunosFile.read("set a [ " + "b ".repeat(20_000) + "\n");
    JunosFile.read(
        "groups { G { <*> { <*> { <*> { x; } } } } }\napply-groups G;\n"
            + "set interfaces a unit 0 family inet\n".repeat(1_000));
  }
}
