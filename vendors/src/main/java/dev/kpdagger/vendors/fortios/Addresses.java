package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.packets.AddressMatch;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.packets.Ip6;
import dev.kpdagger.vendors.lines.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Addresses as the configuration writes them: `10.0.0.0 255.255.255.0`, `10.0.0.0/24`,
/// `2001:db8::/32`, and first and last of a range.
final class Addresses {

  static final AddressMatch EVERY_IP4 = new AddressMatch.Ip4Wildcard(0, -1);
  static final AddressMatch EVERY_IP6 = new AddressMatch.Ip6Prefix(0, 0, 0);

  private Addresses() {}

  /// A network of one value with a length, or of an address and a mask; a lone address is a host.
  static @Nullable AddressMatch network(List<String> values) {
    if (values.isEmpty()) {
      return null;
    }
    var first = values.getFirst();
    int slash = first.indexOf('/');
    var address = Ip4.parse(slash < 0 ? first : first.substring(0, slash));
    if (address.isEmpty()) {
      return null;
    }
    if (slash >= 0) {
      var length = Numbers.parse(first.substring(slash + 1));
      return length == null || length > 32 ? null : prefix(address.getAsInt(), length.intValue());
    }
    if (values.size() < 2) {
      return prefix(address.getAsInt(), 32);
    }
    return masked(address.getAsInt(), values.get(1));
  }

  private static @Nullable AddressMatch masked(int address, String mask) {
    var bits = Ip4.parse(mask);
    return bits.isEmpty() ? null : new AddressMatch.Ip4Wildcard(address, ~bits.getAsInt());
  }

  private static AddressMatch prefix(int address, int length) {
    return new AddressMatch.Ip4Wildcard(
        address, length == 0 ? -1 : length == 32 ? 0 : -1 >>> length);
  }

  /// An interface's address with its prefix length, or empty where there is none.
  static String withLength(List<String> values) {
    if (values.isEmpty()) {
      return "";
    }
    var first = values.getFirst();
    if (first.indexOf('/') >= 0) {
      return first;
    }
    var address = Ip4.parse(first);
    if (address.isEmpty() || address.getAsInt() == 0) {
      return "";
    }
    OptionalInt mask = values.size() < 2 ? OptionalInt.empty() : Ip4.parse(values.get(1));
    var length = mask.isEmpty() ? OptionalInt.of(32) : Ip4.prefixLength(mask.getAsInt());
    return length.isEmpty() ? "" : first + "/" + length.getAsInt();
  }

  static @Nullable AddressMatch range(String first, String last) {
    var from = Ip4.parse(first);
    var to = Ip4.parse(last);
    if (from.isEmpty()
        || to.isEmpty()
        || Integer.compareUnsigned(from.getAsInt(), to.getAsInt()) > 0) {
      return null;
    }
    return new AddressMatch.Ip4Range(from.getAsInt(), to.getAsInt());
  }

  /// `2001:db8::/32`; without a length, a host.
  static @Nullable AddressMatch prefix6(String text) {
    int slash = text.indexOf('/');
    var address = Ip6.parse(slash < 0 ? text : text.substring(0, slash));
    var length = slash < 0 ? Long.valueOf(128) : Numbers.parse(text.substring(slash + 1));
    if (address.isEmpty() || length == null || length > 128) {
      return null;
    }
    return new AddressMatch.Ip6Prefix(address.get().high(), address.get().low(), length.intValue());
  }

  /// The prefixes that make up a range, or none when it is no range.
  static List<AddressTerm> range6(String first, String last) {
    var from = Ip6.parse(first);
    var to = Ip6.parse(last);
    if (from.isEmpty() || to.isEmpty()) {
      return List.of();
    }
    long high = from.get().high();
    long low = from.get().low();
    long lastHigh = to.get().high();
    long lastLow = to.get().low();
    var found = new ArrayList<AddressTerm>();
    while (compare(high, low, lastHigh, lastLow) <= 0) {
      int length = 128 - trailingZeros(high, low);
      while (length < 128 && compareEnd(high, low, length, lastHigh, lastLow) > 0) {
        length++;
      }
      found.add(new AddressTerm.Literal(new AddressMatch.Ip6Prefix(high, low, length)));
      long endHigh = high | hostHigh(length);
      long endLow = low | hostLow(length);
      if (endHigh == -1L && endLow == -1L) {
        break;
      }
      low = endLow + 1;
      high = endHigh + (low == 0 ? 1 : 0);
    }
    return found;
  }

  private static int trailingZeros(long high, long low) {
    return low != 0 ? Long.numberOfTrailingZeros(low) : 64 + Long.numberOfTrailingZeros(high);
  }

  private static long hostHigh(int length) {
    return length >= 64 ? 0 : length == 0 ? -1L : -1L >>> length;
  }

  private static long hostLow(int length) {
    return length <= 64 ? -1L : length == 128 ? 0 : -1L >>> (length - 64);
  }

  private static int compareEnd(long high, long low, int length, long lastHigh, long lastLow) {
    return compare(high | hostHigh(length), low | hostLow(length), lastHigh, lastLow);
  }

  private static int compare(long high, long low, long otherHigh, long otherLow) {
    int byHigh = Long.compareUnsigned(high, otherHigh);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, otherLow);
  }
}
