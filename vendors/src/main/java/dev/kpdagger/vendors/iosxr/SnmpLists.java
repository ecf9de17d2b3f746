package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.vendors.lines.Statement;
import java.util.Locale;

/// The access lists at the end of a community or a group: `[IPv4 A] [IPv6 B]`, or a name alone,
/// which means IPv4.
///
/// @param four empty for none
/// @param six empty for none
record SnmpLists(String four, String six) {

  /// Takes a list and whether it is of IPv6.
  interface Each {
    void list(String name, boolean newer);
  }

  /// The index of the first word after `community [clear|encrypted] NAME`.
  static int afterCommunity(Statement line) {
    return XrSecrets.valueAt(line, 2) + 1;
  }

  static SnmpLists of(Statement line, int from) {
    var four = "";
    var six = "";
    for (int i = from; i < line.size(); i++) {
      switch (line.word(i).toLowerCase(Locale.ROOT)) {
        case "view", "read", "write", "notify", "context" -> i++;
        case "ro",
            "rw",
            "sdrowner",
            "systemowner",
            "noauth",
            "auth",
            "priv",
            "v1",
            "v2c",
            "v3" -> {}
        case "ipv4" -> four = line.word(++i);
        case "ipv6" -> six = line.word(++i);
        default -> four = line.word(i);
      }
    }
    return new SnmpLists(four, six);
  }

  void each(Each each) {
    if (!four.isEmpty()) {
      each.list(four, false);
    }
    if (!six.isEmpty()) {
      each.list(six, true);
    }
  }
}
