package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.RuleIdentities;
import dev.kpdagger.device.filtering.RuleMatch;
import dev.kpdagger.device.filtering.RuleOptions;
import dev.kpdagger.device.filtering.RulePlace;
import dev.kpdagger.device.filtering.RuleZones;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.vendors.objects.ServiceBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One security policy as a rule.
final class PolicyReader {

  private static final String NOT_LOGGED = "a configuration shows log where a policy logs";

  /// Statements of `match` that are read.
  private static final Set<String> KNOWN =
      Set.of(
          "source-address",
          "destination-address",
          "source-address-excluded",
          "destination-address-excluded",
          "application",
          "dynamic-application",
          "source-identity",
          "url-category",
          "from-zone",
          "to-zone");

  private final Reading reading;
  private final ZoneBooks books;
  private final ServiceBook applications;

  PolicyReader(Reading reading, ZoneBooks books, ServiceBook applications) {
    this.reading = reading;
    this.books = books;
    this.applications = applications;
  }

  /// @param pair the zones of the list; null for the global one, whose policies may name zones
  AccessRule rule(Node policy, String list, long sequence, @Nullable RuleZones pair) {
    policy.claimAll();
    var match = policy.find("match");
    var zones = pair != null ? pair : zones(match);
    var unresolved = new ArrayList<String>();
    var source = side(match, "source-address", zones.from(), pair != null, unresolved);
    var destination = side(match, "destination-address", zones.to(), pair != null, unresolved);
    var services = services(match, unresolved);
    var conditions = new ArrayList<String>();
    if (match != null) {
      for (Node statement : match.children()) {
        if (!KNOWN.contains(statement.word())) {
          conditions.add(statement.word());
        }
      }
    }
    var action = action(policy);
    if (action == RuleAction.CONTINUE) {
      unresolved.add("the policy has no action");
    }
    return new AccessRule(
        new RulePlace(list, sequence, policy.word(), policy.command()),
        action,
        new RuleMatch(zones, source, destination, services, conditions, identities(match)),
        options(policy),
        policy.text("description"),
        String.join("; ", unresolved),
        policy.span());
  }

  private static RuleZones zones(@Nullable Node match) {
    return match == null
        ? RuleZones.ANY
        : new RuleZones(named(match, "from-zone"), named(match, "to-zone"));
  }

  private static List<String> named(Node match, String statement) {
    var names = match.texts(statement);
    return names.contains("any") ? List.of() : names;
  }

  private RuleAddresses side(
      @Nullable Node match,
      String statement,
      List<String> zones,
      boolean pair,
      List<String> unresolved) {
    if (match == null) {
      return RuleAddresses.any();
    }
    var terms = new ArrayList<AddressTerm>();
    for (String name : match.texts(statement)) {
      var term = books.term(name, pair ? zones.getFirst() : "");
      if (term instanceof AddressTerm.Unresolved(var text, var reason)) {
        unresolved.add(text + ": " + reason);
      }
      terms.add(term);
    }
    if (terms.isEmpty()) {
      return RuleAddresses.any();
    }
    return new RuleAddresses(terms, match.find(statement + "-excluded") != null);
  }

  private List<ServiceTerm> services(@Nullable Node match, List<String> unresolved) {
    var names = match == null ? List.<String>of() : match.texts("application");
    var terms = new ArrayList<ServiceTerm>();
    for (String name : names) {
      if (name.equals("any")) {
        return List.of(ServiceTerm.any());
      }
      if (name.equals("junos-defaults")) {
        terms.add(new ServiceTerm.ApplicationDefault());
        continue;
      }
      var term = applications.term(name);
      if (term instanceof ServiceTerm.Unresolved(var text, var reason)) {
        unresolved.add(text + ": " + reason);
      }
      terms.add(term);
    }
    return terms.isEmpty() ? List.of(ServiceTerm.any()) : terms;
  }

  private static RuleIdentities identities(@Nullable Node match) {
    if (match == null) {
      return RuleIdentities.ANY;
    }
    return new RuleIdentities(
        named(match, "dynamic-application"),
        named(match, "source-identity"),
        named(match, "url-category"));
  }

  private static RuleAction action(Node policy) {
    var then = policy.find("then");
    if (then == null) {
      return RuleAction.CONTINUE;
    }
    if (then.find("deny") != null) {
      return RuleAction.DENY;
    }
    if (then.find("reject") != null) {
      return RuleAction.REJECT;
    }
    return then.find("permit") != null ? RuleAction.PERMIT : RuleAction.CONTINUE;
  }

  private RuleOptions options(Node policy) {
    return new RuleOptions(
        !policy.inactive() && !policy.inactiveHere(),
        false,
        logged(policy),
        policy.text("scheduler-name"),
        profiles(policy),
        null);
  }

  private Fact<Boolean> logged(Node policy) {
    var log = policy.find("then", "log");
    if (log == null) {
      return reading.absentIn(policy, false, NOT_LOGGED);
    }
    return reading.explicit(!log.children().isEmpty(), log);
  }

  /// Inspections of what it permits.
  private static List<String> profiles(Node policy) {
    var profiles = new ArrayList<String>();
    for (Node service : policy.entries("then", "permit", "application-services")) {
      var kind =
          switch (service.word()) {
            case "idp", "idp-policy" -> "intrusion";
            case "utm-policy" -> "utm";
            case "ssl-proxy" -> "tls-inspection";
            case "security-intelligence-policy" -> "dns";
            case "advanced-anti-malware-policy" -> "sandbox";
            default -> service.word();
          };
      var name = service.children().isEmpty() ? "" : service.children().getFirst().word();
      profiles.add(
          kind + ":" + (name.equals("profile-name") ? service.text("profile-name") : name));
    }
    return profiles;
  }
}
