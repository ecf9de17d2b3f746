package dev.kpdagger.firewall.model;

import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.AddressObject;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.RuleAddresses;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Says why it is not known which packets a rule matches.
public final class OpenMatch {

  private static final int MOST_NAMES = 3;

  private OpenMatch() {}

  /// In a clause or some: `it asks for user alice`.
  public static String of(AccessRule rule) {
    var reasons = new ArrayList<String>();
    if (!rule.unresolved().isEmpty()) {
      reasons.add(rule.unresolved());
    }
    var identities = rule.match().identities();
    asks("user", rule.users(), reasons);
    asks(
        "applications",
        rule.applications().stream().filter(name -> name.indexOf(' ') >= 0).toList(),
        reasons);
    asks("category", identities.categories(), reasons);
    if (!rule.schedule().isEmpty()) {
      reasons.add("it holds in the period " + rule.schedule());
    }
    var symbolic = new LinkedHashSet<String>();
    symbolic(rule.source(), symbolic);
    symbolic(rule.destination(), symbolic);
    if (!symbolic.isEmpty()) {
      reasons.add("only the device knows the addresses of " + names(List.copyOf(symbolic)));
    }
    for (String condition : RuleModel.conditions(rule).other()) {
      reasons.add(
          condition.equals("application-default")
              ? "it asks for the usual ports of the application"
              : "it has the condition " + condition);
    }
    return reasons.isEmpty() ? "its match is not fully known" : String.join("; ", reasons);
  }

  private static void asks(String kind, List<String> names, List<String> into) {
    if (!names.isEmpty()) {
      into.add("it asks for " + kind + " " + names(names));
    }
  }

  private static String names(List<String> names) {
    return names.size() <= MOST_NAMES
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST_NAMES))
            + " and "
            + (names.size() - MOST_NAMES)
            + " more";
  }

  private static void symbolic(RuleAddresses addresses, Set<String> into) {
    var seen = new IdentityHashMap<AddressObject, Boolean>();
    addresses.terms().forEach(term -> symbolic(term, seen, into));
  }

  private static void symbolic(
      AddressTerm term, IdentityHashMap<AddressObject, Boolean> seen, Set<String> into) {
    switch (term) {
      case AddressTerm.Symbolic symbolic -> into.add(symbolic.text());
      case AddressTerm.Named(var object) -> {
        if (seen.put(object, true) == null) {
          object.members().forEach(member -> symbolic(member, seen, into));
          object.excluded().forEach(member -> symbolic(member, seen, into));
        }
      }
      case AddressTerm.Any _, AddressTerm.Literal _, AddressTerm.Unresolved _ -> {}
    }
  }
}
