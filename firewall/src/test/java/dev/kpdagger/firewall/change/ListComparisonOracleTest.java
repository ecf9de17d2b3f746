package dev.kpdagger.firewall.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SourceText;
import dev.kpdagger.firewall.anomaly.GeneratedLines;
import dev.kpdagger.firewall.anomaly.GeneratedLines.Line;
import dev.kpdagger.firewall.model.ModelledRule;
import dev.kpdagger.firewall.model.ZoneRelations;
import dev.kpdagger.packets.IpAddress;
import dev.kpdagger.packets.PacketBox;
import dev.kpdagger.packets.PacketField;
import dev.kpdagger.packets.PacketSpace;
import dev.kpdagger.packets.ValueSet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Random edits of generated lists: what the comparison says of a packet, against the first line
/// that holds it before and after.
class ListComparisonOracleTest {

  private static final SourceText NO_TEXT = SourceText.of("test", "");

  /// A packet of numbers.
  private record Sample(long source, long target, int protocol, int port) {}

  @ParameterizedTest(name = "seed {0}, {1} lines, {2} edits")
  @CsvSource({
    "1, 30, 1",
    "2, 30, 2",
    "3, 60, 3",
    "4, 60, 6",
    "5, 120, 4",
    "6, 200, 10",
    "7, 400, 3",
    "8, 25, 25",
    "9, 100, 40",
    "10, 1000, 5"
  })
  void everyPacketAgrees(long seed, int count, int edits) {
    var random = new Random(seed);
    var generator = new GeneratedLines(seed, 6 + count / 8);
    var old = generator.lines(count);
    var now = new ArrayList<>(old);
    var spare = generator.lines(edits);
    for (int i = 0; i < edits; i++) {
      edit(now, spare.get(i), random);
    }
    var comparison =
        ListComparison.run(
            new ListComparison.Form(GeneratedLines.list(old), NO_TEXT),
            new ListComparison.Form(GeneratedLines.list(now), NO_TEXT),
            new ZoneRelations(List.of()),
            () -> false);
    var samples = samples(old, now, random);
    int changes = 0;
    for (Sample sample : samples) {
      int before = first(old, sample);
      int after = first(now, sample);
      var expected = effect(permits(old, before), permits(now, after));
      changes += expected.size();
      var found = EnumSet.noneOf(ListChange.Effect.class);
      for (ListComparison.Changed one : comparison.changed()) {
        if (holds(comparison.space(), one.boxes(), sample)) {
          assertThat(found.add(one.effect())).as("once: %s", sample).isTrue();
          assertThat(place(one.before())).as("decided before: %s", sample).isEqualTo(before);
          assertThat(place(one.after())).as("decides now: %s", sample).isEqualTo(after);
          assertThat(one.certain()).isTrue();
        }
      }
      assertThat(found).as("%s", sample).isEqualTo(expected);
    }
    assertThat(comparison.changed().isEmpty())
        .as("changes of %s samples: %s", samples.size(), changes)
        .isEqualTo(changes == 0);
  }

  private static void edit(List<Line> lines, Line spare, Random random) {
    int at = random.nextInt(lines.size());
    switch (random.nextInt(4)) {
      case 0 -> lines.add(at, spare);
      case 1 -> lines.remove(at);
      case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
      default -> lines.set(at, opposite(lines.get(at)));
    }
  }

  private static Line opposite(Line line) {
    return new Line(
        !line.permit(),
        line.sourceFirst(),
        line.sourceLast(),
        line.targetFirst(),
        line.targetLast(),
        line.protocol(),
        line.portFirst(),
        line.portLast());
  }

  /// Packets at the corners of lines, those that the edits touched above all, and others.
  private static List<Sample> samples(List<Line> old, List<Line> now, Random random) {
    var touched = new ArrayList<Line>();
    old.stream().filter(line -> !now.contains(line)).forEach(touched::add);
    now.stream().filter(line -> !old.contains(line)).forEach(touched::add);
    for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
      if (!old.get(i).equals(now.get(i)) && touched.size() < 40) {
        touched.add(old.get(i));
        touched.add(now.get(i));
      }
    }
    var all = new ArrayList<>(old);
    all.addAll(now);
    var samples = new ArrayList<Sample>();
    for (int i = 0; i < 6000; i++) {
      var line =
          touched.isEmpty() || i % 3 == 0
              ? all.get(random.nextInt(all.size()))
              : touched.get(random.nextInt(touched.size()));
      var other = all.get(random.nextInt(all.size()));
      int[] protocols = {6, 17, 1, 99};
      samples.add(
          new Sample(
              corner(line.sourceFirst(), line.sourceLast(), other.sourceFirst(), random),
              corner(line.targetFirst(), line.targetLast(), other.targetFirst(), random),
              line.protocol() < 0 ? protocols[random.nextInt(4)] : line.protocol(),
              (int) corner(line.portFirst(), line.portLast(), other.portFirst(), random)));
    }
    return samples;
  }

  private static long corner(long first, long last, long other, Random random) {
    if (other >= first && other <= last && random.nextBoolean()) {
      return other;
    }
    return switch (random.nextInt(3)) {
      case 0 -> first;
      case 1 -> last;
      default -> first + (long) (random.nextDouble() * (last - first));
    };
  }

  private static int first(List<Line> lines, Sample sample) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).holds(sample.source, sample.target, sample.protocol, sample.port)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean permits(List<Line> lines, int place) {
    return place >= 0 && lines.get(place).permit();
  }

  private static int place(@Nullable ModelledRule rule) {
    return rule == null ? -1 : (int) rule.rule().sequence();
  }

  private static Set<ListChange.Effect> effect(boolean passed, boolean passes) {
    return passed == passes
        ? EnumSet.noneOf(ListChange.Effect.class)
        : EnumSet.of(passes ? ListChange.Effect.PERMITTED : ListChange.Effect.DENIED);
  }

  private static boolean holds(PacketSpace space, List<PacketBox> boxes, Sample sample) {
    for (PacketBox box : boxes) {
      if (box.get(PacketField.FRAGMENT).contains(0)
          && box.get(PacketField.PROTOCOL).contains(sample.protocol)
          && box.get(PacketField.DESTINATION_PORT).contains(sample.port)
          && holds(space, box.get(PacketField.SOURCE), sample.source)
          && holds(space, box.get(PacketField.DESTINATION), sample.target)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(PacketSpace space, ValueSet numbers, long address) {
    var ip = IpAddress.ip4((int) address);
    return space.ranges(numbers).stream().anyMatch(range -> range.contains(ip));
  }
}
