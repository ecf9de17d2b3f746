package dev.kpdagger.device.filtering;

import dev.kpdagger.device.Derived;
import dev.kpdagger.packets.AddressMatch;

/// What a rule says of the source or destination of a packet.
public sealed interface AddressTerm {

  /// Any address.
  record Any() implements AddressTerm {}

  /// Addresses written in the rule.
  record Literal(AddressMatch match) implements AddressTerm {}

  /// A named group, with the index of the group in [FilteringFacts#addressGroups] left to whoever
  /// resolves it.
  record Group(String name) implements AddressTerm {}

  /// Not understood; `text` is as written.
  record Unresolved(String text, String reason) implements AddressTerm {}

  static AddressTerm any() {
    return new Any();
  }

  @Derived
  default boolean isAny() {
    return this instanceof Any;
  }
}
