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
    var blocks = InterfaceBlocks.read(reading);
    var section = new InterfaceSection(DeviceDefaults.read(reading, blocks));
    var interfaces = blocks.stream().map(section::read).toList();
    var routing =
        new RoutingFacts(
            reading.list(List.of()),
            reading.list(List.of()),
            reading.list(List.of()),
            reading.list(KeyChains.read(reading)),
            reading.list(StaticRoutes.read(reading)));
    return new NetworkFacts(
        reading.list(interfaces), reading.list(VlanSection.read(reading)), routing);
  }
}
