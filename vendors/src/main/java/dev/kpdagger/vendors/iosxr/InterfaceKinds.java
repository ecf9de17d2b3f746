package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.network.InterfaceKind;
import java.util.Locale;

/// What the name of an interface tells.
final class InterfaceKinds {

  private InterfaceKinds() {}

  static InterfaceKind of(String name) {
    var type = type(name);
    if (type.startsWith("mgmteth")) {
      return InterfaceKind.MANAGEMENT;
    }
    if (type.startsWith("tunnel-")) {
      return InterfaceKind.TUNNEL;
    }
    if (name.indexOf('.') > 0) {
      return InterfaceKind.SUBINTERFACE;
    }
    return switch (type) {
      case "bundle-ether", "bundle-pos" -> InterfaceKind.AGGREGATE;
      case "bvi" -> InterfaceKind.VLAN;
      case "loopback" -> InterfaceKind.LOOPBACK;
      case "null" -> InterfaceKind.NULL;
      case "serial", "pos", "multilink" -> InterfaceKind.SERIAL;
      default ->
          type.endsWith("gige") || type.endsWith("ethernet")
              ? InterfaceKind.ETHERNET
              : InterfaceKind.OTHER;
    };
  }

  /// The letters in front of the number, in lower case: `tengige` of `TenGigE0/0/0/1`.
  private static String type(String name) {
    int end = 0;
    while (end < name.length() && !Character.isDigit(name.charAt(end))) {
      end++;
    }
    return name.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
