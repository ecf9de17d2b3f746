package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.Fact;
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
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What passes without an access list: from an interface to those of a lower security level, and to
/// those of the same one where `same-security-traffic` says so. An access list on the way in of an
/// interface takes the place of this for what comes in there, and a global one for all.
final class SecurityLevels {

  static final String LIST = "security levels";

  /// More than any model has; every pair is looked at, so a hostile file stops here.
  private static final int MAX_INTERFACES = 2048;

  private static final String LEVELS =
      "the rules of security levels log nothing of their own; Cisco ASA Configuration Guide 9.0,"
          + " Configuring Logging for Access Lists";

  private SecurityLevels() {}

  /// The implicit rules as a list without written ones; none without two named interfaces.
  static Optional<AccessList> read(Scope scope, List<NetworkInterface> interfaces) {
    boolean equal = sameSecurity(scope, "inter-interface");
    boolean within = sameSecurity(scope, "intra-interface");
    var named =
        interfaces.stream()
            .filter(port -> !port.trust().zone().isEmpty())
            .filter(port -> !Boolean.TRUE.equals(port.shutdown().orNull()))
            // nothing passes through an interface with `management-only`
            .filter(port -> !port.trust().role().equals(AsaInterfaces.MANAGEMENT))
            .toList();
    if (named.size() < 2 || named.size() > MAX_INTERFACES || isGlobal(scope)) {
      return Optional.empty();
    }
    var rules = new ArrayList<AccessRule>();
    for (NetworkInterface from : named) {
      if (!"".equals(from.filters().in().orNull())) {
        continue;
      }
      var to = new ArrayList<String>();
      for (NetworkInterface other : named) {
        if (passes(from, other, equal, within)) {
          to.add(other.trust().zone());
        }
      }
      if (!to.isEmpty()) {
        rules.add(rule(rules.size() + 1, RuleAction.PERMIT, zones(from, to), from.span()));
      }
    }
    var span =
        SourceSpan.of(named.getFirst().span().firstLine(), named.getLast().span().lastLine());
    rules.add(rule(rules.size() + 1, RuleAction.DENY, RuleZones.ANY, span));
    return Optional.of(
        new AccessList(LIST, scope.context(), AccessListKind.POLICY, List.of(), rules, span));
  }

  private static boolean passes(
      NetworkInterface from, NetworkInterface to, boolean equal, boolean within) {
    if (from == to) {
      return within;
    }
    Long high = from.trust().securityLevel().orNull();
    Long low = to.trust().securityLevel().orNull();
    return high != null && low != null && (high > low || (high.equals(low) && equal));
  }

  private static RuleZones zones(NetworkInterface from, List<String> to) {
    return new RuleZones(List.of(from.trust().zone()), to);
  }

  private static AccessRule rule(
      long sequence, RuleAction action, RuleZones zones, SourceSpan span) {
    return new AccessRule(
        new RulePlace(LIST, sequence, ""),
        action,
        new RuleMatch(
            zones,
            RuleAddresses.any(),
            RuleAddresses.any(),
            List.of(ServiceTerm.any()),
            List.of(),
            RuleIdentities.ANY),
        RuleOptions.implicit(Fact.byDefault(false, LEVELS)),
        "",
        "",
        span);
  }

  private static boolean isGlobal(Scope scope) {
    return scope.reading().global("access-group").stream()
        .anyMatch(line -> !line.negated() && line.word(2).equals("global"));
  }

  private static boolean sameSecurity(Scope scope, String which) {
    boolean permitted = false;
    for (Statement line : scope.reading().global("same-security-traffic")) {
      if (line.word(2).equals(which)) {
        scope.reading().claim(line);
        permitted = !line.negated();
      }
    }
    return permitted;
  }
}
