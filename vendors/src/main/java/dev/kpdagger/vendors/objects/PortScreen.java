package dev.kpdagger.vendors.objects;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.packets.PortRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Whether a device keeps strangers from one of its TCP ports: whether some access list in front of
/// it refuses the port to senders that no rule names.
public final class PortScreen {

  private PortScreen() {}

  /// Whether some list in front of the device refuses a TCP port to strangers.
  ///
  /// @param uses where the lists are applied
  /// @param counts which of those places count
  public static Fact<Boolean> refusesStrangers(
      FactList<AccessList> lists,
      FactList<AccessListUse> uses,
      Predicate<AccessListUse> counts,
      int port) {
    Map<String, AccessList> byName = new HashMap<>();
    lists.forEach(list -> byName.putIfAbsent(list.name(), list));
    boolean unclear = !uses.isComplete() || !lists.isComplete();
    for (AccessListUse use : uses) {
      var list = byName.get(use.list());
      if (!counts.test(use) || list == null) {
        continue;
      }
      switch (refuses(list, port)) {
        case REFUSES -> {
          return Fact.explicit(true, use.span());
        }
        case UNCLEAR -> unclear = true;
        case LETS_THROUGH -> {}
      }
    }
    return unclear
        ? Fact.unknown("not every rule in front of the port is in the file and understood")
        : Fact.byDefault(false, "no access list of the file keeps strangers from the port");
  }

  private enum Outcome {
    REFUSES,
    LETS_THROUGH,
    UNCLEAR
  }

  private static Outcome refuses(AccessList list, int port) {
    for (List<AccessRule> rules : List.of(list.rules(), list.implicitRules())) {
      for (AccessRule rule : rules) {
        if (!rule.enabled() || !rule.source().isAny() || !rule.schedule().isEmpty()) {
          continue;
        }
        if (!rule.unresolved().isEmpty()) {
          return Outcome.UNCLEAR;
        }
        boolean opensSessions = rule.conditions().isEmpty();
        if (opensSessions && matches(rule.match().services(), port)) {
          return rule.permit() ? Outcome.LETS_THROUGH : Outcome.REFUSES;
        }
      }
    }
    return Outcome.LETS_THROUGH;
  }

  private static boolean matches(List<ServiceTerm> services, int port) {
    for (ServiceTerm service : services) {
      if (service.isAny() || matches(service, port)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(ServiceTerm service, int port) {
    return switch (service) {
      case ServiceTerm.Match match ->
          match.protocol().equals("tcp")
              && match.sourcePorts().isAny()
              && (match.destinationPorts().isAny()
                  || contains(match.destinationPorts().ranges(), port));
      case ServiceTerm.Named named -> matches(named.object().members(), port);
      case ServiceTerm.Any _ -> true;
      case ServiceTerm.ApplicationDefault _, ServiceTerm.Unresolved _ -> false;
    };
  }

  private static boolean contains(List<PortRange> ranges, int port) {
    for (PortRange range : ranges) {
      if (range.contains(port)) {
        return true;
      }
    }
    return false;
  }
}
