package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import java.util.HashSet;
import java.util.Set;

/// The addresses of the loopback interface, which never goes down.
///
/// @param addresses without their prefix lengths
record Loopbacks(Reading reading, Set<String> addresses) {

  /// Those of the part that a routing table is in.
  static Loopbacks of(Reading reading, Reading.Table table) {
    var addresses = new HashSet<String>();
    for (Node unit : table.main().entries("interfaces", "lo0", "unit")) {
      for (Node family : unit.entries("family")) {
        for (Node address : family.entries("address")) {
          var word = address.word();
          int slash = word.indexOf('/');
          addresses.add(slash < 0 ? word : word.substring(0, slash));
        }
      }
    }
    return new Loopbacks(reading, addresses);
  }

  /// Whether a value is such an address; a part of a configuration may not show them.
  Fact<Boolean> has(Node value) {
    return addresses.isEmpty()
        ? Fact.unknown("the file shows no address of the loopback interface")
        : reading.explicit(addresses.contains(value.word()), value);
  }

  boolean isEmpty() {
    return addresses.isEmpty();
  }
}
