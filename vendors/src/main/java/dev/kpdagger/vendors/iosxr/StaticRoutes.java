package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.network.StaticRoute;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `router static`: prefixes under address families, and under those of VRFs.
final class StaticRoutes {

  private StaticRoutes() {}

  static List<StaticRoute> read(Reading reading) {
    var routes = new ArrayList<StaticRoute>();
    for (Statement head : reading.global("router")) {
      if (head.starts("router", "static") && !head.negated()) {
        reading.claim(head);
        families(reading, head, "", routes);
        for (Statement vrf : Section.of(reading, head).all("vrf")) {
          families(reading, vrf, vrf.word(1), routes);
        }
      }
    }
    return routes;
  }

  private static void families(
      Reading reading, Statement head, String vrf, List<StaticRoute> routes) {
    for (Statement family : Section.of(reading, head).all("address-family")) {
      for (Statement line : family.children()) {
        if (line.word(0).indexOf('/') < 0) {
          continue;
        }
        reading.claim(line);
        if (!line.negated() && line.size() > 1) {
          routes.add(new StaticRoute(vrf, line.word(0), nextHop(line), line.span()));
        }
      }
    }
  }

  /// `PREFIX [vrf V] [INTERFACE] [ADDRESS] [distance] ...`: the words up to the first number or
  /// option.
  private static String nextHop(Statement line) {
    int at = line.word(1).equals("vrf") ? 3 : 1;
    var first = line.word(at);
    var second = line.word(at + 1);
    boolean address = second.indexOf('.') > 0 || second.indexOf(':') >= 0;
    return address ? first + " " + second : first;
  }
}
