package dev.kpdagger.vendors.lines;

import dev.kpdagger.device.support.Feature;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Routed ports of Ethernet that are up and have nothing to do: no address, no description, no
/// bundle, no subinterface, nothing but how the line is driven.
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
    return Stream.concat(
            others.stream(),
            reading.global().stream()
                .filter(statement -> isPort(statement) && isIdle(statement, negated))
                .filter(statement -> !hasSubinterface(reading, statement))
                .map(statement -> new Feature(NAME, statement.span())))
        .toList();
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

  private static boolean hasSubinterface(Reading reading, Statement port) {
    var beginning = port.word(1) + ".";
    return reading.global().stream()
        .anyMatch(one -> one.starts("interface") && one.word(1).startsWith(beginning));
  }
}
