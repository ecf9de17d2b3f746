package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.support.Feature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Ports of Ethernet that the configuration names, that are not disabled and have nothing to do: no
/// family, no description, no bundle, nothing but how the line is driven, and no other statement
/// that names them.
final class IdlePorts {

  private static final String NAME = "idle-interface";

  private static final Pattern PORT =
      Pattern.compile("(?:fe|ge|xe|et|mge)-\\d+/\\d+/\\d+(?::\\d+)?");

  /// How the line is driven, whatever runs over it.
  private static final Set<String> NEUTRAL =
      Set.of(
          "auto-negotiation",
          "flow-control",
          "hold-time",
          "link-mode",
          "mtu",
          "no-auto-negotiation",
          "no-flow-control",
          "no-traps",
          "speed",
          "traps");

  /// They hold neutral statements, and the bundle that a port is part of.
  private static final Set<String> HOLDERS =
      Set.of("ether-options", "fastether-options", "gigether-options", "unit");

  private IdlePorts() {}

  /// With what the features of the platform are besides.
  static List<Feature> with(List<Feature> others, Reading reading) {
    Map<String, Node> ports = new LinkedHashMap<>();
    for (Node port : reading.root().entries("interfaces")) {
      if (PORT.matcher(port.word()).matches() && isIdle(port)) {
        ports.put(port.word(), port);
      }
    }
    if (!ports.isEmpty()) {
      mentioned(reading.root(), ports);
    }
    return Stream.concat(
            others.stream(), ports.values().stream().map(port -> new Feature(NAME, port.span())))
        .toList();
  }

  private static boolean isIdle(Node port) {
    for (Node statement : port.children()) {
      boolean idle =
          HOLDERS.contains(statement.word())
              ? statement.children().stream().allMatch(IdlePorts::isNeutral)
              : NEUTRAL.contains(statement.word());
      if (!idle) {
        return false;
      }
    }
    return true;
  }

  /// A unit is neutral as long as it holds nothing.
  private static boolean isNeutral(Node part) {
    return NEUTRAL.contains(part.word())
        || (part.isLeaf() && !part.word().isEmpty() && Character.isDigit(part.word().charAt(0)));
  }

  /// Takes out what a statement names: a member, a unit in a zone or a VLAN, a mirror.
  private static void mentioned(Node node, Map<String, Node> ports) {
    int dot = node.word().indexOf('.');
    var name = dot < 0 ? node.word() : node.word().substring(0, dot);
    if (!node.equals(ports.get(name))) {
      ports.remove(name);
    }
    node.children().forEach(child -> mentioned(child, ports));
  }
}
