package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.InboundFilter;
import dev.kpdagger.vendors.objects.UnusualPackets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The access lists of interfaces for what comes in, with the unusual packets that they refuse.
/// What a rule logs names the interface. A header of more than five words has options.
final class InboundFilters {

  private InboundFilters() {}

  static List<InboundFilter> read(List<AccessList> lists, List<AccessListUse> uses) {
    Map<String, AccessList> byName = new HashMap<>();
    lists.forEach(list -> byName.putIfAbsent(list.name(), list));
    var filters = new ArrayList<InboundFilter>();
    for (AccessListUse use : uses) {
      var list = byName.get(use.list());
      boolean counts = use.purpose().equals("interface") && use.direction().equals("in");
      if (counts && list != null && list.kind() != AccessListKind.MAC) {
        boolean logged = UnusualPackets.denials(list, UnusualPackets::logs);
        filters.add(
            new InboundFilter(
                use.place(),
                list.kind() == AccessListKind.IPV6 ? "ipv6" : "ipv4",
                list.name(),
                UnusualPackets.refused(list, InboundFilters::kinds),
                logged,
                logged,
                use.span()));
      }
    }
    return filters;
  }

  private static List<String> kinds(AccessRule rule) {
    var kinds = new ArrayList<String>();
    boolean bare = rule.conditions().isEmpty();
    boolean every = rule.anyService();
    if (every && (bare || has(rule, "ip-length gt 5") || has(rule, "ip-length neq 5"))) {
      kinds.add("ip-options");
    }
    boolean icmp = every || UnusualPackets.isAbout(rule, "icmp");
    if (icmp && (bare || has(rule, "fragments"))) {
      kinds.add("icmp-fragments");
    }
    if (every && has(rule, "routing")) {
      kinds.add("routing-header");
    }
    return kinds;
  }

  private static boolean has(AccessRule rule, String condition) {
    return rule.conditions().size() == 1 && rule.conditions().getFirst().equals(condition);
  }
}
