package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.packets.AddressMatch;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.packets.Ip6;
import dev.kpdagger.vendors.lines.Numbers;
import org.jspecify.annotations.Nullable;

/// Addresses as lists and groups write them.
final class Addresses {

  private Addresses() {}

  /// One host of either family, or null.
  static @Nullable AddressTerm host(String word) {
    var four = Ip4.parse(word);
    if (four.isPresent()) {
      return new AddressTerm.Literal(new AddressMatch.Ip4Wildcard(four.getAsInt(), 0));
    }
    var six = Ip6.parse(word).orElse(null);
    return six == null
        ? null
        : new AddressTerm.Literal(new AddressMatch.Ip6Prefix(six.high(), six.low(), 128));
  }

  /// `A/L` of either family, or null. A prefix of no bits is any address.
  static @Nullable AddressTerm prefix(String word) {
    int slash = word.indexOf('/');
    Long length = slash < 0 ? null : Numbers.parse(word.substring(slash + 1));
    if (length == null || length > 128) {
      return null;
    }
    var text = word.substring(0, slash);
    var four = Ip4.parse(text);
    if (four.isPresent()) {
      if (length > 32) {
        return null;
      }
      return length == 0
          ? AddressTerm.any()
          : new AddressTerm.Literal(
              new AddressMatch.Ip4Wildcard(
                  four.getAsInt(), length == 32 ? 0 : -1 >>> length.intValue()));
    }
    var six = Ip6.parse(text).orElse(null);
    if (six == null) {
      return null;
    }
    return length == 0
        ? AddressTerm.any()
        : new AddressTerm.Literal(
            new AddressMatch.Ip6Prefix(six.high(), six.low(), length.intValue()));
  }

  /// An IPv4 address with its wildcard, or null.
  static @Nullable AddressTerm wildcard(String address, String wildcard) {
    var base = Ip4.parse(address);
    var mask = Ip4.parse(wildcard);
    if (base.isEmpty() || mask.isEmpty()) {
      return null;
    }
    return mask.getAsInt() == -1
        ? AddressTerm.any()
        : new AddressTerm.Literal(new AddressMatch.Ip4Wildcard(base.getAsInt(), mask.getAsInt()));
  }

  /// An IPv4 address with its netmask, or null.
  static @Nullable AddressTerm netmask(String address, String netmask) {
    var mask = Ip4.parse(netmask);
    var length = mask.isEmpty() ? mask : Ip4.prefixLength(mask.getAsInt());
    return length.isEmpty() ? null : prefix(address + "/" + length.getAsInt());
  }

  /// Both ends included, or null.
  static @Nullable AddressTerm range(String first, String last) {
    var from = Ip4.parse(first);
    var to = Ip4.parse(last);
    if (from.isEmpty()
        || to.isEmpty()
        || Integer.compareUnsigned(from.getAsInt(), to.getAsInt()) > 0) {
      return null;
    }
    return new AddressTerm.Literal(new AddressMatch.Ip4Range(from.getAsInt(), to.getAsInt()));
  }
}
