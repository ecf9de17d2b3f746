package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.filtering.AddressObject;
import dev.kpdagger.device.filtering.FilteringFacts;
import dev.kpdagger.vendors.lines.Reading;
import java.util.ArrayList;
import java.util.List;

/// Access lists, their objects, and where they are applied.
final class FilteringSections {

  private FilteringSections() {}

  static FilteringFacts read(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    var groups = ObjectGroups.read(reading);
    var lists = AccessLists.read(reading, groups);
    var addresses = new ArrayList<AddressObject>(groups.networks().objects());
    addresses.addAll(groups.networks6().objects());
    var uses = AccessListUses.read(reading, lists, interfaces);
    return new FilteringFacts(
        reading.list(lists),
        reading.list(uses),
        reading.list(addresses),
        reading.list(groups.ports().objects()),
        reading.list(List.of()),
        reading.list(List.of()),
        reading.list(InboundFilters.read(reading, lists, uses)));
  }
}
