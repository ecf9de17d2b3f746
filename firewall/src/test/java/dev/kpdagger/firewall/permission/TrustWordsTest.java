package dev.kpdagger.firewall.permission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustWordsTest {

  private final TrustWords words = TrustWords.load();

  @ParameterizedTest
  @CsvSource({
    "outside, untrusted",
    "L3-Untrust, untrusted",
    "wan1, untrusted",
    "virtual-wan-link, untrusted",
    "UntrustZone, untrusted",
    "INTERNET_EDGE, untrusted",
    "inside, trusted",
    "TrustLan, trusted",
    "lan-to-wan, untrusted",
    "wlan, unknown",
    "vlan10, unknown",
    "swan, unknown",
    "dmz, unknown",
    "entrust, unknown",
    "port1, unknown"
  })
  void aWholeWordTells(String name, String verdict) {
    assertThat(words.of(name)).isEqualTo(verdict);
  }
}
