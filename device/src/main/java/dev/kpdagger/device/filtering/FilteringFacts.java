package dev.kpdagger.device.filtering;

import dev.kpdagger.device.FactList;
import java.util.List;

/// Packet filters and their objects.
public record FilteringFacts(
    FactList<AccessList> accessLists,
    FactList<AccessListUse> accessListUses,
    FactList<AddressGroup> addressGroups,
    FactList<ServiceGroup> serviceGroups,
    FactList<TimeRange> timeRanges,
    FactList<Inspection> inspections) {

  /// A device without stateful inspection.
  public FilteringFacts(
      FactList<AccessList> accessLists,
      FactList<AccessListUse> accessListUses,
      FactList<AddressGroup> addressGroups,
      FactList<ServiceGroup> serviceGroups,
      FactList<TimeRange> timeRanges) {
    this(
        accessLists,
        accessListUses,
        addressGroups,
        serviceGroups,
        timeRanges,
        FactList.complete(List.of()));
  }
}
