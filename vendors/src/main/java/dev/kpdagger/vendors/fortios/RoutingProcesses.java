package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.network.ChainKey;
import dev.kpdagger.device.network.RoutingProcess;
import dev.kpdagger.device.network.StaticRoute;
import dev.kpdagger.vendors.lines.Numbers;
import java.util.ArrayList;
import java.util.List;

/// Routing processes, keys and static routes. A backup prints every protocol, running or not: one
/// runs where it has neighbours, networks or interfaces.
final class RoutingProcesses {

  private static final String LOGGED =
      "enabled unless switched off; FortiOS CLI Reference, router bgp and router ospf";
  private static final String ACTIVE = "interfaces are active unless listed";
  private static final String NOT_SAID = "FortiOS has no command for it";
  private static final String MD5 = "md5 unless set; FortiOS CLI Reference, router key-chain";

  private RoutingProcesses() {}

  static List<RoutingProcess> read(Reading reading) {
    var processes = new ArrayList<RoutingProcess>();
    for (Reading.Table table : reading.tables("router bgp")) {
      var number = table.node().text("as", "0");
      if (!number.equals("0") && !number.isEmpty()) {
        processes.add(process(reading, "bgp", number, table));
      }
      redistributes(table.node());
    }
    for (Reading.Table table : reading.tables("router ospf")) {
      if (!AddressSection.entries(table.node(), "network").isEmpty()
          || !AddressSection.entries(table.node(), "ospf-interface").isEmpty()) {
        processes.add(process(reading, "ospf", "", table));
      }
      redistributes(table.node());
    }
    for (Reading.Table table : reading.tables("router ospf6")) {
      if (!AddressSection.entries(table.node(), "ospf6-interface").isEmpty()) {
        processes.add(process(reading, "ospfv3", "", table));
      }
      redistributes(table.node());
    }
    for (Reading.Table table : reading.tables("router rip")) {
      if (!AddressSection.entries(table.node(), "network").isEmpty()) {
        processes.add(process(reading, "rip", "", table));
      }
      redistributes(table.node());
    }
    for (Reading.Table table : reading.tables("router isis")) {
      if (!AddressSection.entries(table.node(), "isis-interface").isEmpty()) {
        processes.add(process(reading, "isis", "", table));
      }
      redistributes(table.node());
    }
    for (Reading.Table table : reading.tables("router ripng")) {
      redistributes(table.node());
    }
    return processes;
  }

  private static RoutingProcess process(
      Reading reading, String protocol, String name, Reading.Table table) {
    boolean logs = protocol.equals("bgp") || protocol.startsWith("ospf");
    return new RoutingProcess(
        protocol,
        name,
        table.context(),
        Fact.byDefault(false, ACTIVE),
        logs
            ? reading.flag(table.node(), "log-neighbour-changes", true, LOGGED)
            : Fact.unknown(NOT_SAID),
        redistributes(table.node()),
        table.node().span());
  }

  /// `config redistribute "static"` with `status enable` in it.
  private static List<String> redistributes(Node process) {
    var found = new ArrayList<String>();
    for (Node section : process.configs()) {
      var words = section.name().split(" ", 2);
      if (words.length == 2 && words[0].startsWith("redistribute")) {
        if (section.enabled("status")) {
          found.add(words[1]);
        }
      }
    }
    return found;
  }

  static List<ChainKey> chainKeys(Reading reading) {
    var keys = new ArrayList<ChainKey>();
    for (Reading.Table table : reading.tables("router key-chain")) {
      for (Node chain : table.node().entries()) {
        for (Node key : AddressSection.entries(chain, "key")) {
          var id = Numbers.parse(key.name());
          keys.add(
              new ChainKey(
                  chain.name(),
                  id == null ? 0 : id,
                  reading.word(key, "algorithm", "md5", MD5).map(RoutingProcesses::algorithm),
                  Secrets.read(reading, key, "key-string"),
                  key.span()));
        }
      }
    }
    return keys;
  }

  private static String algorithm(String name) {
    return name.startsWith("hmac-sha") && !name.startsWith("hmac-sha-")
        ? "hmac-sha-" + name.substring("hmac-sha".length())
        : name;
  }

  static List<StaticRoute> staticRoutes(Reading reading) {
    var routes = new ArrayList<StaticRoute>();
    for (Reading.Table table : reading.tables("router static")) {
      for (Node entry : table.node().entries()) {
        var match = Addresses.network(entry.list("dst"));
        var named = entry.text("dstaddr", "");
        add(
            entry,
            named.isEmpty() ? match == null ? "0.0.0.0/0" : match.toString() : named,
            table,
            routes);
      }
    }
    for (Reading.Table table : reading.tables("router static6")) {
      for (Node entry : table.node().entries()) {
        add(entry, entry.text("dst", "::/0"), table, routes);
      }
    }
    return routes;
  }

  private static void add(
      Node entry, String prefix, Reading.Table table, List<StaticRoute> routes) {
    var gateway = entry.text("gateway", "");
    var zone = entry.text("sdwan-zone", "");
    var device = entry.text("device", zone);
    boolean hole = entry.enabled("blackhole");
    var hop =
        hole ? "blackhole" : gateway.isEmpty() || gateway.equals("0.0.0.0") ? device : gateway;
    if (!entry.text("status", "enable").equals("disable")) {
      routes.add(new StaticRoute(table.context(), prefix, hop, entry.span()));
    }
  }
}
