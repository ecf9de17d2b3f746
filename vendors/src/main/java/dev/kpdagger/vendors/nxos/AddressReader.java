package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.packets.AddressMatch.Ip4Wildcard;
import dev.kpdagger.packets.AddressMatch.Ip6Prefix;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.packets.Ip6;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Statement;

/// Reads an address of a rule or group: `any`, `host A`, `A/LENGTH`, or `A WILDCARD`.
final class AddressReader {

  private final Statement line;
  private final boolean ip6;
  private int at;

  AddressReader(Statement line, int at, boolean ip6) {
    this.line = line;
    this.at = at;
    this.ip6 = ip6;
  }

  /// The word after what was read.
  int end() {
    return at;
  }

  AddressTerm read() {
    var word = line.word(at++);
    return switch (word) {
      case "any" -> AddressTerm.any();
      case "host" -> host(line.word(at++));
      case "" -> new AddressTerm.Unresolved("", "the address is missing");
      default -> word.indexOf('/') > 0 ? prefix(word) : wildcard(word);
    };
  }

  private AddressTerm host(String word) {
    if (ip6) {
      return Ip6.parse(word)
          .<AddressTerm>map(a -> new AddressTerm.Literal(new Ip6Prefix(a.high(), a.low(), 128)))
          .orElseGet(() -> bad(word));
    }
    var address = Ip4.parse(word);
    return address.isPresent()
        ? new AddressTerm.Literal(new Ip4Wildcard(address.getAsInt(), 0))
        : bad(word);
  }

  private AddressTerm prefix(String word) {
    int slash = word.indexOf('/');
    var text = word.substring(0, slash);
    Long length = Numbers.parse(word.substring(slash + 1));
    if (length == null || length > (ip6 ? 128 : 32)) {
      return bad(word);
    }
    if (length == 0) {
      return AddressTerm.any();
    }
    if (ip6) {
      var address = Ip6.parse(text).orElse(null);
      return address == null
          ? bad(word)
          : new AddressTerm.Literal(
              new Ip6Prefix(address.high(), address.low(), length.intValue()));
    }
    var address = Ip4.parse(text);
    int hosts = length == 32 ? 0 : -1 >>> length.intValue();
    return address.isPresent()
        ? new AddressTerm.Literal(new Ip4Wildcard(address.getAsInt(), hosts))
        : bad(word);
  }

  private AddressTerm wildcard(String word) {
    var address = Ip4.parse(word);
    var wildcard = Ip4.parse(line.word(at));
    if (ip6 || address.isEmpty() || wildcard.isEmpty()) {
      return bad(word);
    }
    at++;
    return wildcard.getAsInt() == -1
        ? AddressTerm.any()
        : new AddressTerm.Literal(new Ip4Wildcard(address.getAsInt(), wildcard.getAsInt()));
  }

  private static AddressTerm bad(String word) {
    return new AddressTerm.Unresolved(word, "no address");
  }
}
