package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.filtering.AddressObject;
import dev.kpdagger.device.filtering.ServiceObject;
import dev.kpdagger.vendors.objects.AddressBook;
import dev.kpdagger.vendors.objects.ServiceBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The addresses and services of all virtual domains. Addresses of the two families have names of
/// their own, and so have those of multicast: there is an `all` of each.
record FirewallObjects(Map<String, Domain> domains) {

  /// The objects of one virtual domain.
  record Domain(
      AddressBook ip4,
      AddressBook ip6,
      AddressBook multicast4,
      AddressBook multicast6,
      ServiceBook services) {

    private static Domain of(String context) {
      return new Domain(
          new AddressBook(context, null),
          new AddressBook(context, null),
          new AddressBook(context, null),
          new AddressBook(context, null),
          new ServiceBook(context, null));
    }
  }

  static FirewallObjects read(Reading reading, Runnable checkpoint) {
    var domains = new LinkedHashMap<String, Domain>();
    for (Reading.Table domain : reading.domains()) {
      var context = domain.context();
      var books = domains.computeIfAbsent(context, Domain::of);
      AddressSection.defineMulticast(domain.node(), books.multicast4, books.multicast6);
      AddressSection.define(domain.node(), books.ip4);
      checkpoint.run();
      AddressSection.define6(domain.node(), books.ip6);
      ServiceSection.define(domain.node(), books.services);
      checkpoint.run();
    }
    return new FirewallObjects(domains);
  }

  Domain of(String context) {
    var found = domains.get(context);
    return found != null ? found : Domain.of(context);
  }

  List<AddressObject> addresses() {
    var all = new ArrayList<AddressObject>();
    for (Domain domain : domains.values()) {
      all.addAll(domain.multicast4.objects());
      all.addAll(domain.ip4.objects());
      all.addAll(domain.multicast6.objects());
      all.addAll(domain.ip6.objects());
    }
    return all;
  }

  List<ServiceObject> services() {
    var all = new ArrayList<ServiceObject>();
    for (Domain domain : domains.values()) {
      all.addAll(domain.services.objects());
    }
    return all;
  }
}
