package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.RuleCommand;
import dev.kpdagger.vendors.panos.Scope.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The order in which a firewall goes through the rules of one kind: those before, from shared down
/// to its own group; its own; those after, from its own group up to shared.
final class RuleOrder {

  /// A rule in its place.
  ///
  /// @param scope whose objects its names are
  /// @param list the name of the list of all of them
  /// @param path the words before its name in a command; empty where no command of this device
  ///   changes it
  record Placed(Node rule, Scope scope, String list, String path) {

    /// How commands name it.
    RuleCommand command() {
      return path.isEmpty()
          ? RuleCommand.NONE
          : RuleCommand.of(path + " \"" + rule.word().replace("\"", "\\\"") + "\"");
    }
  }

  /// The rules of one firewall, or of all firewalls of a device group.
  record Policy(Scope scope, List<Placed> rules, SourceSpan span) {
    Policy {
      rules = List.copyOf(rules);
    }
  }

  private RuleOrder() {}

  /// The policies of a file. A device group that others belong to has one of its own only when no
  /// other carries its rules.
  static List<Policy> of(Reading reading, String kind) {
    var parents = new HashSet<Scope>();
    for (Scope scope : reading.scopes()) {
      var parent = scope.parent();
      if (parent != null) {
        parents.add(parent);
      }
    }
    boolean several = Reading.child(reading.device(), "vsys").size() > 1;
    var policies = new ArrayList<Policy>();
    for (Scope scope : reading.scopes()) {
      boolean carried = parents.contains(scope);
      boolean bearer =
          switch (scope.kind()) {
            case SHARED -> !carried;
            case PUSHED -> !carried;
            case VSYS -> !reading.isPanorama() || hasRules(scope, kind);
            case DEVICE_GROUP, CONTAINER ->
                !carried || !Reading.child(scope.node(), "devices").isEmpty();
          };
      if (bearer) {
        var rules = rules(scope, kind, several);
        if (!rules.isEmpty() || hasBase(scope)) {
          policies.add(new Policy(scope, rules, span(scope)));
        }
      }
    }
    return policies;
  }

  private static boolean hasBase(Scope scope) {
    return scope.node().child("rulebase") != null
        || (scope.kind() == Kind.VSYS && scope.node().child("zone") != null);
  }

  private static boolean hasRules(Scope scope, String kind) {
    return !Reading.at(scope.node(), "rulebase", kind, "rules").isEmpty();
  }

  private static SourceSpan span(Scope scope) {
    var base = scope.node().child("rulebase");
    return SourceSpan.line(base == null ? scope.node().line() : base.line());
  }

  private static List<Placed> rules(Scope scope, String kind, boolean several) {
    var up = scope.path();
    var rules = new ArrayList<Placed>();
    for (Scope place : up.reversed()) {
      add(scope, place, "pre-rulebase", kind, several, rules);
    }
    for (Scope place : up.reversed()) {
      add(scope, place, "rulebase", kind, several, rules);
    }
    for (Scope place : up) {
      add(scope, place, "post-rulebase", kind, several, rules);
    }
    return rules;
  }

  /// Where commands find the rules of a scope. Those that a Panorama pushed are changed there.
  private static String path(Scope scope, String base, String kind, boolean several) {
    var rules = base + " " + kind + " rules";
    return switch (scope.kind()) {
      case SHARED -> "shared " + rules;
      case DEVICE_GROUP -> "device-group \"" + scope.name() + "\" " + rules;
      case VSYS ->
          !base.equals("rulebase") ? "" : several ? "vsys " + scope.name() + " " + rules : rules;
      case PUSHED, CONTAINER -> "";
    };
  }

  /// A firewall gets one object of each name, that of the group nearest to it: inherited rules mean
  /// that one, too.
  private static void add(
      Scope firewall, Scope scope, String base, String kind, boolean several, List<Placed> into) {
    var path = path(scope, base, kind, several);
    for (Node rule : Reading.at(scope.node(), base, kind, "rules")) {
      into.add(new Placed(rule, firewall, kind, path));
    }
  }
}
