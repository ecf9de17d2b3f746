package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.packets.PortRange;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads `eq`, `neq`, `lt`, `gt` and `range` with their ports.
final class PortReader {

  private static final int LAST = 65_535;

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
      case "eq", "neq", "lt", "gt", "range" -> true;
      default -> false;
    };
  }

  /// The word after what was read.
  int end() {
    return at;
  }

  PortTerm read() {
    var operator = line.word(at++);
    return switch (operator) {
      case "eq" -> several(false);
      case "neq" -> several(true);
      case "range" -> range();
      default -> limit(operator.equals("lt"));
    };
  }

  /// One port after `eq` on most platforms, up to ten on newer ones.
  private PortTerm several(boolean negated) {
    int first = port();
    if (first < 0) {
      return bad();
    }
    at++;
    int second = port();
    if (second < 0 && !negated) {
      return new PortTerm.Ports(List.of(PortRange.of(first)));
    }
    var ports = new ArrayList<Integer>();
    ports.add(first);
    while (second >= 0) {
      ports.add(second);
      at++;
      second = port();
    }
    return new PortTerm.Ports(negated ? without(ports) : union(ports));
  }

  private static List<PortRange> union(List<Integer> ports) {
    var ranges = new ArrayList<PortRange>();
    int from = -1;
    int to = -2;
    for (int port : ports.stream().distinct().sorted().toList()) {
      if (port != to + 1) {
        if (from >= 0) {
          ranges.add(new PortRange(from, to));
        }
        from = port;
      }
      to = port;
    }
    ranges.add(new PortRange(from, to));
    return ranges;
  }

  private static List<PortRange> without(List<Integer> ports) {
    var ranges = new ArrayList<PortRange>();
    int next = 0;
    for (int port : ports.stream().distinct().sorted(Comparator.naturalOrder()).toList()) {
      if (port > next) {
        ranges.add(new PortRange(next, port - 1));
      }
      next = port + 1;
    }
    if (next <= LAST) {
      ranges.add(new PortRange(next, LAST));
    }
    return ranges;
  }

  private PortTerm range() {
    int first = port();
    at++;
    int last = port();
    if (first < 0 || last < 0) {
      return bad();
    }
    at++;
    // IOS puts the smaller one first by itself
    return new PortTerm.Ports(List.of(new PortRange(Math.min(first, last), Math.max(first, last))));
  }

  private PortTerm limit(boolean below) {
    int port = port();
    if (port < 0 || port == (below ? 0 : LAST)) {
      return bad();
    }
    at++;
    return new PortTerm.Ports(
        List.of(below ? new PortRange(0, port - 1) : new PortRange(port + 1, LAST)));
  }

  private PortTerm bad() {
    var text = line.word(at);
    at++;
    return new PortTerm.Unresolved(text, "the port is not known");
  }

  private int port() {
    return ServiceNames.port(protocol, line.word(at));
  }
}
