package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.FactList;
import dev.kpdagger.device.protection.ProtectionFacts;
import dev.kpdagger.device.protection.Zone;
import java.util.ArrayList;
import java.util.List;

/// Zones, profiles of inspection and what protects the device.
final class ProtectionSections {

  private static final String DENIED =
      "deny unless set; FortiOS CLI Reference, system zone, and CIS FortiGate Benchmark 1.2";

  private ProtectionSections() {}

  static ProtectionFacts read(Reading reading) {
    return new ProtectionFacts(
        reading.ofDomains(zones(reading)),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        reading.ofDomains(ProtectionParameters.read(reading)),
        FactList.complete(List.of()),
        reading.ofDomains(ProfileSection.read(reading)));
  }

  private static List<Zone> zones(Reading reading) {
    var zones = new ArrayList<Zone>();
    for (Reading.Table table : reading.tables("system zone")) {
      for (Node entry : table.node().entries()) {
        entry.read("description");
        zones.add(
            new Zone(
                entry.name(),
                table.context(),
                entry.list("interface"),
                "",
                reading
                    .word(entry, "intrazone", "deny", DENIED)
                    .map(value -> value.equals("allow")),
                entry.span()));
      }
    }
    return zones;
  }
}
