package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.packets.PortRange;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `eq PORT`, `range FIRST LAST`, `gt`, `lt` and `neq` of a line.
final class PortReader {

  private static final int LAST_PORT = 65_535;

  private final Statement line;
  private final String protocol;
  private int at;

  PortReader(Statement line, String protocol, int at) {
    this.line = line;
    this.protocol = protocol;
    this.at = at;
  }

  static boolean isOperator(String word) {
    return switch (word) {
      case "eq", "range", "gt", "lt", "neq" -> true;
      default -> false;
    };
  }

  /// The index of the word after the ports.
  int end() {
    return at;
  }

  PortTerm read() {
    var operator = line.word(at);
    if (operator.equals("range")) {
      at += 3;
      return range(port(line.word(at - 2)), port(line.word(at - 1)));
    }
    at += 2;
    int port = port(line.word(at - 1));
    if (port < 0) {
      return bad();
    }
    return switch (operator) {
      case "eq" -> new PortTerm.Ports(List.of(PortRange.of(port)));
      case "gt" -> range(port + 1, LAST_PORT);
      case "lt" -> range(0, port - 1);
      default -> except(port);
    };
  }

  private int port(String word) {
    return ServiceNames.port(protocol, word);
  }

  private PortTerm range(int first, int last) {
    return first < 0 || last < first || last > LAST_PORT
        ? bad()
        : new PortTerm.Ports(List.of(new PortRange(first, last)));
  }

  private static PortTerm except(int port) {
    var ranges = new ArrayList<PortRange>(2);
    if (port > 0) {
      ranges.add(new PortRange(0, port - 1));
    }
    if (port < LAST_PORT) {
      ranges.add(new PortRange(port + 1, LAST_PORT));
    }
    return new PortTerm.Ports(ranges);
  }

  private PortTerm bad() {
    return new PortTerm.Unresolved(line.word(at - 1), "no port");
  }
}
