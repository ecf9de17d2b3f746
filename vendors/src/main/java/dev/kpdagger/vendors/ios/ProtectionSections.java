package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.protection.ProtectionFacts;
import dev.kpdagger.vendors.lines.Reading;
import java.util.List;

/// Zones, intrusion prevention, policies of the first hop, and parameters of such functions.
final class ProtectionSections {

  private ProtectionSections() {}

  static ProtectionFacts read(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    return new ProtectionFacts(
        reading.list(Zones.zones(reading, interfaces)),
        reading.list(Zones.pairs(reading)),
        reading.list(IntrusionSection.read(reading, interfaces)),
        reading.list(FirstHopPolicies.read(reading, interfaces)),
        reading.list(ProtectionParameters.read(reading)),
        reading.list(Zones.managementInterfaces(reading)));
  }
}
