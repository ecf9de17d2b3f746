package dev.kpdagger.packets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// Random targets of a tiny world, packet by packet.
class CoverSearchTest {

  private static SearchBudget enough() {
    return new SearchBudget(Long.MAX_VALUE, Long.MAX_VALUE, () -> false);
  }

  @RepeatedTest(300)
  void agreesWithEveryPacket(RepetitionInfo repetition) {
    var world =
        new TinyWorld(
            3 + repetition.getCurrentRepetition() % 3, 1000L + repetition.getCurrentRepetition());
    var target = world.randomBox(60);
    int count = 1 + world.random(40);
    var boxes = new ArrayList<PacketBox>();
    int chance = 50 + world.random(45);
    for (int i = 0; i < count; i++) {
      boxes.add(world.randomBox(chance));
    }
    switch (CoverSearch.search(target, boxes, enough())) {
      case Cover.Complete(var needed) -> {
        assertThat(gap(world, target, pick(boxes, needed, -1))).isNegative();
        for (int without : needed) {
          assertThat(gap(world, target, pick(boxes, needed, without)))
              .as("each box is needed")
              .isNotNegative();
        }
      }
      case Cover.Gap(var outside) -> {
        assertThat(target.containsAll(outside)).isTrue();
        assertThat(boxes).noneMatch(outside::intersects);
      }
      case Cover.Unknown() -> throw new AssertionError("the budget has no end");
    }
  }

  private static List<PacketBox> pick(List<PacketBox> boxes, List<Integer> places, int without) {
    return places.stream().filter(place -> place != without).map(boxes::get).toList();
  }

  private static int gap(TinyWorld world, PacketBox target, List<PacketBox> boxes) {
    for (int packet = 0; packet < world.packets(); packet++) {
      int candidate = packet;
      if (world.holds(target, packet)
          && boxes.stream().noneMatch(box -> world.holds(box, candidate))) {
        return packet;
      }
    }
    return -1;
  }

  @Test
  void saysSoWhenTheBudgetEnds() {
    var world = new TinyWorld(5, 7);
    var boxes = new ArrayList<PacketBox>();
    for (int i = 0; i < 200; i++) {
      boxes.add(world.randomBox(70));
    }
    var budget = new SearchBudget(Long.MAX_VALUE, 250, () -> false);
    assertThat(CoverSearch.search(world.everything(), boxes, budget))
        .isEqualTo(new Cover.Unknown());
  }

  @Test
  void stopsWhenCancelled() {
    var world = new TinyWorld(5, 7);
    var boxes = new ArrayList<PacketBox>();
    for (int i = 0; i < 5000; i++) {
      boxes.add(world.randomBox(30));
    }
    var budget = new SearchBudget(Long.MAX_VALUE, Long.MAX_VALUE, () -> true);
    assertThatThrownBy(() -> CoverSearch.search(world.everything(), boxes, budget))
        .isInstanceOf(CancellationException.class);
  }
}
