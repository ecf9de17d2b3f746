package dev.kpdagger.firewall.permission;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.device.traffic.NatRule;
import dev.kpdagger.firewall.measure.ServiceMeasure;
import dev.kpdagger.firewall.measure.Services;
import dev.kpdagger.packets.PortRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Port forwardings that are destinations of rules: the rule opens the port behind the translation,
/// whatever services it lists.
final class Forwardings {

  private static final String CONDITION = "forwarded by ";

  private final Map<String, Services> byName = new HashMap<>();

  Forwardings(Device device, ServiceMeasure measure) {
    for (NatRule nat : device.facts().traffic().natRules()) {
      var services = behind(nat, measure);
      if (services != null) {
        byName.put(nat.context() + '\n' + nat.place().name(), services);
      }
    }
  }

  /// Whether a condition only says what this class knows better.
  static boolean isForwarding(String condition) {
    return condition.startsWith(CONDITION);
  }

  private static @Nullable Services behind(NatRule nat, ServiceMeasure measure) {
    if (nat.portTarget().isEmpty()
        || nat.match().services().size() != 1
        || !(nat.match().services().getFirst() instanceof ServiceTerm.Match match)) {
      return null;
    }
    var ports = ports(nat.portTarget());
    return ports == null
        ? null
        : measure.of(List.of(ServiceTerm.Match.of(match.protocol(), new PortTerm.Ports(ports))));
  }

  private static @Nullable List<PortRange> ports(String text) {
    int dash = text.indexOf('-');
    int first = port(dash < 0 ? text : text.substring(0, dash));
    int last = dash < 0 ? first : port(text.substring(dash + 1));
    return first < 0 || last < first ? null : List.of(new PortRange(first, last));
  }

  private static int port(String digits) {
    int port = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 10);
      if (digit < 0 || i > 4) {
        return -1;
      }
      port = port * 10 + digit;
    }
    return digits.isEmpty() || port > PortRange.ALL.last() ? -1 : port;
  }

  /// What a rule opens when all its destinations are port forwardings, or null.
  @Nullable Services of(String context, AccessRule rule) {
    if (rule.conditions().stream().noneMatch(Forwardings::isForwarding)) {
      return null;
    }
    var all = Services.NONE;
    for (AddressTerm term : rule.destination().terms()) {
      var services =
          term instanceof AddressTerm.Named(var object)
              ? byName.get(context + '\n' + object.name())
              : null;
      if (services == null) {
        return null;
      }
      all = all.union(services);
    }
    return all;
  }
}
