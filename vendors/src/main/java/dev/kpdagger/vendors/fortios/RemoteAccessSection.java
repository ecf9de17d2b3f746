package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.vpn.RemoteAccess;
import java.util.ArrayList;
import java.util.List;

/// `vpn ssl settings`, `vpn l2tp` and `vpn pptp`. SSL VPN answers where `source-interface` says; a
/// backup prints the section whether it is used or not.
final class RemoteAccessSection {

  private static final String TLS =
      "tls1-2 unless set, since 6.2; FortiOS CLI Reference, vpn ssl settings";
  private static final String TLS_OLD =
      "the oldest version of TLS without the command depends on the release";
  private static final String NO_CERTIFICATE =
      "disabled unless set; FortiOS CLI Reference, vpn ssl settings";
  private static final String OFF = "disabled unless set; FortiOS CLI Reference, vpn";

  private RemoteAccessSection() {}

  static List<RemoteAccess> read(Reading reading) {
    var found = new ArrayList<RemoteAccess>();
    for (Reading.Table table : reading.tables("vpn ssl settings")) {
      found.add(ssl(reading, table));
    }
    tunnels(reading, "vpn l2tp", "l2tp", found);
    tunnels(reading, "vpn pptp", "pptp", found);
    return found;
  }

  private static RemoteAccess ssl(Reading reading, Reading.Table table) {
    var node = table.node();
    var interfaces = node.get("source-interface");
    var status = node.get("status");
    List<String> places =
        interfaces == null || interfaces.unset() ? List.of() : interfaces.values();
    Fact<Boolean> enabled;
    if (status != null && status.value().equals("disable")) {
      enabled = Fact.explicit(false, status.span());
    } else if (interfaces == null || places.isEmpty()) {
      enabled = Fact.byDefault(false, "it answers on no interface until source-interface is set");
    } else {
      enabled = Fact.explicit(true, interfaces.span());
    }
    return new RemoteAccess(
        "ssl-vpn",
        name(table),
        table.context(),
        places,
        enabled,
        minimumTls(reading, node),
        reading.flag(node, "reqclientcert", false, NO_CERTIFICATE),
        node.span());
  }

  /// Each virtual domain has one of its own.
  private static String name(Reading.Table table) {
    return table.context().isEmpty() ? "server" : table.context();
  }

  private static Fact<String> minimumTls(Reading reading, Node node) {
    for (String[] old :
        List.of(
            new String[] {"sslv3", "ssl3"},
            new String[] {"tlsv1-0", "tls1.0"},
            new String[] {"tlsv1-1", "tls1.1"})) {
      var flag = node.get(old[0]);
      if (flag != null && flag.value().equals("enable")) {
        return Fact.explicit(old[1], flag.span());
      }
    }
    var written = node.get("ssl-min-proto-ver");
    if (written != null && !written.unset()) {
      return Fact.explicit(written.value().replace('-', '.'), written.span());
    }
    return reading.atLeast("6.2") ? reading.absentIn(node, "tls1.2", TLS) : Fact.unknown(TLS_OLD);
  }

  private static void tunnels(Reading reading, String path, String kind, List<RemoteAccess> found) {
    for (Reading.Table table : reading.tables(path)) {
      var node = table.node();
      found.add(
          new RemoteAccess(
              kind,
              name(table),
              table.context(),
              List.of(),
              reading.flag(node, "status", false, OFF),
              Fact.unknown("it does not use TLS"),
              Fact.byDefault(false, "it asks for a password"),
              node.span()));
    }
  }
}
