package dev.kpdagger.device.network;

import dev.kpdagger.device.Fact;

/// What is known of a BGP session beyond its neighbour.
///
/// @param source the interface or address that it starts from, empty for the egress interface
/// @param sourceIsLoopback whether that is an interface that never goes down
/// @param keyShared whether a neighbour of another autonomous system has the same key
/// @param inbound what its filters refuse
public record BgpSession(
    Fact<String> source,
    Fact<Boolean> sourceIsLoopback,
    Fact<Boolean> keyShared,
    RouteScreen inbound) {

  private static final String NOT_READ = "the reader of this platform does not look at it";

  /// A session that a reader does not look at.
  public static final BgpSession UNREAD =
      new BgpSession(
          Fact.unknown(NOT_READ),
          Fact.unknown(NOT_READ),
          Fact.unknown(NOT_READ),
          RouteScreen.unknown(NOT_READ));
}
