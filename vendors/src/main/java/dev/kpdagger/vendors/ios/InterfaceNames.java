package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.network.InterfaceKind;
import dev.kpdagger.vendors.lines.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The names of interfaces: what they tell, their full form, and ranges of them.
final class InterfaceNames {

  /// A range that a hostile file makes longer is cut here; no device has as many ports.
  private static final int MAX_RANGE = 4096;

  private static final List<String> ETHERNET =
      List.of(
          "FastEthernet",
          "GigabitEthernet",
          "TenGigabitEthernet",
          "TwoGigabitEthernet",
          "FiveGigabitEthernet",
          "TwentyFiveGigE",
          "TwentyFiveGigabitEthernet",
          "FortyGigabitEthernet",
          "FiftyGigE",
          "HundredGigE",
          "HundredGigabitEthernet",
          "TwoHundredGigE",
          "FourHundredGigE",
          "AppGigabitEthernet",
          "Ethernet");

  private static final List<String> OTHERS =
      List.of("Port-channel", "Vlan", "Loopback", "Tunnel", "Serial", "BDI", "BVI", "Null");

  private InterfaceNames() {}

  /// What an interface is; a VRF that Cisco's own images keep for it marks a management port.
  static InterfaceKind kind(String name, String vrf) {
    var type = type(name).toLowerCase(Locale.ROOT);
    if (type.startsWith("mgmt")
        || type.startsWith("management")
        || (isManagementVrf(vrf) && type.endsWith("ethernet"))) {
      return InterfaceKind.MANAGEMENT;
    }
    if (name.indexOf('.') > 0) {
      return InterfaceKind.SUBINTERFACE;
    }
    return switch (type) {
      case "port-channel" -> InterfaceKind.AGGREGATE;
      case "vlan", "bdi", "bvi" -> InterfaceKind.VLAN;
      case "loopback" -> InterfaceKind.LOOPBACK;
      case "tunnel", "virtual-template" -> InterfaceKind.TUNNEL;
      case "serial", "pos", "async", "multilink", "dialer" -> InterfaceKind.SERIAL;
      case "null" -> InterfaceKind.NULL;
      default -> {
        if (type.startsWith("dot11") || type.startsWith("wlan")) {
          yield InterfaceKind.WIRELESS;
        }
        yield type.contains("ethernet") || type.endsWith("gige")
            ? InterfaceKind.ETHERNET
            : InterfaceKind.OTHER;
      }
    };
  }

  private static boolean isManagementVrf(String vrf) {
    return vrf.equals("Mgmt-intf") || vrf.equals("Mgmt-vrf") || vrf.equals("mgmtVrf");
  }

  /// The letters in front of the number: `GigabitEthernet` of `GigabitEthernet1/0/1`.
  static String type(String name) {
    int end = 0;
    while (end < name.length() && !isDigit(name.charAt(end))) {
      end++;
    }
    // the 11 is a part of the type
    if (name.startsWith("Dot11")) {
      return "Dot11Radio";
    }
    return name.substring(0, end);
  }

  /// The full name of an abbreviated one: `Gi0/1` is `GigabitEthernet0/1`. A name that is no
  /// beginning of a known one stays.
  static String full(String name) {
    var type = type(name);
    if (type.isEmpty() || type.length() == name.length()) {
      return name;
    }
    var rest = name.substring(type.length());
    for (String known : ETHERNET) {
      if (startsWithIgnoreCase(known, type)) {
        return known + rest;
      }
    }
    for (String known : OTHERS) {
      if (startsWithIgnoreCase(known, type)) {
        return known + rest;
      }
    }
    return name;
  }

  private static boolean startsWithIgnoreCase(String known, String type) {
    return known.regionMatches(true, 0, type, 0, type.length());
  }

  /// The interfaces of `Gi1/0/1 - 4 , Gi1/0/7, Vlan10`; empty when it is no range.
  static List<String> range(String text) {
    var names = new ArrayList<String>();
    var previous = "";
    for (String part : text.split(",", -1)) {
      var item = part.replace(" ", "");
      if (item.isEmpty()) {
        continue;
      }
      if (isDigit(item.charAt(0))) {
        item = prefixOf(previous) + item;
      }
      if (!expand(full(item), names)) {
        return List.of();
      }
      previous = names.getLast();
    }
    return names;
  }

  private static boolean expand(String item, List<String> names) {
    int dash = item.lastIndexOf('-');
    if (dash > 0 && dash + 1 < item.length() && item.startsWith("Port-channel")) {
      dash = item.indexOf('-', "Port-channel".length());
    }
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
