package dev.kpdagger.firewall.model;

import dev.kpdagger.packets.ValueSet;
import java.util.Set;

/// Values of one field that a rule matches, if something holds.
///
/// @param asks what must hold; nothing for values that it matches for sure
record Alternative(ValueSet values, Set<String> asks) {

  static Alternative known(ValueSet values) {
    return new Alternative(values, Set.of());
  }

  static Alternative open(ValueSet values, String asks) {
    return new Alternative(values, Set.of(asks));
  }
}
