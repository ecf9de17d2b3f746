package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.network.StaticRoute;
import dev.kpdagger.device.network.Vrf;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `vrf context NAME`, which also holds the static routes of its table.
final class VrfSection {

  private VrfSection() {}

  static List<Vrf> read(Reading reading) {
    var vrfs = new ArrayList<Vrf>();
    for (Statement head : reading.global("vrf")) {
      if (head.starts("vrf", "context") && !head.negated()) {
        vrfs.add(vrf(reading, head));
      }
    }
    return vrfs;
  }

  private static Vrf vrf(Reading reading, Statement head) {
    reading.claim(head);
    var imports = new ArrayList<String>();
    var exports = new ArrayList<String>();
    for (Statement family : head.children()) {
      if (family.starts("address-family")) {
        reading.claim(family);
        targets(reading, family, imports, exports);
      }
    }
    var distinguisher = Section.of(reading, head).last("rd");
    return new Vrf(
        head.word(2),
        imports,
        exports,
        distinguisher == null || distinguisher.negated() ? "" : distinguisher.word(1),
        head.blockSpan());
  }

  /// `route-target export|import|both TARGET [evpn]`.
  private static void targets(
      Reading reading, Statement family, List<String> imports, List<String> exports) {
    for (Statement line : family.children()) {
      if (!line.starts("route-target") || line.negated()) {
        continue;
      }
      reading.claim(line);
      var target = line.word(2);
      if (!line.word(1).equals("export") && !imports.contains(target)) {
        imports.add(target);
      }
      if (!line.word(1).equals("import") && !exports.contains(target)) {
        exports.add(target);
      }
    }
  }

  /// `ip route PREFIX [INTERFACE] [NEXT-HOP] ... [vrf V]`, global and in its VRF.
  static List<StaticRoute> routes(Reading reading) {
    var routes = new ArrayList<StaticRoute>();
    for (Statement line : reading.global("ip")) {
      route(reading, line, "", routes);
    }
    for (Statement line : reading.global("ipv6")) {
      route(reading, line, "", routes);
    }
    for (Statement head : reading.global("vrf")) {
      for (Statement line : head.children()) {
        route(reading, line, head.word(2), routes);
      }
    }
    return routes;
  }

  private static void route(Reading reading, Statement line, String vrf, List<StaticRoute> routes) {
    if (!line.word(1).equals("route") || line.word(2).indexOf('/') < 0) {
      return;
    }
    boolean address = line.starts("ip") || line.starts("ipv6");
    if (!address) {
      return;
    }
    reading.claim(line);
    if (!line.negated()) {
      // the VRF at the end is that of the next hop inside a context, and of the route outside
      var named = vrf.isEmpty() ? line.after("vrf", 4) : vrf;
      routes.add(new StaticRoute(named, line.word(2), line.word(3), line.span()));
    }
  }
}
