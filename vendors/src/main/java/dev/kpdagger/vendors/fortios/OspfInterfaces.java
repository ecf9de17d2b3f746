package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.network.RoutingInterface;
import dev.kpdagger.packets.AddressMatch.Ip4Wildcard;
import dev.kpdagger.packets.Ip4;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where OSPF of one domain runs: on every interface with an address in one of its networks. The
/// interface itself says how it authenticates, or else its area.
final class OspfInterfaces {

  private static final String NONE = "none unless set; FortiOS CLI Reference, router ospf";

  /// More networks than any router has; the rest is not compared with interfaces.
  private static final int MAX_NETWORKS = 2_000;

  private record Network(Ip4Wildcard prefix, String area) {}

  private final Reading reading;
  private final Reading.Table table;
  private final List<NetworkInterface> interfaces;
  private final List<Network> networks = new ArrayList<>();
  private final List<String> passive;

  OspfInterfaces(Reading reading, Reading.Table table, List<NetworkInterface> interfaces) {
    this.reading = reading;
    this.table = table;
    this.interfaces = interfaces;
    this.passive = table.node().list("passive-interface");
    for (Node entry : AddressSection.entries(table.node(), "network")) {
      var match = Addresses.network(entry.list("prefix"));
      if (match instanceof Ip4Wildcard prefix && networks.size() < MAX_NETWORKS) {
        networks.add(new Network(prefix, entry.text("area", "0.0.0.0")));
      }
    }
  }

  List<RoutingInterface> read() {
    var found = new ArrayList<RoutingInterface>();
    var named = new LinkedHashSet<String>();
    for (Node entry : AddressSection.entries(table.node(), "ospf-interface")) {
      var name = entry.text("interface", entry.name());
      named.add(name);
      if (!entry.text("status", "enable").equals("disable")) {
        found.add(read(entry, name));
      }
    }
    for (NetworkInterface port : interfaces) {
      var area = port.trust().context().equals(table.context()) ? areaOf(port) : null;
      if (area != null && !named.contains(port.name())) {
        found.add(
            new RoutingInterface(
                "ospf",
                "",
                port.name(),
                RoutingInterfaces.passive(table.node(), passive, port.name()),
                byArea(area, port.name(), table.node()),
                null,
                port.span()));
      }
    }
    return found;
  }

  private @Nullable String areaOf(NetworkInterface port) {
    for (String address : port.addresses()) {
      int slash = address.indexOf('/');
      var parsed = Ip4.parse(slash < 0 ? address : address.substring(0, slash));
      if (parsed.isPresent()) {
        for (Network network : networks) {
          if (network.prefix.contains(parsed.getAsInt())) {
            return network.area;
          }
        }
      }
    }
    return null;
  }

  private RoutingInterface read(Node entry, String name) {
    var text = Secrets.read(reading, entry, "authentication-key");
    var md5 = Secrets.read(reading, entry, "md5-key");
    Secret first = null;
    for (Node key : AddressSection.entries(entry, "md5-keys")) {
      var found = Secrets.read(reading, key, "key-string");
      first = first == null ? found : first;
    }
    return new RoutingInterface(
        "ospf",
        "",
        name,
        RoutingInterfaces.passive(entry, passive, name),
        entry.peek("authentication") == null
            ? byArea(areaOf(name), name, entry)
            : reading.word(entry, "authentication", "none", NONE).map(RoutingInterfaces::method),
        text != null ? text : md5 != null ? md5 : first,
        entry.span());
  }

  private @Nullable String areaOf(String name) {
    for (NetworkInterface port : interfaces) {
      if (port.name().equals(name)) {
        return areaOf(port);
      }
    }
    return null;
  }

  /// An interface that is not known may be in an area that authenticates.
  private Fact<String> byArea(@Nullable String area, String name, Node section) {
    var areas = table.node().config("area");
    if (area == null && areas != null && !areas.entries().isEmpty()) {
      for (Node each : areas.entries()) {
        if (each.get("authentication") != null) {
          return Fact.unknown("the area of " + name + " is not known, and areas authenticate");
        }
      }
    }
    var entry = area == null || areas == null ? null : areas.entry(area);
    return entry == null
        ? reading.absentIn(section, "none", NONE)
        : reading.word(entry, "authentication", "none", NONE).map(RoutingInterfaces::method);
  }
}
