package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.RuleMatch;
import dev.kpdagger.vendors.objects.AddressBook;
import java.util.ArrayList;
import java.util.List;

/// What virtual IPs mean for a policy. FortiOS translates their packets before it looks for a
/// policy, and then only policies that name the virtual IP match them; a policy that denies also
/// does if it says `match-vip enable`, which is its default since 7.2.4 (Fortinet: DENY policy for
/// Virtual IP; in 7.2.3 the sources differ).
final class VirtualIps {

  private static final String TABLE = "firewall vip";
  private static final String TABLE6 = "firewall vip6";

  private VirtualIps() {}

  /// Notes what else a packet must be so that a policy matches it.
  ///
  /// @param destination of the policy
  static void conditions(
      Node domain,
      Node entry,
      RuleAddresses destination,
      boolean matchesByDefault,
      RuleParts parts) {
    var virtual = AddressSection.entries(domain, TABLE);
    var virtual6 = AddressSection.entries(domain, TABLE6);
    if (virtual.isEmpty() && virtual6.isEmpty()) {
      return;
    }
    forwardedPorts(entry, virtual, parts);
    if (!takesTranslated(entry, matchesByDefault) && !namesThem(domain, entry)) {
      var taken = new ArrayList<String>();
      add(domain, entry, destination, virtual, parts.objects().ip4(), taken);
      add(domain, entry, destination, virtual6, parts.objects().ip6(), taken);
      if (!taken.isEmpty()) {
        taken.forEach(name -> parts.condition(RuleMatch.UNTRANSLATED + name));
      }
    }
  }

  /// Of a virtual IP that forwards ports, a policy lets those pass alone, whatever its services.
  private static void forwardedPorts(Node entry, List<Node> virtual, RuleParts parts) {
    var named = entry.list("dstaddr");
    for (Node target : virtual) {
      if (named.contains(target.name()) && target.enabled("portforward")) {
        var protocol = target.text("protocol", "tcp");
        parts.condition(
            "forwarded by " + target.name() + ": " + protocol + " " + target.text("extport", ""));
      }
    }
  }

  private static boolean takesTranslated(Node entry, boolean matchesByDefault) {
    boolean denies = !entry.text("action", "deny").equals("accept");
    return denies
        && (matchesByDefault
            ? !entry.text("match-vip", "enable").equals("disable")
            : entry.enabled("match-vip"));
  }

  /// Whether a policy is about virtual IPs alone.
  private static boolean namesThem(Node domain, Node entry) {
    var names = new ArrayList<String>();
    for (String table : List.of(TABLE, "firewall vipgrp", TABLE6, "firewall vipgrp6")) {
      AddressSection.entries(domain, table).forEach(one -> names.add(one.name()));
    }
    var destinations = new ArrayList<>(entry.list("dstaddr"));
    destinations.addAll(entry.list("dstaddr6"));
    return !destinations.isEmpty() && names.containsAll(destinations);
  }

  private static void add(
      Node domain,
      Node entry,
      RuleAddresses destination,
      List<Node> virtual,
      AddressBook book,
      List<String> into) {
    for (Node one : virtual) {
      if (comesInWhere(domain, entry, one.text("extintf", "any"))
          && (destination.negated()
              || destination.terms().stream()
                  .anyMatch(term -> mayMeet(term, book.term(one.name()))))) {
        into.add(one.name());
      }
    }
  }

  /// Whether packets for a virtual IP come in where a policy takes some.
  private static boolean comesInWhere(Node domain, Node entry, String external) {
    var from = entry.list("srcintf");
    return external.equals("any")
        || from.contains("any")
        || from.contains(external)
        || from.stream().anyMatch(name -> holds(domain, name, external));
  }

  /// Whether a zone has an interface as a member.
  private static boolean holds(Node domain, String zone, String member) {
    for (Node one : AddressSection.entries(domain, "system zone")) {
      if (one.name().equals(zone) && one.list("interface").contains(member)) {
        return true;
      }
    }
    for (String path : List.of("system sdwan", "system virtual-wan-link")) {
      var table = domain.config(path);
      if (table != null
          && AddressSection.entries(table, "members").stream()
              .filter(one -> one.text("interface", "").equals(member))
              .anyMatch(one -> one.text("zone", "virtual-wan-link").equals(zone))) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayMeet(AddressTerm one, AddressTerm other) {
    return switch (one) {
      case AddressTerm.Any _ -> true;
      case AddressTerm.Named(var object) ->
          object.members().stream().anyMatch(member -> mayMeet(member, other));
      case AddressTerm.Symbolic _, AddressTerm.Unresolved _ -> true;
      case AddressTerm.Literal(var match) ->
          switch (other) {
            case AddressTerm.Literal(var external) -> match.mayMeet(external);
            case AddressTerm.Named(var object) ->
                object.members().stream().anyMatch(member -> mayMeet(one, member));
            case AddressTerm.Any _, AddressTerm.Symbolic _, AddressTerm.Unresolved _ -> true;
          };
    };
  }
}
