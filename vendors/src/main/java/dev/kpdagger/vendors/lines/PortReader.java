package dev.kpdagger.vendors.lines;

import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.packets.PortRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Reads `eq`, `neq`, `lt`, `gt` and `range` with their ports.
public final class PortReader {

  private static final int LAST = PortNames.LAST_PORT;

  private final PortNames names;
  private final Statement line;
  private final String protocol;
  private int at;

  /// @param at the word of the operator
  public PortReader(PortNames names, Statement line, String protocol, int at) {
    this.names = names;
    this.line = line;
    this.protocol = protocol;
    this.at = at;
  }

  public static boolean isOperator(String word) {
    return switch (word) {
      case "eq", "neq", "lt", "gt", "range" -> true;
      default -> false;
    };
  }

  /// The word after what was read.
  public int end() {
    return at;
  }

  public PortTerm read() {
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
    int port = port();
    if (port < 0) {
      return bad();
    }
    at++;
    int next = port();
    if (next < 0 && !negated) {
      return new PortTerm.Ports(List.of(PortRange.of(port)));
    }
    var ports = new BitSet();
    ports.set(port);
    while (next >= 0) {
      ports.set(next);
      at++;
      next = port();
    }
    if (negated) {
      ports.flip(0, LAST + 1);
    }
    return new PortTerm.Ports(ranges(ports));
  }

  /// Ports as ranges, ascending and apart.
  public static List<PortRange> ranges(BitSet ports) {
    var ranges = new ArrayList<PortRange>(2);
    int from = ports.nextSetBit(0);
    while (from >= 0) {
      int after = ports.nextClearBit(from);
      ranges.add(new PortRange(from, after - 1));
      from = ports.nextSetBit(after);
    }
    return ranges;
  }

  private PortTerm range() {
    int first = port();
    at++;
    int last = port();
    if (first < 0 || last < 0 || (last < first && !names.rangesTurn())) {
      return bad();
    }
    at++;
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
    return names.port(protocol, line.word(at));
  }
}
