package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.support.Feature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Ports of Ethernet that the configuration names, whose link is not down and that have nothing to
/// do: no mode with anything in it, no comment, and nothing in the configuration that names them.
final class IdlePorts {

  private static final String NAME = "idle-interface";

  /// How the line is driven, whatever runs over it.
  private static final Set<String> NEUTRAL =
      Set.of("link-duplex", "link-speed", "link-state", "lldp", "poe");

  /// Modes that are at work without anything in them.
  private static final Set<String> WORKING = Set.of("decrypt-mirror", "ha", "log-card", "tap");

  private static final String SYSTEMS = "vsys";

  /// That a virtual system has a port gives it nothing to do.
  private static final String OWNERSHIP = "import";

  private IdlePorts() {}

  static List<Feature> read(Config config) {
    Map<String, Node> ports = new LinkedHashMap<>();
    for (Node port : Reading.at(config.device(), "network", "interface", "ethernet")) {
      if (isIdle(port)) {
        ports.put(port.word(), port);
      }
    }
    if (!ports.isEmpty()) {
      for (Node part : config.device()) {
        if (part.word().equals(SYSTEMS)) {
          part.forEach(system -> mentioned(system, ports));
        } else {
          mentioned(part, ports);
        }
      }
    }
    return ports.values().stream().map(port -> new Feature(NAME, port.span())).toList();
  }

  private static boolean isIdle(Node port) {
    for (Node option : port) {
      boolean working =
          WORKING.contains(option.word())
              || (!NEUTRAL.contains(option.word()) && option.iterator().hasNext());
      if (working) {
        return false;
      }
    }
    return !Reading.word(port, "link-state").equals("down");
  }

  /// Takes out what a node names: a member of a zone, of a router, of a pair, of a bundle.
  private static void mentioned(Node node, Map<String, Node> ports) {
    for (Node child : node) {
      int dot = child.word().indexOf('.');
      var name = dot < 0 ? child.word() : child.word().substring(0, dot);
      if (child != ports.get(name)) {
        ports.remove(name);
      }
      if (!child.word().equals(OWNERSHIP)) {
        mentioned(child, ports);
      }
    }
  }
}
