package dev.kpdagger.firewall.management;

import dev.kpdagger.audit.Reach;
import dev.kpdagger.audit.ReachLevel;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.device.filtering.ServiceTerm;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who gets at a service through a filter before the control plane, such as that of `lo0`.
///
/// @param list null when it is not in the file
record ControlPlaneFilter(AccessListUse use, @Nullable AccessList list) {

  /// Where a service listens.
  private record Port(String protocol, int number) {}

  private static final Map<String, Port> PORTS =
      Map.of(
          "http", new Port("tcp", 80),
          "https", new Port("tcp", 443),
          "ssh", new Port("tcp", 22),
          "telnet", new Port("tcp", 23),
          "netconf", new Port("tcp", 830),
          "smart-install", new Port("tcp", 4_786),
          "snmp", new Port("udp", 161),
          "ike", new Port("udp", 500));

  /// What the first rule says that is about the service and every source.
  Reach reach(String service) {
    var port = PORTS.get(service);
    if (list == null || port == null) {
      return said(ReachLevel.UNKNOWN, "may not let everybody in");
    }
    for (AccessRule rule : list.rules()) {
      if (!rule.enabled() || !isAbout(rule, port)) {
        continue;
      }
      if (!rule.unresolved().isEmpty()) {
        return said(ReachLevel.UNKNOWN, "has a rule that is not understood");
      }
      boolean everybody =
          rule.source().isAny() && rule.destination().isAny() && rule.match().asksNothingElse();
      if (everybody && rule.action() != RuleAction.CONTINUE) {
        return rule.permit()
            ? new Reach(
                ReachLevel.ANYWHERE,
                rule.subject() + ", before the control plane, lets every source in",
                rule.span().firstLine())
            : said(ReachLevel.LIMITED, "lets named sources in alone");
      }
    }
    return said(ReachLevel.LIMITED, "lets named sources in alone");
  }

  private Reach said(ReachLevel level, String what) {
    return new Reach(
        level, use.subject() + " stands before it and " + what, use.span().firstLine());
  }

  private static boolean isAbout(AccessRule rule, Port port) {
    return rule.match().services().isEmpty() || isAbout(rule.match().services(), port);
  }

  private static boolean isAbout(List<ServiceTerm> services, Port port) {
    return services.stream()
        .anyMatch(
            term ->
                switch (term) {
                  case ServiceTerm.Match match ->
                      match.isAny()
                          || (match.protocol().equals(port.protocol)
                              && (match.destinationPorts().isAny()
                                  || match.destinationPorts().ranges().stream()
                                      .anyMatch(range -> range.contains(port.number))));
                  case ServiceTerm.Named named -> isAbout(named.object().members(), port);
                  case ServiceTerm.Any _,
                      ServiceTerm.ApplicationDefault _,
                      ServiceTerm.Unresolved _ ->
                      true;
                });
  }
}
