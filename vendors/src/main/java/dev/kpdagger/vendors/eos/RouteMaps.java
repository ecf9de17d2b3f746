package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.traffic.RoutePolicy;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `route-map NAME [permit|deny] [SEQUENCE]`.
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
      Long sequence = head.size() == 2 ? null : Numbers.parse(head.word(head.size() - 1));
      policies.add(
          new RoutePolicy(
              head.word(1),
              sequence == null ? FIRST_SEQUENCE : sequence,
              !head.word(2).equals("deny"),
              lines(reading, head, true),
              lines(reading, head, false),
              head.blockSpan()));
    }
    return policies;
  }

  /// What it matches, or what it changes; a further route map that it calls is one of its matches.
  private static List<String> lines(Reading reading, Statement head, boolean matches) {
    var found = new ArrayList<String>();
    for (Statement line : head.children()) {
      switch (line.word(0)) {
        case "match" -> {
          reading.claim(line);
          if (matches && !line.negated()) {
            found.add(line.rest(1));
          }
        }
        case "sub-route-map" -> {
          reading.claim(line);
          if (matches && !line.negated()) {
            found.add(line.rest(0));
          }
        }
        case "set" -> {
          reading.claim(line);
          if (!matches && !line.negated()) {
            found.add(line.rest(1));
          }
        }
        case "description", "continue" -> reading.claim(line);
        default -> {}
      }
    }
    return found;
  }
}
