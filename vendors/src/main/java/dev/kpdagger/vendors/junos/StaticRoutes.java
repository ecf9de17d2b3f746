package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.network.StaticRoute;
import java.util.ArrayList;
import java.util.List;

/// `routing-options static`, also below `rib`.
final class StaticRoutes {

  private StaticRoutes() {}

  static List<StaticRoute> read(Reading reading) {
    var routes = new ArrayList<StaticRoute>();
    for (Reading.Table table : reading.tables()) {
      add(table, table.node().entries("routing-options", "static", "route"), routes);
      for (Node rib : table.node().entries("routing-options", "rib")) {
        add(table, rib.entries("static", "route"), routes);
      }
    }
    return routes;
  }

  private static void add(Reading.Table table, List<Node> nodes, List<StaticRoute> routes) {
    for (Node route : nodes) {
      route.claim();
      boolean any = false;
      for (String kind : List.of("next-hop", "qualified-next-hop", "next-table")) {
        for (Node hop : route.entries(kind)) {
          hop.claim();
          any = true;
          routes.add(new StaticRoute(table.name(), route.word(), hop.word(), route.span()));
        }
      }
      for (String end : List.of("discard", "reject", "receive")) {
        if (route.has(end) && !any) {
          any = true;
          routes.add(new StaticRoute(table.name(), route.word(), end, route.span()));
        }
      }
    }
  }
}
