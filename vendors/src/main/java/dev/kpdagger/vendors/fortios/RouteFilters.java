package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.RuleMatch;
import dev.kpdagger.device.filtering.RuleOptions;
import dev.kpdagger.device.filtering.RulePlace;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.device.traffic.RoutePolicy;
import dev.kpdagger.packets.AddressMatch;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.vendors.lines.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `router access-list` and `router route-map`: which routes pass between neighbours.
final class RouteFilters {

  private static final String NOT_LOGGED = "a list of routes logs nothing";

  private RouteFilters() {}

  static List<AccessList> accessLists(Reading reading) {
    var lists = new ArrayList<AccessList>();
    for (Reading.Table table : reading.tables("router access-list")) {
      for (Node entry : table.node().entries()) {
        var rules = new ArrayList<AccessRule>();
        for (Node rule : AddressSection.entries(entry, "rule")) {
          rules.add(rule(entry.name(), rule, rules.size() + 1L));
        }
        lists.add(
            new AccessList(
                entry.name(),
                table.context(),
                AccessListKind.STANDARD,
                rules,
                List.of(),
                entry.span()));
      }
    }
    return lists;
  }

  private static AccessRule rule(String list, Node node, long sequence) {
    boolean exact = node.enabled("exact-match");
    var source = RuleAddresses.of(term(node));
    return new AccessRule(
        new RulePlace(list, sequence, ""),
        node.text("action", "permit").equals("deny") ? RuleAction.DENY : RuleAction.PERMIT,
        new RuleMatch(
            dev.kpdagger.device.filtering.RuleZones.ANY,
            source,
            RuleAddresses.any(),
            List.of(ServiceTerm.any()),
            exact ? List.of("exact-match") : List.of(),
            dev.kpdagger.device.filtering.RuleIdentities.ANY),
        RuleOptions.inForce(Fact.byDefault(false, NOT_LOGGED)),
        "",
        "",
        node.span());
  }

  private static AddressTerm term(Node node) {
    var wildcard = node.get("wildcard");
    if (wildcard != null && !wildcard.unset() && wildcard.values().size() == 2) {
      return literal(reverseMask(wildcard), wildcard);
    }
    var prefix = node.get("prefix");
    if (prefix == null || prefix.unset() || prefix.value().equals("any")) {
      return AddressTerm.any();
    }
    return literal(Addresses.network(prefix.values()), prefix);
  }

  /// Unlike an address object, a list of routes writes ones where bits may differ.
  private static @Nullable AddressMatch reverseMask(Attribute attribute) {
    var address = Ip4.parse(attribute.value());
    var mask = Ip4.parse(attribute.value(1));
    return address.isEmpty() || mask.isEmpty()
        ? null
        : new AddressMatch.Ip4Wildcard(address.getAsInt(), mask.getAsInt());
  }

  private static AddressTerm literal(@Nullable AddressMatch match, Attribute attribute) {
    if (match != null) {
      return new AddressTerm.Literal(match);
    }
    attribute.invalid();
    return new AddressTerm.Unresolved(String.join(" ", attribute.values()), "it is no network");
  }

  static List<RoutePolicy> routeMaps(Reading reading) {
    var policies = new ArrayList<RoutePolicy>();
    for (Reading.Table table : reading.tables("router route-map")) {
      for (Node entry : table.node().entries()) {
        for (Node rule : AddressSection.entries(entry, "rule")) {
          policies.add(policy(entry.name(), rule));
        }
      }
    }
    return policies;
  }

  private static RoutePolicy policy(String name, Node rule) {
    var matches = new ArrayList<String>();
    var changes = new ArrayList<String>();
    for (Attribute attribute : rule.attributes()) {
      attribute.read();
      var words = attribute.name() + " " + String.join(" ", attribute.values());
      if (attribute.unset() || attribute.value().isEmpty()) {
        continue;
      }
      if (attribute.name().startsWith("match-")) {
        matches.add(words);
      } else if (attribute.name().startsWith("set-")) {
        changes.add(words);
      }
    }
    var sequence = Numbers.parse(rule.name());
    return new RoutePolicy(
        name,
        sequence == null ? 0 : sequence,
        !rule.text("action", "permit").equals("deny"),
        matches,
        changes,
        rule.span());
  }
}
