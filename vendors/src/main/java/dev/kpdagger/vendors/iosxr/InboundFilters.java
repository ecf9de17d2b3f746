package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.InboundFilter;
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
    Map<String, AccessList> four = new HashMap<>();
    Map<String, AccessList> six = new HashMap<>();
    for (AccessList list : lists) {
      switch (list.kind()) {
        case IPV6 -> six.putIfAbsent(list.name(), list);
        case STANDARD, EXTENDED -> four.putIfAbsent(list.name(), list);
        case MAC, POLICY, LOCAL_POLICY -> {}
      }
    }
    var filters = new ArrayList<InboundFilter>();
    for (AccessListUse use : uses) {
      if (!use.purpose().equals("interface") || !use.direction().equals("in")) {
        continue;
      }
      boolean ip6 = reading.text().line(use.span().firstLine()).strip().startsWith("ipv6");
      var list = (ip6 ? six : four).get(use.list());
      if (list != null) {
        filters.add(filter(reading, use, list));
      }
    }
    return filters;
  }

  private static InboundFilter filter(Reading reading, AccessListUse use, AccessList list) {
    boolean ip6 = list.kind() == AccessListKind.IPV6;
    return new InboundFilter(
        use.place(),
        ip6 ? "ipv6" : "ipv4",
        list.name(),
        UnusualPackets.refused(list, ip6 ? InboundFilters::ip6Kinds : InboundFilters::ip4Kinds),
        UnusualPackets.denials(list, UnusualPackets::logs),
        UnusualPackets.denials(
            list, rule -> reading.text().line(rule.span().firstLine()).contains(" log-input")),
        use.span());
  }

  private static List<String> ip4Kinds(AccessRule rule) {
    var kinds = new ArrayList<String>();
    boolean bare = rule.conditions().isEmpty();
    boolean every = rule.anyService();
    if (every && (bare || hasStart(rule, "option"))) {
      kinds.add("ip-options");
    }
    boolean icmp = every || UnusualPackets.isAbout(rule, "icmp");
    if (icmp && (bare || has(rule, "fragments"))) {
      kinds.add("icmp-fragments");
    }
    return kinds;
  }

  /// Headers by the words of IPv6 access lists, `destopts` and `hop-by-hop` among them, and by
  /// their numbers as protocols.
  private static List<String> ip6Kinds(AccessRule rule) {
    boolean bare = rule.conditions().isEmpty();
    boolean every = rule.anyService();
    if (every && bare) {
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
    var kinds = new ArrayList<String>();
    if (every && has(rule, "undetermined-transport")) {
      kinds.add("undetermined-transport");
    }
    if (every && has(rule, "fragments")) {
      kinds.add("fragments");
    }
    if ((every && has(rule, "routing")) || (bare && UnusualPackets.isAbout(rule, "43"))) {
      kinds.add("routing-header");
    }
    if ((every && has(rule, "hop-by-hop")) || (bare && UnusualPackets.isAbout(rule, "0"))) {
      kinds.add("hop-by-hop-options");
    }
    if ((every && has(rule, "destopts")) || (bare && UnusualPackets.isAbout(rule, "60"))) {
      kinds.addAll(
          List.of(
              "destination-options",
              "endpoint-identification",
              "nsap-address",
              "undefined-options"));
    }
    return kinds;
  }

  private static boolean has(AccessRule rule, String condition) {
    return rule.conditions().size() == 1 && rule.conditions().getFirst().equals(condition);
  }

  private static boolean hasStart(AccessRule rule, String start) {
    return rule.conditions().size() == 1 && rule.conditions().getFirst().startsWith(start);
  }
}
