package dev.kpdagger.device.filtering;

import dev.kpdagger.device.FactList;
import java.util.List;

/// Packet filters and their objects.
public record FilteringFacts(
    FactList<AccessList> accessLists,
    FactList<AccessListUse> accessListUses,
    FactList<AddressObject> addressObjects,
    FactList<ServiceObject> serviceObjects,
    FactList<TimeRange> timeRanges,
    FactList<Inspection> inspections,
    FactList<InboundFilter> inboundFilters) {

  /// A device whose reader does not look at what its filters refuse of unusual packets.
  public FilteringFacts(
      FactList<AccessList> accessLists,
      FactList<AccessListUse> accessListUses,
      FactList<AddressObject> addressObjects,
      FactList<ServiceObject> serviceObjects,
      FactList<TimeRange> timeRanges,
      FactList<Inspection> inspections) {
    this(
        accessLists,
        accessListUses,
        addressObjects,
        serviceObjects,
        timeRanges,
        inspections,
        FactList.complete(List.of()));
  }

  /// A device without stateful inspection.
  public FilteringFacts(
      FactList<AccessList> accessLists,
      FactList<AccessListUse> accessListUses,
      FactList<AddressObject> addressObjects,
      FactList<ServiceObject> serviceObjects,
      FactList<TimeRange> timeRanges) {
    this(
        accessLists,
        accessListUses,
        addressObjects,
        serviceObjects,
        timeRanges,
        FactList.complete(List.of()));
  }
}
