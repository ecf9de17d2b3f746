package dev.kpdagger.vendors.routes;

import dev.kpdagger.packets.Ip4;
import java.util.Optional;

/// The routes inside a prefix whose lengths are in a range, as an entry of a prefix list names
/// them.
public record RouteRange(Route block, int shortest, int longest) {

  /// Every route.
  public static final RouteRange ALL = new RouteRange(new Route(0, 0), 0, 32);

  boolean contains(Route route) {
    return route.length() >= shortest && route.length() <= longest && block.holds(route);
  }

  /// A prefix as it is written, `192.0.2.0/24`; empty where it is none of IPv4.
  public static Optional<Route> block(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    var address = Ip4.parse(text.substring(0, slash));
    int length = number(text.substring(slash + 1));
    return address.isPresent() && length >= 0
        ? Optional.of(new Route(address.getAsInt(), length))
        : Optional.empty();
  }

  /// An entry with the words that widen it, each empty where it is not written: `ge`, `le`, `eq`.
  public static Optional<RouteRange> of(String prefix, String ge, String le, String eq) {
    var block = block(prefix);
    if (block.isEmpty()) {
      return Optional.empty();
    }
    int length = block.get().length();
    int least = ge.isEmpty() ? length : number(ge);
    int most = le.isEmpty() ? (ge.isEmpty() ? length : 32) : number(le);
    if (!eq.isEmpty()) {
      least = number(eq);
      most = least;
    }
    return least < 0 || most < 0
        ? Optional.empty()
        : Optional.of(new RouteRange(block.get(), least, most));
  }

  /// 0 to 32, else -1.
  static int number(String text) {
    if (text.isEmpty() || text.length() > 2) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      value = value * 10 + (digit - '0');
    }
    return value <= 32 ? value : -1;
  }
}
