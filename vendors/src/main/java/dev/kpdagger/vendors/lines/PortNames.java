package dev.kpdagger.vendors.lines;

import java.util.HashMap;
import java.util.Map;

/// What an operating system calls the ports of services.
public interface PortNames {

  int LAST_PORT = 65_535;

  /// The port of a name or number, or -1.
  ///
  /// @param protocol tcp, udp, or both where a name may be of either
  int port(String protocol, String word);

  /// Whether `range` takes its ports in either order, or only the smaller one first.
  boolean rangesTurn();

  /// Reads a table: a name, a space, its port, a space, the next name.
  static Map<String, Integer> table(String words) {
    var parts = words.split(" ", -1);
    var ports = new HashMap<String, Integer>();
    for (int i = 0; i + 1 < parts.length; i += 2) {
      ports.put(parts[i], Integer.parseInt(parts[i + 1]));
    }
    return Map.copyOf(ports);
  }
}
