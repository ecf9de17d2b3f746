package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.SourceSpan;
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
import dev.kpdagger.vendors.objects.ServiceBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `security policies`: one ordered list for each pair of zones, then the global one, then the
/// default policy.
final class SecurityPolicies {

  private static final String HOST = "junos-host";
  private static final String DEFAULT_DENY =
      "deny; Juniper, default-policy: a configuration shows permit-all where it is set";

  private final Reading reading;
  private final Reading.Part part;
  private final PolicyReader policies;
  private final List<AccessList> lists = new ArrayList<>();

  private SecurityPolicies(
      Reading reading, Reading.Part part, ZoneBooks books, ServiceBook applications) {
    this.reading = reading;
    this.part = part;
    this.policies = new PolicyReader(reading, books, applications);
  }

  static List<AccessList> read(
      Reading reading,
      Reading.Part part,
      ZoneBooks books,
      ServiceBook applications,
      Map<SettingKey<?>, Fact<?>> settings) {
    if (part.node().find("security", "zones") == null
        && part.node().find("security", "policies") == null) {
      return List.of();
    }
    return new SecurityPolicies(reading, part, books, applications).read(settings);
  }

  private List<AccessList> read(Map<SettingKey<?>, Fact<?>> settings) {
    var root = part.node().find("security", "policies");
    var written = root == null ? null : root.find("default-policy");
    Node permit = written == null ? null : written.take("permit-all");
    Node deny = written == null ? null : written.take("deny-all");
    if (root != null) {
      for (Node from : root.entries("from-zone")) {
        for (Node to : from.entries("to-zone")) {
          pair(from, to, permit);
        }
      }
    }
    global(root, permit);
    if (part.name().isEmpty()) {
      settings.put(SettingKeys.FIREWALL_DEFAULT_ACTION, defaultAction(permit, deny));
      settings.put(SettingKeys.FIREWALL_IMPLICIT_DENY_LOGGED, restLogged());
    }
    return lists;
  }

  private Fact<String> defaultAction(@Nullable Node permit, @Nullable Node deny) {
    if (permit != null) {
      return reading.explicit("permit", permit);
    }
    return deny != null ? reading.explicit("deny", deny) : reading.absent("deny", DEFAULT_DENY);
  }

  /// The default policy logs nothing; a last global policy that denies and logs stands in its
  /// place.
  private Fact<Boolean> restLogged() {
    var global = lists.getLast();
    for (AccessRule rule : global.rules()) {
      boolean rest =
          rule.matchesEverything() && rule.fromZones().isEmpty() && rule.toZones().isEmpty();
      if (rest && !rule.permit() && rule.logged() instanceof Fact.Explicit<Boolean> logged) {
        return logged;
      }
    }
    return reading.absent(false, "the default policy logs nothing; Juniper, default-policy");
  }

  private void pair(Node from, Node to, @Nullable Node permit) {
    to.claim();
    var name = from.word() + " to " + to.word();
    var zones = new RuleZones(List.of(from.word()), List.of(to.word()));
    var rules = new ArrayList<AccessRule>();
    for (Node policy : to.allEntries("policy")) {
      rules.add(policies.rule(policy, name, rules.size() + 1, zones));
    }
    boolean global = part.node().find("security", "policies", "global", "policy") != null;
    var implicit =
        global
            ? List.<AccessRule>of()
            : List.of(rest(name, rules.size() + 1, zones, permit, to.span()));
    var kind = to.word().equals(HOST) ? AccessListKind.LOCAL_POLICY : AccessListKind.POLICY;
    lists.add(new AccessList(name, part.name(), kind, rules, implicit, to.span()));
  }

  /// The list of all zones is there even where the file does not name it, with the default policy.
  private void global(@Nullable Node root, @Nullable Node permit) {
    var global = root == null ? null : root.find("global");
    var rules = new ArrayList<AccessRule>();
    if (global != null) {
      global.claim();
      for (Node policy : global.allEntries("policy")) {
        rules.add(policies.rule(policy, "global", rules.size() + 1, null));
      }
    }
    var span = global == null ? SourceSpan.NOWHERE : SourceSpan.line(global.line());
    var rest = rest("global", rules.size() + 1, RuleZones.ANY, permit, span);
    lists.add(
        new AccessList(
            "global",
            part.name(),
            AccessListKind.POLICY,
            rules,
            List.of(rest),
            global == null ? span : global.span()));
  }

  private static AccessRule rest(
      String list, long sequence, RuleZones zones, @Nullable Node permit, SourceSpan span) {
    return new AccessRule(
        new RulePlace(list, sequence, "default-policy"),
        permit == null ? RuleAction.DENY : RuleAction.PERMIT,
        new RuleMatch(
            zones,
            RuleAddresses.any(),
            RuleAddresses.any(),
            List.of(ServiceTerm.any()),
            List.of(),
            RuleIdentities.ANY),
        RuleOptions.implicit(Fact.byDefault(false, "the default policy logs nothing")),
        "",
        "",
        permit == null ? span : permit.span());
  }
}
