package dev.kpdagger.vendors.eos;

import dev.kpdagger.vendors.lines.Numbers;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Numbers of VLANs, 1 to 4094.
final class VlanSet {

  static final int LAST = 4094;

  private final BitSet vlans;

  private VlanSet(BitSet vlans) {
    this.vlans = vlans;
  }

  static VlanSet all() {
    var all = new BitSet(LAST + 1);
    all.set(1, LAST + 1);
    return new VlanSet(all);
  }

  /// Reads `1,10-20`, or gives null.
  static @Nullable VlanSet parse(String text) {
    var found = new BitSet(LAST + 1);
    for (String part : text.split(",", -1)) {
      int dash = part.indexOf('-');
      Long first = Numbers.parse(dash < 0 ? part : part.substring(0, dash));
      Long last = Numbers.parse(dash < 0 ? part : part.substring(dash + 1));
      if (first == null || last == null || first < 1 || last > LAST || last < first) {
        return null;
      }
      found.set(first.intValue(), last.intValue() + 1);
    }
    return new VlanSet(found);
  }

  VlanSet with(VlanSet other) {
    var both = (BitSet) vlans.clone();
    both.or(other.vlans);
    return new VlanSet(both);
  }

  VlanSet without(VlanSet other) {
    var rest = (BitSet) vlans.clone();
    rest.andNot(other.vlans);
    return new VlanSet(rest);
  }

  /// The lowest number, 0 where there is none.
  int first() {
    return Math.max(vlans.nextSetBit(0), 0);
  }

  int size() {
    return vlans.cardinality();
  }

  /// The lowest number from a given one on, or -1.
  int next(int from) {
    return vlans.nextSetBit(from);
  }

  /// `all`, `none` or a list such as `10,20-30`.
  @Override
  public String toString() {
    if (vlans.isEmpty()) {
      return "none";
    }
    if (vlans.cardinality() == LAST) {
      return "all";
    }
    var text = new StringBuilder();
    for (int from = vlans.nextSetBit(0); from >= 0; from = vlans.nextSetBit(from)) {
      int to = vlans.nextClearBit(from) - 1;
      text.append(text.isEmpty() ? "" : ",").append(from);
      if (to > from) {
        text.append('-').append(to);
      }
      from = to + 1;
    }
    return text.toString();
  }
}
