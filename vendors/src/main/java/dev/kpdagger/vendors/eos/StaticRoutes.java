package dev.kpdagger.vendors.eos;

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
    for (String family : List.of("ip", "ipv6")) {
      for (Statement line : reading.global(family)) {
        if (!line.word(1).equals("route")) {
          continue;
        }
        if (line.negated()) {
          reading.claim(line);
        } else {
          route(reading, line, routes);
        }
      }
    }
    return routes;
  }

  /// `[vrf V] {A/L|A MASK} {HOP|INTERFACE [HOP]} ...`.
  private static void route(Reading reading, Statement line, List<StaticRoute> routes) {
    boolean inVrf = line.word(2).equals("vrf");
    int at = inVrf ? 4 : 2;
    var vrf = inVrf ? line.word(3) : "";
    var prefix = line.word(at++);
    if (prefix.indexOf('/') < 0) {
      var mask = Ip4.parse(line.word(at++));
      var length = mask.isEmpty() ? null : Ip4.prefixLength(mask.getAsInt());
      if (Ip4.parse(prefix).isEmpty() || length == null || length.isEmpty()) {
        reading.invalid(line);
        return;
      }
      prefix += "/" + length.getAsInt();
    }
    if (at >= line.size()) {
      reading.invalid(line);
      return;
    }
    reading.claim(line);
    var hop = line.word(at);
    boolean throughInterface = Character.isLetter(hop.charAt(0)) && hop.indexOf(':') < 0;
    var next = line.word(at + 1);
    boolean both = throughInterface && (Ip4.parse(next).isPresent() || next.indexOf(':') > 0);
    routes.add(
        new StaticRoute(
            vrf.equals("default") ? "" : vrf, prefix, both ? hop + " " + next : hop, line.span()));
  }
}
