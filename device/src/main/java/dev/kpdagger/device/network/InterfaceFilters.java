package dev.kpdagger.device.network;

import dev.kpdagger.device.Derived;
import dev.kpdagger.device.Fact;

/// The access lists of an interface, by direction; empty names for none.
public record InterfaceFilters(
    Fact<String> in, Fact<String> out, Fact<String> in6, Fact<String> out6) {

  /// The same as [#in], under a name that is no word of the condition language.
  @Derived
  public Fact<String> inbound() {
    return in;
  }
}
