package dev.kpdagger.firewall.permission;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.RuleZones;
import dev.kpdagger.device.rules.PermittedTraffic;
import dev.kpdagger.device.rules.RulePermission;
import dev.kpdagger.firewall.measure.AddressMeasure;
import dev.kpdagger.firewall.measure.Addresses;
import dev.kpdagger.firewall.measure.Intervals;
import dev.kpdagger.firewall.measure.ServiceMeasure;
import dev.kpdagger.firewall.measure.Services;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// What the permitting rules of one device let through. For one thread.
public final class Permissions {

  private static final long ALL_PORTS = 2L * 65_536;

  private static final int RULES_PER_CHECK = 256;

  private static final int MOST_DENIED = 256;

  private final Device device;
  private final RiskyServices risky;
  private final Trust trust;
  private final AddressMeasure addresses;
  private final ServiceMeasure services = new ServiceMeasure();
  private final Forwardings forwardings;
  private final BooleanSupplier cancelled;
  private final Map<String, List<AccessListUse>> uses = new HashMap<>();
  private final List<RulePermission> found = new ArrayList<>();

  public Permissions(
      Device device,
      RiskyServices risky,
      TrustWords words,
      AddressMeasure addresses,
      BooleanSupplier cancelled) {
    this.device = device;
    this.risky = risky;
    this.trust = new Trust(device, words);
    this.addresses = addresses;
    this.forwardings = new Forwardings(device, services);
    this.cancelled = cancelled;
    for (AccessListUse use : device.facts().filtering().accessListUses()) {
      if (use.purpose().equals("interface")) {
        uses.computeIfAbsent(use.list(), _ -> new ArrayList<>()).add(use);
      }
    }
  }

  /// One for each explicit permitting rule in force of a list that filters what passes through.
  public List<RulePermission> all() {
    for (AccessList list : device.facts().filtering().accessLists()) {
      switch (list.kind()) {
        case POLICY -> list(list, List.of());
        case STANDARD, EXTENDED, IPV6 -> {
          var applied = uses.get(list.name());
          if (applied != null) {
            list(list, applied);
          }
        }
        case MAC, LOCAL_POLICY -> {}
      }
    }
    return found;
  }

  private void list(AccessList list, List<AccessListUse> applied) {
    Fact<String> origin = origin(applied);
    Fact<String> target = target(applied);
    var places =
        applied.stream().map(use -> (use.place() + " " + use.direction()).strip()).toList();
    var denied = new HashMap<RuleZones, Services>();
    int seen = 0;
    for (AccessRule rule : list.rules()) {
      if (++seen % RULES_PER_CHECK == 0 && cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      if (!rule.enabled()) {
        continue;
      }
      switch (rule.action()) {
        case PERMIT -> {
          var zones = rule.match().zones();
          boolean placed = list.kind() == AccessListKind.POLICY;
          found.add(
              permission(
                  list,
                  rule,
                  placed ? places(zones) : places,
                  placed ? from(list, zones) : origin,
                  placed ? trust.ofAll(list.context(), zones.to()) : target,
                  denied.getOrDefault(zones, Services.NONE)));
        }
        case DENY, REJECT -> deny(rule, denied);
        case CONTINUE -> {}
      }
    }
  }

  /// What is denied for everybody before does not count as opened.
  private void deny(AccessRule rule, Map<RuleZones, Services> denied) {
    boolean all =
        isEvery(rule.source())
            && isEvery(rule.destination())
            && rule.schedule().isEmpty()
            && rule.conditions().isEmpty()
            && rule.applications().isEmpty()
            && rule.users().isEmpty()
            && rule.match().identities().categories().isEmpty()
            && rule.unresolved().isEmpty();
    if (all) {
      var these = services.of(rule.match().services());
      if (!these.fixedSource() && these.unknown().isEmpty()) {
        denied.merge(rule.match().zones(), these, (a, b) -> isLong(a) ? a : a.union(b));
      }
    }
  }

  private boolean isEvery(RuleAddresses side) {
    return !side.negated() && addresses.of(side).ip4().size() == Addresses.ALL_IP4;
  }

  /// Whether so many single ports are denied that more of them would cost more than they tell.
  private static boolean isLong(Services services) {
    return services.tcp().count() + services.udp().count() > MOST_DENIED;
  }

  private Fact<String> origin(List<AccessListUse> applied) {
    var all = new ArrayList<Fact<String>>();
    for (AccessListUse use : applied) {
      all.add(use.direction().equals("out") ? Trust.NOBODY_KNOWS : trust.of("", use.place()));
    }
    return Trust.worst(all);
  }

  private Fact<String> target(List<AccessListUse> applied) {
    boolean out = applied.stream().allMatch(use -> use.direction().equals("out"));
    return out
        ? trust.ofAll("", applied.stream().map(AccessListUse::place).toList())
        : Trust.NOBODY_KNOWS;
  }

  private Fact<String> from(AccessList list, RuleZones zones) {
    return zones.from().isEmpty()
        ? trust.anywhere(list.context())
        : trust.ofAny(list.context(), zones.from());
  }

  private static List<String> places(RuleZones zones) {
    return List.of(names(zones.from()) + " to " + names(zones.to()));
  }

  private static String names(List<String> zones) {
    return zones.isEmpty() ? "any" : String.join(", ", zones);
  }

  private RulePermission permission(
      AccessList list,
      AccessRule rule,
      List<String> places,
      Fact<String> origin,
      Fact<String> target,
      Services denied) {
    var forwarded = forwardings.of(list.context(), rule);
    var opened = services.of(rule.match().services());
    if (forwarded != null) {
      opened = opened.and(forwarded);
    }
    boolean identified = !rule.applications().isEmpty();
    return new RulePermission(
        rule,
        list.kind(),
        list.context(),
        places,
        traffic(list, rule, opened, Limits.of(rule, opened, denied, forwarded != null)),
        origin,
        target,
        identified ? List.of() : wide(opened),
        identified ? risky.applications(rule.applications()) : risky.named(opened, denied));
  }

  private PermittedTraffic traffic(
      AccessList list, AccessRule rule, Services opened, String limits) {
    boolean six = list.kind() == AccessListKind.IPV6;
    var source = addresses.of(rule.source());
    var destination = addresses.of(rule.destination());
    var span = rule.span();
    boolean identified = !rule.applications().isEmpty();
    Fact<Long> ports =
        !opened.unknown().isEmpty()
            ? Fact.unknown(opened.unknown())
            : identified
                ? Fact.unknown("the applications decide on their ports")
                : Fact.explicit(
                    opened.any() ? ALL_PORTS : opened.tcp().size() + opened.udp().size(), span);
    return new PermittedTraffic(
        isAny(rule.source().negated(), source),
        isAny(rule.destination().negated(), destination),
        opened.any() && !identified,
        six ? Fact.explicit(0L, span) : source.count4(span),
        source.count6(span),
        six ? Fact.explicit(0L, span) : destination.count4(span),
        destination.count6(span),
        ports,
        limits);
  }

  /// All but a few: a negated list, and half of the Internet, are as good as any. Told from the
  /// counted addresses, as groups are resolved only once there.
  private static boolean isAny(boolean negated, Addresses addresses) {
    return negated
        || addresses.ip4().size() >= Addresses.ALL_IP4 / 2
        || addresses.ip6().equals(Addresses.ALL.ip6());
  }

  private static List<String> wide(Services services) {
    var ranges = new ArrayList<String>();
    if (!services.any()) {
      wide("tcp", services.tcp(), ranges);
      wide("udp", services.udp(), ranges);
    }
    return ranges;
  }

  private static void wide(String protocol, Intervals ports, List<String> into) {
    for (int i = 0; i < ports.count(); i++) {
      if (ports.last(i) - ports.first(i) >= RiskyServices.MOST_NAMED_PORTS) {
        into.add(protocol + "/" + ports.first(i) + "-" + ports.last(i));
      }
    }
  }
}
