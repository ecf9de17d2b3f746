package dev.kpdagger.device.filtering;

import dev.kpdagger.device.FactList;

/// Packet filters and their objects.
public record FilteringFacts(
    FactList<AccessList> accessLists,
    FactList<AccessListUse> accessListUses,
    FactList<AddressGroup> addressGroups,
    FactList<ServiceGroup> serviceGroups,
    FactList<TimeRange> timeRanges) {}
