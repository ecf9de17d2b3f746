package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.RuleMatch;
import dev.kpdagger.device.filtering.RuleOptions;
import dev.kpdagger.device.filtering.RulePlace;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.vendors.objects.AddressBook;
import java.util.ArrayList;
import java.util.List;

/// `firewall`: filters by family, each a list of terms.
///
/// A packet takes the action of the first term that matches. A term with no action, or with
/// counters and marks alone, accepts; only `next term` goes on. What no term matches is discarded.
final class FirewallFilters {

  private static final String NOT_LOGGED = "a configuration shows log or syslog where a term logs";

  private final Reading reading;
  private final Reading.Part part;
  private final AddressBook prefixLists;

  private FirewallFilters(Reading reading, Reading.Part part, AddressBook prefixLists) {
    this.reading = reading;
    this.part = part;
    this.prefixLists = prefixLists;
  }

  static List<AccessList> read(Reading reading, Reading.Part part, AddressBook prefixLists) {
    var filters = new FirewallFilters(reading, part, prefixLists);
    var lists = new ArrayList<AccessList>();
    for (Node filter : part.node().entries("firewall", "filter")) {
      lists.add(filters.filter(filter, AccessListKind.EXTENDED));
    }
    for (Node family : part.node().entries("firewall", "family")) {
      var kind =
          switch (family.word()) {
            case "inet6" -> AccessListKind.IPV6;
            case "inet", "any" -> AccessListKind.EXTENDED;
            default -> AccessListKind.MAC;
          };
      for (Node filter : family.entries("filter")) {
        lists.add(filters.filter(filter, kind));
      }
    }
    return lists;
  }

  private AccessList filter(Node filter, AccessListKind kind) {
    filter.claim();
    var rules = new ArrayList<AccessRule>();
    for (Node term : filter.allEntries("term")) {
      rules.add(rule(filter, term, kind, rules.size() + 1));
    }
    var any = List.<ServiceTerm>of(ServiceTerm.any());
    var rest =
        new AccessRule(
            new RulePlace(filter.word(), rules.size() + 1L, ""),
            RuleAction.DENY,
            RuleMatch.of(RuleAddresses.any(), RuleAddresses.any(), any),
            RuleOptions.implicit(Fact.byDefault(false, "the discard at the end is silent")),
            "",
            "",
            filter.span());
    return new AccessList(filter.word(), part.name(), kind, rules, List.of(rest), filter.span());
  }

  private AccessRule rule(Node filter, Node term, AccessListKind kind, long sequence) {
    term.claim();
    var match = new TermMatch(part.name(), prefixLists, kind);
    for (Node condition : term.entries("from")) {
      match.add(condition);
    }
    boolean nested = term.find("filter") != null;
    var action = action(term);
    if (nested) {
      term.entries("filter").forEach(Node::claim);
    }
    var unresolved = nested ? "it applies another filter" : match.unresolved();
    return new AccessRule(
        new RulePlace(filter.word(), sequence, term.word(), term.command()),
        action,
        match.match(),
        new RuleOptions(!term.inactive(), false, logged(term), "", List.of(), null)
            .treating(treatment(term)),
        "",
        unresolved,
        term.span());
  }

  private static RuleAction action(Node term) {
    var action = RuleAction.PERMIT;
    for (Node then : term.entries("then")) {
      then.claimAll();
      switch (then.word()) {
        case "discard" -> action = RuleAction.DENY;
        case "reject" -> action = RuleAction.REJECT;
        case "next" -> action = RuleAction.CONTINUE;
        default -> {}
      }
    }
    return action;
  }

  /// What a term does with packets beside passing or dropping, logging and counting them.
  private static List<String> treatment(Node term) {
    var treatment = new ArrayList<String>();
    for (Node then : term.entries("then")) {
      switch (then.word()) {
        case "accept", "discard", "reject", "next", "log", "syslog", "count" -> {}
        default -> treatment.add(TermMatch.written(then));
      }
    }
    return treatment;
  }

  private Fact<Boolean> logged(Node term) {
    for (String kind : List.of("log", "syslog")) {
      var node = term.find("then", kind);
      if (node != null) {
        return reading.explicit(true, node);
      }
    }
    return reading.absentIn(term, false, NOT_LOGGED);
  }
}
