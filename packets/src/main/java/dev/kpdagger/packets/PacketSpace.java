package dev.kpdagger.packets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The packets that some filters can tell apart, and the numbers by which boxes call the values of
/// their fields.
///
/// Addresses between which no filter makes a difference share a number, so that sets of IPv4 and of
/// IPv6 addresses are both sets of small numbers. Names, such as those of zones, are numbers from 1
/// on; 0 is whatever has no name. A name of addresses, such as that of a host which only the
/// running device can look up, has a number in each family after its addresses. Immutable.
public final class PacketSpace {

  private static final int MAX_PROTOCOL = 255;
  private static final int MAX_PORT = 65_535;
  private static final int MAX_FLAGS = 63;

  /// Collects what filters tell apart.
  public static final class Builder {

    private final TreeSet<IpAddress> starts = new TreeSet<>();
    private final Map<String, Integer> addressNames = new LinkedHashMap<>();
    private final EnumMap<PacketField, Map<String, Integer>> names =
        new EnumMap<>(PacketField.class);

    public Builder() {
      starts.add(IpAddress.first(false));
      starts.add(IpAddress.first(true));
    }

    /// Tells the addresses of a range from all others.
    public void add(AddressRange range) {
      starts.add(range.first());
      if (!range.last().isLast()) {
        starts.add(range.last().next());
      }
    }

    /// Tells addresses apart that only the running device knows.
    public void addAddresses(String name) {
      addressNames.putIfAbsent(name, addressNames.size());
    }

    /// Tells a value of a field apart.
    public void add(PacketField field, String name) {
      var known = names.computeIfAbsent(field, _ -> new LinkedHashMap<>());
      known.putIfAbsent(name, known.size() + 1);
    }

    public PacketSpace build() {
      return new PacketSpace(this);
    }
  }

  /// The first address of each number, IPv4 before IPv6.
  private final IpAddress[] starts;

  /// How many numbers IPv4 addresses have.
  private final int ip4Count;

  private final Map<String, Integer> addressNames;
  private final EnumMap<PacketField, Map<String, Integer>> names;
  private final List<ValueSet> any = new ArrayList<>();
  private final ValueSet[] numeric;
  private final ValueSet[] everything;

  private PacketSpace(Builder builder) {
    starts = builder.starts.toArray(IpAddress[]::new);
    ip4Count = Arrays.binarySearch(starts, IpAddress.first(true));
    addressNames = Map.copyOf(builder.addressNames);
    names = builder.names.clone();
    int named = addressNames.size();
    int ip6First = ip4Count + named;
    int ip6Last = ip6First + starts.length - ip4Count - 1;
    numeric = new ValueSet[] {ValueSet.range(0, ip4Count - 1), ValueSet.range(ip6First, ip6Last)};
    everything =
        named == 0
            ? numeric
            : new ValueSet[] {
              ValueSet.range(0, ip6First - 1), ValueSet.range(ip6First, ip6Last + named)
            };
    for (PacketField field : PacketField.values()) {
      int last =
          switch (field) {
            case SOURCE, DESTINATION -> ip6Last + named;
            case PROTOCOL -> MAX_PROTOCOL;
            case SOURCE_PORT, DESTINATION_PORT -> MAX_PORT;
            case TCP_FLAGS -> MAX_FLAGS;
            case FRAGMENT -> 1;
            case FROM_ZONE, TO_ZONE, APPLICATION, USER, CATEGORY, SCHEDULE, CONDITION ->
                names.getOrDefault(field, Map.of()).size();
          };
      any.add(ValueSet.range(0, last));
    }
  }

  /// Every packet.
  public PacketBox everything() {
    return PacketBox.everything(any);
  }

  /// Every value of a field.
  public ValueSet any(PacketField field) {
    return any.get(field.ordinal());
  }

  /// Every address of a family, named ones left out.
  public ValueSet numericAddresses(boolean ip6) {
    return numeric[ip6 ? 1 : 0];
  }

  /// Every address of a family, named ones included.
  public ValueSet allAddresses(boolean ip6) {
    return everything[ip6 ? 1 : 0];
  }

  /// The numbers of the addresses of some ranges.
  ///
  /// @throws IllegalArgumentException when a range was not told apart
  public ValueSet addresses(Collection<AddressRange> ranges) {
    var numbers = new ValueSet.Ranges(ranges.size());
    for (AddressRange range : ranges) {
      int first = number(range.first());
      int last =
          range.last().isLast()
              ? (range.last().ip6() ? numeric[1].last(0) : numeric[0].last(0))
              : number(range.last().next()) - 1;
      numbers.add(first, last);
    }
    return numbers.toSet();
  }

  private int number(IpAddress start) {
    int at = Arrays.binarySearch(starts, start);
    if (at < 0) {
      throw new IllegalArgumentException(start + " does not begin a range of the space");
    }
    return at < ip4Count ? at : at + addressNames.size();
  }

  /// The number of the addresses of a family that have a name.
  public ValueSet namedAddresses(String name, boolean ip6) {
    var index = addressNames.get(name);
    if (index == null) {
      throw new IllegalArgumentException("no addresses named " + name);
    }
    return ValueSet.of(index + (ip6 ? numeric[1].last(0) + 1 : ip4Count));
  }

  /// The numbers of some names of a field.
  public ValueSet named(PacketField field, Collection<String> values) {
    var known = names.getOrDefault(field, Map.of());
    var numbers = new ValueSet.Ranges(values.size());
    for (String value : values) {
      var number = known.get(value);
      if (number == null) {
        throw new IllegalArgumentException("no " + field + " named " + value);
      }
      numbers.add(number, number);
    }
    return numbers.toSet();
  }

  /// The names of a field's numbers; nothing for 0.
  List<String> names(PacketField field, ValueSet numbers) {
    var found = new ArrayList<String>();
    names
        .getOrDefault(field, Map.of())
        .forEach(
            (name, number) -> {
              if (numbers.contains(number)) {
                found.add(name);
              }
            });
    return found;
  }

  /// The names of addresses among some numbers.
  List<String> addressNames(ValueSet numbers) {
    var found = new ArrayList<String>();
    for (String name : addressNames.keySet()) {
      if (numbers.intersects(namedAddresses(name, false))
          || numbers.intersects(namedAddresses(name, true))) {
        found.add(name);
      }
    }
    found.sort(null);
    return found;
  }

  /// Whether any value of the field has a name.
  boolean hasNames(PacketField field) {
    return names.containsKey(field);
  }

  /// The addresses of some numbers, as ranges that do not touch; names are left out.
  public List<AddressRange> ranges(ValueSet numbers) {
    var ranges = new ArrayList<AddressRange>();
    for (int family = 0; family < numeric.length; family++) {
      var inFamily = numbers.intersection(numeric[family]);
      int shift = family == 0 ? 0 : addressNames.size();
      for (int i = 0; i < inFamily.ranges(); i++) {
        int after = inFamily.last(i) - shift + 1;
        var first = starts[inFamily.first(i) - shift];
        boolean toTheEnd = after == starts.length || starts[after].ip6() != first.ip6();
        ranges.add(
            new AddressRange(
                first, toTheEnd ? IpAddress.last(first.ip6()) : starts[after].previous()));
      }
    }
    return ranges;
  }
}
