package dev.kpdagger.packets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.packets.AddressMatch.Ip4Wildcard;
import dev.kpdagger.packets.AddressMatch.Ip6Prefix;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// Two matches that are one together: checked against every address of a small world.
class JoinedAddressesTest {

  private static final int BITS = 5;

  @Test
  void whatIsJoinedHoldsWhatBothHold() {
    var all = new ArrayList<Ip4Wildcard>();
    for (int wildcard = 0; wildcard < 1 << BITS; wildcard++) {
      for (int base = 0; base < 1 << BITS; base++) {
        if ((base & wildcard) == 0) {
          all.add(new Ip4Wildcard(base, wildcard));
        }
      }
    }
    int joined = 0;
    for (Ip4Wildcard one : all) {
      for (Ip4Wildcard two : all) {
        var whole = one.joined(two);
        assertThat(whole).isEqualTo(two.joined(one));
        int difference = one.address() ^ two.address();
        boolean fit = one.wildcard() == two.wildcard() && Integer.bitCount(difference) == 1;
        // Two prefixes become a prefix, and no mask with gaps.
        boolean prefix = (one.wildcard() & (one.wildcard() + 1)) == 0;
        assertThat(whole.isPresent())
            .isEqualTo(fit && (!prefix || difference == one.wildcard() + 1));
        if (whole.isPresent()) {
          joined++;
          for (int address = 0; address < 1 << BITS; address++) {
            assertThat(((Ip4Wildcard) whole.get()).contains(address))
                .isEqualTo(one.contains(address) || two.contains(address));
          }
        }
      }
    }
    assertThat(joined).isPositive();
  }

  @Test
  void halvesOfAnIp6Prefix() {
    var low = new Ip6Prefix(0x2001_0db8_0000_0000L, 0, 33);
    var high = new Ip6Prefix(0x2001_0db8_8000_0000L, 0, 33);
    assertThat(low.joined(high)).contains(new Ip6Prefix(0x2001_0db8_0000_0000L, 0, 32));
    assertThat(low.joined(low)).isEmpty();
    assertThat(low.joined(new Ip6Prefix(0x2001_0db8_8000_0000L, 0, 34))).isEmpty();
    assertThat(high.joined(new Ip6Prefix(0x2001_0db9_0000_0000L, 0, 33))).isEmpty();
  }
}
