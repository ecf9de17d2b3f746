package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.packets.AddressMatch;
import dev.kpdagger.packets.AddressMatch.Ip4Range;
import dev.kpdagger.packets.AddressMatch.Ip4Wildcard;
import dev.kpdagger.packets.AddressMatch.Ip6Prefix;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.packets.Ip6;
import dev.kpdagger.vendors.lines.Numbers;
import org.jspecify.annotations.Nullable;

/// Addresses as ASA writes them, with netmasks, and with aliases in the place of addresses.
final class AddressReader {

  private final Aliases aliases;

  AddressReader(Aliases aliases) {
    this.aliases = aliases;
  }

  /// One address of either family.
  AddressTerm host(String word) {
    var text = aliases.address(word);
    var ip4 = Ip4.parse(text);
    if (ip4.isPresent()) {
      return new AddressTerm.Literal(new Ip4Wildcard(ip4.getAsInt(), 0));
    }
    if (isMasked(text)) {
      return new AddressTerm.Symbolic("masked", word);
    }
    var ip6 = Ip6.parse(text).orElse(null);
    return ip6 == null
        ? new AddressTerm.Unresolved(word, "no address, and no name of one")
        : new AddressTerm.Literal(new Ip6Prefix(ip6.high(), ip6.low(), 128));
  }

  /// An address with its netmask; its bits need not be contiguous.
  AddressTerm network(String word, String maskWord) {
    var text = aliases.address(word);
    var address = Ip4.parse(text);
    var mask = Ip4.parse(maskWord);
    if (isMasked(text) && mask.isPresent()) {
      return new AddressTerm.Symbolic("masked", word + " " + maskWord);
    }
    if (address.isEmpty() || mask.isEmpty()) {
      return new AddressTerm.Unresolved(word + " " + maskWord, "no address with a netmask");
    }
    return literal(new Ip4Wildcard(address.getAsInt(), ~mask.getAsInt()));
  }

  /// `2001:db8::/32`.
  AddressTerm prefix6(String word) {
    var match = ip6(word);
    return match == null ? new AddressTerm.Unresolved(word, "no IPv6 prefix") : literal(match);
  }

  /// Both ends are in the range.
  AddressTerm range(String first, String last) {
    var from = Ip4.parse(aliases.address(first));
    var to = Ip4.parse(aliases.address(last));
    if (from.isEmpty()
        || to.isEmpty()
        || Integer.compareUnsigned(from.getAsInt(), to.getAsInt()) > 0) {
      return new AddressTerm.Unresolved(first + " " + last, "no range of IPv4 addresses");
    }
    return new AddressTerm.Literal(new Ip4Range(from.getAsInt(), to.getAsInt()));
  }

  /// Whether a tool put `x` in the place of some of the digits: `xx.xxx.45.196`.
  static boolean isMasked(String text) {
    int dots = 0;
    boolean masked = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        dots++;
      } else if (c == 'x' || c == 'X') {
        masked = true;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return masked && dots == 3;
  }

  /// Whether a word can only be an IPv6 address or prefix.
  static boolean isIp6(String word) {
    return word.indexOf(':') >= 0;
  }

  private static AddressTerm literal(AddressMatch match) {
    return match.isEverything() ? AddressTerm.any() : new AddressTerm.Literal(match);
  }

  private static @Nullable AddressMatch ip6(String word) {
    int slash = word.indexOf('/');
    var address = Ip6.parse(slash < 0 ? word : word.substring(0, slash)).orElse(null);
    Long length = slash < 0 ? Long.valueOf(128) : Numbers.parse(word.substring(slash + 1));
    return address == null || length == null || length > 128
        ? null
        : new Ip6Prefix(address.high(), address.low(), length.intValue());
  }
}
