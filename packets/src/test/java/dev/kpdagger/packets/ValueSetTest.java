package dev.kpdagger.packets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Every pair of subsets of a tiny world, against sets of bits.
class ValueSetTest {

  private static final int WORLD = 6;

  private static ValueSet of(int bits) {
    var ranges = new ValueSet.Ranges(WORLD);
    for (int i = 0; i < WORLD; i++) {
      if ((bits >> i & 1) == 1) {
        ranges.add(i, i);
      }
    }
    return ranges.toSet();
  }

  private static int bits(ValueSet set) {
    int bits = 0;
    for (int i = 0; i < WORLD; i++) {
      bits |= set.contains(i) ? 1 << i : 0;
    }
    return bits;
  }

  @Test
  void agreesWithBitsInEveryOperation() {
    for (int a = 0; a < 1 << WORLD; a++) {
      var one = of(a);
      assertThat(bits(one)).isEqualTo(a);
      assertThat(one.size()).isEqualTo(Integer.bitCount(a));
      assertThat(one.isEmpty()).isEqualTo(a == 0);
      for (int b = 0; b < 1 << WORLD; b++) {
        var two = of(b);
        assertThat(bits(one.intersection(two))).isEqualTo(a & b);
        assertThat(bits(one.minus(two))).isEqualTo(a & ~b);
        assertThat(bits(ValueSet.union(List.of(one, two)))).isEqualTo(a | b);
        assertThat(one.intersects(two)).isEqualTo((a & b) != 0);
        assertThat(one.containsAll(two)).isEqualTo((b & ~a) == 0);
        assertThat(one.equals(two)).isEqualTo(a == b);
        assertThat(one.minus(two)).isEqualTo(of(a & ~b));
      }
    }
  }

  @Test
  void showsRanges() {
    assertThat(of(0b101110)).hasToString("1-3,5");
    assertThat(ValueSet.none()).hasToString("none");
  }
}
