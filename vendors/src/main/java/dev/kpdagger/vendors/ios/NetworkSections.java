package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.network.NetworkFacts;
import dev.kpdagger.device.network.RoutingFacts;
import java.util.List;
import java.util.Map;

/// Interfaces, VLANs and routing.
final class NetworkSections {

  private NetworkSections() {}

  static NetworkFacts read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var routing =
        new RoutingFacts(
            reading.list(List.of()),
            reading.list(List.of()),
            reading.list(List.of()),
            reading.list(List.of()),
            reading.list(List.of()));
    return new NetworkFacts(reading.list(List.of()), reading.list(List.of()), routing);
  }
}
