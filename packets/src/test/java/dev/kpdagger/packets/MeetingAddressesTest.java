package dev.kpdagger.packets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.packets.AddressMatch.Ip4Range;
import dev.kpdagger.packets.AddressMatch.Ip4Wildcard;
import dev.kpdagger.packets.AddressMatch.Ip6Prefix;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// Which matches may hold an address in common, against every address of a small world.
class MeetingAddressesTest {

  private static final int WORLD = 16;

  private static boolean holds(AddressMatch match, int address) {
    return switch (match) {
      case Ip4Wildcard wildcard -> wildcard.contains(address);
      case Ip4Range(int first, int last) -> first <= address && address <= last;
      case Ip6Prefix _ -> false;
    };
  }

  @Test
  void whatMeetsIsNeverMissed() {
    var all = new ArrayList<AddressMatch>();
    for (int a = 0; a < WORLD; a++) {
      for (int b = 0; b < WORLD; b++) {
        if ((a & b) == 0) {
          all.add(new Ip4Wildcard(a, b));
        }
        if (a <= b) {
          all.add(new Ip4Range(a, b));
        }
      }
    }
    for (AddressMatch one : all) {
      for (AddressMatch two : all) {
        boolean meet = false;
        for (int address = 0; address < WORLD; address++) {
          meet |= holds(one, address) && holds(two, address);
        }
        boolean bothAlike = one.getClass() == two.getClass();
        if (meet || bothAlike) {
          assertThat(one.mayMeet(two)).as("%s and %s", one, two).isEqualTo(meet);
        }
      }
    }
  }

  @Test
  void prefixesMeetWhereOneHoldsTheOther() {
    var wide = new Ip6Prefix(0x2001_0db8_0000_0000L, 0, 32);
    var inside = new Ip6Prefix(0x2001_0db8_0001_0000L, 0, 48);
    var outside = new Ip6Prefix(0x2001_0db9_0000_0000L, 0, 48);
    assertThat(wide.mayMeet(inside)).isTrue();
    assertThat(inside.mayMeet(wide)).isTrue();
    assertThat(wide.mayMeet(outside)).isFalse();
    assertThat(wide.mayMeet(new Ip4Wildcard(0, -1))).isFalse();
    assertThat(new Ip4Range(1, 2).mayMeet(wide)).isFalse();
  }
}
