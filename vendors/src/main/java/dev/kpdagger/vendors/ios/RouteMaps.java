package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.traffic.RoutePolicy;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `route-map NAME [permit|deny] [SEQUENCE]`, for routes and for policy routing.
final class RouteMaps {

  private static final long FIRST_SEQUENCE = 10;

  private RouteMaps() {}

  static List<RoutePolicy> read(Reading reading) {
    var policies = new ArrayList<RoutePolicy>();
    for (Statement head : reading.global("route-map")) {
      if (head.negated() || head.size() < 2) {
        continue;
      }
      reading.claim(head);
      Long sequence = Numbers.parse(head.word(head.size() - 1));
      policies.add(
          new RoutePolicy(
              head.word(1),
              sequence == null || head.size() == 2 ? FIRST_SEQUENCE : sequence,
              !head.word(2).equals("deny"),
              lines(reading, head, "match"),
              lines(reading, head, "set"),
              head.blockSpan()));
    }
    return policies;
  }

  private static List<String> lines(Reading reading, Statement head, String word) {
    var found = new ArrayList<String>();
    for (Statement line : head.children()) {
      if (line.starts(word) && !line.negated() && line.size() > 1) {
        reading.claim(line);
        found.add(line.rest(1));
      }
    }
    return found;
  }
}
