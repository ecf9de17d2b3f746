package dev.kpdagger.vendors.ios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.LineState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Input that was made to break a reader: deep, long and repetitive. Each would take minutes where
/// work grows with the square of the input.
@Timeout(60)
final class HostileInputTest {

  @Test
  void deepNestingStaysInTheInnermostMode() {
    var text = new StringBuilder("router ospf 1\n");
    for (int i = 1; i < 3000; i++) {
      text.append(" ".repeat(Math.min(i, 500))).append("address-family ipv4\n");
    }
    assertThat(Golden.read(text.toString()).lines().lines()).isEqualTo(3000);
  }

  @Test
  void aLineOfTenMegabytesIsUnrecognised() {
    var device = Golden.read("hostname r1\n" + "x".repeat(10_000_000) + "\nend\n");
    assertThat(device.lines().of(2)).isEqualTo(LineState.UNRECOGNISED);
    assertThat(device.lines().of(3)).isEqualTo(LineState.IRRELEVANT);
  }

  @Test
  void bareCarriageReturnsEndLines() {
    var device =
        Golden.read("access-list 101 permit tcp any any eq 80\r".repeat(100_000) + "hostname r1\r");
    assertThat(device.lines().lines()).isEqualTo(100_001);
    assertThat(device.facts().filtering().accessLists().items().getFirst().rules())
        .hasSize(100_000);
  }

  @Test
  void hugeRangesAreRefused() {
    var device = Golden.read("interface range Gi1/0/1 - 4000\n shutdown\n".repeat(2_000) + "end\n");
    assertThat(device.facts().network().interfaces().size()).isLessThanOrEqualTo(4_000);
    assertThat(device.lines().of(3_999)).isEqualTo(LineState.INVALID);
  }

  @Test
  void peerGroupsWithManyLinesAndMembers() {
    var text = new StringBuilder("router bgp 1\n neighbor G peer-group\n");
    for (int i = 0; i < 2_000; i++) {
      text.append(" neighbor G route-map R").append(i).append(" in\n");
      text.append(" neighbor 10.0.").append(i / 250).append('.').append(i % 250 + 1);
      text.append(" peer-group G\n");
    }
    var device = Golden.read(text.toString());
    assertThat(device.facts().network().routing().bgpNeighbors().size()).isEqualTo(2_000);
  }

  @Test
  void templatesThatInheritFromThemselvesEnd() {
    var device =
        Golden.read(
            """
            router bgp 1
             template peer-session A
              inherit peer-session A
              remote-as 2
             neighbor 192.0.2.1 inherit peer-session A
            """);
    assertThat(device.facts().network().routing().bgpNeighbors().size()).isEqualTo(1);
  }
}
