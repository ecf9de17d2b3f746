package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.FactList;
import dev.kpdagger.device.protection.ProtectionFacts;
import dev.kpdagger.device.protection.Zone;
import java.util.ArrayList;
import java.util.List;

/// Zones, profiles of inspection, and single switches. To be read last: what no other extractor has
/// taken is kept in the words of the file.
final class ProtectionSections {

  private static final String DENIED =
      "deny unless set; FortiOS CLI Reference, system zone, and CIS FortiGate Benchmark 1.2";

  private ProtectionSections() {}

  static ProtectionFacts read(Reading reading) {
    var zones = zones(reading);
    var profiles = ProfileSection.read(reading);
    return new ProtectionFacts(
        reading.ofDomains(zones),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        reading.ofDomains(Leftovers.read(reading)),
        FactList.complete(List.of()),
        reading.ofDomains(profiles));
  }

  private static List<Zone> zones(Reading reading) {
    var zones = new ArrayList<Zone>();
    for (Reading.Table table : reading.tables("system zone")) {
      for (Node entry : table.node().entries()) {
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
