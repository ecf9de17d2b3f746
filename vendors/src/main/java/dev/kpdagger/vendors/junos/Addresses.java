package dev.kpdagger.vendors.junos;

import dev.kpdagger.packets.AddressMatch;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.packets.Ip6;
import org.jspecify.annotations.Nullable;

/// Addresses and prefixes as Junos writes them.
final class Addresses {

  private static final int BITS_4 = 32;
  private static final int BITS_6 = 128;

  private Addresses() {}

  /// `10.0.0.0/8`, `10.0.0.1`, `2001:db8::/32`; null when it is none.
  static @Nullable AddressMatch parse(String text) {
    int slash = text.indexOf('/');
    var address = slash < 0 ? text : text.substring(0, slash);
    boolean six = address.indexOf(':') >= 0;
    int length = six ? BITS_6 : BITS_4;
    if (slash >= 0) {
      int written = Numbers.small(text.substring(slash + 1));
      if (written < 0 || written > length) {
        return null;
      }
      length = written;
    }
    if (six) {
      var parsed = Ip6.parse(address).orElse(null);
      return parsed == null
          ? null
          : new AddressMatch.Ip6Prefix(parsed.high(), parsed.low(), length);
    }
    var parsed = Ip4.parse(address);
    int wildcard = length == 0 ? -1 : length == BITS_4 ? 0 : -1 >>> length;
    return parsed.isEmpty() ? null : new AddressMatch.Ip4Wildcard(parsed.getAsInt(), wildcard);
  }

  /// `10.0.0.1` and `10.0.0.9`; null when they are no range.
  static @Nullable AddressMatch range(String first, String last) {
    var from = Ip4.parse(bare(first));
    var to = Ip4.parse(bare(last));
    if (from.isEmpty()
        || to.isEmpty()
        || Integer.compareUnsigned(from.getAsInt(), to.getAsInt()) > 0) {
      return null;
    }
    return new AddressMatch.Ip4Range(from.getAsInt(), to.getAsInt());
  }

  /// `10.0.0.11/255.255.0.255`: the bits that are set in the mask count; null when it is none.
  static @Nullable AddressMatch wildcard(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return null;
    }
    var address = Ip4.parse(text.substring(0, slash));
    var mask = Ip4.parse(text.substring(slash + 1));
    return address.isEmpty() || mask.isEmpty()
        ? null
        : new AddressMatch.Ip4Wildcard(address.getAsInt(), ~mask.getAsInt());
  }

  private static String bare(String text) {
    return text.endsWith("/32") ? text.substring(0, text.length() - 3) : text;
  }
}
