package dev.kpdagger.firewall.model;

import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.ServiceObject;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.packets.IcmpMessage;
import dev.kpdagger.packets.IpProtocol;
import dev.kpdagger.packets.PacketField;
import dev.kpdagger.packets.PacketSpace;
import dev.kpdagger.packets.PortRange;
import dev.kpdagger.packets.ValueSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Services of rules as numbers of protocols and ports, for one address family.
final class ServiceBounds {

  /// What is known of the services of a rule.
  ///
  /// @param known those that are understood, in few parts
  /// @param complete whether they are all
  /// @param byApplication whether the usual ports of the rule's application are meant
  record Known(List<Service> known, boolean complete, boolean byApplication) {}

  private record Ports(ValueSet source, ValueSet destination, boolean wholeOnly) {}

  private record Ends(ValueSet protocols, ValueSet source, boolean wholeOnly) {}

  private final PacketSpace space;
  private final boolean ip6;
  private final Service anything;
  private final IdentityHashMap<ServiceObject, Known> objects = new IdentityHashMap<>();
  private final Map<List<ServiceTerm>, Known> lists = new HashMap<>();
  private final Map<PortTerm, ValueSet> ports = new HashMap<>();

  ServiceBounds(PacketSpace space, boolean ip6) {
    this.space = space;
    this.ip6 = ip6;
    this.anything =
        new Service(
            space.any(PacketField.PROTOCOL),
            space.any(PacketField.SOURCE_PORT),
            space.any(PacketField.DESTINATION_PORT),
            false);
  }

  /// Every protocol and port.
  Service anything() {
    return anything;
  }

  Known of(List<ServiceTerm> terms) {
    if (terms.size() == 1 && !(terms.getFirst() instanceof ServiceTerm.Named)) {
      return of(terms.getFirst());
    }
    return lists.computeIfAbsent(terms, this::union);
  }

  private Known union(List<ServiceTerm> terms) {
    var parts = terms.stream().map(this::of).toList();
    var services = new ArrayList<Service>();
    parts.forEach(part -> services.addAll(part.known));
    return new Known(
        merged(services),
        parts.stream().allMatch(Known::complete),
        parts.stream().anyMatch(Known::byApplication));
  }

  /// The same services in fewer parts: destination ports of the same protocol together first, then
  /// protocols with the same ports.
  private static List<Service> merged(List<Service> services) {
    if (services.size() < 2) {
      return services;
    }
    var byEnds = new LinkedHashMap<Ends, List<ValueSet>>();
    for (Service service : services) {
      byEnds
          .computeIfAbsent(
              new Ends(service.protocols(), service.sourcePorts(), service.wholeOnly()),
              _ -> new ArrayList<>())
          .add(service.destinationPorts());
    }
    var byPorts = new LinkedHashMap<Ports, List<ValueSet>>();
    byEnds.forEach(
        (ends, destinations) ->
            byPorts
                .computeIfAbsent(
                    new Ports(ends.source, ValueSet.union(destinations), ends.wholeOnly),
                    _ -> new ArrayList<>())
                .add(ends.protocols));
    var merged = new ArrayList<Service>();
    byPorts.forEach(
        (both, protocols) ->
            merged.add(
                new Service(
                    ValueSet.union(protocols), both.source, both.destination, both.wholeOnly)));
    return merged;
  }

  private Known of(ServiceTerm term) {
    return switch (term) {
      case ServiceTerm.Any _ -> new Known(List.of(anything), true, false);
      case ServiceTerm.ApplicationDefault _ -> new Known(List.of(anything), true, true);
      case ServiceTerm.Match match -> of(match);
      case ServiceTerm.Named(var object) -> {
        var found = objects.get(object);
        if (found == null) {
          found = union(object.members());
          objects.put(object, found);
        }
        yield found;
      }
      case ServiceTerm.Unresolved _ -> new Known(List.of(), false, false);
    };
  }

  private Known of(ServiceTerm.Match match) {
    var protocols = protocols(match.protocol());
    if (protocols.isEmpty()) {
      return new Known(List.of(), false, false);
    }
    if (!match.messageType().isEmpty()) {
      return message(protocols, match.messageType());
    }
    boolean portsAsked = !match.sourcePorts().isAny() || !match.destinationPorts().isAny();
    var source = ports(match.sourcePorts());
    var destination = ports(match.destinationPorts());
    if (source.isEmpty() || destination.isEmpty()) {
      return new Known(List.of(), false, false);
    }
    return new Known(List.of(new Service(protocols, source, destination, portsAsked)), true, false);
  }

  private Known message(ValueSet protocols, String text) {
    boolean icmp6 = protocols.contains(IpProtocol.ICMP6);
    var message = IcmpMessage.parse(text, icmp6);
    if (message.isEmpty()
        || !(protocols.contains(IpProtocol.ICMP) || protocols.contains(IpProtocol.ICMP6))) {
      return new Known(List.of(), false, false);
    }
    int code = message.get().code();
    return new Known(
        List.of(
            new Service(
                protocols,
                ValueSet.of(message.get().type()),
                code < 0 ? space.any(PacketField.DESTINATION_PORT) : ValueSet.of(code),
                true)),
        true,
        false);
  }

  /// Empty for a name that is not known.
  private ValueSet protocols(String name) {
    if (name.equals("ip") || name.equals("ipv6")) {
      return space.any(PacketField.PROTOCOL);
    }
    if (name.equals("tcp-udp")) {
      return ValueSet.union(List.of(ValueSet.of(IpProtocol.TCP), ValueSet.of(IpProtocol.UDP)));
    }
    int number = IpProtocol.number(name);
    if (number == IpProtocol.ICMP && ip6) {
      // In a list for IPv6 the name means ICMPv6, and no packet of IPv6 carries the other.
      number = IpProtocol.ICMP6;
    }
    return number < 0 ? ValueSet.none() : ValueSet.of(number);
  }

  /// Empty for ports that are not understood.
  private ValueSet ports(PortTerm term) {
    return term.isAny()
        ? space.any(PacketField.DESTINATION_PORT)
        : ports.computeIfAbsent(term, ServiceBounds::read);
  }

  private static ValueSet read(PortTerm term) {
    if (term instanceof PortTerm.Unresolved) {
      return ValueSet.none();
    }
    var numbers = new ValueSet.Ranges(4);
    for (PortRange range : term.ranges()) {
      numbers.add(range.first(), range.last());
    }
    return numbers.toSet();
  }
}
