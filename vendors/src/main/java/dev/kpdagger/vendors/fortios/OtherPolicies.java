package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.RuleIdentities;
import dev.kpdagger.device.filtering.RuleMatch;
import dev.kpdagger.device.filtering.RuleOptions;
import dev.kpdagger.device.filtering.RulePlace;
import dev.kpdagger.device.filtering.RuleZones;
import dev.kpdagger.device.filtering.ServiceTerm;
import java.util.ArrayList;
import java.util.List;

/// Policies for special traffic: of the explicit proxy, of multicast, and those that only inspect
/// what an interface takes in.
final class OtherPolicies {

  private OtherPolicies() {}

  static List<AccessList> read(Reading reading, FirewallObjects objects) {
    var lists = new ArrayList<AccessList>();
    for (Reading.Table table : reading.tables("firewall proxy-policy")) {
      lists.add(list(reading, objects, table, "proxy"));
    }
    for (Reading.Table table : reading.tables("firewall multicast-policy")) {
      lists.add(list(reading, objects, table, "multicast"));
    }
    for (Reading.Table table : reading.tables("firewall multicast-policy6")) {
      lists.add(list(reading, objects, table, "multicast6"));
    }
    for (Reading.Table table : reading.tables("firewall interface-policy")) {
      lists.add(list(reading, objects, table, "interface"));
    }
    for (Reading.Table table : reading.tables("firewall interface-policy6")) {
      lists.add(list(reading, objects, table, "interface6"));
    }
    return lists;
  }

  private static AccessList list(
      Reading reading, FirewallObjects objects, Reading.Table table, String name) {
    var list = PolicySection.listName(name, table.context());
    var section = "config " + table.node().name();
    var rules = new ArrayList<AccessRule>();
    for (Node entry : table.node().entries()) {
      var parts = new RuleParts(entry, objects.of(table.context()));
      var place = PolicySection.place(list, rules.size() + 1L, section, entry);
      rules.add(
          switch (name) {
            case "proxy" -> proxy(reading, entry, parts, place, table.context());
            case "multicast" -> multicast(reading, entry, parts, place, false);
            case "multicast6" -> multicast(reading, entry, parts, place, true);
            case "interface" -> inspection(reading, entry, parts, place, false);
            default -> inspection(reading, entry, parts, place, true);
          });
    }
    return new AccessList(
        list, table.context(), AccessListKind.POLICY, rules, List.of(), table.node().span());
  }

  private static AccessRule rule(
      Reading reading,
      Node entry,
      RuleParts parts,
      RulePlace place,
      RuleAction action,
      RuleMatch match,
      List<String> profiles) {
    var options =
        new RuleOptions(
            !entry.text("status", "enable").equals("disable"),
            false,
            PolicySection.logged(reading, entry),
            PolicySection.schedule(entry),
            profiles,
            null);
    parts.check(match.source());
    parts.check(match.destination());
    PolicySection.unread(entry, parts);
    var comments = entry.text("comments", "");
    return new AccessRule(
        place,
        action,
        match,
        options,
        comments.isEmpty() ? entry.text("name", "") : comments,
        parts.unresolved(),
        entry.span());
  }

  private static AccessRule proxy(
      Reading reading, Node entry, RuleParts parts, RulePlace place, String context) {
    var kind = entry.text("proxy", "");
    parts.condition("proxy " + kind);
    for (String name : List.of("access-proxy", "access-proxy6", "ztna-ems-tag")) {
      var values = entry.list(name);
      if (!values.isEmpty()) {
        parts.condition(name + " " + String.join(" ", values));
      }
    }
    var users = new ArrayList<>(entry.list("groups"));
    users.addAll(entry.list("users"));
    var source = parts.addresses("srcaddr", "srcaddr6");
    var destination = parts.addresses("dstaddr", "dstaddr6");
    var match =
        new RuleMatch(
            new RuleZones(parts.zones("srcintf"), parts.zones("dstintf")),
            source,
            destination,
            proxied(entry, parts),
            parts.conditions(),
            new RuleIdentities(List.of(), users, List.of()));
    var action =
        switch (entry.text("action", "deny")) {
          case "accept" -> RuleAction.PERMIT;
          case "deny" -> RuleAction.DENY;
          default -> RuleAction.CONTINUE;
        };
    return rule(
        reading,
        entry,
        parts,
        place,
        action,
        match,
        PolicySection.profiles(reading, entry, context));
  }

  /// The service `webproxy` is every port that the proxy takes.
  private static List<ServiceTerm> proxied(Node entry, RuleParts parts) {
    var names = entry.list("service");
    return names.isEmpty() || names.equals(List.of("webproxy"))
        ? List.of(ServiceTerm.any())
        : ServiceSection.terms(parts.objects().services(), names);
  }

  private static AccessRule multicast(
      Reading reading, Node entry, RuleParts parts, RulePlace place, boolean ip6) {
    var source = ip6 ? parts.addresses6("srcaddr") : parts.addresses("srcaddr", "");
    var destination = parts.multicast("dstaddr", ip6);
    var protocol = entry.text("protocol", "0");
    var first = entry.text("start-port", "1");
    var last = entry.text("end-port", "65535");
    if (!first.equals("1") || !last.equals("65535")) {
      parts.condition("ports " + first + "-" + last);
    }
    var service =
        protocol.equals("0") ? ServiceTerm.any() : (ServiceTerm) ServiceTerm.Match.of(protocol);
    var match =
        new RuleMatch(
            new RuleZones(parts.zones("srcintf"), parts.zones("dstintf")),
            source,
            destination,
            List.of(service),
            parts.conditions(),
            RuleIdentities.ANY);
    var action =
        entry.text("action", "accept").equals("deny") ? RuleAction.DENY : RuleAction.PERMIT;
    return rule(reading, entry, parts, place, action, match, List.of());
  }

  private static final String[][] INSPECTIONS = {
    {"application-list", "application"},
    {"ips-sensor", "intrusion"},
    {"av-profile", "antivirus"},
    {"webfilter-profile", "url-filtering"},
    {"emailfilter-profile", "email"},
    {"spamfilter-profile", "email"},
    {"dlp-sensor", "data-leak"},
    {"dlp-profile", "data-leak"},
    {"casb-profile", "cloud-access"},
  };

  private static AccessRule inspection(
      Reading reading, Node entry, RuleParts parts, RulePlace place, boolean ip6) {
    var profiles = new ArrayList<String>();
    for (String[] inspection : INSPECTIONS) {
      var name = entry.text(inspection[0], "");
      if (entry.enabled(inspection[0] + "-status") && !name.isEmpty()) {
        profiles.add(inspection[1] + ":" + name);
      }
    }
    RuleAddresses source = ip6 ? parts.addresses6("srcaddr6") : parts.addresses("srcaddr", "");
    RuleAddresses destination = ip6 ? parts.addresses6("dstaddr6") : parts.addresses("dstaddr", "");
    var match =
        new RuleMatch(
            new RuleZones(parts.zones("interface"), List.of()),
            source,
            destination,
            ServiceSection.terms(
                parts.objects().services(), entry.list(ip6 ? "service6" : "service")),
            parts.conditions(),
            RuleIdentities.ANY);
    return rule(reading, entry, parts, place, RuleAction.CONTINUE, match, profiles);
  }
}
