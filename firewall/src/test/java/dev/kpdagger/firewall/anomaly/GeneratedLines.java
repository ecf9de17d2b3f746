package dev.kpdagger.firewall.anomaly;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.RuleMatch;
import dev.kpdagger.device.filtering.RuleOptions;
import dev.kpdagger.device.filtering.RulePlace;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.packets.AddressMatch;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.packets.PortRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Random access lists as plain numbers, and the same as facts.
public final class GeneratedLines {

  /// A line as ranges of numbers, both ends included.
  ///
  /// @param protocol 6, 17 or 1; -1 for any
  public record Line(
      boolean permit,
      long sourceFirst,
      long sourceLast,
      long targetFirst,
      long targetLast,
      int protocol,
      int portFirst,
      int portLast) {

    public boolean holds(long source, long target, int packetProtocol, int port) {
      return sourceFirst <= source
          && source <= sourceLast
          && targetFirst <= target
          && target <= targetLast
          && (protocol < 0 || protocol == packetProtocol)
          && portFirst <= port
          && port <= portLast;
    }
  }

  private static final Fact<Boolean> UNLOGGED = Fact.byDefault(false, "test");

  private final Random random;
  private final List<long[]> prefixes = new ArrayList<>();

  public GeneratedLines(long seed, int prefixes) {
    random = new Random(seed);
    for (int i = 0; i < prefixes; i++) {
      int length = 20 + random.nextInt(13);
      long size = 1L << (32 - length);
      long first = (10L << 24 | random.nextInt(1 << 20)) / size * size;
      this.prefixes.add(new long[] {first, first + size - 1});
    }
  }

  public List<Line> lines(int count) {
    var lines = new ArrayList<Line>(count);
    while (lines.size() < count) {
      int kind = random.nextInt(20);
      if (kind == 0 && !lines.isEmpty()) {
        lines.add(inside(lines.get(random.nextInt(lines.size()))));
      } else if (kind == 1) {
        halves(lines);
      } else {
        lines.add(line());
      }
    }
    return lines.subList(0, count);
  }

  private Line inside(Line line) {
    long half = (line.sourceLast - line.sourceFirst) / 2;
    return new Line(
        random.nextBoolean(),
        line.sourceFirst,
        line.sourceFirst + half,
        line.targetFirst,
        line.targetLast,
        line.protocol,
        line.portFirst,
        line.portLast);
  }

  private void halves(List<Line> lines) {
    var whole = line();
    long middle = whole.targetFirst + (whole.targetLast - whole.targetFirst) / 2;
    lines.add(part(whole, whole.targetFirst, middle, random.nextInt(4) > 0));
    if (middle < whole.targetLast) {
      lines.add(part(whole, middle + 1, whole.targetLast, random.nextInt(4) > 0));
    }
    lines.add(whole);
  }

  private static Line part(Line line, long first, long last, boolean permit) {
    return new Line(
        permit,
        line.sourceFirst,
        line.sourceLast,
        first,
        last,
        line.protocol,
        line.portFirst,
        line.portLast);
  }

  private Line line() {
    int protocol = new int[] {6, 6, 6, 17, 1, -1}[random.nextInt(6)];
    boolean ports = protocol == 6 || protocol == 17;
    int side = random.nextInt(ports ? 6 : 40);
    var source = side == 0 ? new long[] {0, 0xffff_ffffL} : prefix();
    var target = side == 1 ? new long[] {0, 0xffff_ffffL} : prefix();
    int first = 0;
    int last = 65_535;
    if (ports && random.nextInt(8) > 0) {
      first = 1 + random.nextInt(100);
      last = random.nextBoolean() ? first : first + random.nextInt(40);
    }
    return new Line(
        random.nextInt(4) > 0, source[0], source[1], target[0], target[1], protocol, first, last);
  }

  private long[] prefix() {
    return prefixes.get(random.nextInt(prefixes.size()));
  }

  /// The lines as an extended list of IOS: every range of addresses is a prefix.
  public static String ios(List<Line> lines) {
    var text = new StringBuilder("ip access-list extended TEST\n");
    for (Line line : lines) {
      text.append(line.permit ? " permit " : " deny ")
          .append(protocol(line.protocol))
          .append(ios(line.sourceFirst, line.sourceLast))
          .append(ios(line.targetFirst, line.targetLast))
          .append(
              line.portFirst == 0 && line.portLast == 65_535
                  ? ""
                  : line.portFirst == line.portLast
                      ? " eq " + line.portFirst
                      : " range " + line.portFirst + " " + line.portLast)
          .append('\n');
    }
    return text.toString();
  }

  private static String protocol(int number) {
    return switch (number) {
      case 6 -> "tcp";
      case 17 -> "udp";
      case 1 -> "icmp";
      default -> "ip";
    };
  }

  private static String ios(long first, long last) {
    return " " + Ip4.format((int) first) + " " + Ip4.format((int) (last - first));
  }

  /// The lines as an access list without an implicit rule.
  public static AccessList list(List<Line> lines) {
    var rules = new ArrayList<AccessRule>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      rules.add(rule(lines.get(i), i));
    }
    return new AccessList(
        "TEST", "", AccessListKind.EXTENDED, rules, List.of(), SourceSpan.line(1));
  }

  private static AccessRule rule(Line line, int place) {
    return new AccessRule(
        new RulePlace("TEST", place, ""),
        line.permit ? RuleAction.PERMIT : RuleAction.DENY,
        RuleMatch.of(
            addresses(line.sourceFirst, line.sourceLast),
            addresses(line.targetFirst, line.targetLast),
            List.of(service(line))),
        RuleOptions.inForce(UNLOGGED),
        "",
        "",
        SourceSpan.line(place + 1));
  }

  private static RuleAddresses addresses(long first, long last) {
    return RuleAddresses.of(
        new AddressTerm.Literal(new AddressMatch.Ip4Range((int) first, (int) last)));
  }

  private static ServiceTerm service(Line line) {
    var ports =
        line.portFirst == 0 && line.portLast == 65_535
            ? PortTerm.any()
            : new PortTerm.Ports(List.of(new PortRange(line.portFirst, line.portLast)));
    return switch (line.protocol) {
      case 6 -> ServiceTerm.Match.of("tcp", ports);
      case 17 -> ServiceTerm.Match.of("udp", ports);
      case 1 -> ServiceTerm.Match.of("icmp");
      default -> ServiceTerm.any();
    };
  }
}
