package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.packets.PortRange;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads `eq`, `neq`, `lt`, `gt` and `range` with their ports, and lists such as `10,20-30`.
final class PortReader {

  private static final int LAST = 65_535;

  private final Statement line;
  private int at;

  PortReader(Statement line, int at) {
    this.line = line;
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

  /// Up to ten ports may follow.
  private PortTerm several(boolean negated) {
    var ports = new BitSet(LAST + 1);
    int port = ServiceNames.port(line.word(at));
    if (port < 0) {
      return bad();
    }
    while (port >= 0) {
      ports.set(port);
      at++;
      port = at < line.size() ? ServiceNames.port(line.word(at)) : -1;
    }
    if (negated) {
      ports.flip(0, LAST + 1);
    }
    return new PortTerm.Ports(ranges(ports));
  }

  private PortTerm range() {
    int first = ServiceNames.port(line.word(at));
    int last = ServiceNames.port(line.word(at + 1));
    if (first < 0 || last < first) {
      at += 1;
      return bad();
    }
    at += 2;
    return new PortTerm.Ports(List.of(new PortRange(first, last)));
  }

  private PortTerm limit(boolean below) {
    int port = ServiceNames.port(line.word(at));
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

  private static List<PortRange> ranges(BitSet ports) {
    var ranges = new ArrayList<PortRange>();
    int from = ports.nextSetBit(0);
    while (from >= 0) {
      int after = ports.nextClearBit(from);
      ranges.add(new PortRange(from, after - 1));
      from = ports.nextSetBit(after);
    }
    return ranges;
  }

  /// The ranges of `10, 20-30`, or null where a part is no port.
  static @Nullable List<PortRange> list(String text) {
    var ports = new BitSet(LAST + 1);
    for (String part : text.replace(" ", "").split(",", -1)) {
      if (part.isEmpty()) {
        continue;
      }
      int whole = ServiceNames.port(part);
      int dash = part.indexOf('-');
      Long first = whole >= 0 ? Long.valueOf(whole) : dash < 0 ? null : number(part, 0, dash);
      Long last =
          whole >= 0
              ? Long.valueOf(whole)
              : dash < 0 ? null : number(part, dash + 1, part.length());
      if (first == null || last == null || last > LAST || last < first) {
        return null;
      }
      ports.set(first.intValue(), last.intValue() + 1);
    }
    return ranges(ports);
  }

  private static @Nullable Long number(String text, int from, int to) {
    return Numbers.parse(text.substring(from, to));
  }
}
