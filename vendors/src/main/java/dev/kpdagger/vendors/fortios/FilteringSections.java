package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.FactList;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.FilteringFacts;
import java.util.ArrayList;
import java.util.List;

/// Policies, their objects and schedules.
final class FilteringSections {

  private FilteringSections() {}

  static FilteringFacts read(Reading reading, FirewallObjects objects, Runnable checkpoint) {
    var lists = new ArrayList<AccessList>();
    lists.addAll(PolicySection.read(reading, objects, checkpoint));
    lists.addAll(LocalPolicySection.read(reading, objects));
    lists.addAll(OtherPolicies.read(reading, objects));
    lists.addAll(RouteFilters.accessLists(reading));
    return new FilteringFacts(
        reading.ofDomains(lists),
        FactList.complete(List.of()),
        reading.ofDomains(objects.addresses()),
        reading.ofDomains(objects.services()),
        reading.ofDomains(Schedules.read(reading)));
  }
}
