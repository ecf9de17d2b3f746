package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.network.BgpNeighbor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `router bgp`: neighbours, and groups of neighbours that may connect from a range.
final class BgpSection {

  private static final String UP = "disabled unless set; FortiOS CLI Reference, router bgp";
  private static final String NONE = "none unless set; FortiOS CLI Reference, router bgp";
  private static final String[] INBOUND = {
    "prefix-list-in",
    "prefix-list-in6",
    "route-map-in",
    "route-map-in6",
    "filter-list-in",
    "filter-list-in6",
    "distribute-list-in",
    "distribute-list-in6"
  };
  private static final String[] OUTBOUND = {
    "prefix-list-out",
    "prefix-list-out6",
    "route-map-out",
    "route-map-out6",
    "filter-list-out",
    "filter-list-out6",
    "distribute-list-out",
    "distribute-list-out6"
  };

  private BgpSection() {}

  static List<BgpNeighbor> read(Reading reading) {
    var neighbors = new ArrayList<BgpNeighbor>();
    for (Reading.Table table : reading.tables("router bgp")) {
      var own = table.node().text("as", "0");
      if (own.equals("0") || own.isEmpty()) {
        continue;
      }
      for (Node entry : AddressSection.entries(table.node(), "neighbor")) {
        neighbors.add(neighbor(reading, entry, own, entry.name(), table.context()));
      }
      for (String path : List.of("neighbor-range", "neighbor-range6")) {
        for (Node range : AddressSection.entries(table.node(), path)) {
          var match = Addresses.network(range.list("prefix"));
          var group = table.node().config("neighbor-group");
          var named = group == null ? null : group.entry(range.text("neighbor-group", ""));
          if (named != null) {
            var address = match == null ? range.text("prefix6", range.name()) : match.toString();
            neighbors.add(neighbor(reading, named, own, address, table.context()));
          }
        }
      }
    }
    return neighbors;
  }

  private static BgpNeighbor neighbor(
      Reading reading, Node entry, String own, String address, String context) {
    var remote = reading.word(entry, "remote-as", "", NONE);
    var password = Secrets.read(reading, entry, "password");
    return new BgpNeighbor(
        own,
        context,
        address,
        remote,
        remote.map(number -> !number.equals(own)),
        reading.flag(entry, "shutdown", false, UP),
        authentication(reading, entry, password),
        password,
        reading.number(entry, "ebgp-ttl-security-hops", 0, NONE),
        reading.number(entry, "maximum-prefix", 0, NONE),
        filtered(reading, entry, INBOUND),
        filtered(reading, entry, OUTBOUND),
        entry.span());
  }

  private static Fact<String> authentication(
      Reading reading, Node entry, @Nullable Secret password) {
    return password == null
        ? reading.absentIn(entry, "none", NONE)
        : Fact.explicit("md5", password.span());
  }

  private static Fact<Boolean> filtered(Reading reading, Node entry, String[] names) {
    Fact<Boolean> found = null;
    for (String name : names) {
      var attribute = entry.get(name);
      if (attribute != null && !attribute.value().isEmpty() && found == null) {
        found = Fact.explicit(true, attribute.span());
      }
    }
    return found == null ? reading.absentIn(entry, false, NONE) : found;
  }
}
