package dev.kpdagger.device.filtering;

import dev.kpdagger.device.Derived;

/// What a rule says of the protocol and the ports of a packet.
public sealed interface ServiceTerm {

  /// Any IP packet of the rule's address family.
  record Any() implements ServiceTerm {}

  /// One protocol.
  ///
  /// @param protocol by name or number: tcp, udp, icmp, ipv6-icmp, 89 ...; `ip` or `ipv6` for all,
  ///   `mac` for frames
  /// @param messageType of ICMP and IGMP, as written, with its code after a space; empty for any
  record Match(String protocol, PortTerm sourcePorts, PortTerm destinationPorts, String messageType)
      implements ServiceTerm {

    private String details() {
      return (destinationPorts.isAny() ? "" : "/" + destinationPorts.text())
          + (sourcePorts.isAny() ? "" : " from " + sourcePorts.text())
          + (messageType.isEmpty() ? "" : " " + messageType);
    }

    /// A protocol with all its ports and messages.
    public static Match of(String protocol) {
      return new Match(protocol, PortTerm.any(), PortTerm.any(), "");
    }

    /// A protocol with destination ports.
    public static Match of(String protocol, PortTerm destinationPorts) {
      return new Match(protocol, PortTerm.any(), destinationPorts, "");
    }
  }

  /// A named object or group.
  record Named(ServiceObject object) implements ServiceTerm {}

  /// The usual ports of whatever application the rule names.
  record ApplicationDefault() implements ServiceTerm {}

  /// Not understood; `text` is as written.
  record Unresolved(String text, String reason) implements ServiceTerm {}

  static ServiceTerm any() {
    return new Any();
  }

  /// As a reader would write it: `any`, `tcp/443`, `udp/53 from 1024-65535`, `icmp echo`, the name
  /// of an object.
  default String text() {
    return switch (this) {
      case Any _ -> "any";
      case Match match -> match.protocol + match.details();
      case Named named -> named.object.name();
      case ApplicationDefault _ -> "application-default";
      case Unresolved unresolved -> "?" + unresolved.text;
    };
  }

  /// Whether every packet of a family matches it.
  @Derived
  default boolean isAny() {
    return switch (this) {
      case Any _ -> true;
      case Match match ->
          (match.protocol.equals("ip") || match.protocol.equals("ipv6"))
              && match.sourcePorts.isAny()
              && match.destinationPorts.isAny();
      case Named named -> named.object.members().stream().anyMatch(ServiceTerm::isAny);
      case ApplicationDefault _, Unresolved _ -> false;
    };
  }
}
