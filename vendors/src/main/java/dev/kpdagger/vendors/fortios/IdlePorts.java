package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.support.Feature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Physical ports that are up and have nothing to do: no address, no name beside their own, and
/// nothing in the configuration that mentions them.
final class IdlePorts {

  private static final String NAME = "idle-interface";
  private static final String NO_ADDRESS = "0.0.0.0";

  private IdlePorts() {}

  static List<Feature> read(Reading reading) {
    Map<String, Node> ports = new LinkedHashMap<>();
    Node top = null;
    for (Reading.Table table : reading.tables("system interface")) {
      for (Node entry : table.node().entries()) {
        if (isIdle(entry)) {
          ports.put(entry.name(), entry);
          top = topOf(entry);
        }
      }
    }
    if (top != null) {
      top.walk(node -> mentioned(node, ports));
    }
    return ports.values().stream().map(port -> new Feature(NAME, port.span())).toList();
  }

  private static boolean isIdle(Node port) {
    return port.text("type", "").equals("physical")
        && !port.text("status", "up").equals("down")
        && port.text("mode", "static").equals("static")
        && port.text("ip", NO_ADDRESS).startsWith(NO_ADDRESS)
        && port.text("alias", "").isEmpty()
        && port.text("description", "").isEmpty()
        && port.config("ipv6") == null
        && port.text("dedicated-to", "none").equals("none")
        && !port.enabled("fortilink");
  }

  /// Takes out what a node names: a member, a zone, the port of a VLAN, the entry of a switch.
  private static void mentioned(Node node, Map<String, Node> ports) {
    for (Attribute attribute : node.attributes()) {
      attribute.values().forEach(ports::remove);
    }
    var port = ports.get(node.name());
    if (port != null && port != node) {
      ports.remove(node.name());
    }
  }

  private static Node topOf(Node node) {
    Node top = node;
    for (@Nullable Node above = node.parent(); above != null; above = above.parent()) {
      top = above;
    }
    return top;
  }
}
