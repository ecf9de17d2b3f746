package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.packets.AddressMatch;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.packets.Ip6;
import dev.kpdagger.vendors.lines.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Addresses as PAN-OS writes them: with a prefix length or without, as ranges, with a wildcard.
final class Addresses {

  private static final int BITS_4 = 32;
  private static final int BITS_6 = 128;

  private Addresses() {}

  /// `10.0.0.0/8`, `10.0.0.1`, `10.0.0.1-10.0.0.9`, `2001:db8::/32`, or null for anything else.
  static @Nullable AddressMatch parse(String text) {
    int dash = text.indexOf('-');
    if (dash > 0 && Character.isDigit(text.charAt(0))) {
      return range(text.substring(0, dash), text.substring(dash + 1));
    }
    int slash = text.indexOf('/');
    var address = slash < 0 ? text : text.substring(0, slash);
    var suffix = slash < 0 ? "" : text.substring(slash + 1);
    if (address.indexOf(':') >= 0) {
      return prefix6(address, suffix);
    }
    return address.isEmpty() || !Character.isDigit(address.charAt(0))
        ? null
        : prefix4(address, suffix);
  }

  private static @Nullable AddressMatch prefix4(String address, String suffix) {
    var ip = Ip4.parse(address);
    if (ip.isEmpty()) {
      return null;
    }
    long bits = BITS_4;
    if (!suffix.isEmpty()) {
      var number = Numbers.parse(suffix);
      if (number == null) {
        var mask = Ip4.parse(suffix);
        var length = mask.isEmpty() ? mask : Ip4.prefixLength(mask.getAsInt());
        if (length.isEmpty()) {
          return null;
        }
        bits = length.getAsInt();
      } else {
        bits = number;
      }
    }
    if (bits > BITS_4) {
      return null;
    }
    int wildcard = bits == BITS_4 ? 0 : bits == 0 ? -1 : (1 << (BITS_4 - (int) bits)) - 1;
    return new AddressMatch.Ip4Wildcard(ip.getAsInt(), wildcard);
  }

  private static @Nullable AddressMatch prefix6(String address, String suffix) {
    var ip = Ip6.parse(address);
    var bits = suffix.isEmpty() ? Long.valueOf(BITS_6) : Numbers.parse(suffix);
    if (ip.isEmpty() || bits == null || bits > BITS_6) {
      return null;
    }
    return new AddressMatch.Ip6Prefix(ip.get().high(), ip.get().low(), bits.intValue());
  }

  private static @Nullable AddressMatch range(String from, String to) {
    var first = Ip4.parse(from.strip());
    var last = Ip4.parse(to.strip());
    if (first.isEmpty()
        || last.isEmpty()
        || Integer.compareUnsigned(first.getAsInt(), last.getAsInt()) > 0) {
      return null;
    }
    return new AddressMatch.Ip4Range(first.getAsInt(), last.getAsInt());
  }

  /// `10.1.2.3/0.127.248.0`: ones in the mask are bits that may differ.
  static @Nullable AddressMatch wildcard(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return parse(text);
    }
    var ip = Ip4.parse(text.substring(0, slash));
    var mask = Ip4.parse(text.substring(slash + 1));
    return ip.isEmpty() || mask.isEmpty()
        ? null
        : new AddressMatch.Ip4Wildcard(ip.getAsInt(), mask.getAsInt());
  }

  /// What an address literal stands for, or why it is not understood.
  static AddressTerm term(String text) {
    var match = parse(text);
    return match == null
        ? new AddressTerm.Unresolved(text, "it is no address")
        : new AddressTerm.Literal(match);
  }

  /// The sources of a list of permitted addresses; any where there is no list.
  static RuleAddresses sources(Node permitted) {
    if (permitted.isEmpty()) {
      return RuleAddresses.any();
    }
    var terms = new ArrayList<AddressTerm>(permitted.size());
    for (Node entry : permitted) {
      entry.claimAll();
      terms.add(term(entry.word()));
    }
    return RuleAddresses.of(List.copyOf(terms));
  }
}
