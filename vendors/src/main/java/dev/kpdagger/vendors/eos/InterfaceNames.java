package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.network.InterfaceKind;
import dev.kpdagger.vendors.lines.Numbers;
import java.util.ArrayList;
import java.util.List;

/// The names of interfaces: what they tell, their full form, and ranges of them.
final class InterfaceNames {

  /// A range that a hostile file makes longer is cut here; no device has as many ports.
  private static final int MAX_RANGE = 4096;

  private static final List<String> TYPES =
      List.of(
          "Ethernet",
          "Management",
          "Port-Channel",
          "Vlan",
          "Loopback",
          "Tunnel",
          "Vxlan",
          "Dps",
          "Recirc-Channel",
          "Null");

  private InterfaceNames() {}

  static InterfaceKind kind(String name) {
    var type = type(name);
    return switch (type) {
      case "Management" -> InterfaceKind.MANAGEMENT;
      case "Ethernet" ->
          name.indexOf('.') > 0 ? InterfaceKind.SUBINTERFACE : InterfaceKind.ETHERNET;
      case "Port-Channel" ->
          name.indexOf('.') > 0 ? InterfaceKind.SUBINTERFACE : InterfaceKind.AGGREGATE;
      case "Vlan" -> InterfaceKind.VLAN;
      case "Loopback" -> InterfaceKind.LOOPBACK;
      case "Tunnel", "Dps" -> InterfaceKind.TUNNEL;
      case "Null" -> InterfaceKind.NULL;
      default -> InterfaceKind.OTHER;
    };
  }

  /// The letters in front of the number: `Ethernet` of `Ethernet3/1`.
  private static String type(String name) {
    int end = 0;
    while (end < name.length() && !isDigit(name.charAt(end))) {
      end++;
    }
    return name.substring(0, end);
  }

  /// The full name of an abbreviated one: `et3/1` is `Ethernet3/1`, `po5` is `Port-Channel5`. A
  /// name that is no beginning of a known one stays.
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

  /// The interfaces of `Ethernet1-4,7` or `Vlan10,20`; one name for what is no range.
  static List<String> range(String text) {
    if (text.indexOf(',') < 0 && text.indexOf('-', type(text).length()) < 0) {
      return List.of(full(text));
    }
    var names = new ArrayList<String>();
    var previous = "";
    for (String part : text.split(",", -1)) {
      if (part.isEmpty()) {
        continue;
      }
      var item = isDigit(part.charAt(0)) ? prefixOf(previous) + part : full(part);
      if (!expand(item, names)) {
        return List.of();
      }
      previous = names.getLast();
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
    var prefix = prefixOf(first);
    var lastWord = item.substring(dash + 1);
    Long from = Numbers.parse(first.substring(prefix.length()));
    Long to = Numbers.parse(lastWord.substring(prefixOf(lastWord).length()));
    if (from == null || to == null || to < from || to - from >= MAX_RANGE - names.size()) {
      return false;
    }
    for (long number = from; number <= to; number++) {
      names.add(prefix + number);
    }
    return true;
  }

  /// Everything in front of the last number.
  private static String prefixOf(String name) {
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
