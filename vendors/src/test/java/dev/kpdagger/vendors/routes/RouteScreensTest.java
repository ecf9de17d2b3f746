package dev.kpdagger.vendors.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What filters refuse, against a look at every route of a small world.
class RouteScreensTest {

  private static final SourceSpan USE = SourceSpan.line(7);
  private static final long SEED = 20_260_101;

  /// The world: routes inside 203.0.112.0/26, lengths 26 to 32.
  private static final Route WORLD = RouteRange.block("203.0.112.0/26").orElseThrow();

  @Test
  void agreesWithALookAtEveryRoute() {
    var random = new Random(SEED);
    int refused = 0;
    for (int round = 0; round < 3_000; round++) {
      var filter = filter(random);
      boolean all = true;
      for (int length = 26; length <= 32; length++) {
        for (int host = 0; host < 64; host += 1 << (32 - length)) {
          all &= filter.accepts(new Route(WORLD.bits() + host, length)) == Answer.NO;
        }
      }
      var answer = new RouteScreens().of(filter, Set.of(WORLD), USE).ownPrefixes().orNull();
      assertThat(answer).as("round %s of seed %s: %s", round, SEED, filter).isEqualTo(all);
      refused += all ? 1 : 0;
    }
    assertThat(refused).isBetween(300, 2_700);
  }

  private static RouteFilter filter(Random random) {
    var steps = new ArrayList<RouteSteps.Step>();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      int length = random.nextInt(4) == 0 ? 24 : 26 + random.nextInt(5);
      var block = new Route(WORLD.bits() + random.nextInt(64), length);
      int shortest = length + random.nextInt(3);
      int longest = Math.min(32, shortest + random.nextInt(9));
      boolean accept = random.nextInt(3) == 0;
      steps.add(
          new RouteSteps.Step(
              RouteFilter.in(new RouteRange(block, Math.min(shortest, longest), longest)),
              accept ? RouteSteps.Action.ACCEPT : RouteSteps.Action.REFUSE));
    }
    return new RouteSteps(
        steps, random.nextInt(3) == 0 ? RouteSteps.Action.ACCEPT : RouteSteps.Action.REFUSE);
  }

  @Test
  void whatIsNotUnderstoodLeavesTheAnswerOpen() {
    var opaque = new RouteScreens().of(RouteFilter.OPAQUE, Set.of(WORLD), USE);
    assertThat(opaque.bogons().isKnown()).isFalse();
    var either =
        new RouteSteps(
            List.of(new RouteSteps.Step(RouteFilter.OPAQUE, RouteSteps.Action.ACCEPT)),
            RouteSteps.Action.REFUSE);
    assertThat(new RouteScreens().of(either, Set.of(WORLD), USE).longPrefixes().isKnown())
        .isFalse();
  }

  @Test
  void withoutPrefixesOfItsOwnADeviceCannotRefuseThem() {
    var screen = new RouteScreens().of(RouteFilter.always(false), Set.of(), USE);
    assertThat(screen.bogons().orNull()).isTrue();
    assertThat(screen.ownPrefixes().isKnown()).isFalse();
  }

  @Test
  void readsEntriesOfPrefixLists() {
    var range = RouteRange.of("192.0.2.0/24", "26", "", "").orElseThrow();
    assertThat(
            range.contains(new Route(RouteRange.block("192.0.2.64/26").orElseThrow().bits(), 26)))
        .isTrue();
    assertThat(range.contains(RouteRange.block("192.0.2.0/24").orElseThrow())).isFalse();
    assertThat(RouteRange.of("2001:db8::/32", "", "48", "")).isEmpty();
    assertThat(RouteRange.of("192.0.2.0/33", "", "", "")).isEmpty();
  }
}
