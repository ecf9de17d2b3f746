package dev.kpdagger.firewall.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.firewall.anomaly.GeneratedLines;
import dev.kpdagger.firewall.anomaly.GeneratedLines.Line;
import dev.kpdagger.firewall.model.ModelledList;
import dev.kpdagger.packets.IpAddress;
import dev.kpdagger.packets.PacketBox;
import dev.kpdagger.packets.PacketField;
import dev.kpdagger.packets.PacketSpace;
import dev.kpdagger.packets.SearchBudget;
import dev.kpdagger.packets.ValueSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The packets of generated lists by the rules that decide them, against the first line that holds
/// a packet.
class FirstMatchOracleTest {

  @ParameterizedTest(name = "seed {0}, {1} lines of {2} prefixes")
  @CsvSource({"1, 10, 4", "2, 40, 6", "3, 100, 10", "4, 300, 40", "5, 1000, 150"})
  void everyPacketIsDecidedByTheFirstRuleThatHoldsIt(long seed, int count, int prefixes) {
    var random = new Random(seed);
    var lines = new GeneratedLines(seed, prefixes).lines(count);
    var list = ModelledList.of(GeneratedLines.list(lines));
    // Asks for one protocol and the ports of one line, so that a part of every line is left.
    var asked = lines.get(random.nextInt(count));
    var question =
        list.space()
            .everything()
            .with(PacketField.SOURCE, list.space().numericAddresses(false))
            .with(PacketField.DESTINATION, list.space().numericAddresses(false))
            .with(PacketField.DESTINATION_PORT, ValueSet.range(asked.portFirst(), 65_535));
    var budget = new SearchBudget(Long.MAX_VALUE, Long.MAX_VALUE, () -> false);
    budget.begin();
    var decided = FirstMatch.of(list, List.of(question), budget).orElseThrow();
    for (int i = 0; i < 4000; i++) {
      var line = lines.get(random.nextInt(count));
      long source = between(line.sourceFirst(), line.sourceLast(), random);
      long target = between(line.targetFirst(), line.targetLast(), random);
      int protocol = line.protocol() < 0 ? 47 : line.protocol();
      int port = (int) between(line.portFirst(), line.portLast(), random);
      var found =
          decided.stream()
              .filter(one -> holds(list.space(), one.box(), source, target, protocol, port))
              .toList();
      if (port < asked.portFirst()) {
        assertThat(found).isEmpty();
      } else {
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().certain()).isTrue();
        var rule = found.getFirst().rule();
        assertThat(rule == null ? -1 : (int) rule.rule().sequence())
            .isEqualTo(first(lines, source, target, protocol, port));
      }
    }
  }

  private static long between(long first, long last, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> first;
      case 1 -> last;
      default -> first + (long) (random.nextDouble() * (last - first));
    };
  }

  private static int first(List<Line> lines, long source, long target, int protocol, int port) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).holds(source, target, protocol, port)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean holds(
      PacketSpace space, PacketBox box, long source, long target, int protocol, int port) {
    return box.get(PacketField.FRAGMENT).contains(0)
        && box.get(PacketField.PROTOCOL).contains(protocol)
        && box.get(PacketField.DESTINATION_PORT).contains(port)
        && holds(space, box.get(PacketField.SOURCE), source)
        && holds(space, box.get(PacketField.DESTINATION), target);
  }

  private static boolean holds(PacketSpace space, ValueSet numbers, long address) {
    var ip = IpAddress.ip4((int) address);
    return space.ranges(numbers).stream().anyMatch(range -> range.contains(ip));
  }
}
