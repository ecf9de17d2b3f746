package dev.kpdagger.device.network;

import dev.kpdagger.device.Fact;

/// What the filters of a BGP neighbour refuse of the IPv4 routes that it may announce, whatever
/// else the route carries.
///
/// @param bogons whether every prefix that nobody may announce to the internet is refused: private,
///   reserved and documentation addresses, and what is longer than them
/// @param longPrefixes whether every prefix longer than /24 is refused
/// @param ownPrefixes whether every prefix that the device itself announces is refused
public record RouteScreen(
    Fact<Boolean> bogons, Fact<Boolean> longPrefixes, Fact<Boolean> ownPrefixes) {

  /// Nothing is known of any of it, for one reason.
  public static RouteScreen unknown(String reason) {
    return new RouteScreen(Fact.unknown(reason), Fact.unknown(reason), Fact.unknown(reason));
  }
}
