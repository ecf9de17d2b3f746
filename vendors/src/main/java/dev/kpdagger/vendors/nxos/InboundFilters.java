package dev.kpdagger.vendors.nxos;

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

/// The access lists of interfaces for what comes in, with the unusual packets that they refuse. The
/// rules of NX-OS know fragments, but neither options nor extension headers.
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
        filters.add(
            new InboundFilter(
                use.place(),
                list.kind() == AccessListKind.IPV6 ? "ipv6" : "ipv4",
                list.name(),
                UnusualPackets.refused(list, InboundFilters::kinds),
                UnusualPackets.denials(list, UnusualPackets::logs),
                UnusualPackets.denials(list, UnusualPackets::logs),
                use.span()));
      }
    }
    return filters;
  }

  private static List<String> kinds(AccessRule rule) {
    boolean icmp = rule.anyService() || UnusualPackets.isAbout(rule, "icmp");
    boolean fragments =
        rule.conditions().isEmpty()
            || (rule.conditions().size() == 1 && rule.conditions().contains("fragments"));
    return icmp && fragments ? List.of("icmp-fragments") : List.of();
  }
}
