package dev.kpdagger.packets;

import java.util.Optional;

/// IPv6 addresses as two 64-bit halves.
public final class Ip6 {

  /// An address; `high` holds its first 64 bits.
  public record Address(long high, long low) {}

  private Ip6() {}

  /// Reads an address as RFC 4291 writes it, with `::` and a dotted quad at its end; empty when it
  /// is not one.
  public static Optional<Address> parse(String text) {
    int gap = text.indexOf("::");
    if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
      return Optional.empty();
    }
    var groups = new int[8];
    if (gap < 0) {
      return read(text, groups, 0) == 8 ? Optional.of(join(groups)) : Optional.empty();
    }
    int before = read(text.substring(0, gap), groups, 0);
    var tail = new int[8];
    int after = read(text.substring(gap + 2), tail, 0);
    if (before < 0 || after < 0 || before + after > 7) {
      return Optional.empty();
    }
    System.arraycopy(tail, 0, groups, 8 - after, after);
    return Optional.of(join(groups));
  }

  private static int read(String part, int[] groups, int count) {
    if (part.isEmpty()) {
      return 0;
    }
    int start = 0;
    while (true) {
      int colon = part.indexOf(':', start);
      var group = part.substring(start, colon < 0 ? part.length() : colon);
      if (colon < 0 && group.indexOf('.') >= 0) {
        var quad = Ip4.parse(group);
        if (quad.isEmpty() || count > 6) {
          return -1;
        }
        groups[count++] = quad.getAsInt() >>> 16;
        groups[count++] = quad.getAsInt() & 0xffff;
        return count;
      }
      int value = hex(group);
      if (value < 0 || count == 8) {
        return -1;
      }
      groups[count++] = value;
      if (colon < 0) {
        return count;
      }
      start = colon + 1;
    }
  }

  private static int hex(String group) {
    if (group.isEmpty() || group.length() > 4) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < group.length(); i++) {
      int digit = Character.digit(group.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  private static Address join(int[] groups) {
    long high = 0;
    long low = 0;
    for (int i = 0; i < 4; i++) {
      high = high << 16 | groups[i];
      low = low << 16 | groups[i + 4];
    }
    return new Address(high, low);
  }

  /// The canonical text of RFC 5952: lower case, the longest run of two or more zero groups as
  /// `::`.
  public static String format(long high, long low) {
    var groups = new int[8];
    for (int i = 0; i < 4; i++) {
      groups[i] = (int) (high >>> (48 - 16 * i) & 0xffff);
      groups[i + 4] = (int) (low >>> (48 - 16 * i) & 0xffff);
    }
    int bestStart = -1;
    int bestLength = 1;
    for (int i = 0; i < 8; i++) {
      int end = i;
      while (end < 8 && groups[end] == 0) {
        end++;
      }
      if (end - i > bestLength) {
        bestStart = i;
        bestLength = end - i;
      }
    }
    var out = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == bestStart) {
        out.append("::");
        i += bestLength - 1;
      } else {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ':') {
          out.append(':');
        }
        out.append(Integer.toHexString(groups[i]));
      }
    }
    return out.toString();
  }
}
