package dev.kpdagger.firewall.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IntervalsTest {

  private static final int WORLD = 40;

  @Test
  void agreesWithSetsOfNumbers() {
    var random = new Random(4711);
    for (int round = 0; round < 3_000; round++) {
      var a = numbers(random);
      var b = numbers(random);
      var union = new TreeSet<>(a);
      union.addAll(b);
      var minus = new TreeSet<>(a);
      minus.removeAll(b);
      var and = new TreeSet<>(a);
      and.retainAll(b);
      var x = of(a);
      var y = of(b);
      assertThat(x.union(y)).as(x + " or " + y).isEqualTo(of(union));
      assertThat(x.minus(y)).as(x + " not " + y).isEqualTo(of(minus));
      assertThat(x.and(y)).as(x + " and " + y).isEqualTo(of(and));
      assertThat(x.size()).isEqualTo(a.size());
      for (long i = 0; i < WORLD; i++) {
        assertThat(x.contains(i)).as(i + " in " + x).isEqualTo(a.contains(i));
      }
    }
  }

  private static Set<Long> numbers(Random random) {
    var numbers = new TreeSet<Long>();
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      long first = random.nextInt(WORLD);
      long last = Math.min(WORLD - 1, first + random.nextInt(8));
      for (long n = first; n <= last; n++) {
        numbers.add(n);
      }
    }
    return numbers;
  }

  private static Intervals of(Set<Long> numbers) {
    var builder = new Intervals.Builder();
    numbers.forEach(n -> builder.add(n, n));
    return builder.build();
  }
}
