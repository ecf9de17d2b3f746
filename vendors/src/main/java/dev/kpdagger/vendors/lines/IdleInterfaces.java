package dev.kpdagger.vendors.lines;

import dev.kpdagger.device.support.Feature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Routed ports of Ethernet that are up and have nothing to do: no address, no description, no
/// bundle, no subinterface, nothing but how the line is driven, and no other command that names
/// them.
public final class IdleInterfaces {

  private static final String NAME = "idle-interface";

  /// How the line is driven, whatever runs over it.
  private static final Set<String> NEUTRAL =
      Set.of(
          "speed",
          "duplex",
          "negotiation",
          "media-type",
          "mtu",
          "load-interval",
          "carrier-delay",
          "keepalive",
          "cdp",
          "lldp");

  private IdleInterfaces() {}

  /// With what the features of the platform are besides.
  ///
  /// @param negated what a routed port without a use has in its negated form; empty where every
  ///   port is routed
  public static List<Feature> with(List<Feature> others, Reading reading, String negated) {
    Map<String, Statement> ports = new LinkedHashMap<>();
    for (Statement statement : reading.global()) {
      if (isPort(statement) && isIdle(statement, negated)) {
        ports.put(statement.word(1), statement);
      }
    }
    if (!ports.isEmpty()) {
      reading.global().forEach(statement -> mentioned(statement, ports));
    }
    return Stream.concat(
            others.stream(), ports.values().stream().map(port -> new Feature(NAME, port.span())))
        .toList();
  }

  /// Takes out what a command names: a subinterface, a member, the source of a session.
  private static void mentioned(Statement statement, Map<String, Statement> ports) {
    for (String word : statement.words(0)) {
      int dot = word.indexOf('.');
      var name = dot < 0 ? word : word.substring(0, dot);
      if (!statement.equals(ports.get(name))) {
        ports.remove(name);
      }
    }
    statement.children().forEach(child -> mentioned(child, ports));
  }

  private static boolean isPort(Statement statement) {
    var name = statement.word(1).toLowerCase(Locale.ROOT);
    return statement.starts("interface")
        && !statement.negated()
        && statement.size() == 2
        && (name.contains("ethernet") || name.contains("gige"))
        && !name.contains(".")
        && !name.startsWith("bundle")
        && !name.startsWith("mgmt");
  }

  private static boolean isIdle(Statement port, String negated) {
    boolean routed = negated.isEmpty();
    for (Statement line : port.children()) {
      if (line.negated()) {
        routed |= line.rest(0).equals(negated);
      } else if (!NEUTRAL.contains(line.word(0))) {
        return false;
      }
    }
    return routed;
  }
}
