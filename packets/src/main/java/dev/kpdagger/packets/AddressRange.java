package dev.kpdagger.packets;

import java.util.ArrayList;
import java.util.List;

/// Addresses of one family from `first` to `last`, both included.
public record AddressRange(IpAddress first, IpAddress last) {

  public AddressRange {
    if (first.ip6() != last.ip6() || first.compareTo(last) > 0) {
      throw new IllegalArgumentException(first + " to " + last);
    }
  }

  /// Every address of a family.
  public static AddressRange all(boolean ip6) {
    return new AddressRange(IpAddress.first(ip6), IpAddress.last(ip6));
  }

  public boolean contains(IpAddress address) {
    return first.compareTo(address) <= 0 && address.compareTo(last) <= 0;
  }

  /// How many ranges the addresses of a match are.
  public static long count(AddressMatch match) {
    return switch (match) {
      case AddressMatch.Ip4Wildcard wildcard -> 1L << Integer.bitCount(scattered(wildcard));
      case AddressMatch.Ip4Range _, AddressMatch.Ip6Prefix _ -> 1;
    };
  }

  /// The addresses of a match as ranges.
  public static List<AddressRange> of(AddressMatch match) {
    return switch (match) {
      case AddressMatch.Ip4Wildcard wildcard -> of(wildcard);
      case AddressMatch.Ip4Range range ->
          List.of(new AddressRange(IpAddress.ip4(range.first()), IpAddress.ip4(range.last())));
      case AddressMatch.Ip6Prefix prefix -> {
        int host = 128 - prefix.length();
        long high = host <= 64 ? 0 : host == 128 ? -1L : (1L << (host - 64)) - 1;
        long low = host >= 64 ? -1L : (1L << host) - 1;
        yield List.of(
            new AddressRange(
                new IpAddress(true, prefix.high(), prefix.low()),
                new IpAddress(true, prefix.high() | high, prefix.low() | low)));
      }
    };
  }

  private static List<AddressRange> of(AddressMatch.Ip4Wildcard match) {
    int scattered = scattered(match);
    int tail = match.wildcard() & ~scattered;
    var ranges = new ArrayList<AddressRange>();
    // Counts through the scattered bits alone, from all 0 to all 1.
    int bits = 0;
    do {
      int first = match.address() | bits;
      ranges.add(new AddressRange(IpAddress.ip4(first), IpAddress.ip4(first | tail)));
      bits = (bits - scattered) & scattered;
    } while (bits != 0);
    return ranges;
  }

  /// The bits of a wildcard that are not in the run of ones at its end.
  private static int scattered(AddressMatch.Ip4Wildcard match) {
    int tailLength = Integer.numberOfTrailingZeros(~match.wildcard());
    return tailLength == 32 ? 0 : match.wildcard() & (-1 << tailLength);
  }

  /// As filters write it: one address, a prefix, or both ends.
  @Override
  public String toString() {
    if (first.equals(last)) {
      return first.toString();
    }
    int length = prefixLength();
    return length >= 0 ? first + "/" + length : first + "-" + last;
  }

  /// The length of the prefix that it is, or -1.
  private int prefixLength() {
    long high = first.high() ^ last.high();
    long low = first.low() ^ last.low();
    int width = first.ip6() ? 128 : 32;
    int hostBits =
        high == 0 ? 64 - Long.numberOfLeadingZeros(low) : 128 - Long.numberOfLeadingZeros(high);
    int host = hostBits;
    long lowMask = host >= 64 ? -1L : (1L << host) - 1;
    long highMask = host <= 64 ? 0 : host == 128 ? -1L : (1L << (host - 64)) - 1;
    boolean whole =
        (first.high() & highMask) == 0
            && (first.low() & lowMask) == 0
            && (last.high() & highMask) == highMask
            && (last.low() & lowMask) == lowMask;
    return whole ? width - hostBits : -1;
  }
}
