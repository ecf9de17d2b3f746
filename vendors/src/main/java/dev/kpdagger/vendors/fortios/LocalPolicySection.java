package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Fact;
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

/// `firewall local-in-policy` and `local-in-policy6`: what may reach the device itself. Behind
/// them, `allowaccess` of the interfaces decides, so there is no implicit rule.
final class LocalPolicySection {

  private static final String NOT_LOGGED =
      "a local-in policy logs nothing of its own; FortiOS Administration Guide, local-in policies";

  private LocalPolicySection() {}

  static List<AccessList> read(Reading reading, FirewallObjects objects) {
    var lists = new ArrayList<AccessList>();
    lists(reading, objects, "firewall local-in-policy", "local-in", false, lists);
    lists(reading, objects, "firewall local-in-policy6", "local-in6", true, lists);
    return lists;
  }

  private static void lists(
      Reading reading,
      FirewallObjects objects,
      String path,
      String name,
      boolean ip6,
      List<AccessList> into) {
    for (Reading.Table table : reading.tables(path)) {
      var list = PolicySection.listName(name, table.context());
      var section = "config " + path;
      var rules = new ArrayList<AccessRule>();
      for (Node entry : table.node().entries()) {
        var parts = new RuleParts(entry, objects.of(table.context()));
        rules.add(
            rule(
                reading,
                entry,
                parts,
                PolicySection.place(list, rules.size() + 1L, section, entry),
                ip6));
      }
      into.add(
          new AccessList(
              list,
              table.context(),
              AccessListKind.LOCAL_POLICY,
              rules,
              List.of(),
              table.node().span()));
    }
  }

  private static AccessRule rule(
      Reading reading, Node entry, RuleParts parts, RulePlace place, boolean ip6) {
    var interfaces = new ArrayList<>(parts.zones("intf"));
    interfaces.addAll(parts.zones("srcintf"));
    var source = source(entry, parts, ip6);
    var destination = ip6 ? parts.addresses6("dstaddr") : parts.addresses("dstaddr", "");
    parts.check(source);
    parts.check(destination);
    if (entry.enabled("service-negate")) {
      parts.unresolved("negated services are not modelled");
    }
    if (entry.enabled("ha-mgmt-intf-only")) {
      parts.condition("ha-mgmt-intf-only");
    }
    var services = services(entry, parts);
    var match =
        new RuleMatch(
            new RuleZones(interfaces, List.of()),
            source,
            destination,
            services,
            parts.conditions(),
            RuleIdentities.ANY);
    var options =
        new RuleOptions(
            !entry.text("status", "enable").equals("disable"),
            false,
            logged(reading, entry),
            PolicySection.schedule(entry),
            List.of(),
            null);
    PolicySection.unread(entry, parts);
    return new AccessRule(
        place,
        entry.text("action", "deny").equals("accept") ? RuleAction.PERMIT : RuleAction.DENY,
        match,
        options,
        entry.text("comments", ""),
        parts.unresolved(),
        entry.span());
  }

  private static RuleAddresses source(Node entry, RuleParts parts, boolean ip6) {
    var prefix = ip6 ? "internet-service6-src" : "internet-service-src";
    var services =
        parts.internetServices(
            prefix + "-name", prefix + "-group", prefix + "-custom", prefix + "-custom-group");
    boolean negated = entry.enabled(prefix + "-negate");
    var addresses = ip6 ? parts.addresses6("srcaddr") : parts.addresses("srcaddr", "");
    return entry.enabled(prefix) ? new RuleAddresses(services, negated) : addresses;
  }

  private static List<ServiceTerm> services(Node entry, RuleParts parts) {
    var terms = ServiceSection.terms(parts.objects().services(), entry.list("service"));
    for (ServiceTerm term : terms) {
      if (term instanceof ServiceTerm.Unresolved(var text, var reason)) {
        parts.unresolved("service " + text + ": " + reason);
      }
    }
    return terms;
  }

  private static Fact<Boolean> logged(Reading reading, Node entry) {
    return reading
        .word(entry, "logtraffic", "disable", NOT_LOGGED)
        .map(value -> value.equals("enable") || value.equals("all"));
  }
}
