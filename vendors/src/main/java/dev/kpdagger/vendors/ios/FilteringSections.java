package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.filtering.FilteringFacts;
import dev.kpdagger.vendors.lines.Reading;
import java.util.List;

/// Access lists, their objects and where they are applied.
final class FilteringSections {

  private FilteringSections() {}

  static FilteringFacts read(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    var addresses = ObjectGroups.addresses(reading);
    var services = ObjectGroups.services(reading);
    var lists = AccessLists.read(reading, addresses, services);
    var uses = AccessListUses.read(reading, lists, interfaces);
    return new FilteringFacts(
        reading.list(lists),
        reading.list(uses),
        reading.list(addresses.objects()),
        reading.list(services.objects()),
        reading.list(TimeRanges.read(reading)),
        reading.list(InspectionSection.read(reading, interfaces)),
        reading.list(InboundFilters.read(reading, lists, uses)));
  }
}
