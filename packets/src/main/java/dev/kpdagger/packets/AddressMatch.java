package dev.kpdagger.packets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A set of addresses as filters write it.
public sealed interface AddressMatch {

  /// IPv4 addresses that agree with `address` in every bit that is 0 in `wildcard`; the bits need
  /// not be contiguous.
  record Ip4Wildcard(int address, int wildcard) implements AddressMatch {

    public Ip4Wildcard {
      address &= ~wildcard;
    }

    public boolean contains(int candidate) {
      return ((candidate ^ address) & ~wildcard) == 0;
    }

    @Override
    public boolean isEverything() {
      return wildcard == -1;
    }

    @Override
    public String toString() {
      int hostBits = Integer.bitCount(wildcard);
      boolean contiguous = hostBits == 32 || wildcard == (1 << hostBits) - 1;
      return contiguous
          ? Ip4.format(address) + "/" + (32 - hostBits)
          : Ip4.format(address) + " wildcard " + Ip4.format(wildcard);
    }
  }

  /// IPv4 addresses from `first` to `last`, both included, as unsigned numbers.
  record Ip4Range(int first, int last) implements AddressMatch {

    public Ip4Range {
      if (Integer.compareUnsigned(first, last) > 0) {
        throw new IllegalArgumentException(Ip4.format(first) + " to " + Ip4.format(last));
      }
    }

    @Override
    public boolean isEverything() {
      return first == 0 && last == -1;
    }

    @Override
    public String toString() {
      return Ip4.format(first) + "-" + Ip4.format(last);
    }
  }

  /// IPv6 addresses that share the first `length` bits, 0 to 128.
  record Ip6Prefix(long high, long low, int length) implements AddressMatch {

    public Ip6Prefix {
      if (length < 0 || length > 128) {
        throw new IllegalArgumentException("prefix length " + length);
      }
      high &= length >= 64 ? -1L : length == 0 ? 0 : -1L << (64 - length);
      low &= length <= 64 ? 0 : length == 128 ? -1L : -1L << (128 - length);
    }

    @Override
    public boolean isEverything() {
      return length == 0;
    }

    @Override
    public String toString() {
      return Ip6.format(high, low) + "/" + length;
    }
  }

  /// Whether it holds every address of its family.
  boolean isEverything();

  /// What it and one other of its kind make up together: the prefix of which it is a half. A mask
  /// with gaps has one for each bit that it asks for, with one more gap; a range has none.
  default List<AddressMatch> halved() {
    return switch (this) {
      case Ip4Wildcard(int address, int wildcard) -> {
        if (wildcard == -1) {
          yield List.of();
        }
        if ((wildcard & (wildcard + 1)) == 0) {
          yield List.of(new Ip4Wildcard(address, wildcard << 1 | 1));
        }
        var wholes = new ArrayList<AddressMatch>();
        for (int left = ~wildcard; left != 0; left &= left - 1) {
          wholes.add(new Ip4Wildcard(address, wildcard | Integer.lowestOneBit(left)));
        }
        yield wholes;
      }
      case Ip4Range _ -> List.of();
      case Ip6Prefix(long high, long low, int length) ->
          length == 0 ? List.of() : List.of(new Ip6Prefix(high, low, length - 1));
    };
  }

  /// What it and another one are together, where that is one of the [#halved()] of both.
  default Optional<AddressMatch> joined(AddressMatch other) {
    if (equals(other) || !isAsWideAs(other)) {
      return Optional.empty();
    }
    var wholes = other.halved();
    return halved().stream().filter(wholes::contains).findFirst();
  }

  /// Whether it and another one may hold an address in common; certain when false. A range and a
  /// mask with gaps may be said to meet where they do not.
  default boolean mayMeet(AddressMatch other) {
    return switch (this) {
      case Ip6Prefix one ->
          other instanceof Ip6Prefix two
              && (one.length <= two.length
                  ? new Ip6Prefix(two.high, two.low, one.length).equals(one)
                  : new Ip6Prefix(one.high, one.low, two.length).equals(two));
      case Ip4Wildcard one ->
          switch (other) {
            case Ip4Wildcard two ->
                ((one.address ^ two.address) & ~one.wildcard & ~two.wildcard) == 0;
            case Ip4Range two -> two.mayMeet(one);
            case Ip6Prefix _ -> false;
          };
      case Ip4Range one ->
          switch (other) {
            case Ip4Wildcard two ->
                Integer.compareUnsigned(one.first(), two.address | two.wildcard) <= 0
                    && Integer.compareUnsigned(two.address, one.last()) <= 0;
            case Ip4Range two ->
                Integer.compareUnsigned(one.first(), two.last()) <= 0
                    && Integer.compareUnsigned(two.first(), one.last()) <= 0;
            case Ip6Prefix _ -> false;
          };
    };
  }

  private boolean isAsWideAs(AddressMatch other) {
    return switch (this) {
      case Ip4Wildcard one -> other instanceof Ip4Wildcard two && one.wildcard == two.wildcard;
      case Ip6Prefix one -> other instanceof Ip6Prefix two && one.length == two.length;
      case Ip4Range _ -> false;
    };
  }
}
