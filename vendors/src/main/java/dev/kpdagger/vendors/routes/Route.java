package dev.kpdagger.vendors.routes;

import dev.kpdagger.packets.Ip4;

/// The prefix of an IPv4 route.
///
/// @param bits the address, its host bits zero
/// @param length 0 to 32
public record Route(int bits, int length) {

  public Route {
    bits &= mask(length);
  }

  static int mask(int length) {
    return length == 0 ? 0 : -1 << (32 - length);
  }

  /// Whether another prefix is this one or a part of it.
  boolean holds(Route other) {
    return other.length >= length && (other.bits & mask(length)) == bits;
  }

  @Override
  public String toString() {
    return Ip4.format(bits) + "/" + length;
  }
}
