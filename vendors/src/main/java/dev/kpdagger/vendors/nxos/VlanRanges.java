package dev.kpdagger.vendors.nxos;

import dev.kpdagger.vendors.lines.Numbers;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Lists of VLANs: `1,10-20`.
final class VlanRanges {

  static final int LAST = 4094;

  private VlanRanges() {}

  /// The VLANs of a list, or null when it is none.
  static @Nullable BitSet parse(String text) {
    var vlans = new BitSet(LAST + 1);
    for (String item : text.split(",", -1)) {
      int dash = item.indexOf('-');
      Long first = Numbers.parse(dash < 0 ? item : item.substring(0, dash));
      Long last = dash < 0 ? first : Numbers.parse(item.substring(dash + 1));
      if (first == null || last == null || first < 1 || last > LAST || last < first) {
        return null;
      }
      vlans.set(first.intValue(), last.intValue() + 1);
    }
    return vlans;
  }

  static BitSet all() {
    var vlans = new BitSet(LAST + 1);
    vlans.set(1, LAST + 1);
    return vlans;
  }

  /// `all`, `none`, or the list in its shortest form.
  static String format(BitSet vlans) {
    if (vlans.isEmpty()) {
      return "none";
    }
    if (vlans.cardinality() == LAST) {
      return "all";
    }
    var text = new StringBuilder();
    for (int from = vlans.nextSetBit(0); from >= 0; ) {
      int to = vlans.nextClearBit(from) - 1;
      text.append(text.isEmpty() ? "" : ",").append(from);
      if (to > from) {
        text.append('-').append(to);
      }
      from = vlans.nextSetBit(to + 1);
    }
    return text.toString();
  }
}
