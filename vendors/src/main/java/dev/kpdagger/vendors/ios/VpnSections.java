package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.vpn.VpnFacts;
import java.util.List;
import java.util.Map;

/// Key exchange, IPsec and certificates.
final class VpnSections {

  private VpnSections() {}

  static VpnFacts read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    return new VpnFacts(
        reading.list(List.of()),
        reading.list(List.of()),
        reading.list(List.of()),
        reading.list(List.of()),
        reading.list(List.of()));
  }
}
