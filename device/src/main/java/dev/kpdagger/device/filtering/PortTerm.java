package dev.kpdagger.device.filtering;

import dev.kpdagger.device.Derived;
import dev.kpdagger.packets.PortRange;
import java.util.List;

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

  /// A named group of services; it decides protocol and ports.
  record Group(String name) implements PortTerm {}

  /// Not understood; `text` is as written.
  record Unresolved(String text, String reason) implements PortTerm {}

  static PortTerm any() {
    return new Any();
  }

  @Derived
  default boolean isAny() {
    return this instanceof Any;
  }
}
