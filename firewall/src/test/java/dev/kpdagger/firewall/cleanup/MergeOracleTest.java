package dev.kpdagger.firewall.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.firewall.anomaly.GeneratedLines;
import dev.kpdagger.firewall.anomaly.GeneratedLines.Line;
import dev.kpdagger.packets.AddressMatch.Ip4Wildcard;
import dev.kpdagger.vendors.Vendors;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Plans that merge rules of generated lists: the commands are carried out on the text, which is
/// read again, and packets are tried on the lines as they were generated and on the rules as they
/// are read.
class MergeOracleTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void nothingPassesOtherwise(long seed) {
    var random = new Random(seed);
    var lines = new ArrayList<Line>();
    for (Line line : new GeneratedLines(seed, 10).lines(120)) {
      split(line, random).forEach(part -> lines.add(random.nextInt(lines.size() + 1), part));
    }
    var text = GeneratedLines.ios(lines);
    var plan = new PlannedText("cisco-ios", text).plan();
    assertThat(plan.merges()).as("merges of %s", seed).hasSizeGreaterThan(5);
    var gone = plan.removals().stream().map(removal -> removal.rule().sequence()).toList();
    var left = new StringBuilder();
    var written = text.lines().toList();
    for (int i = 0; i < written.size(); i++) {
      if (!gone.contains(i * 10L)) {
        left.append(written.get(i)).append('\n');
      }
    }
    var after = rules(DeviceLines.ios(left.toString(), plan.commands().lines()));
    assertThat(after).hasSize(plan.left());
    for (int i = 0; i < 100_000; i++) {
      var one = lines.get(random.nextInt(lines.size()));
      var two = lines.get(random.nextInt(lines.size()));
      long source = random.nextBoolean() ? one.sourceFirst() : one.sourceLast();
      long target = random.nextBoolean() ? two.targetFirst() : two.targetLast();
      int protocol = new int[] {6, 17, 1}[random.nextInt(3)];
      int port = random.nextBoolean() ? one.portFirst() : two.portLast();
      assertThat(permits(after, source, target, protocol, port))
          .as("%s > %s protocol %s port %s", source, target, protocol, port)
          .isEqualTo(permitsLine(lines, source, target, protocol, port));
    }
  }

  /// The halves of a line, by source or port, or the line itself.
  private static List<Line> split(Line line, Random random) {
    long middle = line.sourceFirst() + (line.sourceLast() - line.sourceFirst()) / 2;
    if (random.nextInt(3) > 0 && middle < line.sourceLast()) {
      return List.of(
          with(line, line.sourceFirst(), middle), with(line, middle + 1, line.sourceLast()));
    }
    return List.of(line);
  }

  private static Line with(Line line, long first, long last) {
    return new Line(
        line.permit(),
        first,
        last,
        line.targetFirst(),
        line.targetLast(),
        line.protocol(),
        line.portFirst(),
        line.portLast());
  }

  private static List<AccessRule> rules(String text) {
    return Vendors.all()
        .named("cisco-ios")
        .orElseThrow()
        .read(SourceText.of("test", text), () -> {})
        .facts()
        .filtering()
        .accessLists()
        .items()
        .getFirst()
        .rules();
  }

  private static boolean permitsLine(
      List<Line> lines, long source, long target, int protocol, int port) {
    for (Line line : lines) {
      if (line.holds(source, target, protocol, port)) {
        return line.permit();
      }
    }
    return false;
  }

  private static boolean permits(
      List<AccessRule> rules, long source, long target, int protocol, int port) {
    for (AccessRule rule : rules) {
      if (holds(rule.source(), source)
          && holds(rule.destination(), target)
          && holds(rule.match().services(), protocol, port)) {
        return rule.permit();
      }
    }
    return false;
  }

  private static boolean holds(RuleAddresses addresses, long address) {
    return switch (addresses.terms().getFirst()) {
      case AddressTerm.Any _ -> true;
      case AddressTerm.Literal(Ip4Wildcard match) -> match.contains((int) address);
      default -> throw new AssertionError(addresses);
    };
  }

  private static boolean holds(List<ServiceTerm> services, int protocol, int port) {
    var service = (ServiceTerm.Match) services.getFirst();
    var ports = service.destinationPorts();
    return switch (service.protocol()) {
          case "ip" -> true;
          case "tcp" -> protocol == 6;
          case "udp" -> protocol == 17;
          default -> protocol == 1;
        }
        && (ports.isAny() || ports.ranges().stream().anyMatch(range -> range.contains(port)));
  }
}
