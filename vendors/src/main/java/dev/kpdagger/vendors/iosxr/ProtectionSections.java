package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.FactList;
import dev.kpdagger.device.access.ManagementAccess;
import dev.kpdagger.device.protection.ManagementInterface;
import dev.kpdagger.device.protection.ProtectionFacts;
import dev.kpdagger.vendors.lines.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Interfaces that alone take management sessions. IOS XR has neither zones nor intrusion
/// prevention.
final class ProtectionSections {

  private ProtectionSections() {}

  static ProtectionFacts read(Reading reading) {
    var byPlace = new LinkedHashMap<String, List<ManagementAccess>>();
    for (ManagementAccess access : ManagementPlane.entries(reading)) {
      byPlace.computeIfAbsent(access.place(), _ -> new ArrayList<>()).add(access);
    }
    var interfaces = new ArrayList<ManagementInterface>();
    byPlace.forEach(
        (place, accesses) -> {
          if (!place.isEmpty()) {
            interfaces.add(
                new ManagementInterface(
                    place,
                    accesses.stream().map(ManagementAccess::service).toList(),
                    accesses.getFirst().span()));
          }
        });
    return new ProtectionFacts(none(), none(), none(), none(), none(), reading.list(interfaces));
  }

  private static <T> FactList<T> none() {
    return FactList.complete(List.of());
  }
}
