package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.vendors.objects.AddressBook;
import java.util.ArrayList;
import java.util.List;

/// The parts of a policy that all kinds of policies have.
final class RuleParts {

  private final Node node;
  private final FirewallObjects.Domain objects;
  private final List<String> conditions = new ArrayList<>(0);
  private final List<String> unresolved = new ArrayList<>(0);

  RuleParts(Node node, FirewallObjects.Domain objects) {
    this.node = node;
    this.objects = objects;
  }

  FirewallObjects.Domain objects() {
    return objects;
  }

  /// Notes something else that a packet must be.
  void condition(String text) {
    conditions.add(text);
  }

  /// Notes a part that is not understood.
  void unresolved(String text) {
    unresolved.add(text);
  }

  List<String> conditions() {
    return conditions;
  }

  String unresolved() {
    return String.join("; ", unresolved);
  }

  /// Interfaces or zones; `any` is no limit.
  List<String> zones(String name) {
    var zones = node.list(name);
    return zones.contains("any") ? List.of() : zones;
  }

  /// The addresses of both families under two names, with what negates each.
  RuleAddresses addresses(String ip4, String ip6) {
    var terms = new ArrayList<AddressTerm>();
    add(terms, ip4, objects.ip4(), false);
    int four = terms.size();
    if (!ip6.isEmpty()) {
      add(terms, ip6, objects.ip6(), true);
    }
    int six = terms.size() - four;
    boolean negated = node.enabled(negation(ip4));
    boolean negated6 = !ip6.isEmpty() && node.enabled(ip6 + "-negate");
    if (four > 0 && six > 0 && negated != negated6) {
      unresolved("only one family of " + ip4 + " is negated");
    }
    return new RuleAddresses(terms, four > 0 ? negated : negated6);
  }

  /// Destinations of multicast.
  RuleAddresses multicast(String name, boolean ip6) {
    var terms = new ArrayList<AddressTerm>();
    add(terms, name, ip6 ? objects.multicast6() : objects.multicast4(), ip6);
    return RuleAddresses.of(terms);
  }

  private static String negation(String name) {
    return name.endsWith("4") || name.endsWith("6")
        ? name.substring(0, name.length() - 1) + "-negate"
        : name + "-negate";
  }

  /// The addresses of IPv6 alone.
  RuleAddresses addresses6(String name) {
    var terms = new ArrayList<AddressTerm>();
    add(terms, name, objects.ip6(), true);
    return new RuleAddresses(terms, node.enabled(name + "-negate"));
  }

  private void add(List<AddressTerm> terms, String name, AddressBook book, boolean ip6) {
    for (String object : node.list(name)) {
      if (object.isEmpty()) {
        continue;
      }
      var known = book.defines(object) ? null : AddressSection.predefined(object, ip6);
      terms.add(known != null ? known : book.term(object));
    }
  }

  /// What a policy is about whose addresses are taken from the maker's list of services.
  List<AddressTerm> internetServices(String... names) {
    var terms = new ArrayList<AddressTerm>();
    for (String name : names) {
      for (String service : node.list(name)) {
        if (!service.isEmpty()) {
          terms.add(new AddressTerm.Symbolic("internet-service", service));
        }
      }
    }
    return terms;
  }

  /// Notes the first that cannot be resolved.
  void check(RuleAddresses addresses) {
    for (AddressTerm term : addresses.terms()) {
      if (term instanceof AddressTerm.Unresolved(var text, var reason)) {
        unresolved("address " + text + ": " + reason);
      }
    }
  }
}
