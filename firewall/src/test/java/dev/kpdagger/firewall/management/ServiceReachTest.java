package dev.kpdagger.firewall.management;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.audit.Reach;
import dev.kpdagger.audit.ReachLevel;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.Vendors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceReachTest {

  private static Reach reach(String platform, String text, String... services) {
    var device =
        Vendors.all().named(platform).orElseThrow().read(SourceText.of("example", text), () -> {});
    return requireNonNull(ServiceReach.of(device, List.of(services)));
  }

  private static Reach ios(String lines, String... services) {
    return reach(
        "cisco-ios", "version 17.3\nhostname r1\nip http server\n" + lines + "end\n", services);
  }

  @Test
  void anAccessListOfTheWebServerNamesItsSources() {
    var open = ios("", "http", "https");
    assertThat(open.level()).isEqualTo(ReachLevel.ANYWHERE);

    var limited =
        ios("access-list 10 permit 192.0.2.0 0.0.0.255\nip http access-class 10\n", "https");
    assertThat(limited.level()).isEqualTo(ReachLevel.LIMITED);
    assertThat(limited.line()).isEqualTo(5);
    assertThat(limited.why()).contains("10");
  }

  @Test
  void aListThatPermitsEveryoneOrIsNotThereLimitsNobody() {
    assertThat(ios("access-list 10 permit any\nip http access-class 10\n", "http").level())
        .isEqualTo(ReachLevel.ANYWHERE);
    assertThat(ios("ip http access-class 10\n", "http").level()).isEqualTo(ReachLevel.UNKNOWN);
  }

  @Test
  void everyCommunityNeedsAList() {
    var list = "access-list 10 permit host 192.0.2.9\n";
    assertThat(ios(list + "snmp-server community *** RO 10\n", "snmp").level())
        .isEqualTo(ReachLevel.LIMITED);
    assertThat(
            ios(list + "snmp-server community a1 RO 10\nsnmp-server community b2 RO\n", "snmp")
                .level())
        .isEqualTo(ReachLevel.ANYWHERE);
  }

  @Test
  void linesCountForTheProtocolsThatTheyTake() {
    var list = "access-list 10 permit host 192.0.2.9\n";
    var lines =
        "line vty 0 4\n transport input telnet\n access-class 10 in\nline vty 5 15\n transport"
            + " input ssh\n";
    assertThat(ios(list + lines, "telnet").level()).isEqualTo(ReachLevel.LIMITED);
    assertThat(ios(list + lines, "ssh").level()).isEqualTo(ReachLevel.ANYWHERE);
    assertThat(ios(list + lines, "telnet", "ssh").level()).isEqualTo(ReachLevel.ANYWHERE);
  }

  @Test
  void theFirewallsOwnListsCount() {
    var asa = "ASA Version 9.16(4)\n!\nhostname fw1\nhttp server enable\n";
    assertThat(
            reach("cisco-asa", asa + "http 192.0.2.0 255.255.255.0 inside\n: end\n", "https")
                .level())
        .isEqualTo(ReachLevel.LIMITED);
    assertThat(reach("cisco-asa", asa + "http 0.0.0.0 0.0.0.0 outside\n: end\n", "https").level())
        .isEqualTo(ReachLevel.ANYWHERE);
  }

  @ParameterizedTest
  @CsvSource({
    "from { protocol tcp; destination-port https; } then accept;, ANYWHERE",
    "from { source-address { 192.0.2.0/24; } protocol tcp; destination-port https; } then accept;,"
        + " LIMITED",
    "from { protocol tcp; destination-port ssh; } then accept;, LIMITED",
    "then discard;, LIMITED"
  })
  void theFilterOfTheLoopbackStandsBefore(String term, ReachLevel expected) {
    var text =
        """
        version 21.4R3-S5;
        system {
            host-name r1;
            services {
                web-management {
                    https {
                        system-generated-certificate;
                    }
                }
            }
        }
        interfaces {
            lo0 {
                unit 0 {
                    family inet {
                        filter {
                            input PROTECT;
                        }
                    }
                }
            }
        }
        firewall {
            family inet {
                filter PROTECT {
                    term t1 { %s }
                }
            }
        }
        """
            .formatted(term);
    assertThat(reach("juniper-junos", text, "https").level()).isEqualTo(expected);
  }

  @Test
  void someAreReachedByTheirNature() {
    assertThat(ios("", "link").level()).isEqualTo(ReachLevel.NEIGHBOURS);
    assertThat(ios("", "peers").level()).isEqualTo(ReachLevel.NEIGHBOURS);
    assertThat(ios("", "login").level()).isEqualTo(ReachLevel.LIMITED);
    assertThat(ios("", "vpn").level()).isEqualTo(ReachLevel.ANYWHERE);
    assertThat(ios("", "smart-install").level()).isEqualTo(ReachLevel.ANYWHERE);
    assertThat(
            ServiceReach.of(
                Vendors.all()
                    .named("cisco-ios")
                    .orElseThrow()
                    .read(SourceText.of("x", "hostname r1\n"), () -> {}),
                List.of()))
        .isNull();
  }
}
