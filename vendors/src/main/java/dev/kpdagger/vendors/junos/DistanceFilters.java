package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.FilteringFacts;
import dev.kpdagger.device.filtering.ServiceTerm;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How Junos keeps packets from afar from the BGP process: a term of an applied filter that
/// discards TCP to port 179 whose time to live is not that of a neighbour on the link.
///
/// @param term such a term, or null
record DistanceFilters(@Nullable SourceSpan term) {

  private static final int BGP = 179;

  static DistanceFilters of(FilteringFacts filtering) {
    Map<String, AccessList> byName = new HashMap<>();
    filtering.accessLists().forEach(list -> byName.putIfAbsent(list.name(), list));
    for (AccessListUse use : filtering.accessListUses()) {
      var list = byName.get(use.list());
      boolean place = use.purpose().equals("interface") || use.purpose().equals("control-plane");
      if (!place || !use.direction().equals("in") || list == null) {
        continue;
      }
      for (AccessRule rule : list.rules()) {
        if (rule.enabled() && !rule.permit() && isFar(rule) && isBgp(rule)) {
          return new DistanceFilters(rule.span());
        }
      }
    }
    return new DistanceFilters(null);
  }

  private static boolean isFar(AccessRule rule) {
    return rule.conditions().stream()
        .anyMatch(
            c -> c.equals("ttl-except 255") || c.equals("ttl 0-254") || c.equals("ttl 1-254"));
  }

  private static boolean isBgp(AccessRule rule) {
    return rule.match().services().stream()
        .anyMatch(
            service ->
                service instanceof ServiceTerm.Match match
                    && match.protocol().equals("tcp")
                    && match.destinationPorts().ranges().stream().anyMatch(r -> r.contains(BGP)));
  }

  Fact<Long> hops(Reading reading) {
    return term != null
        ? Fact.explicit(1L, term)
        : reading.absent(0L, "no term of an applied filter discards BGP from afar");
  }
}
