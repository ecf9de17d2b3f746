package dev.kpdagger.packets;

import java.util.OptionalInt;

/// IPv4 addresses as 32-bit numbers, the first octet in the highest byte.
public final class Ip4 {

  private Ip4() {}

  /// Reads a dotted quad; empty when it is not one.
  public static OptionalInt parse(CharSequence text) {
    int address = 0;
    int octet = -1;
    int dots = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        octet = (octet < 0 ? 0 : octet * 10) + (c - '0');
        if (octet > 255) {
          return OptionalInt.empty();
        }
      } else if (c == '.' && octet >= 0 && dots < 3) {
        address = address << 8 | octet;
        octet = -1;
        dots++;
      } else {
        return OptionalInt.empty();
      }
    }
    return dots == 3 && octet >= 0 ? OptionalInt.of(address << 8 | octet) : OptionalInt.empty();
  }

  public static String format(int address) {
    return (address >>> 24)
        + "."
        + (address >>> 16 & 255)
        + "."
        + (address >>> 8 & 255)
        + "."
        + (address & 255);
  }

  /// The prefix length of a netmask such as `255.255.255.0`; empty when its bits are not
  /// contiguous.
  public static OptionalInt prefixLength(int netmask) {
    int length = Integer.numberOfLeadingZeros(~netmask);
    return length == 32 || netmask == (length == 0 ? 0 : -1 << (32 - length))
        ? OptionalInt.of(length)
        : OptionalInt.empty();
  }
}
