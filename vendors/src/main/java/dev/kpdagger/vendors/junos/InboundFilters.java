package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.InboundFilter;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.vendors.objects.UnusualPackets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The filters of interfaces and of the device itself for what comes in, with the unusual packets
/// that they refuse. What a filter logs names the interface.
final class InboundFilters {

  private InboundFilters() {}

  static List<InboundFilter> read(List<AccessList> lists, List<AccessListUse> uses) {
    Map<String, AccessList> byName = new HashMap<>();
    for (AccessList list : lists) {
      boolean packets =
          list.kind() == AccessListKind.EXTENDED || list.kind() == AccessListKind.IPV6;
      if (packets) {
        byName.putIfAbsent(list.context() + "/" + list.name(), list);
      }
    }
    var filters = new ArrayList<InboundFilter>();
    for (AccessListUse use : uses) {
      var list = byName.get("/" + use.list());
      boolean place = use.purpose().equals("interface") || use.purpose().equals("control-plane");
      if (place && use.direction().equals("in") && list != null) {
        boolean ip6 = list.kind() == AccessListKind.IPV6;
        boolean logged = UnusualPackets.denials(list, UnusualPackets::logs);
        filters.add(
            new InboundFilter(
                use.place(),
                ip6 ? "ipv6" : "ipv4",
                list.name(),
                UnusualPackets.refused(
                    list, ip6 ? InboundFilters::ip6Kinds : InboundFilters::ip4Kinds),
                logged,
                logged,
                use.span()));
      }
    }
    return filters;
  }

  private static List<String> ip4Kinds(AccessRule rule) {
    if (rule.action() == RuleAction.CONTINUE) {
      return List.of();
    }
    var kinds = new ArrayList<String>();
    boolean bare = rule.conditions().isEmpty();
    boolean every = rule.anyService();
    if (every && (bare || has(rule, "ip-options any") || has(rule, "ip-options"))) {
      kinds.add("ip-options");
    }
    boolean icmp = every || UnusualPackets.isAbout(rule, "icmp");
    if (icmp && (bare || has(rule, "is-fragment") || has(rule, "fragment-flags more-fragments"))) {
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

  /// Headers by `next-header` and by `extension-header`.
  private static List<String> ip6Kinds(AccessRule rule) {
    if (rule.action() == RuleAction.CONTINUE) {
      return List.of();
    }
    boolean bare = rule.conditions().isEmpty();
    if (bare && rule.anyService()) {
      return List.of(
          "routing-header",
          "fragments",
          "undetermined-transport",
          "hop-by-hop-options",
          "destination-options",
          "endpoint-identification",
          "nsap-address",
          "undefined-options");
    }
    var kinds = new ArrayList<String>();
    if (names(rule, "routing", "43")) {
      kinds.add("routing-header");
    }
    if (names(rule, "fragment", "44")) {
      kinds.add("fragments");
    }
    if (names(rule, "hop-by-hop", "0")) {
      kinds.add("hop-by-hop-options");
    }
    if (names(rule, "dstopts", "60") || names(rule, "destination", "60")) {
      kinds.addAll(
          List.of(
              "destination-options",
              "endpoint-identification",
              "nsap-address",
              "undefined-options"));
    }
    return kinds;
  }

  private static boolean names(AccessRule rule, String header, String number) {
    boolean bare = rule.conditions().isEmpty();
    boolean next = UnusualPackets.isAbout(rule, header) || UnusualPackets.isAbout(rule, number);
    boolean extension =
        rule.anyService()
            && rule.conditions().size() == 1
            && List.of(rule.conditions().getFirst().split(" ", -1)).contains(header)
            && rule.conditions().getFirst().startsWith("extension-header");
    return (bare && next) || extension;
  }

  private static boolean has(AccessRule rule, String condition) {
    return rule.conditions().size() == 1 && rule.conditions().getFirst().equals(condition);
  }
}
