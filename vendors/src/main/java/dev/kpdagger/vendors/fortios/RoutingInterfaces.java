package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.network.RoutingInterface;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The interfaces that the file names for OSPF, OSPFv3, RIP and IS-IS, with their authentication.
final class RoutingInterfaces {

  private static final String NONE =
      "none unless set; FortiOS CLI Reference, router ospf and router rip";
  private static final String ACTIVE = "active unless listed; FortiOS CLI Reference, router ospf";

  private RoutingInterfaces() {}

  static List<RoutingInterface> read(Reading reading, List<NetworkInterface> interfaces) {
    var found = new ArrayList<RoutingInterface>();
    for (Reading.Table table : reading.tables("router ospf")) {
      found.addAll(new OspfInterfaces(reading, table, interfaces).read());
    }
    for (Reading.Table table : reading.tables("router ospf6")) {
      var passive = table.node().list("passive-interface");
      for (Node entry : AddressSection.entries(table.node(), "ospf6-interface")) {
        var name = entry.text("interface", entry.name());
        found.add(
            new RoutingInterface(
                "ospfv3",
                "",
                name,
                passive(entry, passive, name),
                reading.word(entry, "authentication", "none", NONE),
                null,
                entry.span()));
      }
    }
    for (Reading.Table table : reading.tables("router rip")) {
      var passive = table.node().list("passive-interface");
      for (Node entry : AddressSection.entries(table.node(), "interface")) {
        var key = Secrets.read(reading, entry, "auth-string");
        found.add(
            new RoutingInterface(
                "rip",
                "",
                entry.name(),
                passive(entry, passive, entry.name()),
                reading.word(entry, "auth-mode", "none", NONE).map(RoutingInterfaces::method),
                key,
                entry.span()));
      }
    }
    for (Reading.Table table : reading.tables("router isis")) {
      keys(reading, table.node());
      for (Node entry : AddressSection.entries(table.node(), "isis-interface")) {
        found.add(isis(reading, table.node(), entry));
      }
    }
    return found;
  }

  static Fact<Boolean> passive(Node entry, List<String> passive, String name) {
    return passive.contains(name)
        ? Fact.explicit(true, entry.span())
        : Fact.byDefault(false, ACTIVE);
  }

  static String method(String word) {
    return switch (word) {
      case "text", "password" -> "cleartext";
      case "message-digest" -> "md5";
      default -> word;
    };
  }

  private static @Nullable Secret keys(Reading reading, Node node) {
    var first = Secrets.read(reading, node, "auth-password-l1");
    var second = Secrets.read(reading, node, "auth-password-l2");
    return first != null ? first : second;
  }

  private static RoutingInterface isis(Reading reading, Node process, Node entry) {
    var key = keys(reading, entry);
    boolean level1 = process.text("is-type", "level-1-2").equals("level-1");
    var level = level1 ? "auth-mode-l1" : "auth-mode-l2";
    boolean authenticated = key != null || entry.peek(level) != null;
    return new RoutingInterface(
        "isis",
        "",
        entry.name(),
        Fact.byDefault(false, ACTIVE),
        authenticated
            ? reading.word(entry, level, "password", NONE).map(RoutingInterfaces::method)
            : reading.absentIn(entry, "none", NONE),
        key,
        entry.span());
  }
}
