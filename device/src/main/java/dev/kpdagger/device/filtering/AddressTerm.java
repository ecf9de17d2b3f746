package dev.kpdagger.device.filtering;

import dev.kpdagger.device.Derived;
import dev.kpdagger.packets.AddressMatch;

/// What a rule or an object says of an address of a packet.
public sealed interface AddressTerm {

  /// Any address.
  record Any() implements AddressTerm {}

  /// Addresses written in the rule or object.
  record Literal(AddressMatch match) implements AddressTerm {}

  /// A named object or group.
  record Named(AddressObject object) implements AddressTerm {}

  /// Addresses that only the running device knows.
  ///
  /// @param kind fqdn, geography, dynamic-group, external-list, interface, mac, user ...
  /// @param value as written
  record Symbolic(String kind, String value) implements AddressTerm {}

  /// Not understood; `text` is as written.
  record Unresolved(String text, String reason) implements AddressTerm {}

  static AddressTerm any() {
    return new Any();
  }

  /// As a reader would write it: `any`, `192.0.2.0/24`, the name of an object, `fqdn
  /// www.example.com`.
  default String text() {
    return switch (this) {
      case Any _ -> "any";
      case Literal literal -> literal.match.toString();
      case Named named -> named.object.name();
      case Symbolic symbolic -> symbolic.kind + " " + symbolic.value;
      case Unresolved unresolved -> "?" + unresolved.text;
    };
  }

  /// Whether it holds every address of a family.
  @Derived
  default boolean isAny() {
    return switch (this) {
      case Any _ -> true;
      case Literal literal -> literal.match.isEverything();
      case Named named ->
          named.object.excluded().isEmpty()
              && named.object.members().stream().anyMatch(AddressTerm::isAny);
      case Symbolic _, Unresolved _ -> false;
    };
  }
}
