package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.network.StaticRoute;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `ip route` and `ipv6 route`.
final class StaticRoutes {

  private StaticRoutes() {}

  static List<StaticRoute> read(Reading reading) {
    var routes = new ArrayList<StaticRoute>();
    for (Statement line : reading.global("ip")) {
      if (line.starts("ip", "route") && !line.negated()) {
        ip4(reading, line, routes);
      }
    }
    for (Statement line : reading.global("ipv6")) {
      if (line.starts("ipv6", "route") && !line.negated()) {
        boolean vrf = line.word(2).equals("vrf");
        int at = vrf ? 4 : 2;
        add(reading, line, vrf ? line.word(3) : "", line.word(at), at + 1, routes);
      }
    }
    return routes;
  }

  private static void ip4(Reading reading, Statement line, List<StaticRoute> routes) {
    int at = 2;
    var vrf = "";
    while (line.word(at).equals("vrf") || line.word(at).equals("topology")) {
      vrf = line.word(at).equals("vrf") ? line.word(at + 1) : vrf;
      at += 2;
    }
    if (line.word(at).equals("profile") || line.word(at).equals("static")) {
      return;
    }
    var mask = Ip4.parse(line.word(at + 1));
    if (Ip4.parse(line.word(at)).isEmpty() || mask.isEmpty()) {
      reading.invalid(line);
      return;
    }
    var length = Ip4.prefixLength(mask.getAsInt());
    if (length.isEmpty()) {
      reading.invalid(line);
      return;
    }
    add(reading, line, vrf, line.word(at) + "/" + length.getAsInt(), at + 2, routes);
  }

  /// A next hop is an address, an interface, or both.
  private static void add(
      Reading reading,
      Statement line,
      String vrf,
      String prefix,
      int at,
      List<StaticRoute> routes) {
    if (at >= line.size()) {
      reading.invalid(line);
      return;
    }
    reading.claim(line);
    var hop = line.word(at);
    boolean throughInterface = Character.isLetter(hop.charAt(0)) && hop.indexOf(':') < 0;
    var next = line.word(at + 1);
    boolean both = throughInterface && (Ip4.parse(next).isPresent() || next.indexOf(':') > 0);
    routes.add(new StaticRoute(vrf, prefix, both ? hop + " " + next : hop, line.span()));
  }
}
