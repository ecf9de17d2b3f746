package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
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
import org.jspecify.annotations.Nullable;

/// The two rules that PAN-OS ends with: traffic inside a zone passes, between zones it does not,
/// and neither is logged. `default-security-rules` override their action, logging and profiles;
/// what is nearest to the firewall counts.
final class DefaultRules {

  static final String INTRAZONE = "intrazone-default";
  static final String INTERZONE = "interzone-default";

  private static final String NOT_LOGGED =
      "not logged; CIS Palo Alto Firewall 11 Benchmark 1.2.0, item 7.4";
  private static final String PASSES =
      "traffic inside a zone passes; PAN-OS Administrator's Guide, Security Policy";

  private static final List<String> BASES = List.of("rulebase", "post-rulebase", "pre-rulebase");

  private DefaultRules() {}

  /// Both rules of a scope, in their order.
  ///
  /// @param list the name of their list
  /// @param sequence of the first
  static List<AccessRule> of(Scope scope, String list, long sequence) {
    return List.of(
        rule(scope, list, sequence, INTRAZONE, RuleAction.PERMIT, "intrazone"),
        rule(scope, list, sequence + 1, INTERZONE, RuleAction.DENY, "interzone"));
  }

  private static AccessRule rule(
      Scope scope,
      String list,
      long sequence,
      String name,
      RuleAction byDefault,
      String condition) {
    var override = find(scope, name);
    var action = override == null ? null : Reading.value(override, "action");
    var profiles = override == null ? List.<String>of() : SecurityRules.profiles(scope, override);
    var span = override == null ? SourceSpan.line(scope.node().line()) : override.span();
    return new AccessRule(
        new RulePlace(list, sequence, name),
        action == null ? byDefault : SecurityRules.action(action.word()),
        new RuleMatch(
            RuleZones.ANY,
            RuleAddresses.any(),
            RuleAddresses.any(),
            List.of(ServiceTerm.any()),
            List.of(condition),
            RuleIdentities.ANY),
        new RuleOptions(true, true, logged(override), "", profiles, null),
        "",
        "",
        span);
  }

  private static Fact<Boolean> logged(@Nullable Node override) {
    if (override == null) {
      return Fact.byDefault(false, NOT_LOGGED);
    }
    Reading.word(override, "log-setting");
    var start = Reading.value(override, "log-start");
    var end = Reading.value(override, "log-end");
    if (end != null && end.word().equals("yes")) {
      return Fact.explicit(true, end.span());
    }
    if (start != null && start.word().equals("yes")) {
      return Fact.explicit(true, start.span());
    }
    return end == null ? Fact.byDefault(false, NOT_LOGGED) : Fact.explicit(false, end.span());
  }

  /// The override that counts for a scope, or null.
  static @Nullable Node find(Scope scope, String name) {
    for (Scope place : scope.path()) {
      for (String base : BASES) {
        var rule = place.node().at(base, "default-security-rules", "rules", name);
        if (rule != null) {
          return rule;
        }
      }
    }
    return null;
  }

  /// Whether traffic inside the zones of a virtual system passes.
  static Fact<Boolean> intrazone(Reading reading, Node vsys) {
    for (Scope scope : reading.scopes()) {
      if (scope.node() == vsys) {
        return passes(reading, find(scope, INTRAZONE));
      }
    }
    // The firewalls of a template stack get their rules from a device group, not from the template
    return Fact.unknown("the rules of this zone are not those of the template");
  }

  /// Whether the rule for traffic inside a zone lets it pass.
  static Fact<Boolean> passes(Reading reading, @Nullable Node override) {
    var action = override == null ? null : Reading.value(override, "action");
    return action == null
        ? reading.absent(true, PASSES)
        : Fact.explicit(action.word().equals("allow"), action.span());
  }

  /// Every override of the file, for its lines.
  static List<Node> all(Reading reading) {
    var found = new ArrayList<Node>();
    for (Scope scope : reading.scopes()) {
      for (String base : BASES) {
        found.addAll(Reading.at(scope.node(), base, "default-security-rules", "rules").children());
      }
    }
    return found;
  }
}
