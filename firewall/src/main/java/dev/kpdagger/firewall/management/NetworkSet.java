package dev.kpdagger.firewall.management;

import dev.kpdagger.firewall.measure.Addresses;
import dev.kpdagger.firewall.measure.Intervals;
import dev.kpdagger.packets.AddressMatch.Ip6Prefix;
import dev.kpdagger.packets.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Some networks of both families, and what of other addresses is in none of them.
///
/// @param ip4 as unsigned numbers
record NetworkSet(Intervals ip4, List<Ip6Prefix> ip6) {

  /// Parts that a text names; more are counted.
  private static final int MOST_NAMED = 3;

  private static final int BITS = 32;

  /// @param networks addresses or prefixes; those that are neither are left out
  static NetworkSet of(List<String> networks) {
    var addresses = addresses(networks);
    return new NetworkSet(addresses.ip4(), addresses.ip6());
  }

  /// The addresses of some prefixes.
  static Addresses addresses(List<String> networks) {
    var four = new Intervals.Builder();
    var six = new ArrayList<Ip6Prefix>();
    var unknown = "";
    for (String network : networks) {
      int slash = network.indexOf('/');
      var address = IpAddress.parse(slash < 0 ? network : network.substring(0, slash));
      if (address.isEmpty()) {
        unknown = network + " is no address";
        continue;
      }
      int most = address.get().ip6() ? 4 * BITS : BITS;
      int length = slash < 0 ? most : Integer.parseInt(network.substring(slash + 1));
      if (address.get().ip6()) {
        six.add(new Ip6Prefix(address.get().high(), address.get().low(), length));
      } else {
        long hosts = 1L << (BITS - length);
        long first = address.get().low() & -hosts;
        four.add(first, first + hosts - 1);
      }
    }
    return new Addresses(four.build(), six, Set.of(), unknown);
  }

  /// The addresses that are in none of the networks, in words; empty for none.
  String outside(Addresses sources) {
    var parts = new ArrayList<String>();
    var outside = sources.ip4().minus(ip4);
    for (int i = 0; i < outside.count(); i++) {
      parts.add(shown(outside.first(i), outside.last(i)));
    }
    for (Ip6Prefix prefix : sources.ip6()) {
      if (ip6.stream().noneMatch(network -> holds(network, prefix))) {
        parts.add(prefix.toString());
      }
    }
    var named = String.join(", ", parts.subList(0, Math.min(parts.size(), MOST_NAMED)));
    return parts.size() <= MOST_NAMED
        ? named
        : named + " and " + (parts.size() - MOST_NAMED) + " more";
  }

  private static String shown(long first, long last) {
    long count = last - first + 1;
    boolean prefix = Long.bitCount(count) == 1 && first % count == 0;
    var start = IpAddress.ip4((int) first).toString();
    return prefix
        ? start + "/" + (BITS - Long.numberOfTrailingZeros(count))
        : start + "-" + IpAddress.ip4((int) last);
  }

  private static boolean holds(Ip6Prefix outer, Ip6Prefix inner) {
    return outer.length() <= inner.length()
        && new Ip6Prefix(inner.high(), inner.low(), outer.length()).equals(outer);
  }
}
