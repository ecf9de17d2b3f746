package dev.kpdagger.packets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Random sets of a tiny world, packet by packet.
class PacketSetTest {

  private static boolean holds(TinyWorld world, PacketSet set, int packet) {
    long in = set.boxes().stream().filter(box -> world.holds(box, packet)).count();
    assertThat(in).as("boxes have no packet in common").isLessThanOrEqualTo(1);
    return in == 1;
  }

  private static boolean any(TinyWorld world, List<PacketBox> boxes, int packet) {
    return boxes.stream().anyMatch(box -> world.holds(box, packet));
  }

  @RepeatedTest(60)
  void agreesWithEveryPacket(RepetitionInfo repetition) {
    var world = new TinyWorld(4, repetition.getCurrentRepetition());
    var some = boxes(world);
    var others = boxes(world);
    var one = PacketSet.of(some);
    var two = PacketSet.of(others);
    var both = one.intersection(two);
    var either = one.union(two);
    var rest = one.minus(two);
    var merged = either.merged();
    boolean held = true;
    boolean disjoint = true;
    for (int packet = 0; packet < world.packets(); packet++) {
      boolean a = any(world, some, packet);
      boolean b = any(world, others, packet);
      assertThat(holds(world, one, packet)).isEqualTo(a);
      assertThat(holds(world, both, packet)).isEqualTo(a && b);
      assertThat(holds(world, either, packet)).isEqualTo(a || b);
      assertThat(holds(world, rest, packet)).isEqualTo(a && !b);
      assertThat(holds(world, merged, packet)).isEqualTo(a || b);
      held &= a || !b;
      disjoint &= !(a && b);
    }
    assertThat(one.containsAll(two)).isEqualTo(held);
    assertThat(both.isEmpty()).isEqualTo(disjoint);
    assertThat(both.witness().isPresent()).isEqualTo(!disjoint);
    assertThat(merged.boxes().size()).isLessThanOrEqualTo(either.boxes().size());
  }

  private static List<PacketBox> boxes(TinyWorld world) {
    var boxes = new ArrayList<PacketBox>();
    for (int i = world.random(5); i >= 0; i--) {
      boxes.add(world.randomBox(50 + world.random(40)));
    }
    return boxes;
  }
}
