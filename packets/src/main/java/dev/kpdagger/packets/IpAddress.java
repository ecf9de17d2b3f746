package dev.kpdagger.packets;

import java.util.Optional;

/// An address of IPv4 or IPv6. Ordered by family, then by value.
///
/// @param ip6 whether it is one of IPv6
/// @param high the first 64 bits of an IPv6 address; 0 for IPv4
/// @param low the other 64 bits, or the 32 bits of an IPv4 address
public record IpAddress(boolean ip6, long high, long low) implements Comparable<IpAddress> {

  private static final long IP4_BITS = 0xffff_ffffL;

  /// The first address of a family, all bits 0.
  static IpAddress first(boolean ip6) {
    return new IpAddress(ip6, 0, 0);
  }

  /// The last address of a family, all bits 1.
  static IpAddress last(boolean ip6) {
    return ip6 ? new IpAddress(true, -1, -1) : new IpAddress(false, 0, IP4_BITS);
  }

  public static IpAddress ip4(int address) {
    return new IpAddress(false, 0, address & IP4_BITS);
  }

  /// Reads an address of either family; empty when it is not one.
  public static Optional<IpAddress> parse(String text) {
    if (text.indexOf(':') >= 0) {
      return Ip6.parse(text).map(address -> new IpAddress(true, address.high(), address.low()));
    }
    var address = Ip4.parse(text);
    return address.isPresent() ? Optional.of(ip4(address.getAsInt())) : Optional.empty();
  }

  boolean isLast() {
    return equals(last(ip6));
  }

  /// The address after it.
  IpAddress next() {
    return low == -1L ? new IpAddress(ip6, high + 1, 0) : new IpAddress(ip6, high, low + 1);
  }

  /// The address before it.
  IpAddress previous() {
    return low == 0 ? new IpAddress(ip6, high - 1, -1) : new IpAddress(ip6, high, low - 1);
  }

  @Override
  public int compareTo(IpAddress other) {
    if (ip6 != other.ip6) {
      return ip6 ? 1 : -1;
    }
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }

  @Override
  public String toString() {
    return ip6 ? Ip6.format(high, low) : Ip4.format((int) low);
  }
}
