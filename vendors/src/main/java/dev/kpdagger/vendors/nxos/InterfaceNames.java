package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.network.InterfaceKind;
import dev.kpdagger.vendors.lines.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Names of interfaces: their kinds, full names and ranges.
final class InterfaceNames {

  /// A range that is longer is cut here; no switch has as many ports.
  private static final int MAX_RANGE = 4096;

  private static final List<String> TYPES =
      List.of(
          "Ethernet", "port-channel", "Vlan", "loopback", "mgmt", "nve", "Tunnel", "Null", "Bdi");

  private InterfaceNames() {}

  static InterfaceKind kind(String name) {
    if (name.indexOf('.') > 0) {
      return InterfaceKind.SUBINTERFACE;
    }
    return switch (type(name).toLowerCase(Locale.ROOT)) {
      case "ethernet" -> InterfaceKind.ETHERNET;
      case "port-channel" -> InterfaceKind.AGGREGATE;
      case "vlan", "bdi" -> InterfaceKind.VLAN;
      case "loopback" -> InterfaceKind.LOOPBACK;
      case "mgmt" -> InterfaceKind.MANAGEMENT;
      case "tunnel" -> InterfaceKind.TUNNEL;
      case "null" -> InterfaceKind.NULL;
      default -> InterfaceKind.OTHER;
    };
  }

  private static String type(String name) {
    int end = 0;
    while (end < name.length() && !isDigit(name.charAt(end))) {
      end++;
    }
    return name.substring(0, end);
  }

  /// The name as the switch prints it: `Eth1/1` is `Ethernet1/1`, `vlan3` is `Vlan3`.
  static String full(String name) {
    var type = type(name);
    if (type.isEmpty() || type.length() == name.length()) {
      return name;
    }
    for (String known : TYPES) {
      if (known.regionMatches(true, 0, type, 0, type.length())) {
        return known + name.substring(type.length());
      }
    }
    return name;
  }

  /// The interfaces of `Ethernet1/1-4, Ethernet1/7`; the name alone when it is one, empty when it
  /// is nothing.
  static List<String> range(String text) {
    if (text.indexOf(',') < 0 && text.indexOf('-', type(text).length()) < 0) {
      return List.of(full(text.replace(" ", "")));
    }
    var names = new ArrayList<String>();
    for (String part : text.split(",", -1)) {
      var item = part.replace(" ", "");
      if (item.isEmpty()) {
        continue;
      }
      if (isDigit(item.charAt(0)) && !names.isEmpty()) {
        item = prefix(names.getLast()) + item;
      }
      if (!expand(full(item), names)) {
        return List.of();
      }
    }
    return names;
  }

  private static boolean expand(String item, List<String> names) {
    int dash = item.indexOf('-', type(item).length());
    if (dash < 0) {
      names.add(item);
      return names.size() <= MAX_RANGE;
    }
    var first = item.substring(0, dash);
    var prefix = prefix(first);
    var last = item.substring(dash + 1);
    Long from = Numbers.parse(first.substring(prefix.length()));
    Long to = Numbers.parse(last.substring(prefix(last).length()));
    if (from == null || to == null || to < from || to - from >= MAX_RANGE - names.size()) {
      return false;
    }
    for (long number = from; number <= to; number++) {
      names.add(prefix + number);
    }
    return true;
  }

  /// Everything in front of the last number.
  private static String prefix(String name) {
    int end = name.length();
    while (end > 0 && isDigit(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
