package dev.kpdagger.checks.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kpdagger.device.site.SiteKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteFileTest {

  @Test
  void readsStatementsOfAllDevicesAndOfSome() throws Exception {
    var site =
        SiteFile.parse(
            "site.yaml",
            """
            management-networks: [10.1.2.3/8, 2001:DB8::/32]
            syslog-servers: LOGS.example.net
            devices:
              edge-*:
                device-role: router
                external-interfaces: [Gi0/0]
            """);

    assertThat(site.general())
        .isEqualTo(
            Map.of(
                SiteKey.MANAGEMENT_NETWORKS, List.of("10.1.2.3/8", "2001:db8::/32"),
                SiteKey.SYSLOG_SERVERS, List.of("logs.example.net")));
    assertThat(site.devices()).hasSize(1);
    assertThat(site.devices().getFirst().names().matches("EDGE-7")).isTrue();
    assertThat(site.devices().getFirst().names().matches("core-edge-7")).isFalse();
    assertThat(site.devices().getFirst().stated())
        .isEqualTo(
            Map.of(
                SiteKey.DEVICE_ROLE, List.of("router"),
                SiteKey.EXTERNAL_INTERFACES, List.of("Gi0/0")));
  }

  @Test
  void readsTheSitePartOfAFileWithOtherOptions() throws Exception {
    var site = SiteFile.parse("kp-dagger.yaml", "jobs: 2\nsite:\n  ntp-servers: [192.0.2.1]\n");

    assertThat(site.general()).isEqualTo(Map.of(SiteKey.NTP_SERVERS, List.of("192.0.2.1")));
  }

  @Test
  void statesNothingWhereNothingIsWritten() throws Exception {
    assertThat(SiteFile.parse("empty", "").isEmpty()).isTrue();
    assertThat(SiteFile.parse("empty", "site:\n").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sysog-servers: [a] | f: a site does not state `sysog-servers` (did you mean"
            + " syslog-servers?)",
        "management-networks: [10.0.0.0/33] | f: `management-networks` has 10.0.0.0/33, which is no"
            + " network such as 10.0.0.0/8",
        "management-networks: [somewhere] | f: `management-networks` has somewhere, which is no"
            + " network such as 10.0.0.0/8",
        "device-role: gateway | f: `device-role` is one of router, switch, firewall, not gateway",
        "device-role: [router] | f: `device-role` needs a value",
        "ntp-servers: {a: b} | f: `ntp-servers` needs a value or a list",
        "ntp-servers: [''] | f: `ntp-servers` has an empty value",
        "devices: [a] | f: `devices` needs host names with statements under them",
        "- a | f: expected `key: value` lines of statements",
        "a: [ | f:1: no valid YAML"
      })
  void refusesWhatNobodyCanMean(String text, String message) {
    assertThatThrownBy(() -> SiteFile.parse("f", text))
        .isInstanceOf(SiteException.class)
        .hasMessage(message);
  }

  @Test
  void readsAssumptions() throws Exception {
    assertThat(SiteFile.assumption("ntp-servers=192.0.2.1, 192.0.2.2"))
        .isEqualTo(Map.of(SiteKey.NTP_SERVERS, List.of("192.0.2.1", "192.0.2.2")));
    assertThat(SiteFile.assumption("banner-text=a, b  c"))
        .isEqualTo(Map.of(SiteKey.BANNER_TEXT, List.of("a, b c")));
    assertThat(SiteFile.assumption("external-interfaces="))
        .isEqualTo(Map.of(SiteKey.EXTERNAL_INTERFACES, List.of()));
    assertThatThrownBy(() -> SiteFile.assumption("ntp-servers"))
        .hasMessage("`ntp-servers` is no assumption: write key=value");
  }
}
