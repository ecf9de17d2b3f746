package dev.kpdagger.firewall.measure;

import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.ServiceObject;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.packets.PortRange;
import java.util.IdentityHashMap;
import java.util.List;

/// Resolves what rules say of services, each object once. For one device and one thread.
public final class ServiceMeasure {

  /// More source ports than this are the free choice of a client.
  private static final long CLIENT_PORTS = 16_384;

  private final IdentityHashMap<ServiceObject, Services> known = new IdentityHashMap<>();

  /// What a rule or an object lists.
  public Services of(List<ServiceTerm> terms) {
    boolean any = false;
    boolean fixed = !terms.isEmpty();
    var tcp = new Intervals.Builder();
    var udp = new Intervals.Builder();
    var unknown = "";
    for (ServiceTerm term : terms) {
      var services = of(term);
      any |= services.any();
      fixed &= services.fixedSource();
      tcp.add(services.tcp());
      udp.add(services.udp());
      unknown = services.unknown().isEmpty() ? unknown : services.unknown();
    }
    return new Services(any, tcp.build(), udp.build(), fixed, unknown);
  }

  private Services of(ServiceTerm term) {
    return switch (term) {
      case ServiceTerm.Any _ ->
          new Services(true, Services.ALL_PORTS, Services.ALL_PORTS, false, "");
      case ServiceTerm.Match match -> of(match);
      case ServiceTerm.Named(var object) -> of(object);
      case ServiceTerm.ApplicationDefault _ -> unknown("the application decides on its ports");
      case ServiceTerm.Unresolved(var text, var reason) -> unknown(text + ": " + reason);
    };
  }

  private Services of(ServiceObject object) {
    var services = known.get(object);
    if (services == null) {
      services = of(object.members());
      known.put(object, services);
    }
    return services;
  }

  private Services of(ServiceTerm.Match match) {
    if (match.isAny()) {
      return new Services(true, Services.ALL_PORTS, Services.ALL_PORTS, false, "");
    }
    boolean tcp = isTcp(match.protocol());
    boolean udp = isUdp(match.protocol());
    if (!tcp && !udp) {
      return Services.NONE;
    }
    if (match.destinationPorts() instanceof PortTerm.Unresolved(var text, var reason)) {
      return unknown(text + ": " + reason);
    }
    var ports = ports(match.destinationPorts());
    return new Services(
        false,
        tcp ? ports : Intervals.EMPTY,
        udp ? ports : Intervals.EMPTY,
        isFixed(match.sourcePorts()),
        "");
  }

  private static boolean isTcp(String protocol) {
    return switch (protocol) {
      case "tcp", "6", "ip", "ipv6", "tcp-udp", "tcp_udp" -> true;
      default -> false;
    };
  }

  private static boolean isUdp(String protocol) {
    return switch (protocol) {
      case "udp", "17", "ip", "ipv6", "tcp-udp", "tcp_udp" -> true;
      default -> false;
    };
  }

  private static boolean isFixed(PortTerm source) {
    return !source.isAny() && ports(source).size() < CLIENT_PORTS;
  }

  private static Intervals ports(PortTerm term) {
    if (term.isAny()) {
      return Services.ALL_PORTS;
    }
    var ports = new Intervals.Builder();
    for (PortRange range : term.ranges()) {
      ports.add(range.first(), range.last());
    }
    return ports.build();
  }

  private static Services unknown(String reason) {
    return new Services(false, Intervals.EMPTY, Intervals.EMPTY, false, reason);
  }
}
