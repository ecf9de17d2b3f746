package dev.kpdagger.firewall.measure;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.packets.AddressMatch.Ip6Prefix;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Addresses of both families, as far as the file tells them.
///
/// @param ip4 as unsigned numbers
/// @param ip6 prefixes, none inside another, in order
/// @param symbolic what only the running device resolves, as a reader would write it
/// @param unknown why a part is not counted, or empty
public record Addresses(Intervals ip4, List<Ip6Prefix> ip6, Set<String> symbolic, String unknown) {

  public static final long ALL_IP4 = 1L << 32;
  public static final Addresses NONE = new Addresses(Intervals.EMPTY, List.of(), Set.of(), "");
  public static final Addresses ALL =
      new Addresses(Intervals.of(0, ALL_IP4 - 1), List.of(new Ip6Prefix(0, 0, 0)), Set.of(), "");

  private static final int NETWORK_BITS = 64;

  public Addresses {
    ip6 = List.copyOf(ip6);
    symbolic = java.util.Collections.unmodifiableSet(new TreeSet<>(symbolic));
  }

  /// Whether nothing of it is left to the running device and nothing is unknown.
  public boolean isExact() {
    return symbolic.isEmpty() && unknown.isEmpty();
  }

  /// How many IPv4 addresses there are.
  public Fact<Long> count4(SourceSpan span) {
    return fact(ip4.size(), span);
  }

  /// How many networks of 64 bits the IPv6 addresses are in, at most the largest number.
  public Fact<Long> count6(SourceSpan span) {
    long count = 0;
    for (Ip6Prefix prefix : ip6) {
      int bits = Math.max(0, NETWORK_BITS - prefix.length());
      count = bits >= 63 ? Long.MAX_VALUE : saturated(count, 1L << bits);
    }
    return fact(count, span);
  }

  private Fact<Long> fact(long count, SourceSpan span) {
    if (!unknown.isEmpty()) {
      return Fact.unknown(unknown);
    }
    return symbolic.isEmpty()
        ? Fact.explicit(count, span)
        : Fact.unknown(symbolic.iterator().next() + " is resolved by the running device");
  }

  private static long saturated(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  /// Prefixes in order, without those that another one holds.
  static List<Ip6Prefix> apart(List<Ip6Prefix> prefixes) {
    var sorted = new ArrayList<>(new HashSet<>(prefixes));
    sorted.sort(Addresses::compare);
    var apart = new ArrayList<Ip6Prefix>();
    for (Ip6Prefix prefix : sorted) {
      if (apart.isEmpty() || !holds(apart.getLast(), prefix)) {
        apart.add(prefix);
      }
    }
    return apart;
  }

  private static int compare(Ip6Prefix a, Ip6Prefix b) {
    int high = Long.compareUnsigned(a.high(), b.high());
    int low = Long.compareUnsigned(a.low(), b.low());
    return high != 0 ? high : low != 0 ? low : Integer.compare(a.length(), b.length());
  }

  private static boolean holds(Ip6Prefix outer, Ip6Prefix inner) {
    return outer.length() <= inner.length()
        && new Ip6Prefix(inner.high(), inner.low(), outer.length()).equals(outer);
  }
}
