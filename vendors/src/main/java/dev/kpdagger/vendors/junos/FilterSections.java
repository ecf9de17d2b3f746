package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.AddressObject;
import dev.kpdagger.device.filtering.FilteringFacts;
import dev.kpdagger.device.filtering.ServiceObject;
import dev.kpdagger.device.filtering.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Firewall filters, security policies, their objects and where they are applied.
final class FilterSections {

  private FilterSections() {}

  static FilteringFacts read(
      Reading reading, PredefinedApplications predefined, Map<SettingKey<?>, Fact<?>> settings) {
    var lists = new ArrayList<AccessList>();
    var uses = new ArrayList<AccessListUse>();
    var addresses = new ArrayList<AddressObject>();
    var services = new ArrayList<ServiceObject>();
    var times = new ArrayList<TimeRange>();
    for (Reading.Part part : reading.parts()) {
      var prefixLists = PrefixLists.read(part);
      lists.addAll(FirewallFilters.read(reading, part, prefixLists));
      uses.addAll(FilterUses.read(reading, part, settings));
      addresses.addAll(prefixLists.objects());
      var books = ZoneBooks.read(part);
      var applications = Applications.read(part, predefined);
      lists.addAll(SecurityPolicies.read(reading, part, books, applications, settings));
      addresses.addAll(books.objects());
      services.addAll(applications.objects());
      times.addAll(Schedulers.read(part));
    }
    lists.addAll(ClientLists.read(reading, uses));
    return new FilteringFacts(
        reading.list(lists),
        reading.list(uses),
        reading.list(addresses),
        reading.list(services),
        reading.list(times),
        reading.list(List.of()),
        reading.list(InboundFilters.read(lists, uses)));
  }
}
