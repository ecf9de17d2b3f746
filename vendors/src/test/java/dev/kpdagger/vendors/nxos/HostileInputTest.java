package dev.kpdagger.vendors.nxos;

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
    var text = new StringBuilder("router bgp 1\n");
    for (int i = 1; i < 3000; i++) {
      text.append(" ".repeat(Math.min(i, 500))).append("address-family ipv4 unicast\n");
    }
    assertThat(Golden.read(text.toString()).lines().lines()).isEqualTo(3000);
  }

  @Test
  void aLineOfTenMegabytesIsUnrecognised() {
    var device = Golden.read("hostname s1\n" + "x".repeat(10_000_000) + "\nline vty\n");
    assertThat(device.lines().of(2)).isEqualTo(LineState.UNRECOGNISED);
    assertThat(device.lines().of(3)).isEqualTo(LineState.MODELLED);
  }

  @Test
  void hugeRangesAreRefused() {
    var device = Golden.read("interface Ethernet1/1-4000\n  shutdown\n".repeat(2_000));
    assertThat(device.facts().network().interfaces().size()).isLessThanOrEqualTo(4_000);
    assertThat(device.lines().of(3_999)).isEqualTo(LineState.INVALID);
  }

  @Test
  void rulesThatAreTakenOutAgain() {
    var text = new StringBuilder("ip access-list L\n");
    for (int i = 1; i <= 50_000; i++) {
      text.append("  ").append(i).append(" permit ip any any\n");
    }
    for (int i = 1; i < 50_000; i++) {
      text.append("  no ").append(i).append('\n');
    }
    var list = Golden.read(text.toString()).facts().filtering().accessLists().items().getFirst();
    assertThat(list.rules()).hasSize(1);
  }

  @Test
  void templatesThatInheritFromThemselvesEnd() {
    var text = new StringBuilder("router bgp 1\n  template peer A\n");
    text.append("    inherit peer A\n".repeat(400));
    for (int i = 0; i < 2_000; i++) {
      text.append("  neighbor 10.0.").append(i / 250).append('.').append(i % 250 + 1);
      text.append("\n    inherit peer A\n");
    }
    var device = Golden.read(text.toString());
    assertThat(device.facts().network().routing().bgpNeighbors().size()).isEqualTo(2_000);
  }

  @Test
  void aBannerWithoutAnEndIsOneLine() {
    var device = Golden.read("hostname s1\nbanner motd #\nfeature telnet\nline vty\n");
    assertThat(device.facts().services().banners().items().getFirst().span().lastLine())
        .isEqualTo(2);
  }
}
