package dev.kpdagger.device.filtering;

import dev.kpdagger.device.Derived;
import dev.kpdagger.packets.PortRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a rule says of the ports of a packet.
public sealed interface PortTerm {

  /// Any port, or a protocol without ports.
  record Any() implements PortTerm {}

  /// Ports in these ranges, ascending and apart.
  record Ports(List<PortRange> ranges) implements PortTerm {
    public Ports {
      ranges = List.copyOf(ranges);
    }
  }

  /// A named group of ports, whatever the protocols of its members.
  record Group(ServiceObject object) implements PortTerm {}

  /// Not understood; `text` is as written.
  record Unresolved(String text, String reason) implements PortTerm {}

  static PortTerm any() {
    return new Any();
  }

  @Derived
  default boolean isAny() {
    return this instanceof Any;
  }

  /// As a reader would write it: `any`, `80,8000-8080`, the name of a group.
  default String text() {
    return switch (this) {
      case Any _ -> "any";
      case Ports ports ->
          ports.ranges.stream().map(PortRange::toString).collect(Collectors.joining(","));
      case Group group -> group.object.name();
      case Unresolved unresolved -> "?" + unresolved.text;
    };
  }

  /// The port ranges that are named, groups resolved; empty for any port and where nothing is
  /// understood.
  default List<PortRange> ranges() {
    return switch (this) {
      case Ports ports -> ports.ranges;
      case Group group -> {
        var ranges = new ArrayList<PortRange>();
        for (ServiceTerm member : group.object.members()) {
          collect(member, ranges);
        }
        yield ranges;
      }
      case Any _, Unresolved _ -> List.of();
    };
  }

  private static void collect(ServiceTerm member, List<PortRange> into) {
    switch (member) {
      case ServiceTerm.Match match -> into.addAll(match.destinationPorts().ranges());
      case ServiceTerm.Named named -> named.object().members().forEach(m -> collect(m, into));
      case ServiceTerm.Any _, ServiceTerm.ApplicationDefault _, ServiceTerm.Unresolved _ -> {}
    }
  }
}
