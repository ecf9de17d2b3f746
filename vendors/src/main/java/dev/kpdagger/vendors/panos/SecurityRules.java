package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
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
import dev.kpdagger.vendors.panos.RuleOrder.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Security rules: for each firewall policy of the file one list, in the order in which a packet
/// meets the rules.
final class SecurityRules {

  private static final String LOGGED =
      "logged at the end of the session; PAN-OS Web Interface Help, Security Policy Rule, Actions";

  /// The profiles of a rule or group by their elements, as facts call them.
  private static final Map<String, String> PROFILES =
      Map.of(
          "virus", "antivirus",
          "spyware", "anti-spyware",
          "vulnerability", "vulnerability",
          "url-filtering", "url-filtering",
          "file-blocking", "file-blocking",
          "wildfire-analysis", "sandbox",
          "data-filtering", "data-filtering",
          "dns-security", "dns");

  private final Objects objects;

  private SecurityRules(Objects objects) {
    this.objects = objects;
  }

  static List<AccessList> lists(Reading reading, Objects objects) {
    var rules = new SecurityRules(objects);
    var lists = new ArrayList<AccessList>();
    for (RuleOrder.Policy policy : RuleOrder.of(reading, "security")) {
      lists.add(rules.list(policy));
    }
    return lists;
  }

  private AccessList list(RuleOrder.Policy policy) {
    var rules = new ArrayList<AccessRule>();
    for (Placed placed : policy.rules()) {
      rules.add(rule(placed, rules.size() + 1L));
    }
    return new AccessList(
        "security",
        objects.context(policy.scope()),
        AccessListKind.POLICY,
        rules,
        DefaultRules.of(policy.scope(), "security", rules.size() + 1L),
        policy.span());
  }

  private AccessRule rule(Placed placed, long sequence) {
    var rule = placed.rule();
    var scope = placed.scope();
    rule.claim();
    var missing = new ArrayList<String>();
    var match = match(rule, scope, missing);
    var action = Reading.value(rule, "action");
    if (action == null) {
      missing.add("it has no action");
    }
    Reading.words(rule, "tag");
    Reading.word(rule, "group-tag");
    Reading.word(rule, "icmp-unreachable");
    Reading.word(rule, "option", "disable-server-response-inspection");
    return new AccessRule(
        new RulePlace(placed.list(), sequence, rule.word(), placed.command()),
        action == null ? RuleAction.DENY : action(action.word()),
        match,
        new RuleOptions(
            !Reading.isYes(rule, "disabled"),
            false,
            logged(rule),
            Reading.word(rule, "schedule"),
            profiles(scope, rule),
            null),
        Reading.word(rule, "description"),
        String.join("; ", missing),
        rule.span());
  }

  static RuleAction action(String word) {
    return switch (word) {
      case "allow" -> RuleAction.PERMIT;
      case "reset-client", "reset-server", "reset-both" -> RuleAction.REJECT;
      default -> RuleAction.DENY;
    };
  }

  private RuleMatch match(Node rule, Scope scope, List<String> missing) {
    var applications = objects.applications(scope, members(rule, "application", missing));
    return new RuleMatch(
        new RuleZones(members(rule, "from", missing), members(rule, "to", missing)),
        addresses(objects, scope, rule, "source", missing),
        addresses(objects, scope, rule, "destination", missing),
        services(scope, rule, missing),
        conditions(rule),
        new RuleIdentities(
            applications, optional(rule, "source-user"), optional(rule, "category")));
  }

  /// The members of an element that a rule must have; empty for any.
  static List<String> members(Node rule, String element, List<String> missing) {
    var words = Reading.words(rule, element);
    if (words.isEmpty()) {
      missing.add("it says nothing of its " + element);
    }
    return words.contains("any") ? List.of() : words;
  }

  private static List<String> optional(Node rule, String element) {
    var words = Reading.words(rule, element);
    return words.contains("any") ? List.of() : words;
  }

  static RuleAddresses addresses(
      Objects objects, Scope scope, Node rule, String element, List<String> missing) {
    var words = Reading.words(rule, element);
    boolean negated = Reading.isYes(rule, "negate-" + element);
    if (words.isEmpty()) {
      missing.add("it says nothing of its " + element);
      return RuleAddresses.any();
    }
    if (words.contains("any")) {
      return new RuleAddresses(List.of(AddressTerm.any()), negated);
    }
    var terms = new ArrayList<AddressTerm>(words.size());
    for (String word : words) {
      var term = objects.address(scope, word);
      if (term instanceof AddressTerm.Unresolved unresolved) {
        missing.add("address " + word + ": " + unresolved.reason());
      }
      terms.add(term);
    }
    return new RuleAddresses(terms, negated);
  }

  private List<ServiceTerm> services(Scope scope, Node rule, List<String> missing) {
    var words = Reading.words(rule, "service");
    if (words.isEmpty()) {
      missing.add("it says nothing of its service");
      return List.of(ServiceTerm.any());
    }
    var terms = new ArrayList<ServiceTerm>(words.size());
    for (String word : words) {
      terms.add(service(objects, scope, word, missing));
    }
    return terms;
  }

  static ServiceTerm service(Objects objects, Scope scope, String word, List<String> missing) {
    var term = objects.service(scope, word);
    if (term instanceof ServiceTerm.Unresolved unresolved) {
      missing.add("service " + word + ": " + unresolved.reason());
    }
    return term;
  }

  private static List<String> conditions(Node rule) {
    var conditions = new ArrayList<String>();
    var type = Reading.word(rule, "rule-type");
    if (type.equals("intrazone") || type.equals("interzone")) {
      conditions.add(type);
    }
    for (String element :
        List.of(
            "hip-profiles",
            "source-hip",
            "destination-hip",
            "source-imsi",
            "source-imei",
            "source-nw-slice")) {
      for (String value : Reading.words(rule, element)) {
        if (!value.equals("any")) {
          conditions.add(element + " " + value);
        }
      }
    }
    targets(rule, conditions);
    return conditions;
  }

  /// A rule of a Panorama may be for some of its firewalls only.
  static void targets(Node rule, List<String> conditions) {
    var target = Reading.child(rule, "target");
    target.claimAll();
    boolean negated = Reading.isYes(target, "negate");
    for (Node device : Reading.child(target, "devices")) {
      conditions.add((negated ? "not on device " : "on device ") + device.word());
    }
  }

  private static Fact<Boolean> logged(Node rule) {
    Reading.word(rule, "log-setting");
    var start = Reading.value(rule, "log-start");
    var end = Reading.value(rule, "log-end");
    if (start != null && start.word().equals("yes")) {
      return Fact.explicit(true, start.span());
    }
    if (end == null) {
      return Fact.byDefault(true, LOGGED);
    }
    return switch (end.word()) {
      case "yes" -> Fact.explicit(true, end.span());
      case "no" -> Fact.explicit(false, end.span());
      default -> Reading.notUnderstood(end);
    };
  }

  /// The profiles of a rule, those of its group among them.
  static List<String> profiles(Scope scope, Node rule) {
    var setting = Reading.child(rule, "profile-setting");
    setting.claimAll();
    var found = new ArrayList<String>();
    for (Node kind : Reading.child(setting, "profiles")) {
      add(kind, found);
    }
    for (Node name : Reading.child(setting, "group")) {
      var group = group(scope, name.word());
      if (group == null) {
        found.add("group:" + name.word());
      } else {
        group.forEach(kind -> add(kind, found));
      }
    }
    return found;
  }

  private static void add(Node kind, List<String> into) {
    var name = PROFILES.get(kind.word());
    for (Node profile : kind) {
      into.add((name == null ? kind.word() : name) + ":" + profile.word());
    }
  }

  private static @Nullable Node group(Scope scope, String name) {
    for (Scope place : scope.path()) {
      var group = place.node().at("profile-group", name);
      if (group != null) {
        return group;
      }
    }
    return null;
  }
}
