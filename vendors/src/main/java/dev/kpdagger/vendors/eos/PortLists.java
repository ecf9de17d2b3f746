package dev.kpdagger.vendors.eos;

import dev.kpdagger.packets.PortRange;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.PortNames;
import dev.kpdagger.vendors.lines.PortReader;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists of ports such as `10, 20-30` in traffic policies and field sets.
final class PortLists {

  private PortLists() {}

  /// The ranges of `10, 20-30`, or null where a part is no port.
  static @Nullable List<PortRange> parse(String text) {
    var ports = new BitSet();
    for (String part : text.replace(" ", "").split(",", -1)) {
      if (part.isEmpty()) {
        continue;
      }
      int whole = ServiceNames.PORT_NAMES.port("", part);
      int dash = part.indexOf('-');
      Long first = whole >= 0 ? Long.valueOf(whole) : dash < 0 ? null : number(part, 0, dash);
      Long last =
          whole >= 0
              ? Long.valueOf(whole)
              : dash < 0 ? null : number(part, dash + 1, part.length());
      if (first == null || last == null || last > PortNames.LAST_PORT || last < first) {
        return null;
      }
      ports.set(first.intValue(), last.intValue() + 1);
    }
    return PortReader.ranges(ports);
  }

  private static @Nullable Long number(String text, int from, int to) {
    return Numbers.parse(text.substring(from, to));
  }
}
