package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.network.BgpNeighbor;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `router bgp N`: ASA has neither peer groups nor templates.
final class BgpSection {

  private static final String COMMANDS = "; Cisco ASA 9.2 Configuration Guide, BGP, neighbor ";

  private final Reading reading;
  private final Statement head;
  private final Map<String, List<Statement>> byNeighbor = new LinkedHashMap<>();

  private BgpSection(Reading reading, Statement head) {
    this.reading = reading;
    this.head = head;
  }

  static List<BgpNeighbor> read(Reading reading) {
    var neighbors = new ArrayList<BgpNeighbor>();
    for (Statement head : reading.global("router")) {
      if (head.starts("router", "bgp") && !head.negated()) {
        var section = new BgpSection(reading, head);
        section.collect(head);
        section.byNeighbor.forEach(
            (address, lines) -> neighbors.add(section.neighbor(address, lines)));
      }
    }
    return neighbors;
  }

  private void collect(Statement block) {
    for (Statement line : block.children()) {
      if (line.starts("neighbor") && !line.negated()) {
        reading.claim(line);
        byNeighbor.computeIfAbsent(line.word(1), _ -> new ArrayList<>()).add(line);
      } else if (line.starts("address-family")) {
        reading.claim(line);
        collect(line);
      }
    }
  }

  private BgpNeighbor neighbor(String address, List<Statement> lines) {
    var remote = last(lines, "remote-as");
    var password = last(lines, "password");
    var ttl = last(lines, "ttl-security");
    var maximum = last(lines, "maximum-prefix");
    var shutdown = last(lines, "shutdown");
    Secret secret = password == null ? null : AsaSecrets.key(reading, password, 3);
    Fact<String> as =
        remote == null
            ? Fact.unknown("no line gives the neighbor an autonomous system")
            : Fact.explicit(remote.word(3), remote.span());
    return new BgpNeighbor(
        head.word(2),
        "",
        address,
        as,
        as.map(number -> !number.equals(head.word(2))),
        shutdown == null
            ? absent(false, "a neighbor is up" + COMMANDS + "shutdown")
            : Fact.explicit(true, shutdown.span()),
        password == null
            ? absent("none", "none unless configured" + COMMANDS + "password")
            : Fact.explicit("md5", password.span()),
        secret,
        ttl == null
            ? absent(0L, "off unless configured" + COMMANDS + "ttl-security")
            : number(ttl, 4),
        maximum == null
            ? absent(0L, "no limit unless configured" + COMMANDS + "maximum-prefix")
            : number(maximum, 3),
        filtered(lines, "in"),
        filtered(lines, "out"),
        lines.getFirst().span());
  }

  private <T> Fact<T> absent(T value, String source) {
    return reading.absentIn(head, value, source);
  }

  private Fact<Long> number(Statement line, int at) {
    Long number = Numbers.parse(line.word(at));
    return number == null ? reading.notUnderstood(line) : Fact.explicit(number, line.span());
  }

  private static @Nullable Statement last(List<Statement> lines, String name) {
    Statement found = null;
    for (Statement line : lines) {
      found = line.word(2).equals(name) ? line : found;
    }
    return found;
  }

  /// Any filter of that direction; whether it limits anything is not followed.
  private Fact<Boolean> filtered(List<Statement> lines, String direction) {
    for (Statement line : lines) {
      boolean filter =
          switch (line.word(2)) {
            case "prefix-list", "route-map", "distribute-list", "filter-list" -> true;
            default -> false;
          };
      if (filter && line.word(4).equals(direction)) {
        return Fact.explicit(true, line.span());
      }
    }
    return absent(
        false, "every route passes unless filtered" + COMMANDS + "prefix-list, route-map");
  }
}
