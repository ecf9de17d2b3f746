package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.InboundFilter;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.objects.UnusualPackets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The access lists of interfaces for what comes in, with the unusual packets that they refuse.
final class InboundFilters {

  private InboundFilters() {}

  static List<InboundFilter> read(
      Reading reading, List<AccessList> lists, List<AccessListUse> uses) {
    Map<String, AccessList> byName = new HashMap<>();
    lists.forEach(list -> byName.putIfAbsent(list.name(), list));
    var filters = new ArrayList<InboundFilter>();
    for (AccessListUse use : uses) {
      var list = byName.get(use.list());
      boolean counts = use.purpose().equals("interface") && use.direction().equals("in");
      if (!counts || list == null || list.kind() == AccessListKind.MAC) {
        continue;
      }
      boolean ip6 = list.kind() == AccessListKind.IPV6;
      filters.add(
          new InboundFilter(
              use.place(),
              ip6 ? "ipv6" : "ipv4",
              list.name(),
              UnusualPackets.refused(
                  list, ip6 ? InboundFilters::ip6Kinds : InboundFilters::ip4Kinds),
              UnusualPackets.denials(list, UnusualPackets::logs),
              UnusualPackets.denials(
                  list,
                  rule -> reading.text().line(rule.span().firstLine()).contains(" log-input")),
              use.span()));
    }
    return filters;
  }

  /// `deny ip any any option any-options`, `deny icmp any any fragments`, `deny icmp any any
  /// mask-request`; a denial of everything refuses them all.
  private static List<String> ip4Kinds(AccessRule rule) {
    var kinds = new ArrayList<String>();
    boolean bare = rule.conditions().isEmpty();
    if (rule.matchesEverything() || (rule.anyService() && has(rule, "option any-options"))) {
      kinds.add("ip-options");
    }
    boolean icmp = rule.anyService() || UnusualPackets.isAbout(rule, "icmp");
    if (icmp && (bare || has(rule, "fragments"))) {
      kinds.add("icmp-fragments");
    }
    if ((icmp && bare) || isMask(rule)) {
      kinds.add("icmp-mask");
    }
    return kinds;
  }

  private static boolean isMask(AccessRule rule) {
    return rule.match().services().stream()
        .anyMatch(
            service ->
                service instanceof ServiceTerm.Match match
                    && match.protocol().equals("icmp")
                    && match.messageType().startsWith("mask-re"));
  }

  /// Headers by the words of IPv6 access lists. Option 4 limits tunnels, 5 alerts routers, 138
  /// names an endpoint, 194 carries a jumbogram, 195 an NSAP address.
  private static List<String> ip6Kinds(AccessRule rule) {
    var kinds = new ArrayList<String>();
    if (rule.matchesEverything()) {
      return List.of(
          "routing-header",
          "undetermined-transport",
          "fragments",
          "hop-by-hop-options",
          "destination-options",
          "endpoint-identification",
          "nsap-address",
          "undefined-options");
    }
    boolean every = rule.anyService();
    boolean bare = rule.conditions().isEmpty();
    boolean hops = UnusualPackets.isAbout(rule, "0") || (every && has(rule, "hbh"));
    boolean targets = UnusualPackets.isAbout(rule, "60") || (every && has(rule, "dest-option"));
    boolean options = hops || targets || every;
    if (every && has(rule, "undetermined-transport")) {
      kinds.add("undetermined-transport");
    }
    if (every && has(rule, "fragments")) {
      kinds.add("fragments");
    }
    if ((every && (has(rule, "routing") || hasStart(rule, "routing-type")))
        || UnusualPackets.isAbout(rule, "43")) {
      kinds.add("routing-header");
    }
    boolean wholeHops = hops && (bare || has(rule, "hbh"));
    boolean wholeTargets = targets && (bare || has(rule, "dest-option"));
    if (wholeHops || (hops && isOption(rule, 4)) || (every && isOption(rule, 4))) {
      kinds.add("hop-by-hop-options");
    }
    if (wholeTargets || (options && isOption(rule, 5))) {
      kinds.add("destination-options");
    }
    if (wholeTargets || (options && isOption(rule, 138))) {
      kinds.add("endpoint-identification");
    }
    if (wholeTargets || (options && isOption(rule, 195))) {
      kinds.add("nsap-address");
    }
    if (wholeTargets || (options && isUndefined(rule))) {
      kinds.add("undefined-options");
    }
    return kinds;
  }

  private static boolean has(AccessRule rule, String condition) {
    return rule.conditions().size() == 1 && rule.conditions().getFirst().equals(condition);
  }

  private static boolean hasStart(AccessRule rule, String start) {
    return rule.conditions().size() == 1 && rule.conditions().getFirst().startsWith(start);
  }

  private static boolean isOption(AccessRule rule, int type) {
    return has(rule, "dest-option-type " + type);
  }

  /// An option type that no standard defines for everyday use.
  private static boolean isUndefined(AccessRule rule) {
    return hasStart(rule, "dest-option-type")
        && !isOption(rule, 4)
        && !isOption(rule, 5)
        && !isOption(rule, 138)
        && !isOption(rule, 194)
        && !isOption(rule, 195)
        && !isOption(rule, 201);
  }
}
