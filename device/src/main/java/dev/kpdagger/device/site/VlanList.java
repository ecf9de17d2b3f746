package dev.kpdagger.device.site;

import dev.kpdagger.device.FactList;
import dev.kpdagger.device.network.Vlan;
import org.jspecify.annotations.Nullable;

/// Lists of VLANs in the words of configurations: `10,20-30,users`.
final class VlanList {

  private static final int MOST_DIGITS = 4;

  private VlanList() {}

  /// Whether a list has a VLAN; null where it has parts without a known number, and no other part
  /// has it.
  static @Nullable Boolean has(String list, long vlan, FactList<Vlan> vlans) {
    boolean unknown = false;
    for (String part : list.split(",", -1)) {
      var found = partHas(part.strip(), vlan, vlans);
      if (Boolean.TRUE.equals(found)) {
        return true;
      }
      unknown |= found == null;
    }
    return unknown ? null : Boolean.FALSE;
  }

  private static @Nullable Boolean partHas(String part, long vlan, FactList<Vlan> vlans) {
    if (part.equals("all")) {
      return true;
    }
    int dash = part.indexOf('-');
    long first = number(dash < 0 ? part : part.substring(0, dash));
    long last = number(dash < 0 ? part : part.substring(dash + 1));
    if (first >= 0 && last >= 0) {
      return first <= vlan && vlan <= last;
    }
    for (Vlan known : vlans) {
      if (known.name().equals(part) && known.id() > 0) {
        return known.id() == vlan;
      }
    }
    return null;
  }

  /// The number, or -1.
  private static long number(String text) {
    if (text.isEmpty() || text.length() > MOST_DIGITS) {
      return -1;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return -1;
      }
    }
    return Long.parseLong(text);
  }
}
